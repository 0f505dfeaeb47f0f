"""Pieces of the exported script of a recurrent run: layer norm inside its cells.

They are texts, not code of the program. Each computes in the order in which the engine's layer
does, so that every bit of the result is the same.
"""

STEP_NORM = '''
class StepNorm:
    """In each block of gates the sums of a step get mean 0 and variance 1, times a gain."""

    def __init__(self, width, n):
        self.gain, self.n = np.ones(width, DTYPE), n

    def begin(self, steps, count):
        self.normal = np.empty((steps, count, len(self.gain)), DTYPE)
        self.scale = np.empty((steps, count, len(self.gain) // self.n, 1), DTYPE)
        self.dgain = np.zeros_like(self.gain)

    def forward(self, t, a, first=0):
        """Make sums normal, in place: those of the blocks from column `first` on."""
        columns, blocks = self.where(a, first)
        parts = a.reshape(len(a), -1, self.n)
        parts = parts - parts.mean(axis=2, keepdims=True)
        variance = np.square(parts).mean(axis=2, keepdims=True)
        self.scale[t][:, blocks] = 1 / np.sqrt(variance + 1e-5)
        normal = parts * self.scale[t][:, blocks]
        self.normal[t][:, columns] = normal.reshape(a.shape)
        a[...] = self.normal[t][:, columns] * self.gain[columns]

    def backward(self, t, da, first=0):
        """Make the gradient by what came out that by what went in, in place."""
        columns, blocks = self.where(da, first)
        normal = self.normal[t][:, columns]
        self.dgain[columns] += np.einsum("nf,nf->f", da, normal)
        da *= self.gain[columns]
        parts, normal = (array.reshape(len(da), -1, self.n) for array in (da, normal))
        along = (parts * normal).mean(axis=2, keepdims=True)
        parts = parts - parts.mean(axis=2, keepdims=True)
        parts -= normal * along
        parts *= self.scale[t][:, blocks]
        da[...] = parts.reshape(da.shape)

    def where(self, a, first):
        columns = slice(first, first + a.shape[1])
        return columns, slice(first // self.n, columns.stop // self.n)
'''

_MADE = """        self.b, self.n = np.zeros(n * self.blocks, DTYPE), n
"""
_SUMMED = """        sums += self.b
        self.steps(sums)
"""
_GONE_BACK = """        self.dWx, self.db = rows(self.xs).T @ da, batch_sum(da)
"""
_STEP = "            a += self.h[t] @ self.Wh\n"

WITH_NORM = {
    _MADE: _MADE
    + """        self.by_input, self.by_past = StepNorm(len(self.b), n), StepNorm(len(self.b), n)
        self.gx, self.gh = self.by_input.gain, self.by_past.gain
""",
    _SUMMED: """        self.by_input.begin(1, steps * count)
        self.by_past.begin(steps, count)
        self.by_input.forward(0, rows(sums))
"""
    + _SUMMED,
    "        self.back(np.ascontiguousarray": """        self.raw = np.empty_like(self.da)
        self.back(np.ascontiguousarray""",
    _GONE_BACK: """        self.db = batch_sum(da)
        self.by_input.backward(0, da)
        self.dWx, self.dgx, self.dgh = rows(self.xs).T @ da, self.by_input.dgain, self.by_past.dgain
""",
    """    def by_memory(self, da):
        self.dWh = rows(self.h[:-1]).T @ da
""": """    def by_memory(self, da):
        self.dWh = rows(self.h[:-1]).T @ rows(self.raw)

    def through(self, t, da, first=0):
        \"\"\"The gradient by h Wh, from that by what was made normal of it.\"\"\"
        raw = self.raw[t][:, first : first + da.shape[1]]
        raw[...] = da
        self.by_past.backward(t, raw, first)
        return raw
""",
    _STEP: """            product = self.h[t] @ self.Wh
            self.by_past.forward(t, product)
            a += product
""",
    "back = self.da[t] @": "back = self.through(t, self.da[t]) @",
    "back = da @": "back = self.through(t, da) @",
    "            product += self.b2\n": """            self.by_past.forward(t, product)
            product += self.b2
""",
    "back += self.dproducts[t] @": "back += self.through(t, self.dproducts[t]) @",
    "self.dWh = rows(self.h[:-1]).T @ rows(self.dproducts)": (
        "self.dWh = rows(self.h[:-1]).T @ rows(self.raw)"
    ),
    "            both += before.dot(self.Wh[:, :two])\n": """\
            gates = before.dot(self.Wh[:, :two])
            self.by_past.forward(t, gates)
            both += gates
""",
    "            new += self.inner[t].dot(self.Wh[:, two:])": (
        """            product = self.inner[t].dot(self.Wh[:, two:])
            self.by_past.forward(t, product, two)
            new += product"""
    ),
    "by_inner = da[:, two:].dot": "by_inner = self.through(t, da[:, two:], two).dot",
    "back += da[:, :two].dot": "back += self.through(t, da[:, :two]).dot",
    "        self.dWh = np.empty_like(self.Wh)\n": """\
        self.dWh, da = np.empty_like(self.Wh), rows(self.raw)
""",
}
"""Lines of the cells, and what they become."""


def with_step_norm(pieces: list[str]) -> list[str]:
    """Return the pieces of a cell with layer norm inside."""
    return [STEP_NORM, *map(_with_norm, pieces)]


def _with_norm(piece: str) -> str:
    for plain, normed in WITH_NORM.items():
        piece = piece.replace(plain, normed)
    return piece
