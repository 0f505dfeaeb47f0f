"""The gated recurrent unit: two gates, and hidden values that are their own memory."""

from typing import Any, ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.layers.names import GRUReset
from engine.layers.recurrent.recurrent import Recurrent, rows
from engine.parameters import Parameter


@final
class GRU(Recurrent):
    """h_t = (1 - z) n + z h_{t-1}, with r, z = sigmoid and n = tanh of the blocks, in this order.

    Reset before: n = tanh(x Wx_n + (r h_{t-1}) Wh_n + b_n), as first proposed (Cho et al., 2014).
    Reset after: n = tanh(x Wx_n + b_n + r (h_{t-1} Wh_n + b'_n)), which is what PyTorch and cuDNN
    compute: all blocks of Wh are one product, which has a bias b' of its own. In Cho's paper z and
    1 - z stand the other way round.
    """

    kind: ClassVar[str] = "gru"
    blocks = ("reset", "update", "new")

    def __init__(
        self,
        in_features: int,
        units: int,
        *,
        reset: GRUReset = GRUReset.AFTER,
        **options: Any,
    ) -> None:
        super().__init__(in_features, units, **options)
        self.reset = GRUReset(reset)
        after = self.reset is GRUReset.AFTER
        own = np.zeros_like(self.bias.value)
        self.recurrent_bias = Parameter("recurrent_bias", own) if after else None

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        more = () if self.recurrent_bias is None else (self.recurrent_bias,)
        return (*super().parameters, *more)

    def _forward_steps(self, sums: Array, hs: Array) -> None:
        self._gates, width = sums, 2 * self.units
        # After: (h Wh + b')_n of each step. Before: r h, which goes into the product.
        self._inner = self.buffers.like("inner", hs[1:])
        product = self.buffers.like("product", sums[0])
        scratch = self.buffers.like("scratch", hs[0])
        weight = self.recurrent.value
        for t, a in enumerate(sums):
            before, h, inner = hs[t], hs[t + 1], self._inner[t]
            both, new = a[:, :width], a[:, width:]
            r, z = both[:, : self.units], both[:, self.units :]
            if self.recurrent_bias is not None:
                np.dot(before, weight, out=product)
                self._make_normal(t, product)
                product += self.recurrent_bias.value
                both += product[:, :width]
                _sigmoid(both)
                np.copyto(inner, product[:, width:])
                np.multiply(r, inner, out=scratch)
            else:
                gates = before.dot(weight[:, :width])
                self._make_normal(t, gates)
                both += gates
                _sigmoid(both)
                np.multiply(r, before, out=inner)
                np.dot(inner, weight[:, width:], out=scratch)
                self._make_normal(t, scratch, width)
            new += scratch
            np.tanh(new, out=new)
            np.subtract(before, new, out=scratch)
            scratch *= z
            np.add(new, scratch, out=h)
            self._stay(t, (h, before))

    def _backward_steps(self, grad_sums: Array, grad_hs: Array) -> tuple[Array, ...]:
        slopes, width = self._slopes(), 2 * self.units
        self._grad_products = self.buffers.like("grad_products", grad_sums)
        back = self.buffers.like("back", grad_hs[0])
        step = self._back_after if self.recurrent_bias is not None else self._back_before
        back[...] = 0
        for t in range(len(grad_hs) - 1, -1, -1):
            grad_h, grad_a, before = grad_hs[t], grad_sums[t], self._hs[t]
            r, z, n = (self._columns(self._gates[t], name) for name in self.blocks)
            grad_h += back
            grad_z, grad_n = grad_a[:, self.units : width], grad_a[:, width:]
            np.subtract(before, n, out=grad_z)
            grad_z *= grad_h
            np.multiply(grad_h, z, out=back)
            np.subtract(grad_h, back, out=grad_n)
            grad_n *= slopes[t][:, width:]
            step(t, grad_a, r, slopes[t], back)
            self._stay(t, (back, grad_h))
            if self._is_cut(t) and t:
                back[...] = 0
        return (back,)

    def _back_after(self, t: int, grad_a: Array, r: Array, slopes: Array, back: Array) -> None:
        units, width = self.units, 2 * self.units
        grad_n, products = grad_a[:, width:], self._grad_products[t]
        np.multiply(grad_n, self._inner[t], out=grad_a[:, :units])
        grad_a[:, :width] *= slopes[:, :width]
        self._silence(t, grad_a)
        np.copyto(products[:, :width], grad_a[:, :width])
        np.multiply(grad_n, r, out=products[:, width:])
        back += self._through_norm(t, products).dot(self.recurrent.value.T)

    def _back_before(self, t: int, grad_a: Array, r: Array, slopes: Array, back: Array) -> None:
        units, width = self.units, 2 * self.units
        weight = self.recurrent.value
        self._silence(t, grad_a[:, width:])
        by_inner = self._through_norm(t, grad_a[:, width:], width).dot(weight[:, width:].T)
        np.multiply(by_inner, self._hs[t], out=grad_a[:, :units])
        grad_a[:, :width] *= slopes[:, :width]
        self._silence(t, grad_a)
        by_inner *= r
        back += by_inner
        back += self._through_norm(t, grad_a[:, :width]).dot(weight[:, :width].T)

    def _recurrent_gradients(self) -> None:
        width, grad = 2 * self.units, self.recurrent.grad
        before = rows(self._hs[:-1]).T
        if self.recurrent_bias is not None:
            products = self._grad_products if self._norms is None else self._raw
            np.dot(before, rows(products), out=grad)
            self._batch_sum(rows(self._grad_products), out=self.recurrent_bias.grad)
            return
        sums = rows(self._raw)
        grad[:, :width] = before.dot(sums[:, :width])
        grad[:, width:] = rows(self._inner).T.dot(sums[:, width:])

    def _slopes(self) -> Array:
        """The slope of every gate at its value: y (1 - y), of the new values 1 - y^2."""
        slopes = self.buffers.like("slopes", self._gates)
        np.multiply(self._gates, self._gates, out=slopes)
        width = 2 * self.units
        np.subtract(self._gates[..., :width], slopes[..., :width], out=slopes[..., :width])
        np.subtract(1, slopes[..., width:], out=slopes[..., width:])
        return slopes

    def _named(self) -> dict[str, Array]:
        return {name: self._columns(self._gates, name) for name in self.blocks}


def _sigmoid(a: Array) -> None:
    """Make a its sigmoid, as tanh(a / 2) / 2 + 1/2: no exp can overflow."""
    a *= 0.5
    np.tanh(a, out=a)
    a *= 0.5
    a += 0.5
