"""What may stand in a field of a run, in words of the program's language."""

from math import inf
from typing import Final

from PySide6.QtCore import QCoreApplication

from engine.training.fields import FieldInfo

BEYOND: Final = 1e100
"""An end so far out is the end of what numbers there are; nobody will come to it."""


def allowed_text(info: FieldInfo) -> str:
    """Return what `info.allowed` says, translated."""
    translate = QCoreApplication.translate
    if info.choices:
        return translate("allowed", "one of {0}").format(", ".join(info.choices))
    match info.kind:
        case "widths":
            return translate(
                "allowed", 'up to 30 layer widths from 1 to 4096, as in [100, 50] or "100x6"'
            )
        case "bool":
            return translate("allowed", "true or false")
        case "str":
            return translate("allowed", "a text")
    return range_text(
        -inf if info.minimum is None else info.minimum,
        inf if info.maximum is None else info.maximum,
        above=info.above_minimum,
        below=info.below_maximum,
        whole=info.kind == "int",
    )


def range_text(minimum: float, maximum: float, *, above: bool, below: bool, whole: bool) -> str:
    """Return which numbers there may be, `above` and `below` without the ends.

    An end that nobody will come to is none.
    """
    translate = QCoreApplication.translate
    low = translate("allowed", "above {0}") if above else translate("allowed", "from {0}")
    high = translate("allowed", "to below {0}") if below else translate("allowed", "to {0}")
    number = (
        translate("allowed", "a whole number {0} {1}")
        if whole
        else translate("allowed", "a number {0} {1}")
    )
    ends = ((low, minimum), (high, maximum))
    said = [text.format(f"{end:.10g}") if abs(end) < BEYOND else "" for text, end in ends]
    return " ".join(number.format(*said).split())
