"""Pages need the room of the one that is seen."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dlgui.widgets.page_stack import PageStack


def test_a_page_that_is_not_seen_asks_for_no_room(qtbot: QtBot) -> None:
    outer, low, high = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(outer)
    pages = PageStack(outer)
    assert not pages.minimumSizeHint().isValid()
    low.setMinimumHeight(40)
    high.setMinimumHeight(400)
    for page in (low, high):
        pages.addWidget(page)
    column = QVBoxLayout(outer)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(pages)
    assert outer.minimumSizeHint().height() == 40
    pages.setCurrentWidget(high)
    assert outer.minimumSizeHint().height() == 400
