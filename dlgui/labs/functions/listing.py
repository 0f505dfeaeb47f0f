"""Names one after the other, as the language of the program sets signs between them."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication


def listed(names: Iterable[str]) -> str:
    """Return "a, b, c"."""
    return QCoreApplication.translate("listing", ", ").join(names)
