"""Which two settings the picture of a search shows: two lists of all that are searched."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.search.drafting import axes_in, first_axes
from dlgui.labs.search.frame import FIGURE
from dlgui.labs.search.texts import axis_text, judge_text
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.section import Section
from engine.search.search import Search

FIGURE_KEY = "figure"
"""What stands for the figure in a list: a key cannot be empty."""


@final
class AxesSection(QWidget):
    """`axes` are the settings along x and y; `chosen` tells that a person chose others."""

    chosen = Signal()

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search, self.axes = search, first_axes(search)
        section = Section(self.tr("Axes"), name="section_axes", collapsible=True, parent=self)
        tip = self.tr("What the picture shows along this axis")
        self.fields = [
            ChoiceField(
                label,
                choices=_choices(search),
                value=search.fields[0],
                name=f"search_axis_{axis}",
                tool_tip=tip,
                parent=section,
            )
            for axis, label in (("x", self.tr("Along x")), ("y", self.tr("Along y")))
        ]
        for field in self.fields:
            field.value_changed.connect(self._on_changed)
            section.add(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)

    def begin(self, search: Search) -> None:
        """Show the first two settings of a search; nobody is told."""
        self.show_axes(search, first_axes(search))

    def keep_in(self, search: Search) -> None:
        """Offer the settings of a search; an axis that it does not have is one no more."""
        self.show_axes(search, axes_in(search, self.axes))

    def show_axes(self, search: Search, axes: tuple[str, str]) -> None:
        """Offer all settings of a search, and show what was chosen; nobody is told."""
        self.search, self.axes = search, axes
        for field, path in zip(self.fields, axes, strict=True):
            field.set_choices(_choices(search), path or FIGURE_KEY)

    @Slot(str)
    def _on_changed(self, _key: str) -> None:
        x, y = (FIGURE if f.value() == FIGURE_KEY else f.value() for f in self.fields)
        self.axes = (x, y)
        self.chosen.emit()


def _choices(search: Search) -> list[tuple[str, str]]:
    settings = [(path, axis_text(path)) for path in search.fields]
    return [*settings, (FIGURE_KEY, judge_text(search.judge))]
