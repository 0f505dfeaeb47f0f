"""A text that takes one line, however little room there is; all of it is in its tool tip."""

from typing import final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from dlgui import theme
from dlgui.theme import TextRole


@final
class OneLine(QLabel):
    """Ends in "…" where the room ends; a click, or Return, shows all of it, and hides it again."""

    def __init__(self, role: TextRole, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_text_role(self, role)
        self._whole = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def whole(self) -> str:
        """Return the text that it stands for."""
        return self._whole

    def set_whole(self, text: str) -> None:
        """Show another text; an empty one takes no room."""
        self._whole = text
        theme.set_tool_tip(self, text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._unfold()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._unfold()
        else:
            super().keyPressEvent(event)

    def _unfold(self) -> None:
        self.setWordWrap(not self.wordWrap())
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.wordWrap():
            self.setText(self._whole)
            return
        right = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._whole, right, self.width()))
