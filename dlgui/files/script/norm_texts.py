"""Texts of the exported script's normalisations, each in the order of the engine's own sums."""

BATCH_NORM = '''
class BatchNorm:
    """Each unit is brought to mean 0 and variance 1 over the mini-batch, then scaled."""

    def __init__(self, width):
        self.gamma, self.beta = np.ones(width, DTYPE), np.zeros(width, DTYPE)
        self.running_mean = np.zeros(width, DTYPE)
        self.running_var = np.full(width, {start!r}, DTYPE)

    def forward(self, x, training):
{as_rows}        n = len(x)
        if training:
            mean = batch_sum(x) / n
            self.centred = {less_mean}
            variance = batch_sum(self.centred * self.centred) / n
            self.running_mean *= {momentum!r}
            self.running_mean += (1 - {momentum!r}) * mean
{move_variance}
        else:
            self.centred, variance = {tested}
        self.inverse_std = 1 / np.sqrt(variance + {eps!r})
        self.scale = self.gamma * self.inverse_std
        return {as_images}self.centred * self.scale + self.beta{shape}

    def backward(self, dout):
{grad_as_rows}        n = len(dout)
        self.dgamma = batch_sum({along}) * self.inverse_std
        self.dbeta = batch_sum(dout)
        through = self.centred * (self.dgamma * self.inverse_std / n) + self.dbeta / n
        dx = {less_through} * self.scale
        return {grad_as_images}dx{grad_shape}
'''

MOVE_VARIANCE = {
    "biased": """            self.running_var *= {momentum!r}
            self.running_var += (1 - {momentum!r}) * variance""",
    "unbiased": """            if n > 1:  # a batch of one says nothing about spread
                self.running_var *= {momentum!r}
                self.running_var += ((1 - {momentum!r}) * (n / (n - 1))) * variance""",
}

BY_BATCHES = '''
def by_batches(x, size):
    """Return x less the mean of its mini-batch, and the variance of that: testing as in training.

    Mini-batches have `size` rows; what is left over belongs to the last one.
    """
    whole, width, centred, variances = max(len(x) // size - 1, 0) * size, x.shape[1], [], []
    for part in (x[:whole].reshape(-1, size, width), x[np.newaxis, whole:]):
        less = part - part.mean(axis=1, keepdims=True)
        spread = (less * less).mean(axis=1, keepdims=True)
        centred.append(less.reshape(-1, width))
        variances.append(np.broadcast_to(spread, less.shape).reshape(-1, width))
    return np.concatenate(centred), np.concatenate(variances)
'''

ROWS = '''
def as_rows(x):
    """Images (N, C, H, W) as rows (N H W, C): a channel is a unit, at every place."""
    return x.transpose(0, 2, 3, 1).reshape(-1, x.shape[1]) if x.ndim == 4 else x


def as_images(rows, shape):
    """Rows as the images that they come from."""
    if len(shape) == 2:
        return rows
    n, c, h, w = shape
    return rows.reshape(n, h, w, c).transpose(0, 3, 1, 2)
'''

SAMPLE_NORM = '''
class {name}:
    """{what}, then scaled."""

    def __init__(self, shape, share):
        self.gamma, self.beta = np.ones(shape, DTYPE), np.zeros(shape, DTYPE)
        self.share = share  # so many numbers have one mean

    def forward(self, x, training):
        parts = x.reshape(-1, self.share)
        centred = parts - parts.mean(axis=1, keepdims=True)
        variance = (centred * centred).mean(axis=1, keepdims=True)
        self.inverse_std = 1 / np.sqrt(variance + {eps!r})
        self.normal = (centred * self.inverse_std).reshape(x.shape)
        return self.normal * {gamma} + {beta}

    def backward(self, dout):
        self.dgamma = (dout * self.normal).sum(axis={axes})
        self.dbeta = dout.sum(axis={axes})
        g = (dout * {gamma_back}).reshape(len(self.inverse_std), -1)
        normal = self.normal.reshape(g.shape)
        along = (g * normal).mean(axis=1, keepdims=True)
        through = g - g.mean(axis=1, keepdims=True) - normal * along
        return (through * self.inverse_std).reshape(dout.shape)
{spread}'''

OF_ROWS = {
    "gamma": "self.gamma",
    "beta": "self.beta",
    "gamma_back": "self.gamma",
    "axes": "0",
    "spread": "",
}
OF_IMAGES = {
    "gamma": "self.over(self.gamma, x)",
    "beta": "self.over(self.beta, x)",
    "gamma_back": "self.over(self.gamma, dout)",
    "axes": "(0, *range(1 + self.gamma.ndim, dout.ndim))",
    "spread": """
    def over(self, numbers, x):
        \"\"\"A number for each channel as it meets images: the same at all places.\"\"\"
        return numbers.reshape(numbers.shape + (1,) * (x.ndim - 1 - numbers.ndim))
""",
}
