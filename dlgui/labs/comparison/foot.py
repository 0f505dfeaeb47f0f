"""Under the pictures of the comparison lab: the table of the runs, and what the source says.

It has its height from the stage and never asks for more: what does not fit is scrolled to. So the
pictures stay where they are, whatever is said when the runs have ended.
"""

from typing import final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.comparison.run_table import RunTable
from dlgui.theme import IconRole, TextRole
from dlgui.widgets.card import Card
from dlgui.widgets.one_line import OneLine
from dlgui.widgets.segmented import Segmented
from dlgui.widgets.verdicts import Verdicts

TABLE, CLAIMS = "table", "claims"
WIDE_PX = 1100
"""So wide, table and claims stand side by side."""
FOLD_PX = 24
ROWS_NEARLY = 1.2
"""The pictures give up most of the height of a row, so that the first run is seen."""


@final
class ComparisonFoot(QWidget):
    """Two pages of one height, and a button that folds them away; `folded` tells of it."""

    folded = Signal(bool)

    def __init__(self, table: RunTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("comparison_foot")
        self.table = table
        self.claims = Verdicts(name="comparison_claims", parent=self)
        self.claims_card = Card(
            self.tr("What the source says"), name="comparison_claims_card", parent=self
        )
        self.seen = OneLine(TextRole.SMALL, name="comparison_seen", parent=self)
        for widget in (self.claims, self.seen):
            self.claims_card.add(widget)
        self.claims_card.content().addStretch(1000)
        self._scroll = self._make_scroll()
        self.agreement = OneLine(TextRole.SMALL, name="comparison_agreement", parent=self)
        self.pages = self._make_pages()
        self._fold = self._make_fold()
        self._has_claims = True
        self._arrange()
        self.show_page(TABLE)

    def set_agreement(self, text: str, *, has_claims: bool) -> None:
        """Say in a few words how the runs agree with the source, if there is one."""
        self._has_claims = has_claims
        self.claims_card.set_note(text)
        self.agreement.set_whole(text if has_claims else "")
        self.show_page(self.pages.value() if has_claims else TABLE)

    def is_folded(self) -> bool:
        """Whether only the line with the buttons is left."""
        return self._body.isHidden()

    def set_folded(self, folded: bool) -> None:
        """Fold table and claims away, or show them again."""
        self._body.setVisible(not folded)
        theme.set_icon(self._fold, "chevron-up" if folded else "chevron-down", IconRole.MUTED)
        text = self.tr("Show table and claims") if folded else self.tr("Hide table and claims")
        self._fold.setAccessibleName(text)
        theme.set_tool_tip(self._fold, text)
        self.folded.emit(folded)

    @Slot(str)
    def show_page(self, page: str) -> None:
        """Show the table or the claims; both where there is room for them side by side."""
        self.pages.set_value(page)
        both = self.width() >= theme.scaled(WIDE_PX) and self._has_claims
        self.table.setVisible(both or page == TABLE)
        self._scroll.setVisible(both or page == CLAIMS)
        self.pages.setVisible(self._has_claims and not both)
        self.agreement.setVisible(bool(self.agreement.whole()) and not both)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._fold.height())

    def sizeHint(self) -> QSize:
        """Room for every row of the table; the stage gives as much of it as there is."""
        rows = 0 if self.is_folded() else self.table.maximumHeight() + theme.HALF
        return QSize(super().sizeHint().width(), self.header_height() + rows)

    def whole_rows(self, room: int) -> int:
        """Return a height of about `room` in which no row is cut: that of the titles and one more.

        Where there is not nearly room for these two, it is all the room there is.
        """
        row, around = self.table.row_height(), self.header_height() + theme.HALF
        if self.is_folded() or room - around < ROWS_NEARLY * row:
            return room
        return around + max((room - around) // row, 2) * row

    def header_height(self) -> int:
        """How high the line with the buttons is, which is always seen."""
        return max(self.pages.sizeHint().height(), self._fold.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = theme.scaled(WIDE_PX)
        if (event.oldSize().width() >= wide) != (self.width() >= wide):
            self.show_page(self.pages.value())

    def _make_scroll(self) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setObjectName("comparison_claims_scroll")
        scroll.setAccessibleName(self.tr("What the source says"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll.setWidget(self.claims_card)
        return scroll

    def _make_pages(self) -> Segmented:
        pages = Segmented(
            [(TABLE, self.tr("runs")), (CLAIMS, self.tr("what the source says"))],
            value=TABLE,
            name="comparison_pages",
            accessible_name=self.tr("What is shown under the pictures"),
            tool_tip=self.tr("The figures of the runs, or what the source says of them"),
            parent=self,
        )
        pages.value_changed.connect(self._on_page)
        return pages

    def _make_fold(self) -> QToolButton:
        fold = QToolButton(self)
        fold.setObjectName("comparison_fold")
        fold.setProperty("flat", True)
        theme.keep_scaled(fold, fold.setFixedSize, FOLD_PX, FOLD_PX)
        theme.keep_scaled(fold, fold.setIconSize, QSize(16, 16))
        fold.setCursor(Qt.CursorShape.PointingHandCursor)
        fold.clicked.connect(self._on_fold)
        return fold

    def _arrange(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(2 * theme.GRID)
        header.addWidget(self.pages)
        header.addWidget(self.agreement, 1)
        header.addStretch()
        header.addWidget(self._fold)
        self._body = QWidget(self)
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID + theme.HALF)
        row.addWidget(self.table, 3)
        row.addWidget(self._scroll, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HALF)
        column.addLayout(header)
        column.addWidget(self._body, 1)
        self.set_folded(False)

    @Slot(str)
    def _on_page(self, page: str) -> None:
        """Somebody chose a page: it is to be seen."""
        self.set_folded(False)
        self.show_page(page)

    @Slot()
    def _on_fold(self) -> None:
        self.set_folded(not self.is_folded())
