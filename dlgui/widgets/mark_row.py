"""The marked numbers of a slider, written under their ticks; a click sets one exactly."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from dlgui import theme
from dlgui.theme import TextRole
from dlgui.widgets.number_text import shown
from dlgui.widgets.scale_slider import ScaleSlider

ROW_PX = 20


@final
class MarkRow(QWidget):
    """Stands below `slider`, as wide as it; the slider tells of a click as if it were dragged."""

    def __init__(self, slider: ScaleSlider, numbers: Sequence[float], parent: QWidget) -> None:
        super().__init__(parent)
        self._slider = slider
        slider.set_marks(numbers)
        self.setObjectName(f"{slider.objectName()}_marks")
        theme.keep_scaled(self, self.setFixedHeight, ROW_PX)
        self._buttons = {number: self._make_button(number) for number in numbers}
        slider.installEventFilter(self)

    def button(self, number: float) -> QToolButton:
        """Return the button of a mark."""
        return self._buttons[number]

    def sizeHint(self) -> QSize:
        width = max(self._slider.sizeHint().width(), self.minimumSizeHint().width())
        return QSize(width, theme.scaled(ROW_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which no number lies on its neighbour."""
        width = max((self._room_for(a, b) for a, b in pairwise(sorted(self._buttons))), default=0)
        return QSize(width, theme.scaled(ROW_PX))

    def event(self, event: QEvent) -> bool:
        """Lay the numbers out anew when they are dressed otherwise: they are as wide as that."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._arrange()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def _make_button(self, number: float) -> QToolButton:
        text = shown(number)
        button = QToolButton(self)
        button.setObjectName(f"{self.objectName()}_{text.replace('.', '_')}")
        button.setText(text)
        theme.set_text_role(button, TextRole.SMALL)
        button.setAccessibleName(f"{self._slider.accessibleName()} {text}")
        theme.set_tool_tip(button, self.tr("Set exactly {0}").format(text))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._slider.move_to(number))
        return button

    def _room_for(self, low: float, high: float) -> int:
        widths = [self._buttons[number].sizeHint().width() for number in (low, high)]
        return self._slider.width_for(low, high, sum(widths) / 2)

    def _arrange(self) -> None:
        for number, button in self._buttons.items():
            size = button.sizeHint()
            left = self._slider.x() + self._slider.place(number) - size.width() / 2 - self.x()
            button.setGeometry(round(left), 0, size.width(), self.height())
