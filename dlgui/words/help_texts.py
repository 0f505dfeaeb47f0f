"""What the help menu shows: the keys, and what the program is."""

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication


def keys_text(subjects: Mapping[str, Sequence[tuple[str, str]]]) -> tuple[str, str]:
    """Return a title, and of each subject the keys with what they do."""
    title = QCoreApplication.translate("help", "Keys")
    parts = (_heading(subject) + "".join(map(_row, rows)) for subject, rows in subjects.items())
    return title, f"<table>{''.join(parts)}</table>"


def about_text() -> tuple[str, str]:
    """Return a title, and what the program is and whose work it uses."""
    text = QCoreApplication.translate(
        "help",
        "<p><b>dlgui</b>: watch neural networks learn.</p>"
        "<p>The networks are plain NumPy, written to be read.</p>"
        "<p>Digits: MNIST (LeCun, Cortes, Burges; CC BY-SA 3.0). Icons: Lucide (ISC)."
        " Font: Noto Sans JP (OFL).</p>",
    )
    return QCoreApplication.translate("help", "About dlgui"), text


def _heading(subject: str) -> str:
    return f'<tr><td colspan="2"><br><b>{escape(subject)}</b></td></tr>'


def _row(row: tuple[str, str]) -> str:
    keys, text = (escape(part) for part in row)
    return f"<tr><td><code>{keys}</code>&nbsp;&nbsp;</td><td>{text}</td></tr>"
