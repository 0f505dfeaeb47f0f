"""Pieces of the exported script of an autoencoder: noise, codes of every kind, and losses."""

from engine.layers.names import NoiseName

NOISES = {
    NoiseName.MASKING: "return x * (rng.random(x.shape, np.float32) >= NOISE)",
    NoiseName.SALT_AND_PEPPER: """drawn = rng.random(x.shape, np.float32)
    return x * (drawn >= NOISE) + (drawn < NOISE / 2)""",
    NoiseName.GAUSSIAN: "return rng.standard_normal(x.shape, np.float32) * DTYPE(NOISE) + x",
}
SPOIL = '''
def spoil(x, rng):
    """Noise on the input: what is to be rebuilt is clean."""
    {noise}
'''

GAUSSIAN = '''
class Code:
    """A variational code: z = mean + standard deviation * eps, with eps from a normal cloud."""

    def __init__(self, rng):
        self.rng = rng

    def forward(self, x, training):
        shape = (len(x), CODE)
        fixed = None if training else np.random.default_rng({seed}).standard_normal(shape)
        eps = (self.rng.standard_normal(shape, np.float32) if training else fixed).astype(DTYPE)
        self.mean, self.log_variance = x[:, :CODE], x[:, CODE:]
        self.variance = np.exp(self.log_variance)
        self.moved = np.sqrt(self.variance) * eps
        return self.mean + self.moved

    def kl(self):
        """How far the clouds of the last pass are from a standard normal one, in nats a digit."""
        terms = self.mean * self.mean + self.variance - 1 - self.log_variance
        return 0.5 * float(terms.sum(dtype=np.float64)) / len(terms)

    def penalty(self):
        return BETA * self.kl() if BETA else 0.0

    def backward(self, dout):
        scale = BETA / len(dout)
        dmean = dout + scale * self.mean
        dlog_variance = 0.5 * (dout * self.moved + scale * (self.variance - 1))
        return np.concatenate([dmean, dlog_variance], axis=1)
'''

SPARSE_KL = '''
class Code:
    """A sparse code: the mean of each unit over the batch shall be SPARSITY_TARGET."""

    def __init__(self, rng):
        pass

    def forward(self, x, training):
        self.x = x
        self.rates = np.clip(x.mean(axis=0, dtype=np.float64), 1e-6, 1 - 1e-6)
        return x

    def penalty(self):
        t, r = SPARSITY_TARGET, self.rates
        kl = t * np.log(t / r) + (1 - t) * np.log((1 - t) / (1 - r))
        return SPARSITY_WEIGHT * float(kl.sum())

    def backward(self, dout):
        t, r = SPARSITY_TARGET, self.rates
        slope = SPARSITY_WEIGHT * ((1 - t) / (1 - r) - t / r) / len(dout)
        return dout + slope.astype(dout.dtype)
'''

SPARSE_L1 = '''
class Code:
    """A sparse code: the sum of the sizes of its numbers costs SPARSITY_WEIGHT."""

    def __init__(self, rng):
        pass

    def forward(self, x, training):
        self.x = x
        return x

    def penalty(self):
        return SPARSITY_WEIGHT * float(np.abs(self.x).sum()) / len(self.x)

    def backward(self, dout):
        return np.sign(self.x) * (SPARSITY_WEIGHT / len(dout)) + dout
'''

SIGMOID = '''
class Sigmoid:
    """y = 1 / (1 + exp(-x)): units of the code are chances."""

    def forward(self, x, training):
        self.y = 1 / (1 + np.exp(-x))
        return self.y

    def backward(self, dout):
        return (1 - self.y) * self.y * dout
'''

LOSSES = {
    "cross_entropy": '''
class Loss:
    """-log p of each pixel, a coin that shows 1 with probability sigmoid(z): nats a digit."""

    def forward(self, z, t):
        z = np.clip(z, -20, 20)
        self.one_and, self.t = np.exp(-z) + 1, t
        return (float(np.log(self.one_and).sum()) + float(np.vdot(1 - t, z))) / len(z)

    def backward(self):
        return (1 / self.one_and - self.t) / len(self.t)

    def errors(self, z, t):
        z = np.clip(z, -20, 20)
        return ((1 - t) * z + np.log(1 + np.exp(-z))).sum(axis=1)
''',
    "squared_error": '''
class Loss:
    """The sum of squares of what is rebuilt less what was given, a digit."""

    def forward(self, y, t):
        self.apart = y - t
        return float(np.vdot(self.apart, self.apart)) / len(t)

    def backward(self):
        return self.apart * (2 / len(self.apart))

    def errors(self, y, t):
        return np.square(y - t).sum(axis=1)
''',
}
