"""Pieces of the exported script: its normalisations, each in the order of the engine's own sums."""

from engine.layers.names import NormName, NormPlace
from engine.training.config import NetworkConfig

NAMES = {
    NormName.BATCH: "BatchNorm",
    NormName.LAYER: "LayerNorm",
    NormName.GROUP: "GroupNorm",
}
"""What a script can have: instance norm needs images, which no script's layers hold."""

BATCH_NORM = '''
class BatchNorm:
    """Each unit is brought to mean 0 and variance 1 over the mini-batch, then scaled."""

    def __init__(self, width):
        self.gamma, self.beta = np.ones(width, DTYPE), np.zeros(width, DTYPE)
        self.running_mean = np.zeros(width, DTYPE)
        self.running_var = np.full(width, {start!r}, DTYPE)

    def forward(self, x, training):
        n = len(x)
        if training:
            mean = batch_sum(x) / n
            self.centred = x - mean
            variance = batch_sum(self.centred * self.centred) / n
            self.running_mean *= {momentum!r}
            self.running_mean += (1 - {momentum!r}) * mean
{move_variance}
        else:
            self.centred, variance = x - self.running_mean, self.running_var
        self.inverse_std = 1 / np.sqrt(variance + {eps!r})
        self.scale = self.gamma * self.inverse_std
        return self.centred * self.scale + self.beta

    def backward(self, dout):
        n = len(dout)
        self.dgamma = batch_sum(dout * self.centred) * self.inverse_std
        self.dbeta = batch_sum(dout)
        through = self.centred * (self.dgamma * self.inverse_std / n) + self.dbeta / n
        return (dout - through) * self.scale
'''

MOVE_VARIANCE = {
    "biased": """            self.running_var *= {momentum!r}
            self.running_var += (1 - {momentum!r}) * variance""",
    "unbiased": """            if n > 1:  # a batch of one says nothing about spread
                self.running_var *= {momentum!r}
                self.running_var += ((1 - {momentum!r}) * (n / (n - 1))) * variance""",
}

SAMPLE_NORM = '''
class {name}:
    """{what}, then scaled."""

    def __init__(self, width):
        self.gamma, self.beta = np.ones(width, DTYPE), np.zeros(width, DTYPE)

    def forward(self, x, training):
        parts = x.reshape(-1, {size})
        centred = parts - parts.mean(axis=1, keepdims=True)
        variance = (centred * centred).mean(axis=1, keepdims=True)
        self.inverse_std = 1 / np.sqrt(variance + {eps!r})
        self.normal = (centred * self.inverse_std).reshape(x.shape)
        return self.normal * self.gamma + self.beta

    def backward(self, dout):
        self.dgamma = (dout * self.normal).sum(axis=0)
        self.dbeta = dout.sum(axis=0)
        g = (dout * self.gamma).reshape(len(self.inverse_std), -1)
        normal = self.normal.reshape(g.shape)
        along = (g * normal).mean(axis=1, keepdims=True)
        through = g - g.mean(axis=1, keepdims=True) - normal * along
        return (through * self.inverse_std).reshape(dout.shape)
'''


def norm_pieces(network: NetworkConfig) -> list[str]:
    """Return the class of the norm that a network uses, none if it is switched off."""
    if not network.batch_norm:
        return []
    eps, momentum = network.batch_norm_eps, network.batch_norm_momentum
    if network.norm is NormName.BATCH:
        moved = MOVE_VARIANCE[network.running_variance].format(momentum=momentum)
        start = network.running_variance_start
        return [BATCH_NORM.format(start=start, momentum=momentum, eps=eps, move_variance=moved)]
    grouped = network.norm is NormName.GROUP
    size = f"x.shape[1] // {network.norm_groups}" if grouped else "x.shape[1]"
    whole = f"{network.norm_groups} groups of units" if grouped else "the units"
    what = f"In each sample {whole} are brought to mean 0 and variance 1"
    return [SAMPLE_NORM.format(name=NAMES[network.norm], what=what, size=size, eps=eps)]


def with_activation(network: NetworkConfig) -> list[str]:
    """Return activation and norm as they are made for a layer, in their order."""
    norm = [f"{NAMES[network.norm]}(n_out)"] if network.batch_norm else []
    after = network.norm_place is NormPlace.AFTER
    return ["Activation()", *norm] if after else [*norm, "Activation()"]


def has_running(network: NetworkConfig) -> bool:
    """Whether there are running statistics, by which an evaluation may be infinite at first."""
    return network.batch_norm and network.norm is NormName.BATCH
