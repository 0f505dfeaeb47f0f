"""The simple recurrent net: one tanh a step. It forgets soon, and that can be seen."""

from typing import ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.layers.recurrent.recurrent import Recurrent


@final
class TanhNet(Recurrent):
    """h_t = tanh(x_t Wx + h_{t-1} Wh + b).

    On its way back a gradient is multiplied by Wh^T and by 1 - h^2 at each step: it vanishes or
    explodes as a power does. Source: Elman, 1990; Bengio, Simard and Frasconi, 1994 (the trouble).
    """

    kind: ClassVar[str] = "tanh_net"
    blocks = ("new",)

    def _forward_steps(self, sums: Array, hs: Array) -> None:
        weight, product = self.recurrent.value, self.buffers.like("product", sums[0])
        before = hs[0]
        for t, (a, h) in enumerate(zip(sums, hs[1:], strict=True)):
            np.dot(before, weight, out=product)
            self._make_normal(t, product)
            a += product
            np.tanh(a, out=h)
            self._stay(t, (h, before))
            before = h

    def _backward_steps(self, grad_sums: Array, grad_hs: Array) -> tuple[Array, ...]:
        weight = self.recurrent.value.T
        slopes = self.buffers.like("slopes", grad_hs)
        np.multiply(self._hs[1:], self._hs[1:], out=slopes)
        np.subtract(1, slopes, out=slopes)
        back = self.buffers.like("back", grad_hs[0])
        back[...] = 0
        for t in range(len(grad_hs) - 1, -1, -1):
            grad_h, grad_a = grad_hs[t], grad_sums[t]
            grad_h += back
            np.multiply(grad_h, slopes[t], out=grad_a)
            self._silence(t, grad_a)
            np.dot(self._through_norm(t, grad_a), weight, out=back)
            self._stay(t, (back, grad_h))
            if self._is_cut(t) and t:
                back[...] = 0
        return (back,)
