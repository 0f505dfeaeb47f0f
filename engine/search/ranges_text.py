"""The ranges of a round in one line, to be typed, kept and undone: all that is searched, and how.

    optimizer.lr log 1e-6 0.01 | data.label_noise uniform 0 0.3 | network.activation: relu, tanh

A setting that stands alone is searched in a range that is made for it (see `first_ranges`).
"""

from collections.abc import Sequence

from engine.search.first_ranges import Kind, first_range, kind_of
from engine.search.ranges import Range, Scale
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, field_info, quoted
from engine.training.ranges import read_values, values_text
from engine.training.typed_settings import number_of

BETWEEN = " | "
SCALES = {Kind.LOG: Scale.LOG, Kind.UNIFORM: Scale.LINEAR}


def ranges_text(ranges: Sequence[Range]) -> str:
    """Return ranges as `read_ranges` reads them, exactly."""
    return BETWEEN.join(map(_text, ranges))


def read_ranges(text: str, base: RunConfig) -> tuple[Range, ...]:
    """Read ranges. Raises ConfigError, which names the setting and what is wrong."""
    parts = [part.strip() for part in text.split(BETWEEN.strip())]
    return tuple(_read(part, base) for part in parts if part)


def _text(searched: Range) -> str:
    path = searched.field
    if searched.choices:
        return f"{path}: {values_text(path, searched.choices)}"
    low, high = (
        f"{end:.12g}" if float(f"{end:.12g}") == end else repr(end) for end in _ends(searched)
    )
    return f"{path} {kind_of(searched)} {low} {high}"


def _ends(searched: Range) -> tuple[float, float]:
    return searched.low, searched.high


def _read(part: str, base: RunConfig) -> Range:
    path, colon, values = part.partition(":")
    if colon:
        return Range(path.strip(), choices=read_values(path.strip(), values))
    path, *words = part.split()
    field_info(path)
    if not words:
        return first_range(base, path)
    if len(words) != 3 or words[0] not in [kind.value for kind in SCALES]:
        message = f"{quoted(part)} is not allowed; write it as in {quoted(path + ' log 0.01 1')}"
        raise ConfigError(path, message)
    low, high = (number_of(path, word, whole=False) for word in words[1:])
    if isinstance(low, str) or isinstance(high, str):
        raise ConfigError(path, f"{quoted(' '.join(words[1:]))} is no range of numbers")
    return Range(path, float(low), float(high), SCALES[Kind(words[0])])
