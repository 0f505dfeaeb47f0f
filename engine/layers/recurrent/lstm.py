"""The long short-term memory: a cell that is added to, and gates that say what and when."""

from typing import Any, ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.layers.recurrent.recurrent import Recurrent

GATES = ("input", "forget", "new", "output")


@final
class LSTM(Recurrent):
    """c_t = f c_{t-1} + i g and h_t = o tanh(c_t).

    i, f, o = sigmoid and g = tanh of the four blocks of x_t Wx + h_{t-1} Wh + b, in the order
    input, forget, new, output. `forget_bias` is the first bias of the forget gate (Gers et al.,
    2000; 1 by Jozefowicz et al., 2015). With `forget_gate=False` there is no such block and f = 1,
    as first proposed (Hochreiter and Schmidhuber, 1997): a cell then keeps all it was ever given.

    `start` is (h_0, c_0) and `grad_end`, if set, dL/dc_T of what reads the last cell. `states` has
    "cell" beside "hidden" and the blocks; `reach` is dL/dc_t, for the cell is what is remembered.
    There are no peepholes.
    """

    kind: ClassVar[str] = "lstm"
    blocks: tuple[str, ...] = GATES

    def __init__(
        self,
        in_features: int,
        units: int,
        *,
        forget_gate: bool = True,
        forget_bias: float = 1.0,
        **options: Any,
    ) -> None:
        if not forget_gate:
            self.blocks = tuple(name for name in GATES if name != "forget")
        super().__init__(in_features, units, **options)
        self.grad_end: Array | None = None
        if forget_gate:
            self.block(self.bias, "forget")[...] = forget_bias
        # sigmoid(a) = tanh(a / 2) / 2 + 1/2: with it one tanh of all blocks is enough.
        self._scale = np.full_like(self.bias.value, 0.5)
        self._shift = self._scale.copy()
        self._columns(self._scale, "new")[...] = 1
        self._columns(self._shift, "new")[...] = 0

    def _of_inputs(self) -> tuple[Array, Array]:
        if self._norms is not None:
            return super()._of_inputs()
        weight, bias = self.weight.value, self.bias.value
        weight = np.multiply(weight, self._scale, out=self.buffers.like("input_weight", weight))
        return weight, np.multiply(bias, self._scale, out=self.buffers.like("input_bias", bias))

    def _forward_steps(self, sums: Array, hs: Array) -> None:
        self._cs = self.buffers.like("cell", hs)
        self._cs[0] = 0 if self.start is None else self.start[1]
        self._tanh_cs = self.buffers.like("tanh_cell", hs[1:])
        weight = self.recurrent.value
        if self._norms is None:
            weight = np.multiply(weight, self._scale, out=self.buffers.like("scaled", weight))
        else:
            sums *= self._scale
        product = self.buffers.like("product", sums[0])
        scale = self._for_each("scale", self._scale, product)
        by_block = self._by_block(sums)
        self._gates = self._take("gates", by_block.shape, sums.dtype)
        shift = self._by_block(self._for_each("shift", self._shift, product)[np.newaxis])[0].copy()
        added = self.buffers.like("added", hs[0])
        i, f, g, o = (self._gate(name) for name in GATES)
        for t, a in enumerate(sums):
            h_before, c_before, c, tanh_c = hs[t], self._cs[t], self._cs[t + 1], self._tanh_cs[t]
            h_before.dot(weight, product)
            if self._norms is not None:
                self._make_normal(t, product)
                product *= scale
            a += product
            np.tanh(a, out=a)
            a *= scale
            np.add(by_block[t], shift, out=self._gates[t])
            np.multiply(i[t], g[t], out=added)
            if f is None:
                np.add(c_before, added, out=c)
            else:
                np.multiply(f[t], c_before, out=c)
                c += added
            self._stay(t, (c, c_before))
            np.tanh(c, out=tanh_c)
            np.multiply(o[t], tanh_c, out=hs[t + 1])
            self._stay(t, (hs[t + 1], h_before))

    def _backward_steps(self, grad_sums: Array, grad_hs: Array) -> tuple[Array, ...]:
        weight, slopes, partners = self.recurrent.value.T, self._slopes(), self._partners()
        forget, by_cell = self._gate("forget"), self._cell_slopes(self._gate("output"))
        self._grad_cs = grad_cs = self.buffers.like("grad_cell", grad_hs)
        back, back_c = self.buffers.like("back", grad_hs[0]), self.buffers.like("c", grad_hs[0])
        back[...], back_c[...] = 0, 0 if self.grad_end is None else self.grad_end
        by_block, grad = self._by_block(grad_sums), self.buffers.like("grad", slopes[0])
        for t in range(len(grad_hs) - 1, -1, -1):
            grad_h, grad_c, grad_a = grad_hs[t], grad_cs[t], grad_sums[t]
            grad_h += back
            np.multiply(grad_h, by_cell[t], out=grad_c)
            self._silence(t, grad_c)
            grad_c += back_c
            np.copyto(grad[:-1], grad_c)  # all gates but the last, the output, made the cell
            np.copyto(grad[-1], grad_h)
            grad *= partners[t]
            np.multiply(grad, slopes[t], out=by_block[t])
            if forget is None:
                back_c[...] = grad_c
            else:
                np.multiply(grad_c, forget[t], out=back_c)
            self._silence(t, grad_a)
            self._through_norm(t, grad_a).dot(weight, back)
            self._stay(t, (back, grad_h), (back_c, grad_c))
            if self._is_cut(t) and t:
                back[...] = back_c[...] = 0
        return (back, back_c)

    def _by_block(self, sums: Array) -> Array:
        """Sums (T, N, k H) as (T, k, N, H), a view.

        Gates are kept in that order: as each is an array of its own, of which NumPy is done in half
        the time, and a step back is one product of all gates, an update is a tenth shorter.
        """
        return sums.reshape(*sums.shape[:2], -1, self.units).transpose(0, 2, 1, 3)

    def _for_each(self, name: str, row: Array, like: Array) -> Array:
        """A row of all gates, once for each sequence: two matrices meet in half the time."""
        filled = self.buffers.like(name, like)
        np.copyto(filled, row)
        return filled

    def _partners(self) -> Array:
        """What each gate is multiplied by where it is used, (T, k, N, H)."""
        partners = self.buffers.like("partners", self._gates)
        stand_by = {"input": self._gate("new"), "forget": self._cs[:-1], "new": self._gate("input")}
        for k, name in enumerate(self.blocks):
            partners[:, k] = stand_by.get(name, self._tanh_cs)
        return partners

    def _slopes(self) -> Array:
        """The slope of every gate at its value: y (1 - y), of the new values 1 - y^2."""
        slopes, new = self.buffers.like("slopes", self._gates), self.blocks.index("new")
        np.multiply(self._gates, self._gates, out=slopes)
        np.subtract(1, slopes[:, new], out=slopes[:, new])
        for k in range(len(self.blocks)):
            if k != new:
                np.subtract(self._gates[:, k], slopes[:, k], out=slopes[:, k])
        return slopes

    def _cell_slopes(self, output: Array) -> Array:
        """dh/dc = o (1 - tanh(c)^2) for all steps at once."""
        slopes = self.buffers.like("cell_slopes", self._tanh_cs)
        np.multiply(self._tanh_cs, self._tanh_cs, out=slopes)
        np.subtract(1, slopes, out=slopes)
        slopes *= output
        return slopes

    def _gate(self, name: str) -> Any:
        return self._gates[:, self.blocks.index(name)] if name in self.blocks else None

    def _named(self) -> dict[str, Array]:
        return {"cell": self._cs[1:], **{name: self._gate(name) for name in self.blocks}}

    def _reach(self) -> Array:
        return self._grad_cs
