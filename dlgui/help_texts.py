"""What the help menu shows: the keys, and what the program is."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMessageBox, QWidget


def show_shortcuts(window: QWidget) -> None:
    """List every command that has a key."""
    rows = [
        f"<tr><td><b>{_keys(action)}</b>&nbsp;&nbsp;</td><td>{_text(action)}</td></tr>"
        for action in window.findChildren(QAction)
        if not action.shortcut().isEmpty()
    ]
    title = QCoreApplication.translate("help", "Keys")
    _show(window, title, f"<table>{''.join(dict.fromkeys(rows))}</table>")


def show_about(window: QWidget) -> None:
    """Say what the program is and whose work it uses."""
    text = QCoreApplication.translate(
        "help",
        "<p><b>dlgui</b>: watch neural networks learn.</p>"
        "<p>The networks are plain NumPy, written to be read.</p>"
        "<p>Digits: MNIST (LeCun, Cortes, Burges; CC BY-SA 3.0). Icons: Lucide (ISC)."
        " Font: Noto Sans JP (OFL).</p>",
    )
    _show(window, QCoreApplication.translate("help", "About dlgui"), text)


def _show(window: QWidget, title: str, text: str) -> None:
    box = QMessageBox(window)
    box.setObjectName("help_box")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(text)
    box.open()


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _text(action: QAction) -> str:
    return action.text().replace("&", "")
