"""GIF, which Qt can read but not write: what has changed since the last frame, in 256 colours.

Format: "Graphics Interchange Format", version 89a (CompuServe, 1990).
"""

import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Final, final

import numpy as np
from numpy.typing import NDArray

from dlgui.video.colour_table import in_few_colours
from dlgui.video.film import Film
from dlgui.video.lzw import as_lzw
from dlgui.video.writer import FilmWriter, Pixels, Span, is_same

LOOP: Final = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"
"""Begin again at the end, for ever."""
TRAILER: Final = b"\x3b"
"""The last byte of a file that is whole."""
LONGEST: Final = 65_535
"""Hundredths of a second that one picture may be shown."""
BLOCK: Final = 255
COLOUR_BITS: Final = 8


@final
class GifWriter(FilmWriter):
    """Writes a picture when the next one differs: then it is known how long it is shown."""

    def __init__(self, film: Film, draft: Path) -> None:
        self._ticks = film.delay_ms // 10
        self._file = draft.open("wb")
        self._file.write(b"GIF89a" + struct.pack("<HHBBB", film.width, film.height, 0x70, 0, 0))
        self._file.write(LOOP)
        self._written: Pixels | None = None
        self._waiting: Pixels | None = None
        self._shown = 0

    def add(self, pixels: Pixels) -> None:
        if is_same(pixels, self._waiting) and self._shown + self._ticks <= LONGEST:
            self._shown += self._ticks
            return
        self._write_waiting()
        self._waiting, self._shown = pixels, self._ticks

    def finish(self, chapters: Sequence[Span]) -> None:
        self._write_waiting()
        self._file.write(TRAILER)
        self._file.close()

    def discard(self) -> None:
        try:
            self._file.close()
        except OSError:  # a full disk is full for what was not written yet too
            return

    def _write_waiting(self) -> None:
        if self._waiting is None:
            return
        top, bottom, left, right = changed(self._waiting, self._written)
        part = self._waiting[top:bottom, left:right, :3]
        colours, table = in_few_colours(part)
        self._file.write(struct.pack("<BBBBHBB", 0x21, 0xF9, 4, 0x04, self._shown, 0, 0))
        place = (left, top, right - left, bottom - top)
        self._file.write(struct.pack("<BHHHHB", 0x2C, *place, 0x80 | COLOUR_BITS - 1))
        self._file.write(table.tobytes())
        self._file.write(bytes([COLOUR_BITS]) + _in_blocks(as_lzw(colours.tobytes(), COLOUR_BITS)))
        self._written = self._waiting


def changed(pixels: Pixels, before: Pixels | None) -> tuple[int, int, int, int]:
    """Return the smallest box (top, bottom, left, right) around what differs, never empty."""
    height, width = pixels.shape[:2]
    if before is None:
        return 0, height, 0, width
    differs = (_as_words(pixels) != _as_words(before)).reshape(height, width)
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if not len(rows):
        return 0, 1, 0, 1
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


def _as_words(pixels: Pixels) -> NDArray[np.uint32]:
    return np.ascontiguousarray(pixels).view(np.uint32)


def _in_blocks(data: bytes) -> bytes:
    """Cut data into blocks of at most 255 bytes, each after its length, and an empty one."""
    blocks = (data[i : i + BLOCK] for i in range(0, len(data), BLOCK))
    return b"".join(bytes([len(block)]) + block for block in blocks) + b"\x00"
