"""Windows that slide over images: where they lie, and their content as columns of a matrix.

With im2col a convolution becomes a matrix product, which is what processors do best
(the textbook, section 7.4).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, final

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import as_strided

from engine.arrays import Array, Buffers, Shape

Pair = tuple[int, int]


@final
@dataclass(frozen=True)
class Windows:
    """Windows of a size (height, width), `stride` apart, over images with `padding` around them.

    Along each side they have floor((size + 2 padding - kernel) / stride) + 1 places.
    Raises ValueError for a kernel or stride below 1 or a padding below 0.
    """

    kernel: Pair
    stride: Pair
    padding: Pair

    def __post_init__(self) -> None:
        if min(self.kernel) < 1 or min(self.stride) < 1 or min(self.padding) < 0:
            raise ValueError(
                "kernel and stride must be at least 1 and padding at least 0, not "
                f"{by(self.kernel)}, {by(self.stride)} and {by(self.padding)}"
            )

    @property
    def overlap(self) -> bool:
        """Whether a pixel can lie in two windows."""
        return any(k > s for k, s in zip(self.kernel, self.stride, strict=True))

    def places(self, size: Pair) -> Pair:
        """How many windows lie below and beside each other on images (H, W) of this size.

        Raises ValueError if the image, with its padding, is smaller than one window.
        """
        height, width = (n + 2 * p for n, p in zip(size, self.padding, strict=True))
        if height < self.kernel[0] or width < self.kernel[1]:
            around = f" with {by(self.padding)} around it" if any(self.padding) else ""
            raise ValueError(
                f"a window of {by(self.kernel)} does not fit an image of {by(size)}{around}"
            )
        return self.places_in((height, width))

    def places_in(self, padded: Pair) -> Pair:
        """`places` for a size (H, W) that has the padding already."""
        sizes = zip(padded, self.kernel, self.stride, strict=True)
        down, across = ((n - k) // s + 1 for n, k, s in sizes)
        return down, across

    def padded(self, x: Array, buffers: Buffers, value: float) -> Array:
        """x (N, C, H, W) with `value` around it; x itself where there is no padding."""
        if not any(self.padding):
            return x
        return self.pad(x, buffers.take("padded", self.padded_shape(x.shape), x.dtype), value)

    def pad(self, x: Array, padded: Array, value: float) -> Array:
        """Write x (N, C, H, W) into the middle of `padded`, `value` around it, and return that."""
        padded.fill(value)
        self.middle(padded)[...] = x
        return padded

    def padded_shape(self, shape: Shape) -> Shape:
        """The shape of images (N, C, H, W) with their padding."""
        n, c, height, width = shape
        return n, c, height + 2 * self.padding[0], width + 2 * self.padding[1]

    def middle(self, padded: Array) -> Array:
        """The images without their padding, as a view."""
        (down, across), (height, width) = self.padding, padded.shape[2:]
        return padded[:, :, down : height - down, across : width - across]

    def views(self, padded: npt.NDArray[Any]) -> Iterator[npt.NDArray[Any]]:
        """For each pixel of a window, row by row: that pixel of all windows, (N, C, OH, OW)."""
        steps = zip(self.places_in(padded.shape[2:]), self.stride, strict=True)
        down, across = ((n - 1) * s + 1 for n, s in steps)
        for y, x in np.ndindex(self.kernel):
            yield padded[:, :, y : y + down : self.stride[0], x : x + across : self.stride[1]]

    def columns(self, padded: Array, out: Array) -> Array:
        """im2col: write every window of `padded` into a column of `out` (N, C kh kw, OH OW).

        (`sliding_window_view` checks all that is asked of it anew: of a batch of 2 that takes twice
        as long as the copying.)
        """
        n, c, *size = padded.shape
        shape = (n, c, *self.kernel, *self.places_in((size[0], size[1])))
        image, channel, row, pixel = padded.strides
        between = row * self.stride[0], pixel * self.stride[1]
        windows = as_strided(padded, shape, (image, channel, row, pixel, *between), writeable=False)
        np.copyto(out.reshape(shape), windows)
        return out

    def add_columns(self, columns: Array, padded: Array) -> Array:
        """col2im: set `padded` to the sum, at each pixel, of what its windows have there."""
        n, c, places = len(padded), padded.shape[1], self.places_in(padded.shape[2:])
        pixels = columns.reshape(n, c, -1, *places)
        padded.fill(0)
        for i, view in enumerate(self.views(padded)):
            view += pixels[:, :, i]
        return padded


def pair(size: int | Pair) -> Pair:
    """3 as (3, 3); a pair stays as it is."""
    return (size, size) if isinstance(size, int) else (size[0], size[1])


def by(size: Pair) -> str:
    """(2, 3) as "2x3", as people write it."""
    return f"{size[0]}x{size[1]}"


def check_images(name: str, x: Array, channels: int | None = None) -> None:
    """Raise ValueError unless x is a batch of images (N, C, H, W), with C channels if given."""
    if x.ndim != 4 or (channels is not None and x.shape[1] != channels):
        wanted = f"(N, {'C' if channels is None else channels}, H, W)"
        raise ValueError(f"{name} takes {wanted}, not an x of shape {x.shape}")
