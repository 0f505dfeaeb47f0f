"""Which numbers a field takes, in words."""

from dlgui.widgets.number_text import Limits
from dlgui.words.allowed_texts import range_text


def number_range(limits: Limits) -> str:
    """Return what a number has to be: "a number above 0 to 1000"."""
    return range_text(
        limits.minimum,
        limits.maximum,
        above=limits.exclusive_minimum,
        below=limits.exclusive_maximum,
        whole=limits.integer,
    )
