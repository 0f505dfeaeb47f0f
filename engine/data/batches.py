"""Mini-batches: which examples a training step sees, and labels made wrong on purpose."""

from enum import StrEnum
from typing import Any, TypedDict, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, Buffers, IntArray

# Rows that are floats already are gathered twice as fast as bytes while they fit the processor's
# cache; beyond about this size bytes, a quarter as large, are the faster ones.
FLOAT_ROWS_BYTES = 16 << 20


class Sampling(StrEnum):
    """How a mini-batch is drawn."""

    WITH_REPLACEMENT = "with_replacement"
    SHUFFLED = "shuffled"


class BatchesState(TypedDict):
    """What `Batches` needs to go on from a checkpoint: `rng` is the bit generator's state."""

    permutation: npt.NDArray[np.intp]
    position: int
    rng: Any


def as_inputs(images: npt.NDArray[Any], dtype: npt.DTypeLike = np.float32) -> Array:
    """Return images as floats: x = image / 255 for bytes; floats stay as they are.

    Floats that have this dtype already are returned uncopied.
    """
    dtype = _float_dtype(dtype)
    if images.dtype == np.uint8:
        inputs: Array = images.astype(dtype)
        inputs /= 255
        return inputs
    if not np.issubdtype(images.dtype, np.floating):
        raise ValueError(f"images must be bytes (uint8) or floats, not {images.dtype}")
    return images.astype(dtype, copy=False)


def _float_dtype(dtype: npt.DTypeLike) -> np.dtype[Any]:
    checked = np.dtype(dtype)
    if not np.issubdtype(checked, np.floating):
        raise ValueError(f"dtype must be a float type, not {checked}")
    return checked


