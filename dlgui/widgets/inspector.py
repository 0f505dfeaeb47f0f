"""A scrolling column of sections that is as wide as its widest field needs, if there is room."""

from typing import Final, final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from dlgui import theme

MINIMUM_WIDTH: Final = 22 * theme.GRID
PREFERRED_WIDTH: Final = 38 * theme.GRID
NOTICE_PX: Final = 12 * theme.GRID


@final
class Inspector(QScrollArea):
    """Scrolls up and down; sideways only in a window too narrow for its widest field."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._content.setObjectName(f"{name}_content")
        self._content.setProperty("panel", "surface")
        self._content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(16, 12, 12, 16)
        self._column.setSpacing(20)
        self._column.addStretch(1)
        self.setWidget(self._content)
        self._content.installEventFilter(self)

    def add(self, widget: QWidget) -> None:
        """Put a section (or any widget) below what is there already."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def add_first(self, widget: QWidget) -> None:
        """Put a section (or any widget) above all others."""
        self._column.insertWidget(0, widget)

    def leave_room(self, for_notice: bool) -> None:
        """Let the last field be scrolled above a notice that lies over the lower end."""
        self._column.setContentsMargins(16, 12, 12, 16 + (NOTICE_PX if for_notice else 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        return QSize(MINIMUM_WIDTH, 10 * theme.GRID)

    def sizeHint(self) -> QSize:
        height = self._content.sizeHint().height()
        return QSize(max(PREFERRED_WIDTH, self._needed_width()), height)

    def _needed_width(self) -> int:
        bar = self.verticalScrollBar().sizeHint().width()
        return self._content.minimumSizeHint().width() + bar
