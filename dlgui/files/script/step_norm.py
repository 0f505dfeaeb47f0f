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

WITHOUT = {
    **dict.fromkeys(("made", "begun", "raw", "gone_back", "method", "normed", "normed_two"), ""),
    **dict.fromkeys(("through", "end", "end_two", "of_raw"), ""),
    "past": "da",
    "products": "self.dproducts",
}
"""What stands in the texts of cells where nothing is made normal."""

WITH = {
    "made": """\
        self.by_input, self.by_past = StepNorm(len(self.b), n), StepNorm(len(self.b), n)
        self.gx, self.gh = self.by_input.gain, self.by_past.gain
""",
    "begun": """        self.by_input.begin(1, steps * count)
        self.by_past.begin(steps, count)
        self.by_input.forward(0, rows(sums))
""",
    "raw": "        self.raw = np.empty_like(self.da)\n",
    "gone_back": """        self.by_input.backward(0, da)
        self.dgx, self.dgh = self.by_input.dgain, self.by_past.dgain
""",
    "past": "rows(self.raw)",
    "products": "self.raw",
    "of_raw": "        da = rows(self.raw)\n",
    "method": """
    def through(self, t, da, first=0):
        \"\"\"The gradient by h Wh, from that by what was made normal of it.\"\"\"
        raw = self.raw[t][:, first : first + da.shape[1]]
        raw[...] = da
        self.by_past.backward(t, raw, first)
        return raw
""",
    "normed": "            self.by_past.forward(t, product)\n",
    "normed_two": "            self.by_past.forward(t, product, two)\n",
    "through": "self.through(t, ",
    "end": ")",
    "end_two": ", two)",
}
"""What stands there with layer norm."""
