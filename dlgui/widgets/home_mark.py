"""The way back of a setting: a small mark that it differs from its preset, and a menu entry."""

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QContextMenuEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QWidget

from dlgui import theme

WIDTH = 13
"""What there is between a label and its control where there is least."""


@final
class HomeMark(QAbstractButton):
    """Seen while a setting has another value than at home; pressing it leads back there.

    It stands in the gap before the control and takes no room, so that no label moves. For the
    keyboard there is a key of the window, and the menu of the control.
    """

    def __init__(self, name: str, go_home: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_home")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.notifier().changed.connect(self.update)
        self._go_home = go_home
        self.clicked.connect(self._on_clicked)
        self.show_home("", away=False)

    def show_home(self, home: str, *, away: bool) -> None:
        """Say what the value at home is, and whether there is a way to go."""
        text = self.tr("Back to the preset's value: {0}").format(home)
        self.setAccessibleName(text)
        theme.set_tool_tip(self, text)
        self.setVisible(away)

    def watch(self, control: QWidget) -> None:
        """Stand before a control, and add an entry to its menu."""
        control.installEventFilter(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = WIDTH - 1
        place = QRect(0, (self.height() - side) // 2, side, side)
        with theme.painter_on(self) as painter:
            theme.icon("undo-2", theme.IconRole.TEXT).paint(painter, place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            place = watched.geometry()
            self.setGeometry(place.left() - WIDTH, place.top(), WIDTH, place.height())
            self.raise_()
        if isinstance(event, QContextMenuEvent) and isinstance(watched, QWidget):
            self.pop_up(watched, event)
            return True
        return super().eventFilter(watched, event)

    def pop_up(self, control: QWidget, event: QContextMenuEvent) -> None:
        """Show the menu of a control."""
        menu = self.menu(control)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self, control: QWidget) -> QMenu:
        """Return the menu of a control: that of a line, and the way back."""
        if isinstance(control, QLineEdit):
            menu = control.createStandardContextMenu()
        else:
            menu = QMenu(control)
        menu.setObjectName(f"{self.objectName()}_menu")
        menu.setAccessibleName(control.accessibleName())
        if menu.actions():
            menu.addSeparator()
        entry = menu.addAction(theme.as_label(self.accessibleName()))
        entry.setObjectName("back_to_preset")
        theme.set_tool_tip(entry, self.accessibleName())
        entry.setEnabled(not self.isHidden())
        entry.triggered.connect(self._on_clicked)
        return menu

    @Slot()
    def _on_clicked(self) -> None:
        self._go_home()
