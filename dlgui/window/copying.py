"""Copy picture: the one with the focus, under the mouse, or looked at last."""

from typing import final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from dlgui.plot.drawing import Drawing, drawings_in
from dlgui.plot.export import copy_picture
from dlgui.window.host import Host
from dlgui.window.menus import Menus


@final
class CopyPicture(QObject):
    """Adds the command; which picture is meant is asked when it is given."""

    def __init__(self, window: Host, menus: Menus) -> None:
        super().__init__(window)
        self._window = window
        self._last: QWidget | None = None
        text = self.tr("Copy picture")
        menus.add(menus.view, text, "action_copy_picture", "Ctrl+Shift+C", self.copy)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def copy(self) -> None:
        """Put a picture of the lab on stage on the clipboard, if it has one."""
        if (picture := self.picture()) is not None:
            copy_picture(picture)

    def picture(self) -> Drawing | None:
        """Return the picture that is meant: with the focus, under the mouse, last, or the first."""
        seen = [drawing for drawing in drawings_in(self._window.lab) if drawing.isVisible()]
        last = self._last if self._last is not None and isValid(self._last) else None
        for is_meant in (QWidget.hasFocus, QWidget.underMouse, lambda one: one is last):
            for drawing in seen:
                if is_meant(drawing):
                    return drawing
        return seen[0] if seen else None

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, Drawing):
            self._last = new
