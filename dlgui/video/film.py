"""What a film is to be: its file, its size and its pace; refused before anything is recorded."""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import final

from engine.training.fields import ConfigError, quoted

LEAST_SIZE, MOST_SIZE = (640, 320), (3840, 2160)
"""Pixels: the window cannot be made smaller, and nobody shows more."""
MOST_FPS = 60
USUAL_SIZE = "1920x1080"
USUAL_FPS = Fraction(30)
GIF_TICK_MS, GIF_LEAST_MS = 10, 40
"""Delays in a GIF are whole hundredths of a second; viewers show shorter ones than .04 s slowly."""


@final
class Kind(StrEnum):
    """What a film is written as; `FRAMES` is a folder with a PNG of every frame."""

    MP4 = ".mp4"
    WEBM = ".webm"
    GIF = ".gif"
    FRAMES = ""


@final
@dataclass(frozen=True)
class Film:
    """Where to, in what form, how large (pixels) and how many frames a second."""

    path: Path
    kind: Kind
    width: int
    height: int
    fps: Fraction

    def time_of(self, frame: int) -> float:
        """Return when a frame is, in seconds: number `n` is at n / fps."""
        return float(frame / self.fps)

    @property
    def delay_ms(self) -> int:
        """How long a frame of a GIF is shown."""
        return round(1000 / self.fps)


def film_of(path: Path, size: str = USUAL_SIZE, fps: str = "") -> Film:
    """Return the film that options describe. Raises ConfigError for what cannot be."""
    kind = kind_of(path)
    width, height = read_size(size)
    if kind is Kind.MP4 and (width % 2 or height % 2):
        raise ConfigError("--size", f"must be two even numbers for MP4, not {size}")
    return Film(path, kind, width, height, _fitting(kind, read_fps(fps)))


def kind_of(path: Path) -> Kind:
    """Return what a file name asks for; one without an ending is a folder of pictures."""
    suffix = path.suffix.lower()
    if suffix not in set(Kind):
        known = ", ".join(kind for kind in Kind if kind)
        fault = f"cannot be a film: let it end in {known}, or in nothing (a folder of PNG frames)"
        raise ConfigError(str(path), fault)
    return Kind(suffix)


def read_size(text: str) -> tuple[int, int]:
    """Read "1920x1080"."""
    found = re.fullmatch(r"\s*(\d{1,6})\s*[x×X*]\s*(\d{1,6})\s*", text)
    if found is None:
        fault = f"must be width x height in pixels, as in {USUAL_SIZE}, not {quoted(text)}"
        raise ConfigError("--size", fault)
    width, height = int(found[1]), int(found[2])
    fits = all(
        least <= pixels <= most
        for least, pixels, most in zip(LEAST_SIZE, (width, height), MOST_SIZE, strict=True)
    )
    if not fits:
        least, most = "x".join(map(str, LEAST_SIZE)), "x".join(map(str, MOST_SIZE))
        raise ConfigError("--size", f"must be from {least} to {most}, not {quoted(text)}")
    return width, height


def read_fps(text: str) -> Fraction | None:
    """Read frames a second, as in "30", "29.97" or "30000/1001"; None where nothing is said."""
    if not text:
        return None
    try:
        fps = Fraction(text.strip()).limit_denominator(1001)
    except (ValueError, ZeroDivisionError):
        raise ConfigError("--fps", f"must be a number, as in 30, not {quoted(text)}") from None
    if not 1 <= fps <= MOST_FPS:
        raise ConfigError("--fps", f"must be from 1 to {MOST_FPS}, not {quoted(text)}")
    return fps


def _fitting(kind: Kind, fps: Fraction | None) -> Fraction:
    """Return the nearest pace that this kind of file can have: a film must not play slower."""
    if kind is not Kind.GIF:
        return fps or USUAL_FPS
    ticks = round(1000 / (fps or USUAL_FPS) / GIF_TICK_MS)
    return Fraction(1000, max(ticks * GIF_TICK_MS, GIF_LEAST_MS))
