"""A notice that lies over the page, with one thing to do about it, and a way to put it aside."""

from typing import final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from dlgui import theme
from dlgui.theme import IconRole
from dlgui.widgets.severity import ICONS, Severity

MARGIN_PX = 12


@final
class Banner(QFrame):
    """Hidden until `show_notice`; the action button is there only if it has a text.

    It lies over its parent and moves nothing: at the top, under what `place_below` names, or at the
    bottom. Put it into no layout. `dismissed` is emitted when the user puts it aside,
    `action_triggered` for the button.
    """

    action_triggered = Signal()
    dismissed = Signal()

    def __init__(
        self, *, name: str, parent: QWidget | None = None, at_bottom: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._at_bottom = at_bottom
        self._above: QWidget | None = None
        if parent is not None:
            parent.installEventFilter(self)
        self._icon = _icon_button(self, f"{name}_icon")
        self._text = QLabel(self)
        self._text.setObjectName(f"{name}_text")
        self._text.setWordWrap(True)
        policy = self._text.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)  # wrapped to what room there is
        self._text.setSizePolicy(policy)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton(self)
        self._action.setObjectName(f"{name}_action")
        self._action.setProperty("primary", True)
        self._action.clicked.connect(self.action_triggered)
        self._close = QToolButton(self)
        self._close.setObjectName(f"{name}_close")
        self._close.setProperty("flat", True)
        self._close.setAccessibleName(self.tr("Dismiss"))
        theme.set_tool_tip(self._close, self.tr("Dismiss"))
        self._close.clicked.connect(self._on_close)
        theme.set_icon(self._close, "x", IconRole.MUTED)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, theme.GRID, theme.GRID, theme.GRID)
        row.setSpacing(theme.GRID)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.hide()

    def place_below(self, widget: QWidget) -> None:
        """Leave this widget in sight: it holds controls."""
        self._above = widget

    def text(self) -> str:
        """Return what the banner says."""
        return self._text.text()

    def show_notice(
        self, text: str, *, action: str = "", severity: Severity = Severity.ERROR
    ) -> None:
        """Say `text`, offer `action` if given, and appear."""
        icon, role = ICONS[severity]
        theme.set_icon(self._icon, icon, role)
        self._text.setText(text)
        self._action.setText(theme.as_label(action))
        self._action.setAccessibleName(action)
        theme.set_tool_tip(self._action, action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.setProperty("severity", severity.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self._place()

    def show_details(self, text: str) -> None:
        """Show more to who rests the mouse on the notice, letter by letter."""
        theme.set_tool_tip(self, text)

    def action_button(self) -> QPushButton:
        """Return the button of the action."""
        return self._action

    def close_button(self) -> QToolButton:
        """Return the button that puts the banner aside."""
        return self._close

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def _place(self) -> None:
        """As wide as the parent, as high as the words need, above all else."""
        if (parent := self.parentWidget()) is None:
            return
        width = max(parent.width() - 2 * MARGIN_PX, self.minimumSizeHint().width())
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        top = MARGIN_PX
        if self._at_bottom:
            top = parent.height() - height - MARGIN_PX
        elif self._above is not None:
            top = self._above.mapTo(parent, QPoint(0, self._above.height())).y() + MARGIN_PX
        self.setGeometry(QRect(MARGIN_PX, top, width, height))
        self.raise_()

    @Slot()
    def _on_close(self) -> None:
        self.hide()
        self.dismissed.emit()


def _icon_button(parent: QWidget, name: str) -> QToolButton:
    # A button that cannot be pressed: it draws its icon sharply, and follows the palette.
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setProperty("flat", True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return button
