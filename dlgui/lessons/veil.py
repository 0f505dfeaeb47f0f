"""Covers pictures that show the answer as soon as they are there, until it is given."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.lessons.choices import wrapped_label
from dlgui.theme import TextRole


@final
class Veil(QFrame):
    """Lies over a page, all of it; nothing under it can be clicked. `lift` takes it away."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("lesson_veil")
        self.setProperty("panel", "surface")
        text = self.tr("Predict first: the picture is here on the next page.")
        self.setAccessibleName(text)
        label = wrapped_label(self, text, "lesson_veil_text", TextRole.MUTED)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[4 * theme.GRID] * 4)
        column.addWidget(label)
        page.installEventFilter(self)
        self._cover(page)
        self.show()

    def lift(self) -> None:
        """Show what lies under it."""
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._cover(watched)
        return False

    def _cover(self, page: QWidget) -> None:
        self.setGeometry(page.rect())
        self.raise_()
