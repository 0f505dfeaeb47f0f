"""A film as a folder: a PNG of every frame, numbered, which any program can put together."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import final

from PySide6.QtGui import QImage

from dlgui.video.writer import FilmError, FilmWriter, Pixels, Span

FAST = 80
"""Of Qt's 0 (smallest) to 100 (fastest)."""


@final
class PictureWriter(FilmWriter):
    """Writes frame-00000.png and so on into a draft of the folder."""

    def __init__(self, draft: Path) -> None:
        draft.mkdir()
        self._folder, self._count = draft, 0
        self._pixels: Pixels | None = None

    def add(self, pixels: Pixels) -> None:
        place = frame_file(self._folder, self._count)
        if pixels is self._pixels:
            shutil.copyfile(frame_file(self._folder, self._count - 1), place)
        elif not as_image(pixels).save(str(place), "PNG", FAST):  # type: ignore[call-overload]
            raise FilmError(f"{place.name} cannot be written; is the disk full?")
        self._pixels = pixels
        self._count += 1

    def finish(self, chapters: Sequence[Span]) -> None:
        self._pixels = None

    def discard(self) -> None:
        self._pixels = None


def frame_file(folder: Path, number: int) -> Path:
    """Return the file of a frame."""
    return folder / f"frame-{number:05}.png"


def as_image(pixels: Pixels) -> QImage:
    """Return a frame as a picture that shares its memory."""
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
