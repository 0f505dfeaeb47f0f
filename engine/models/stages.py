"""The stages of a convolutional network, as people write them: "conv 16 3x3 pad 1, pool 2".

    conv FILTERS KERNEL [stride S] [pad P]      avg pool KERNEL [stride S] [pad P]
    pool KERNEL [stride S] [pad P]              global pool

A kernel, stride or padding is one number, or two (down x across). Stages are parted by commas,
semicolons, arrows or new lines. What cannot be read is refused with its place and the reason.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import final

from engine.layers.windows import Pair, Windows, by, pair
from engine.typed_numbers import half_width

MAX_STAGES = 20
MAX_FILTERS = 512
FORMS = '"conv FILTERS KERNEL", "pool KERNEL", "avg pool KERNEL" or "global pool"'

_SEPARATORS = re.compile(r"[,;\n\u3001\uff0c\uff1b]|->|\u2192")
_SIZE = re.compile(r"(\d{1,4})(?:[x\u00d7*](\d{1,4}))?")


class StageFault(StrEnum):
    """Why a list of stages is refused; the values of an error stand for {0}, {1} and so on."""

    NONE = "names no stage; write {0}"
    TOO_MANY = "has {0} stages; up to {1} are allowed"
    NOT_WHOLE = "is not whole; write {0}"
    UNKNOWN = "there is no such stage; write {0}"
    PADDING = "pad may be at most half the window {0}"
    FILTERS = "'{0}' is no number of filters from 1 to {1}"
    OPTION = "'{0}' is not known; after the kernel come stride and pad"
    SIZE = "'{0}' is no size; write one as 3 or 3x3, from {1}"
    NO_ROOM = "a window of {0} does not fit an image of {1}"


@final
class StageError(ValueError):
    """A list of stages that cannot be read or does not fit the images.

    `fault` and `values` say why, `number`, `written` and `place` (a character, from 1; 0 if that is
    not known) say which stage it is; `number` is 0 if it is no single one.
    """

    def __init__(
        self,
        fault: StageFault,
        *values: str | int,
        number: int = 0,
        place: int = 0,
        written: str = "",
    ) -> None:
        self.fault, self.values = fault, values
        self.number, self.place, self.written = number, place, written
        at = f" (at character {place})" if place else ""
        where = f"stage {number}{at}, {written!r}: " if number else ""
        super().__init__(where + fault.format(*values))

    def located(self, number: int, written: str, place: int = 0) -> "StageError":
        """The same fault of a certain stage."""
        return StageError(self.fault, *self.values, number=number, place=place, written=written)


@final
@dataclass(frozen=True)
class ConvStage:
    """Convolution with so many filters; norm, activation and dropout follow it."""

    filters: int
    windows: Windows

    def __str__(self) -> str:
        kernel, own_stride = by(self.windows.kernel), self.windows.stride != (1, 1)
        return f"conv {self.filters} {kernel}{_options(self.windows, own_stride)}"


@final
@dataclass(frozen=True)
class PoolStage:
    """The largest pixel of each window, or the `mean` of it."""

    windows: Windows
    mean: bool = False

    def __str__(self) -> str:
        kernel, own_stride = self.windows.kernel, self.windows.stride != self.windows.kernel
        words = f"{'avg ' if self.mean else ''}pool {_short(kernel)}"
        return words + _options(self.windows, own_stride)


@final
@dataclass(frozen=True)
class GlobalPoolStage:
    """The mean of each channel: one number a channel is left."""

    def __str__(self) -> str:
        return "global pool"


Stage = ConvStage | PoolStage | GlobalPoolStage
ImageShape = tuple[int, int, int]


def read_stages(text: str) -> tuple[Stage, ...]:
    """Read a list of stages. Raises StageError with the stage, its place and what is wrong."""
    text = half_width(text)
    stages: list[Stage] = []
    for number, place, written in _parts(text):
        try:
            stages.append(_read(written.split()))
        except StageError as error:
            raise error.located(number, written, place + 1) from None
    if not stages:
        raise StageError(StageFault.NONE, FORMS)
    if len(stages) > MAX_STAGES:
        raise StageError(StageFault.TOO_MANY, len(stages), MAX_STAGES)
    return tuple(stages)


def write_stages(stages: Sequence[Stage]) -> str:
    """The stages as text that `read_stages` reads again."""
    return ", ".join(map(str, stages))


def shapes(
    stages: Sequence[Stage], image: tuple[int, int, int]
) -> tuple[tuple[int, int, int], ...]:
    """The shape (channels, height, width) after each stage.

    Raises StageError for a window that does not fit what the stages before it leave.
    """
    (channels, *size), after = image, []
    places: Pair = (size[0], size[1])
    for number, stage in enumerate(stages, 1):
        places = _places(stage, number, places)
        channels = stage.filters if isinstance(stage, ConvStage) else channels
        after.append((channels, *places))
    return tuple(after)


def _places(stage: Stage, number: int, size: Pair) -> Pair:
    if isinstance(stage, GlobalPoolStage):
        return 1, 1
    try:
        return stage.windows.places(size)
    except ValueError:
        kernel, room = by(stage.windows.kernel), by(size)
        fault = StageError(StageFault.NO_ROOM, kernel, room)
        raise fault.located(number, str(stage)) from None


def _parts(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield number, place in the text and words of each stage; empty ones are passed over."""
    start, number = 0, 0
    for end, after in [*(m.span() for m in _SEPARATORS.finditer(text)), (len(text), len(text))]:
        part = text[start:end]
        if part.strip():
            number += 1
            yield number, start + len(part) - len(part.lstrip()), part.strip()
        start = after


