"""Convolution: the same small weighted sum at every place of an image.

What is learnt at one place is known at all others, with few weights; the textbook, chapter 7.
"""

from typing import ClassVar, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.layers.formulas import BatchSum
from engine.layers.initializers import Draw, he_normal
from engine.layers.layer import Layer
from engine.layers.windows import Pair, Windows, check_images, pair
from engine.parameters import Parameter


@final
class Conv2d(Layer):
    """y[n, f, i, j] = b[f] + sum over c, k, l of W[f, c, k, l] x[n, c, s i + k - p, s j + l - p].

    (A cross-correlation: the kernel is not turned over. Nobody does, the textbook neither.)
    Shapes: x (N, C, H, W), W (F, C, kh, kw), b (F,), y (N, F, OH, OW) with
    OH = floor((H + 2p - kh) / s) + 1, OW likewise; x is 0 in the padding. `kernel_size`, `stride`
    s and `padding` p are whole numbers or pairs (down, across). With `bias=False` there is no b.

    With the windows of x as columns X (C kh kw, OH OW) of each image (im2col) and W as a matrix
    (F, C kh kw): y = W X + b, dL/dW = sum over n of dL/dy X^T, dL/db = sum over n and places of
    dL/dy, and dL/dX = W^T dL/dy, added up where windows overlap (col2im).

    First weights are drawn as for a linear layer of C kh kw inputs and F outputs, so LeCun's and
    He's have the usual spread; Glorot's counts F outputs, where PyTorch counts F kh kw.

    Raises ValueError for sizes out of range, or images of other channels or too small.
    Source: LeCun et al., 1989; the textbook, sections 7.2 and 7.4.
    """

    kind: ClassVar[str] = "conv"

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Pair,
        *,
        rng: np.random.Generator,
        stride: int | Pair = 1,
        padding: int | Pair = 0,
        weight_init: Draw = he_normal,
        bias: bool = True,
        dtype: npt.DTypeLike = np.float32,
    ) -> None:
        super().__init__()
        if in_channels < 1 or out_channels < 1:
            raise ValueError(f"channels must be at least 1, not {in_channels} and {out_channels}")
        self.in_channels, self.out_channels = in_channels, out_channels
        self.windows = Windows(pair(kernel_size), pair(stride), pair(padding))
        self.weight_init = weight_init
        shape = (out_channels, in_channels, *self.windows.kernel)
        drawn = weight_init((int(np.prod(shape[1:])), out_channels), rng)
        weight = np.ascontiguousarray(drawn.T, dtype).reshape(shape)
        self.weight = Parameter("weight", weight, decays=True)
        self.bias = Parameter("bias", np.zeros(out_channels, dtype)) if bias else None
        self._batch_sum = BatchSum()
        self._places = 0

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return (self.weight,) if self.bias is None else (self.weight, self.bias)

    @property
    def products(self) -> int:
        return self.weight.value.size * self._places

    @property
    def kernels(self) -> Array:
        """W as a matrix (F, C kh kw), a view."""
        return self.weight.value.reshape(self.out_channels, -1)

    def forward(self, x: Array, *, training: bool = False) -> Array:
        check_images(self.name, x, self.in_channels)
        self._check_dtype(x, self.weight.value.dtype)
        places = self.windows.places(x.shape[2:])
        self._x_shape, self._places = x.shape, places[0] * places[1]
        kernels, size = self._kernels_with_bias(), self.kernels.shape[1]
        columns = self.buffers.take("columns", (len(x), kernels.shape[1], self._places), x.dtype)
        columns[:, size:] = 1
        padded = self.windows.padded(x, self.buffers, 0)
        self._columns = self.windows.columns(padded, columns[:, :size])
        y = self.buffers.take("y", (len(x), self.out_channels, self._places), x.dtype)
        np.matmul(kernels, columns, out=y)  # image by image: y needs no turning around
        return y.reshape(len(x), self.out_channels, *places)

    def backward(self, grad_y: Array) -> Array:
        self.backward_parameters(grad_y)
        grad_columns = self.buffers.like("grad_columns", self._columns)
        np.matmul(self.kernels.T, self._by_place(grad_y), out=grad_columns)
        shape = self.windows.padded_shape(self._x_shape)
        padded = self.buffers.take("grad_x", shape, grad_y.dtype)
        return self.windows.middle(self.windows.add_columns(grad_columns, padded))

    def backward_parameters(self, grad_y: Array) -> None:
        self._check_dtype(grad_y, self.weight.grad.dtype)
        g = self._by_place(grad_y)
        each = self.buffers.take("each", (len(g), *self.kernels.shape), g.dtype)
        np.matmul(g, self._columns.transpose(0, 2, 1), out=each)  # dL/dW of every image
        np.sum(each, axis=0, out=self.weight.grad.reshape(self.kernels.shape))
        if self.bias is not None:
            self._batch_sum(self._over_places(g), out=self.bias.grad)

    def _kernels_with_bias(self) -> Array:
        """W as a matrix with b as its last column, for columns that end in 1.

        The product adds the bias then: with its gradient, which is two products with ones, it
        takes 4 % off a step of the textbook's network.
        """
        if self.bias is None:
            return self.kernels
        shape = (self.out_channels, self.kernels.shape[1] + 1)
        kernels: Array = self.buffers.take("kernels", shape, self.kernels.dtype)
        kernels[:, :-1], kernels[:, -1] = self.kernels, self.bias.value
        return kernels

    def _over_places(self, g: Array) -> Array:
        """The sum of g (N, F, OH OW) over the places of each image, (N, F)."""
        if g.dtype == np.float16:
            return np.asarray(g.sum(axis=2, dtype=np.float32))
        ones = np.ones(g.shape[2], g.dtype)
        return np.asarray(g.reshape(-1, g.shape[2]).dot(ones).reshape(g.shape[:2]))

    def _by_place(self, grad_y: Array) -> Array:
        return grad_y.reshape(len(grad_y), self.out_channels, -1)
