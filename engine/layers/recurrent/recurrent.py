"""What all recurrent layers share: the way through time, forward and back."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, IntArray, Shape
from engine.layers.formulas import BatchSum
from engine.layers.initializers import Draw, lecun_normal, orthogonal
from engine.layers.layer import Layer
from engine.layers.recurrent.step_norm import StepNorm
from engine.parameters import Parameter


class Recurrent(Layer):
    """h_t = cell(x_t, h_{t-1}) for t = 1..T, from h_0 = 0 or from `start`.

    Shapes: x (N, T, D), y (N, T, H): the hidden values of every step. Wx (D, k H), Wh (H, k H) and
    b (k H,), where k is the number of blocks (gates) of the cell, each of H columns, in the order
    of `blocks`. Inputs of all steps are one product, all gates of a step are another.

    Backward is backpropagation through time (Werbos, 1990): dL/dh_t = dL/dy_t + what comes back
    from step t + 1. With `truncation` k > 0 nothing comes back over the end of every k-th step:
    gradients then go back by k steps at most, while values still go on through all of them.

    `lengths` (N,), if set, says how many steps of each sequence count: after them its hidden
    values stay as they are, inputs have no effect and no gradient reaches them.

    With `layer_norm` x Wx and h Wh are made normal at every step, each block by itself, before the
    bias is added (see `StepNorm`).

    After `forward`, `states` has hidden values and gates by name, (N, T, H); after `backward`,
    `reach` has dL/dh_t, (N, T, H), of everything that was remembered from step t on, and
    `grad_start` has dL/d start.

    Raises ValueError for a size below 1, an x of another shape, no steps, numbers of another
    float type than the weights', or lengths outside 1..T.
    """

    blocks: tuple[str, ...] = ("new",)

    def __init__(
        self,
        in_features: int,
        units: int,
        *,
        rng: np.random.Generator,
        weight_init: Draw = lecun_normal,
        recurrent_init: Draw | None = None,
        truncation: int = 0,
        layer_norm: bool = False,
        dtype: npt.DTypeLike = np.float32,
    ) -> None:
        super().__init__()
        if in_features < 1 or units < 1:
            raise ValueError(f"sizes must be at least 1, not {in_features} and {units}")
        if truncation < 0:
            raise ValueError(f"truncation must be 0 (none) or a number of steps, not {truncation}")
        self.in_features, self.units, self.truncation = in_features, units, truncation
        recurrent_init = recurrent_init or orthogonal()
        own = [recurrent_init((units, units), rng) for _ in self.blocks]
        weights = [weight_init((in_features, units), rng) for _ in self.blocks]
        width = units * len(self.blocks)
        self.weight = Parameter("weight", np.hstack(weights).astype(dtype), decays=True)
        self.recurrent = Parameter("recurrent", np.hstack(own).astype(dtype), decays=True)
        self.bias = Parameter("bias", np.zeros(width, dtype))
        self._norms: tuple[StepNorm, StepNorm] | None = None
        if layer_norm:
            sizes = len(self.blocks), units, dtype
            self._norms = StepNorm("input_gain", *sizes), StepNorm("recurrent_gain", *sizes)
        self.lengths: IntArray | None = None
        self.start: tuple[Array, ...] | None = None
        self.grad_start: tuple[Array, ...] = ()
        self._batch_sum = BatchSum()
        self._steps = 0

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        gains = () if self._norms is None else tuple(norm.gain for norm in self._norms)
        return (self.weight, self.recurrent, self.bias, *gains)

    @property
    def products(self) -> int:
        return self._steps * (self.weight.value.size + self.recurrent.value.size)

    @property
    def states(self) -> Mapping[str, Array]:
        """Hidden values, gates and cell of the last forward pass by name, each (N, T, H)."""
        named = {"hidden": self._hs[1:], **self._named()}
        return {name: array.transpose(1, 0, 2) for name, array in named.items()}

    @property
    def reach(self) -> Array:
        """dL/d what is remembered after step t, of the last backward pass, (N, T, H)."""
        return self._reach().transpose(1, 0, 2)

    def block(self, parameter: Parameter, name: str) -> Array:
        """The columns of one block: as in `layer.block(layer.bias, "forget")`, a view."""
        at = self.blocks.index(name) * self.units
        return parameter.value[..., at : at + self.units]

    @final
    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._check(x)
        n, steps, _ = x.shape
        self._shape, self._steps, dtype = x.shape, steps, x.dtype
        self._xs = self._take("x", (steps, n, self.in_features), dtype)
        np.copyto(self._xs, x.transpose(1, 0, 2))
        self._hs = self._take("hidden", (steps + 1, n, self.units), dtype)
        self._hs[0] = 0 if self.start is None else self.start[0]
        self._past = self._after_the_end(n, steps)
        self._sums = self._take("sums", (steps, n, self.bias.value.size), dtype)
        weight, bias = self._of_inputs()
        np.dot(rows(self._xs), weight, out=rows(self._sums))
        if self._norms is not None:
            self._norms[0].begin(1, steps * n, self.buffers)
            self._norms[1].begin(steps, n, self.buffers)
            self._norms[0].forward(0, rows(self._sums))
        self._sums += bias
        self._forward_steps(self._sums, self._hs)
        y = self._take("y", (n, steps, self.units), dtype)
        np.copyto(y, self._hs[1:].transpose(1, 0, 2))
        return y

    @final
    def backward(self, grad_y: Array) -> Array:
        self.backward_parameters(grad_y)
        grad_xs = self.buffers.like("grad_xs", self._xs)
        np.dot(rows(self._grad_sums), self.weight.value.T, out=rows(grad_xs))
        grad_x = self._take("grad_x", self._shape, grad_xs.dtype)
        np.copyto(grad_x, grad_xs.transpose(1, 0, 2))
        return grad_x

    @final
    def backward_parameters(self, grad_y: Array) -> None:
        self._check_dtype(grad_y, self.weight.value.dtype)
        self._grad_hs = self.buffers.like("grad_hidden", self._hs[1:])
        np.copyto(self._grad_hs, grad_y.transpose(1, 0, 2))
        self._grad_sums = self.buffers.like("grad_sums", self._sums)
        self._raw = self._grad_sums
        if self._norms is not None:
            self._raw = self.buffers.like("grad_raw", self._sums)
            for norm in self._norms:
                norm.begin_backward()
        self.grad_start = self._backward_steps(self._grad_sums, self._grad_hs)
        grad = rows(self._grad_sums)
        self._batch_sum(grad, out=self.bias.grad)
        if self._norms is not None:
            self._norms[0].backward(0, grad)
        np.dot(rows(self._xs).T, grad, out=self.weight.grad)
        self._recurrent_gradients()

    def _of_inputs(self) -> tuple[Array, Array]:
        """Weights and bias of the inputs, as `_forward_steps` wants their sums."""
        return self.weight.value, self.bias.value

    @abstractmethod
    def _forward_steps(self, sums: Array, hs: Array) -> None:
        """Go through all steps: `sums` (T, N, k H) hold x Wx + b, hs[0] the start; fill hs[1:]."""

    @abstractmethod
    def _backward_steps(self, grad_sums: Array, grad_hs: Array) -> tuple[Array, ...]:
        """Go back through all steps; return dL/d start.

        `grad_hs` (T, N, H) hold dL/dy and become dL/dh; write dL/d sums into `grad_sums`. What goes
        back through Wh has gone through `_through_norm` before.
        """

    def _recurrent_gradients(self) -> None:
        """Write dL/dWh: every sum has h_{t-1} Wh in it."""
        np.dot(rows(self._hs[:-1]).T, rows(self._raw), out=self.recurrent.grad)

    def _make_normal(self, t: int, product: Array, first: int = 0) -> None:
        """Normalise what is remembered, times its weights: blocks from column `first` on."""
        if self._norms is not None:
            self._norms[1].forward(t, product, first)

    def _through_norm(self, t: int, grad: Array, first: int = 0) -> Array:
        """dL/d h Wh from dL/d of what was made of it, for the blocks from column `first` on."""
        if self._norms is None:
            return grad
        raw: Array = self._raw[t][:, first : first + grad.shape[1]]
        np.copyto(raw, grad)
        self._norms[1].backward(t, raw, first)
        return raw

    def _named(self) -> dict[str, Array]:
        """What the cell has beside its hidden values, by name, each (T, N, H)."""
        return {}

    def _reach(self) -> Array:
        return self._grad_hs

    def _columns(self, array: Array, name: str) -> Array:
        """The columns of a block in an array (..., k H): a view."""
        at = self.blocks.index(name) * self.units
        return array[..., at : at + self.units]

    def _take(self, name: str, shape: Shape, dtype: npt.DTypeLike) -> Array:
        return self.buffers.take(name, shape, dtype)

    def _is_cut(self, t: int) -> bool:
        """Whether nothing goes back from step t (counted from 0) to the one before it."""
        return bool(self.truncation) and t % self.truncation == 0

    def _stay(self, t: int, *pairs: tuple[Array, Array]) -> None:
        """Where a sequence is over, write the second array of each pair into the first."""
        if self._past is not None:
            for now, before in pairs:
                np.copyto(now, before, where=self._past[t])

    def _silence(self, t: int, grad: Array) -> None:
        """Where a sequence is over, no gradient goes into the sums of a step."""
        if self._past is not None:
            np.copyto(grad, 0, where=self._past[t])

    def _after_the_end(self, n: int, steps: int) -> npt.NDArray[np.bool_] | None:
        """True (T, N, 1) where a sequence is over; None if all are as long as they can be."""
        if self.lengths is None:
            return None
        lengths = np.asarray(self.lengths)
        if lengths.shape != (n,) or not (lengths.min() >= 1 and lengths.max() <= steps):
            raise ValueError(
                f"lengths must be {n} whole numbers, one a sequence, from 1 to {steps},"
                f" the steps there are, not {lengths.tolist()}"
            )
        if lengths.min() == steps:
            return None
        past: npt.NDArray[np.bool_] = (np.arange(steps)[:, None] >= lengths)[:, :, None]
        return past

    def _check(self, x: Array) -> None:
        if x.ndim != 3 or x.shape[2] != self.in_features or not x.size:
            raise ValueError(
                f"{self.name} takes sequences (N, T, {self.in_features}), at least one of at"
                f" least one step, not the shape {x.shape}"
            )
        self._check_dtype(x, self.weight.value.dtype)


def rows(array: Array) -> Array:
    """(T, N, F) as (T N, F): all steps of all sequences in one product."""
    return array.reshape(-1, array.shape[-1])
