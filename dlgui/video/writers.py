"""Chooses what writes a film, and what reads it again: PyAV is an extra that may not be there."""

import sys
from importlib import import_module
from os import SEEK_END
from pathlib import Path
from typing import Any, Final

from PySide6.QtGui import QImageReader

from dlgui.video.film import Film, Kind
from dlgui.video.gif import TRAILER, GifWriter
from dlgui.video.pictures import PictureWriter, frame_file
from dlgui.video.writer import FilmError, FilmWriter

ENCODER: Final = "dlgui.video.encoder"
MISSING: Final = (
    "there is no encoder for {0} here: install PyAV ({1} -m pip install av),"
    " or write a .gif or a folder of PNG frames"
)


def writer_for(film: Film, draft: Path) -> FilmWriter:
    """Return what writes this film into the draft. Raises FilmError, OSError."""
    if film.kind is Kind.GIF:
        return GifWriter(film, draft)
    if film.kind is Kind.FRAMES:
        return PictureWriter(draft)
    writer: FilmWriter = encoder(film.kind).Encoder(film, draft)
    return writer


def encoder(kind: Kind) -> Any:
    """Return the room's part that needs PyAV. Raises FilmError where that is not installed."""
    try:
        return import_module(ENCODER)
    except ImportError:
        raise FilmError(MISSING.format(kind, sys.executable)) from None


def check(film: Film, place: Path, frames: int) -> None:
    """Read a film again. Raises FilmError unless it can be read whole, in its size and length."""
    try:
        found = _measured(film, place)
    except FilmError:
        raise
    except Exception as error:  # of whatever reads it
        raise FilmError(f"the film cannot be read again: {error}") from None
    if found != (film.width, film.height, frames):
        wanted = f"{film.width}x{film.height} and {frames} frames"
        width, height, number = found
        raise FilmError(f"the film has {width}x{height} and {number} frames instead of {wanted}")


def _measured(film: Film, place: Path) -> tuple[int, int, int]:
    """Return width, height and number of frames as they can be read."""
    if film.kind is Kind.GIF:
        return _measured_gif(film, place)
    if film.kind is Kind.FRAMES:
        return _measured_frames(place)
    width, height, frames = encoder(film.kind).measured(place)
    return width, height, frames


def _measured_gif(film: Film, place: Path) -> tuple[int, int, int]:
    """Qt reads a file that is cut off without a word: its last byte tells."""
    with place.open("rb") as file:
        file.seek(-1, SEEK_END)
        if file.read() != TRAILER:
            raise FilmError("the film is cut off")
    reader, time_ms = QImageReader(str(place)), 0
    width, height = reader.size().toTuple()
    while reader.canRead():
        if reader.read().isNull():
            raise FilmError(f"the film cannot be read again: {reader.errorString()}")
        time_ms += reader.nextImageDelay()
    return width, height, time_ms // film.delay_ms


def _measured_frames(place: Path) -> tuple[int, int, int]:
    """Every frame has to be there; the last, on which a disk may have become full, is read."""
    frames = len(list(place.glob("frame-*.png")))
    picture = QImageReader(str(frame_file(place, frames - 1))).read()
    return picture.width(), picture.height(), frames
