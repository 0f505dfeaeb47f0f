"""A page on the window's stage, or a part of one, which scrolls where there is too little room."""

from __future__ import annotations

from typing import Final, final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from dlgui import theme

LEAST: Final = QSize(24 * theme.GRID, 12 * theme.GRID)
USUAL: Final = QSize(40 * theme.GRID, 30 * theme.GRID)
"""The panels at the sides keep the width that they need until the stage is as narrow."""


@final
class PageFrame(QScrollArea):
    """Gives its page all the room there is, and at least what the page needs."""

    def __init__(self, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{page.objectName()}_frame")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = page
        self.setWidget(page)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def sizeHint(self) -> QSize:
        return USUAL

    def minimumSizeHint(self) -> QSize:
        return LEAST

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Scroll to what got the focus; Qt does so only if it had been on the page before."""
        if new is not None and self._page.isAncestorOf(new):
            self.ensureWidgetVisible(new, theme.GRID, theme.GRID)
