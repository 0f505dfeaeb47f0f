"""How many digits a mini-batch has, in words."""

from PySide6.QtCore import QCoreApplication


def digits_text(count: int) -> str:
    """Return "1 digit", "2 digits" and so on."""
    if count == 1:
        return QCoreApplication.translate("digits", "1 digit")
    return QCoreApplication.translate("digits", "{0} digits").format(count)
