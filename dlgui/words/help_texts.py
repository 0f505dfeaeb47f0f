"""What the help menu shows: the keys, and what the program is."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar


def shortcuts_text(window: QMainWindow) -> tuple[str, str]:
    """Return a title and every command that has a key, as in the menus; then the keys of labs."""
    commands = [a for a in _commands(window.menuBar()) if not a.shortcut().isEmpty()]
    rows = [_row(action.shortcut(), action.text()) for action in commands]
    rows += [_row(key.key(), key.whatsThis()) for key in window.findChildren(QShortcut)]
    title = QCoreApplication.translate("help", "Keys")
    return title, f"<table>{''.join(row for row in rows if row)}</table>"


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


def _commands(menu: QMenu | QMenuBar) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _commands(inner)
        else:
            yield action


def _row(keys: QKeySequence, text: str) -> str:
    """Return a line of the table; nothing for a key that says nothing of itself."""
    shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
    text = text.replace("&", "").replace(f" ({shown})", "")
    if not text:
        return ""
    return f"<tr><td><b>{escape(shown)}</b>&nbsp;&nbsp;</td><td>{escape(text)}</td></tr>"
