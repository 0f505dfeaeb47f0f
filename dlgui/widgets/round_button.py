"""A round button with an icon, in an ordinary and a large, accented size."""

from typing import final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from dlgui import theme
from dlgui.theme import IconRole


@final
class RoundButton(QToolButton):
    """Shows an icon; its text is the tool tip and what assistive programs say."""

    def __init__(
        self, icon: str, text: str, name: str, parent: QWidget, *, large: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._role = IconRole.ON_ACCENT if large else IconRole.TEXT
        self.setProperty("round", "large" if large else "true")
        side = 24 if large else 16
        theme.keep_scaled(self, self.setIconSize, QSize(side, side))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_as(icon, text)

    def show_as(self, icon: str, text: str) -> None:
        """Show another icon, with another text."""
        theme.set_icon(self, icon, self._role)
        theme.set_tool_tip(self, text)
        self.setAccessibleName(text)