def _read(words: list[str]) -> Stage:
    match [word.lower() for word in words]:
        case ["conv" | "conv2d" | "convolution", filters, kernel, *options]:
            return ConvStage(_filters(filters), _windows(kernel, options, stride=(1, 1)))
        case ["global", "pool" | "avg" | "average"] | ["global", "avg" | "average", "pool"]:
            return GlobalPoolStage()
        case ["avg" | "average" | "mean", "pool", kernel, *options]:
            return _pool(kernel, options, mean=True)
        case ["max", "pool", kernel, *options] | ["pool", kernel, *options]:
            return _pool(kernel, options, mean=False)
        case ["conv" | "pool", *_]:
            raise StageError(StageFault.NOT_WHOLE, FORMS)
        case _:
            raise StageError(StageFault.UNKNOWN, FORMS)


def _pool(kernel: str, options: list[str], *, mean: bool) -> PoolStage:
    windows = _windows(kernel, options, stride=None)
    if any(2 * p > k for p, k in zip(windows.padding, windows.kernel, strict=True)):
        raise StageError(StageFault.PADDING, by(windows.kernel))
    return PoolStage(windows, mean)


def _filters(word: str) -> int:
    if not word.isdecimal() or not 1 <= int(word) <= MAX_FILTERS:
        raise StageError(StageFault.FILTERS, word, MAX_FILTERS)
    return int(word)


def _windows(kernel: str, options: list[str], *, stride: Pair | None) -> Windows:
    size = _size(kernel, 1)
    given = {"stride": stride or size, "pad": (0, 0)}
    for name, value in zip(options[::2], [*options[1::2], ""], strict=False):
        name = {"padding": "pad"}.get(name, name)
        if name not in given:
            raise StageError(StageFault.OPTION, name)
        given[name] = _size(value, 0 if name == "pad" else 1)
    return Windows(size, given["stride"], given["pad"])


def _size(word: str, least: int) -> Pair:
    match = _SIZE.fullmatch(word)
    size = pair(int(match[1])) if match else (-1, -1)
    if match and match[2]:
        size = (int(match[1]), int(match[2]))
    if min(size) < least:
        raise StageError(StageFault.SIZE, word, least)
    return size


def _options(windows: Windows, own_stride: bool) -> str:
    stride = f" stride {_short(windows.stride)}" if own_stride else ""
    return stride + (f" pad {_short(windows.padding)}" if any(windows.padding) else "")


def _short(size: Pair) -> str:
    return str(size[0]) if size[0] == size[1] else by(size)
