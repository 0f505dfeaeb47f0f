"""Pieces of the exported script of a recurrent run: its cells, there and back through time.

They are texts, not code of the program. Each computes in the order in which the engine's layer
does, so that every bit of the result is the same.
"""

THROUGH_TIME = '''
def sigmoid(a):
    """1 / (1 + exp(-a)) in place, as tanh(a / 2) / 2 + 1/2: no exp can overflow."""
    a *= 0.5
    np.tanh(a, out=a)
    a *= 0.5
    a += 0.5


def batch_sum(x):
    """The sum over the batch, as a product with ones: faster than x.sum(axis=0)."""
    return np.ones(len(x), x.dtype) @ x


def rows(a):
    """(T, N, F) as (T N, F): all steps of all sequences in one product."""
    return a.reshape(-1, a.shape[-1])


class Recurrent:
    """What all cells share; x and y are (N, T, features), inside steps come first."""

    blocks = 1

    def __init__(self, n_in, n, rng):
        own = [first_recurrent(n, n, rng) for _ in range(self.blocks)]
        weights = [first_weights(n_in, n, rng) for _ in range(self.blocks)]
        self.Wx, self.Wh = np.hstack(weights).astype(DTYPE), np.hstack(own).astype(DTYPE)
        self.b, self.n = np.zeros(n * self.blocks, DTYPE), n
{made}
    def forward(self, x):
        self.xs = np.ascontiguousarray(x.transpose(1, 0, 2))
        steps, count = self.xs.shape[:2]
        self.h = np.zeros((steps + 1, count, self.n), DTYPE)
        sums = (rows(self.xs) @ self.Wx).reshape(steps, count, -1)
{begun}        sums += self.b
        self.steps(sums)
        return np.ascontiguousarray(self.h[1:].transpose(1, 0, 2))

    def backward(self, dy):
        self.da = np.empty((*self.h[1:].shape[:2], self.b.size), DTYPE)
{raw}        self.back(np.ascontiguousarray(dy.transpose(1, 0, 2)))
        da = rows(self.da)
        self.db = batch_sum(da)
{gone_back}        self.dWx = rows(self.xs).T @ da
        self.by_memory(da)
        return (da @ self.Wx.T).reshape(self.xs.shape).transpose(1, 0, 2)

    def by_memory(self, da):
        self.dWh = rows(self.h[:-1]).T @ {past}
{method}'''

TANH = '''
class Cell(Recurrent):
    """h = tanh(x Wx + h_before Wh + b)."""

    def steps(self, sums):
        for t, a in enumerate(sums):
            product = self.h[t] @ self.Wh
{normed}            a += product
            np.tanh(a, out=self.h[t + 1])

    def back(self, dh):
        slopes, back = 1 - self.h[1:] * self.h[1:], 0
        for t in reversed(range(len(dh))):
            dh[t] += back
            self.da[t] = dh[t] * slopes[t]
            back = {through}self.da[t]{end} @ self.Wh.T
{cut}'''

LSTM = '''
class Cell(Recurrent):
    """{equation}, h = o tanh(c); gates are sigmoids, g is a tanh."""

    blocks = {blocks}

    def __init__(self, n_in, n, rng):
        super().__init__(n_in, n, rng)
        self.half = np.full(self.b.size, 0.5, DTYPE)  # sigmoid(a) = tanh(a / 2) / 2 + 1/2
        self.shift = self.half.copy()
        self.half[self.at("g")], self.shift[self.at("g")] = 1, 0
{bias}
    def at(self, name):
        """The columns of a gate."""
        place = "{names}".index(name) * self.n
        return slice(place, place + self.n)

    def steps(self, sums):
        self.gates, self.c = sums, np.zeros_like(self.h)
        self.tanh_c = np.empty_like(self.h[1:])
        for t, a in enumerate(sums):
            product = self.h[t] @ self.Wh
{normed}            a += product
            a *= self.half
            np.tanh(a, out=a)
            a *= self.half
            a += self.shift
            i, g, o = (a[:, self.at(name)] for name in "igo")
            self.c[t + 1] = {kept} + i * g
            np.tanh(self.c[t + 1], out=self.tanh_c[t])
            self.h[t + 1] = o * self.tanh_c[t]

    def back(self, dh):
        slopes = self.gates - self.gates * self.gates
        new = self.gates[..., self.at("g")]
        slopes[..., self.at("g")] = 1 - new * new
        by_cell = (1 - self.tanh_c * self.tanh_c) * self.gates[..., self.at("o")]
        back, back_c = 0, 0
        for t in reversed(range(len(dh))):
            gates, da = self.gates[t], self.da[t]
            dh[t] += back
            dc = dh[t] * by_cell[t] + back_c
            da[:, self.at("o")] = dh[t] * self.tanh_c[t]
            da[:, self.at("i")] = dc * gates[:, self.at("g")]
            da[:, self.at("g")] = dc * gates[:, self.at("i")]
{forgotten}            da *= slopes[t]
            back = {through}da{end} @ self.Wh.T
{cut}'''

