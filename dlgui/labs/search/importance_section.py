"""What matters in a search: the share of the variance that each setting explains, as bars."""

from __future__ import annotations

from typing import final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.search.texts import axis_text
from dlgui.plot.value_bars import BarRow, ValueBars
from dlgui.widgets.section import Section

BAR_PX = 24


@final
class ImportanceSection(QWidget):
    """Is hidden while nothing is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("What matters")
        section = Section(title, name="section_importance", collapsible=True, parent=self)
        self.bars = ValueBars(name="search_importance", title=title, parent=section)
        theme.set_tool_tip(
            self.bars,
            self.tr(
                "Which share of the variance of the figure a setting explains: trials sorted by it"
                " into groups of equal size, 1 - (mean square within) / (mean square overall)"
            ),
        )
        section.add(self.bars)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)
        self.hide()

    def show_shares(self, shares: dict[str, float]) -> None:
        """Show which share of the variance each setting explains; none if that is not known."""
        rows = [
            BarRow(axis_text(path), share, f"{share:.2f}", strong=share >= 0.5)
            for path, share in shares.items()
        ]
        self.bars.set_rows(rows)
        theme.keep_scaled(self.bars, self.bars.setFixedHeight, BAR_PX * max(len(rows), 1))
        self.setVisible(bool(rows))
