"""What writes the frames of a film, whatever it is written as."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias, final

import numpy as np
from numpy.typing import NDArray

Pixels: TypeAlias = NDArray[np.uint8]
"""A frame: (height, width, 4); the bytes of a pixel are blue, green, red and one without use."""


@final
@dataclass(frozen=True)
class Span:
    """A part of a film with a text: a caption, or a chapter. Times are seconds."""

    start: float
    end: float
    text: str


class FilmError(Exception):
    """A film that could not be written, or is not what was to be written; says why in words."""


class FilmWriter(ABC):
    """Takes the frames in order; then either `finish` or `discard` is called, once.

    Whatever cannot be written is an OSError or a FilmError.
    """

    @abstractmethod
    def add(self, pixels: Pixels) -> None:
        """Write the next frame: the very same array as before where nothing has changed."""

    @abstractmethod
    def finish(self, chapters: Sequence[Span]) -> None:
        """Write what is left, and marks of the chapters where this kind of film has such."""

    @abstractmethod
    def discard(self) -> None:
        """Let go of everything that is open; what was written is not wanted."""


def is_same(pixels: Pixels, before: Pixels | None) -> bool:
    """Tell whether two frames look the same."""
    return pixels is before or (before is not None and bool(np.array_equal(pixels, before)))
