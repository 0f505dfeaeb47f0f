"""Pieces of the exported scripts of machines of units that are on or off: what all of them have."""

UNITS = '''
def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -30, 30)))


def draw(chances, rng):
    """Draw 0 or 1 for each probability, by random numbers of 16 bits."""
    words = rng.bit_generator.random_raw(-(-chances.size // 4)).view(np.uint16)
    words = words[: chances.size].reshape(chances.shape)
    return (words < np.rint(chances * 65536)).astype(chances.dtype)


def mean(x):
    """The mean over the examples."""
    return batch_sum(x) * (1 / len(x))


def less_data(v, h, of_dreams_v, of_dreams_h):
    """<v h>, <v> and <h> of dreams less those of the data: the gradients of W, a and b."""
    of_dreams = of_dreams_v.T @ (of_dreams_h * (1 / len(of_dreams_h)))
    dW = of_dreams - v.T @ (h * (1 / len(h)))
    return {"W": dW, "a": mean(of_dreams_v) - mean(v), "b": mean(of_dreams_h) - mean(h)}
'''

RESTRICTED = '''
class {name}:
    """A restricted Boltzmann machine: p(v, h) ~ exp(a v + b h + v W h), learnt by {method}."""

{scales}    def __init__(self, {sizes}weights_rng, sampling_rng):
{own_sizes}        std = {std}
        W = {draw} * std
        self.rng, self.chains = sampling_rng, None
        zeros = np.zeros(n_in, DTYPE), np.zeros(n_out, DTYPE)
        self.params = {{"W": W.astype(DTYPE), "a": zeros[0], "b": zeros[1]}}

    def up(self, v):
        """p(h = 1 | v)."""
        return sigmoid(v @ self.params["W"]{up_scale} + self.params["b"])

    def down(self, h):
        """p(v = 1 | h)."""
        return sigmoid(h @ self.params["W"].T{down_scale} + self.params["a"])

    def gradient(self, x):
        """Return the error of rebuilding, and <v h> of dreams less that of the data."""
        v0 = {pixels}
        h0 = self.up(v0)
{dream}        hidden = {start}
        if not np.isfinite(hidden).all():
            return nan, {{}}
        for step in range(GIBBS_STEPS):
            chances = self.down(draw(hidden, self.rng))
{loss}            vk = draw(chances, self.rng)
            hidden = self.up(vk)
{keep}        return loss, less_data(v0, h0, vk, hidden)

    def error(self, v, rebuilt):
        apart = rebuilt - v
        return float(np.vdot(apart, apart)) / len(v)
{evaluate}'''

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

UNSCALED = {"scales": "", "up_scale": "", "down_scale": ""}
SCALED = {
    "scales": "    up_scale = down_scale = 1  # of sums, but for biases\n\n",
    "up_scale": " * self.up_scale",
    "down_scale": " * self.down_scale",
}