@final
class Batches:
    """Draws mini-batches from images (N, features), bytes or floats, and labels (N,).

    With replacement, every example is drawn from all N, independently, as `choice(n, batch)` in
    the textbook (section 4.5): a batch may hold an example twice and may be larger than N.
    Shuffled, an epoch is a new order of all examples, cut into batches; an incomplete last batch
    is dropped (PyTorch keeps it unless `drop_last`).

    With `reuse`, every call of `next` writes into the same two arrays. The images that were given
    are not always copied: do not change them afterwards.

    Raises ValueError for shapes that disagree, an empty data set, a `batch_size` below 1, or
    above N if shuffled.
    """

    def __init__(
        self,
        images: npt.NDArray[Any],
        labels: npt.NDArray[Any],
        *,
        batch_size: int,
        sampling: Sampling,
        rng: np.random.Generator,
        dtype: npt.DTypeLike = np.float32,
        reuse: bool = True,
    ) -> None:
        self.batch_size, self.sampling = batch_size, Sampling(sampling)
        _check(images, labels, batch_size, self.sampling)
        self._dtype = _float_dtype(dtype)
        fits = images.size * self._dtype.itemsize <= FLOAT_ROWS_BYTES
        as_bytes = images.dtype == np.uint8 and not fits
        self._rows = images if as_bytes else as_inputs(images, dtype)
        self._labels = labels.astype(np.intp)
        self._rng = rng
        self._buffers = Buffers(reuse=reuse)
        self._permutation = np.arange(len(labels))
        self._position = len(labels)  # at the end: the first batch shuffles

    @property
    def batches_per_epoch(self) -> int:
        """N / batch_size rounded down, at least 1."""
        return max(1, len(self._labels) // self.batch_size)

    @property
    def examples(self) -> tuple[npt.NDArray[Any], IntArray]:
        """All images and labels that are drawn from, not copied: look, do not write."""
        return self._rows, self._labels

    def next(self) -> tuple[Array, IntArray]:
        """Return inputs (batch_size, features) in 0..1 and labels (batch_size,)."""
        chosen = self._choose()
        labels = self._buffers.take("labels", (self.batch_size,), np.intp)
        # The indices are known to be valid; any mode but "raise" lets take write straight to out.
        self._labels.take(chosen, out=labels, mode="clip")
        return self._inputs(chosen), labels

    @property
    def state(self) -> BatchesState:
        """Where the drawing stands, as copies: order and position in the epoch, and the rng."""
        return {
            "permutation": self._permutation.copy(),
            "position": self._position,
            "rng": self._rng.bit_generator.state,
        }

    def load_state(self, state: BatchesState) -> None:
        """Go on from `state`, which a `Batches` over as many examples has given."""
        permutation, position = np.asarray(state["permutation"]), int(state["position"])
        if not np.array_equal(np.sort(permutation), np.arange(len(self._labels))):
            raise ValueError(f"permutation must hold each of 0..{len(self._labels) - 1} once")
        if not 0 <= position <= len(self._labels):
            raise ValueError(f"position must be 0..{len(self._labels)}, not {position}")
        self._rng.bit_generator.state = state["rng"]
        self._permutation, self._position = permutation.astype(np.intp), position

    def _choose(self) -> npt.NDArray[np.intp]:
        count = len(self._labels)
        if self.sampling is Sampling.WITH_REPLACEMENT:
            return self._rng.integers(0, count, self.batch_size, dtype=np.intp)
        if self._position + self.batch_size > count:
            self._rng.shuffle(self._permutation)
            self._position = 0
        start, self._position = self._position, self._position + self.batch_size
        return self._permutation[start : self._position]

    def _inputs(self, chosen: npt.NDArray[np.intp]) -> Array:
        shape = (self.batch_size, self._rows.shape[1])
        x: Array = self._buffers.take("x", shape, self._dtype)
        if self._rows.dtype != np.uint8:
            return self._rows.take(chosen, axis=0, out=x, mode="clip")
        rows = self._buffers.take("rows", shape, np.uint8)
        x[...] = self._rows.take(chosen, axis=0, out=rows, mode="clip")
        x /= 255
        return x


def _check(
    images: npt.NDArray[Any], labels: npt.NDArray[Any], batch_size: int, sampling: Sampling
) -> None:
    if images.ndim != 2 or not images.size:
        raise ValueError(f"images must have the shape (N, features), filled, not {images.shape}")
    if labels.shape != (len(images),) or not np.issubdtype(labels.dtype, np.integer):
        raise ValueError(
            f"labels must be {len(images)} whole numbers, one an image, "
            f"not {labels.dtype} of shape {labels.shape}"
        )
    if batch_size < 1:
        raise ValueError(f"batch_size must be at least 1, not {batch_size}")
    if sampling is Sampling.SHUFFLED and batch_size > len(images):
        raise ValueError(
            f"batch_size must be at most {len(images)}, the number of examples, "
            f"when they are shuffled, not {batch_size}"
        )


def label_noise(
    labels: npt.NDArray[Any], share: float, *, classes: int = 10, rng: np.random.Generator
) -> npt.NDArray[Any]:
    """Return a copy of `labels` in which exactly round(share * N) are wrong.

    Which ones, and which of the other classes each gets, is random, all equally likely.
    Elsewhere (Zhang et al., 2017) a noisy label is drawn from all classes, the true one among
    them: then only share * (1 - 1/classes) of the labels are wrong.

    Raises ValueError for a share outside 0..1, fewer than two classes, or a label without a class.
    """
    if not 0 <= share <= 1:
        raise ValueError(f"label noise must be a share from 0 to 1, not {share}")
    if classes < 2:
        raise ValueError(f"classes must be at least 2, not {classes}")
    if labels.size and not 0 <= labels.min() <= labels.max() < classes:
        raise ValueError(f"labels must be 0..{classes - 1}")
    noisy = labels.copy()
    wrong = rng.choice(len(labels), round(share * len(labels)), replace=False)
    offsets = rng.integers(1, classes, len(wrong))
    noisy[wrong] = (labels[wrong].astype(np.int64) + offsets) % classes
    return noisy
