"""A turn of the mouse wheel, as the window system tells of it: it goes on to who takes it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def turn_wheel(widget: QWidget, at: QPoint, notches: int, *, control: bool = False) -> None:
    """Turn the wheel over a place of a shown widget; positive notches are away from the user."""
    window, keys = widget.window(), Qt.KeyboardModifier
    place = QPointF(widget.mapTo(window, at))
    key = keys.ControlModifier if control else keys.NoModifier
    QTest.wheelEvent(window.windowHandle(), place, QPoint(0, 120 * notches), QPoint(), key)
    QApplication.processEvents()
