"""The stages of a convolutional network, as people write them: "conv 16 3x3 pad 1, pool 2".

    conv FILTERS KERNEL [stride S] [pad P]      avg pool KERNEL [stride S] [pad P]
    pool KERNEL [stride S] [pad P]              global pool

A kernel, stride or padding is one number, or two (down x across). Stages are parted by commas,
semicolons, arrows or new lines. What cannot be read is refused with its place and the reason.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import final

from engine.layers.windows import Pair, Windows, by, pair

MAX_STAGES = 20
MAX_FILTERS = 512
FORMS = '"conv FILTERS KERNEL", "pool KERNEL", "avg pool KERNEL" or "global pool"'

_SEPARATORS = re.compile(r"[,;\n\u3001\uff0c\uff1b]|->|\u2192")
_SIZE = re.compile(r"(\d{1,4})(?:[x\u00d7*](\d{1,4}))?")


class StageError(ValueError):
    """A list of stages that cannot be read or does not fit the images; says where and why."""


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
    stages: list[Stage] = []
    for number, place, written in _parts(text):
        try:
            stages.append(_read(written.split()))
        except ValueError as error:
            where = f"stage {number} (at character {place + 1}), {written!r}"
            raise StageError(f"{where}: {error}") from None
    if not stages:
        raise StageError(f"names no stage; write {FORMS}")
    if len(stages) > MAX_STAGES:
        raise StageError(f"has {len(stages)} stages; up to {MAX_STAGES} are allowed")
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
        if isinstance(stage, GlobalPoolStage):
            places = (1, 1)
        else:
            try:
                places = stage.windows.places(places)
            except ValueError as error:
                raise StageError(f"stage {number}, {str(stage)!r}: {error}") from None
        channels = stage.filters if isinstance(stage, ConvStage) else channels
        after.append((channels, *places))
    return tuple(after)


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
            raise ValueError(f"is not whole; write {FORMS}")
        case _:
            raise ValueError(f"there is no such stage; write {FORMS}")


def _pool(kernel: str, options: list[str], *, mean: bool) -> PoolStage:
    windows = _windows(kernel, options, stride=None)
    if any(2 * p > k for p, k in zip(windows.padding, windows.kernel, strict=True)):
        raise ValueError(f"pad may be at most half the window {by(windows.kernel)}")
    return PoolStage(windows, mean)


def _filters(word: str) -> int:
    if not word.isdecimal() or not 1 <= int(word) <= MAX_FILTERS:
        raise ValueError(f"{word!r} is no number of filters from 1 to {MAX_FILTERS}")
    return int(word)


def _windows(kernel: str, options: list[str], *, stride: Pair | None) -> Windows:
    size = _size(kernel, 1)
    given = {"stride": stride or size, "pad": (0, 0)}
    for name, value in zip(options[::2], [*options[1::2], ""], strict=False):
        name = {"padding": "pad"}.get(name, name)
        if name not in given:
            raise ValueError(f"{name!r} is not known; after the kernel come stride and pad")
        given[name] = _size(value, 0 if name == "pad" else 1)
    return Windows(size, given["stride"], given["pad"])


def _size(word: str, least: int) -> Pair:
    match = _SIZE.fullmatch(word)
    size = pair(int(match[1])) if match else (-1, -1)
    if match and match[2]:
        size = (int(match[1]), int(match[2]))
    if min(size) < least:
        raise ValueError(f"{word!r} is no size; write one as 3 or 3x3, from {least}")
    return size


def _options(windows: Windows, own_stride: bool) -> str:
    stride = f" stride {_short(windows.stride)}" if own_stride else ""
    return stride + (f" pad {_short(windows.padding)}" if any(windows.padding) else "")


def _short(size: Pair) -> str:
    return str(size[0]) if size[0] == size[1] else by(size)
