"""The linear layer (the textbook's "Affine"): a weighted sum of the inputs for each output."""

from typing import ClassVar, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
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

    Raises ValueError for a size below 1 or an input of another width.
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

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return (self.weight,) if self.bias is None else (self.weight, self.bias)

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._x_shape = x.shape
        self._x = x = x.reshape(len(x), -1)
        if x.shape[1] != self.in_features:
            raise ValueError(f"{self.name} takes {self.in_features} inputs, not {x.shape[1]}")
        y = self.buffers.take("y", (len(x), self.out_features), x.dtype)
        np.matmul(x, self.weight.value, out=y)
        if self.bias is not None:
            y += self.bias.value
        return y

    def backward(self, grad_y: Array) -> Array:
        self.backward_parameters(grad_y)
        grad_x = self.buffers.like("grad_x", self._x)
        np.matmul(grad_y, self.weight.value.T, out=grad_x)
        return grad_x.reshape(self._x_shape)

    def backward_parameters(self, grad_y: Array) -> None:
        np.matmul(self._x.T, grad_y, out=self.weight.grad)
        if self.bias is not None:
            self._batch_sum(grad_y, out=self.bias.grad)
