"""Covers pictures that show the answer as soon as they are there, until it is given."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from dlgui import theme
from dlgui.lessons.choices import wrapped_label
from dlgui.plot.drawing import Drawing, drawings_in
from dlgui.theme import TextRole
from dlgui.widgets.message import Message


@final
class Veils:
    """What covers the answers to a prediction while it is not given."""

    def __init__(self) -> None:
        self._laid: list[Veil] = []
        self._drawings: list[Drawing] = []
        self.cover_pictures = False

    def lay(self, lab: QWidget, *, pictures: bool) -> None:
        """Cover all of a lab, or only what it says; neither help nor a screen reader tells more."""
        self.lift()
        messages = lab.findChildren(Message)
        self._laid = [Veil(message, of_words=True) for message in messages]
        self.cover_pictures = pictures
        if pictures:
            self._laid.append(Veil(lab))
        self._drawings = drawings_in(lab)
        for drawing in self._drawings:
            drawing.veiled = True
            drawing.veil_text = self._laid[-1].accessibleName() if pictures else ""

    def lift(self) -> None:
        """Show all again."""
        for veil in self._laid:
            if isValid(veil):  # a lab that is spoken in another language took it along
                veil.lift()
        for drawing in self._drawings:
            if isValid(drawing):
                drawing.veiled = False
        self._laid, self._drawings, self.cover_pictures = [], [], False


@final
class Veil(QFrame):
    """Lies over a page or a sentence; nothing under it can be clicked. `lift` takes it away."""

    def __init__(self, page: QWidget, *, of_words: bool = False) -> None:
        super().__init__(page)
        self.setObjectName("lesson_veil_of_words" if of_words else "lesson_veil")
        self.setProperty("panel", "surface")
        text = self.tr("Predict first: the picture is here on the next page.")
        if of_words:
            text = self.tr("Predict first: this says more afterwards.")
        self.setAccessibleName(text)
        label = wrapped_label(self, text, "lesson_veil_text", TextRole.MUTED)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.GRID if of_words else 4 * theme.GRID] * 4)
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
