"""What the stages have in common that show one view at a time, with a switch between them."""

from __future__ import annotations

from abc import abstractmethod
from typing import final

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.widgets.message import Message
from dlgui.widgets.segmented import Segmented

LEAST_PX = 25 * theme.GRID
"""A view that needs less is given so much: half of the page on the smallest windows."""


@final
class _Pages(QStackedWidget):
    """Pages of which only the one that is seen takes room: Qt asks all of them how high they are at
    a width, and gives the stack as much as the highest of them would like.
    """

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.sizeHint() if page is not None else super().sizeHint()


class ViewsStage(QWidget):
    """A switch above the view that is seen, and one sentence below it.

    `names` has a name for each view, by its key; the first one is seen first. `name` is that of the
    lab. `looked` is emitted when another view is to be seen.
    """

    looked = Signal()

    def __init__(self, names: dict[str, str], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_stage")
        self.switch = Segmented(
            list(names.items()),
            value=next(iter(names)),
            name=f"{name}_view",
            accessible_name=self.tr("View"),
            tool_tip=self.tr("What is looked at"),
            parent=self,
        )
        self.switch.value_changed.connect(self.show_view)
        self.pages = _Pages(self)
        theme.keep_scaled(self.pages, self.pages.setMinimumHeight, LEAST_PX)

    @abstractmethod
    def page(self, key: str) -> QWidget:
        """Return the page of a view; `pages` holds it."""
        raise NotImplementedError

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Bring a view to the front."""
        self.switch.set_value(key)
        self.pages.setCurrentWidget(self.page(key))
        for page in filter(None, map(self.pages.widget, range(self.pages.count()))):
            seen = page is self.pages.currentWidget()  # those that are not take no room
            policy = QSizePolicy.Policy.Preferred if seen else QSizePolicy.Policy.Ignored
            page.setSizePolicy(policy, policy)
        self.looked.emit()

    def lay_out(self, beside: QWidget, message: Message) -> None:
        """Put something beside the switch, and the sentence below the views."""
        head = QHBoxLayout()
        head.setSpacing(theme.GRID)
        head.addWidget(self.switch)
        head.addStretch(1)
        head.addWidget(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        column.addWidget(message)
        self.show_view(self.switch.value())
