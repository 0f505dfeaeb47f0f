"""A restricted Boltzmann machine as a Python script that needs NumPy only, and learns the same."""

from collections.abc import Sequence

from dlgui.files.script.shared import first_values
from dlgui.files.script.unlabelled import unlabelled_script
from engine.training.config import RunConfig
from engine.training.records import Change

MACHINE = '''
def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -30, 30)))


def draw(chances, rng):
    """Draw 0 or 1 for each probability, by random numbers of 16 bits."""
    words = rng.bit_generator.random_raw(-(-chances.size // 4)).view(np.uint16)
    words = words[: chances.size].reshape(chances.shape)
    return (words < np.rint(chances * 65536)).astype(chances.dtype)


def mean(x):
    """The mean over the examples."""
    return np.ones(len(x), x.dtype) @ x * (1 / len(x))


class Model:
    """A restricted Boltzmann machine: p(v, h) ~ exp(a v + b h + v W h), learnt by {method}."""

    def __init__(self, weights_rng, sampling_rng):
        n_in, n_out = 784, HIDDEN[0]
        std = {std}
        W = {draw} * std
        self.rng, self.chains = sampling_rng, None
        zeros = np.zeros(n_in, DTYPE), np.zeros(n_out, DTYPE)
        self.params = {{"W": W.astype(DTYPE), "a": zeros[0], "b": zeros[1]}}

    def up(self, v):
        """p(h = 1 | v)."""
        return sigmoid(v @ self.params["W"] + self.params["b"])

    def down(self, h):
        """p(v = 1 | h)."""
        return sigmoid(h @ self.params["W"].T + self.params["a"])

    def gradient(self, x):
        """Return the error of rebuilding, and <v h> of dreams less that of the data."""
        v0 = {pixels}
        h0 = self.up(v0)
{dream}        hidden = {start}
        for step in range(GIBBS_STEPS):
            chances = self.down(draw(hidden, self.rng))
{loss}            vk = draw(chances, self.rng)
            hidden = self.up(vk)
{keep}        dW = vk.T @ (hidden * (1 / len(vk))) - v0.T @ (h0 * (1 / len(v0)))
        da, db = mean(vk) - mean(v0), mean(hidden) - mean(h0)
        return loss, {{"W": dW, "a": da, "b": db}}

    def error(self, v, rebuilt):
        apart = rebuilt - v
        return float(np.vdot(apart, apart)) / len(v)

    def evaluate(self, x):
        """The error of rebuilding through probabilities, and the mean free energy."""
        error = float(np.square(self.down(self.up(x)) - x).sum(dtype=np.float64)) / len(x)
        sums = x @ self.params["W"] + self.params["b"]
        energies = -(x @ self.params["a"]) - np.logaddexp(0, sums).sum(axis=1)
        return error, float(energies.mean(dtype=np.float64))
'''

FROM_DATA = {
    "method": "CD-k",
    "dream": "",
    "start": "h0",
    "loss": "            loss = self.error(v0, chances) if step == 0 else loss\n",
    "keep": "",
}
FROM_CHAINS = {
    "method": "persistent CD",
    "dream": "        loss = self.error(v0, self.down(h0))\n"
    "        if self.chains is None:\n"
    "            self.chains = v0[np.arange(BATCH_SIZE) % len(v0)]\n",
    "start": "self.up(self.chains)",
    "loss": "",
    "keep": "        self.chains = vk  # they go on from here in the next update\n",
}


def rbm_script(config: RunConfig, title: str, changes: Sequence[Change] = ()) -> str:
    """Return the script of a run. Raises ConfigError for a setting that a script cannot have."""
    network, settings = config.network, config.boltzmann
    draw, std = first_values(network.initializer, network.initial_std, "weights_rng")
    machine = MACHINE.format(
        std=std.partition("  #")[0],
        draw=draw,
        pixels="draw(x, self.rng)" if settings.sampled else "x",
        **(FROM_CHAINS if settings.persistent else FROM_DATA),
    )
    own = {"GIBBS_STEPS": settings.gibbs_steps}
    return unlabelled_script(config, title, changes, [machine], own, ("error", "free_energy"))
