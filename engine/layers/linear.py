"""The linear layer (the textbook's "Affine"): a weighted sum of the inputs for each output."""

from math import prod
from typing import ClassVar, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, IntArray
from engine.layers.formulas import BatchSum
from engine.layers.initializers import Draw, he_normal
from engine.layers.layer import Layer
from engine.parameters import Parameter


@final
class Linear(Layer):
    """y = x W + b.

    Shapes: x (N, ...) is flattened to (N, in_features), W (in_features, out_features),
    b (out_features,), y (N, out_features). With `bias=False` there is no b.
    Gradients: dL/dW = x^T dL/dy, dL/db = sum over the batch of dL/dy, dL/dx = dL/dy W^T.

    Raises ValueError for a size below 1, an input of another width, or numbers of another float
    type than the weights'.
    Source: the textbook, section 5.6 ("Affine"). PyTorch keeps W transposed, (out, in).
    """

    kind: ClassVar[str] = "linear"

    def __init__(
        self,
        in_features: int,
        out_features: int,
        *,
        rng: np.random.Generator,
        weight_init: Draw = he_normal,
        bias: bool = True,
        dtype: npt.DTypeLike = np.float32,
    ) -> None:
        super().__init__()
        if in_features < 1 or out_features < 1:
            raise ValueError(f"sizes must be at least 1, not {in_features} and {out_features}")
        self.in_features, self.out_features = in_features, out_features
        weight = weight_init((in_features, out_features), rng).astype(dtype)
        self.weight_init = weight_init
        self.weight = Parameter("weight", weight, decays=True)
        self.bias = Parameter("bias", np.zeros(out_features, dtype)) if bias else None
        self._batch_sum = BatchSum()
        self._used = in_features
        self._order: IntArray | None = None

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return (self.weight,) if self.bias is None else (self.weight, self.bias)

    @property
    def products(self) -> int:
        return self.weight.value.size

    def use_inputs(self, columns: IntArray) -> None:
        """Also take an x (N, len(columns)) from now on: just these inputs, all others being 0.

        An input that is always 0, as the corner pixels of digits are, adds nothing to y, and its
        weights get the gradient 0. Leaving out a quarter of 784 makes a training step 12 % faster.
        The rows of W (and of its gradient) change places for that, those of `columns` first, so
        that a step uses a slice of W and copies nothing; `by_input` has them in the order of the
        inputs. `columns` are indices in ascending order, fewer than in_features.
        Raises ValueError for others.
        """
        if not 0 < len(columns) < self.in_features or not (np.diff(columns) > 0).all():
            raise ValueError(f"columns must be fewer than {self.in_features}, in ascending order")
        weight = self.by_input().copy()
        self._used = len(columns)
        self._order = np.append(columns, np.setdiff1d(np.arange(self.in_features), columns))
        self._row_of_input = np.argsort(self._order)
        self.weight.value[...] = weight[self._order]

    def by_input(self) -> Array:
        """W with its rows in the order of the inputs, to be read only."""
        if self._order is None:
            return self.weight.value
        w = self.buffers.like("w", self.weight.value)
        return self.weight.value.take(self._row_of_input, axis=0, out=w, mode="clip")

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._x_shape = x.shape
        self._x = x = x if x.ndim == 2 else x.reshape(len(x), prod(x.shape[1:]))
        self._w = self._weights_for(x)
        self._check_dtype(x, self._w.dtype)
        y = self.buffers.take("y", (len(x), self.out_features), x.dtype)
        x.dot(self._w, y)  # as np.matmul, but almost a microsecond sooner
        if self.bias is not None:
            y += self.bias.value
        return y

    def backward(self, grad_y: Array) -> Array:
        self.backward_parameters(grad_y)
        grad_x = self.buffers.like("grad_x", self._x)
        grad_y.dot(self._w.T, grad_x)
        return grad_x.reshape(self._x_shape)

    def backward_parameters(self, grad_y: Array) -> None:
        grad_w = self.weight.grad
        self._check_dtype(grad_y, grad_w.dtype)
        if len(self._w) == self._used:
            self._x.T.dot(grad_y, grad_w[: self._used])
            grad_w[self._used :] = 0
        else:
            grad_w[...] = np.dot(self._x.T, grad_y)[self._order]
        if self.bias is not None:
            self._batch_sum(grad_y, out=self.bias.grad)

    def _weights_for(self, x: Array) -> Array:
        """All weights, or those of the columns that a narrow x holds."""
        if x.shape[1] == self.in_features:
            return self.by_input()
        if x.shape[1] != self._used:
            raise ValueError(f"{self.name} takes {self.in_features} inputs, not {x.shape[1]}")
        return self.weight.value[: self._used]
