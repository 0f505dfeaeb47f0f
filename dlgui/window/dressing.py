"""Labs that nobody sees are dressed when they are shown, so that colours change at once."""

from typing import final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QLayout, QWidget

from dlgui import theme


@final
class Dressing(QObject):
    """Sees to the pages of a window and their inspectors.

    All inspectors share one column, as wide as the widest asks for: when type changes its size,
    that one is dressed at once, and the others one by one when there is time.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._inspectors: list[QWidget] = []
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._on_turn)
        theme.text_size.changed.connect(self._on_text_size)

    def add(self, page: QWidget, inspector: QWidget) -> None:
        """Take in what is not seen for most of the time."""
        for part in (page, inspector):
            theme.dress_when_shown(part)
        self._inspectors.append(inspector)

    def make_ready(self, page: QWidget, inspector: QWidget) -> None:
        """Dress what is about to be shown."""
        for part in (page, inspector):
            theme.dress_now(part)

    @Slot()
    def _on_text_size(self) -> None:
        if self._inspectors:
            theme.dress_now(max(self._inspectors, key=lambda each: each.sizeHint().width()))
            self._turns.start(0)

    @Slot()
    def _on_turn(self) -> None:
        if any(theme.dress_now(inspector) for inspector in self._inspectors):
            return
        self._turns.stop()
        self._measure()

    def _measure(self) -> None:
        """Have the column ask anew how wide it is to be: Qt does so only for what is seen in it.

        (Layouts within others, and their items, keep sizes until what is around them is laid out.)
        """
        for inspector in self._inspectors:
            for layout in inspector.findChildren(QLayout):
                layout.invalidate()
            for widget in (*inspector.findChildren(QWidget), inspector):
                widget.updateGeometry()
            if (column := inspector.parentWidget()) is not None:
                column.updateGeometry()