LSTM_FORMS = {
    True: {
        "equation": "c = f c_before + i g",
        "blocks": 4,
        "names": "ifgo",
        "bias": '        self.b[self.at("f")] = FORGET_BIAS\n',
        "kept": 'a[:, self.at("f")] * self.c[t]',
        "forgotten": '            da[:, self.at("f")] = dc * self.c[t]\n'
        '            back_c = dc * gates[:, self.at("f")]\n',
    },
    False: {
        "equation": "c = c_before + i g, without a forget gate",
        "blocks": 3,
        "names": "igo",
        "bias": "",
        "kept": "self.c[t]",
        "forgotten": "            back_c = dc\n",
    },
}

_GRU = '''
class Cell(Recurrent):
    """h = (1 - z) n + z h_before, the reset gate r {where} the product."""

    blocks = 3
{init}
    def steps(self, sums):
        self.gates, self.inner, two = sums, np.empty_like(self.h[1:]), 2 * self.n
        for t, a in enumerate(sums):
            before, both, new = self.h[t], a[:, :two], a[:, two:]
            r, z = both[:, : self.n], both[:, self.n :]
{forward}
            np.tanh(new, out=new)
            self.h[t + 1] = new + (before - new) * z

    def back(self, dh):
        two, back = 2 * self.n, np.zeros_like(dh[0])
        slopes = self.gates - self.gates * self.gates
        slopes[..., two:] = 1 - self.gates[..., two:] * self.gates[..., two:]
        self.dproducts = np.empty_like(self.da)
        for t in reversed(range(len(dh))):
            before, da, gates = self.h[t], self.da[t], self.gates[t]
            r, z, new = gates[:, : self.n], gates[:, self.n : two], gates[:, two:]
            dh[t] += back
            da[:, self.n : two] = (before - new) * dh[t]
            back = dh[t] * z
            da[:, two:] = (dh[t] - back) * slopes[t][:, two:]
{backward}
{cut}
    def by_memory(self, da):
        two = 2 * self.n
{memory}
'''

_AFTER = {
    "where": "behind",
    "init": """
    def __init__(self, n_in, n, rng):
        super().__init__(n_in, n, rng)
        self.b2 = np.zeros_like(self.b)
""",
    "forward": """            product = before @ self.Wh
{normed}            product += self.b2
            both += product[:, :two]
            sigmoid(both)
            self.inner[t] = product[:, two:]
            new += r * self.inner[t]""",
    "backward": """            da[:, : self.n] = da[:, two:] * self.inner[t]
            da[:, :two] *= slopes[t][:, :two]
            self.dproducts[t][:, :two] = da[:, :two]
            self.dproducts[t][:, two:] = da[:, two:] * r
            back += {through}self.dproducts[t]{end} @ self.Wh.T""",
    "memory": """        self.dWh = rows(self.h[:-1]).T @ rows({products})
        self.db2 = batch_sum(rows(self.dproducts))""",
}

_BEFORE = {
    "where": "in front of",
    "init": "",
    "forward": """            product = before.dot(self.Wh[:, :two])
{normed}            both += product
            sigmoid(both)
            self.inner[t] = r * before
            product = self.inner[t].dot(self.Wh[:, two:])
{normed_two}            new += product""",
    "backward": """            by_inner = {through}da[:, two:]{end_two}.dot(self.Wh[:, two:].T)
            da[:, : self.n] = by_inner * before
            da[:, :two] *= slopes[t][:, :two]
            back += by_inner * r
            back += {through}da[:, :two]{end}.dot(self.Wh[:, :two].T)""",
    "memory": """        self.dWh = np.empty_like(self.Wh)
{of_raw}        self.dWh[:, :two] = rows(self.h[:-1]).T @ da[:, :two]
        self.dWh[:, two:] = rows(self.inner).T @ da[:, two:]""",
}

GRUS = {
    "after": _GRU.format(**_AFTER, cut="{cut}"),
    "before": _GRU.format(**_BEFORE, cut="{cut}"),
}

CUT = """            if t % TRUNCATION == 0:  # nothing goes back over the beginning of this step
                {back} = 0
"""
