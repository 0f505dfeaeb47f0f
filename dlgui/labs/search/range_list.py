"""All ranges of the next round, one below the other, and the way to search more settings."""

from __future__ import annotations

from functools import partial
from typing import final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.search.range_fields import RangeFields
from dlgui.labs.search.searched_field import SearchedField
from dlgui.widgets.field import Field
from dlgui.words.fault_texts import fault_text
from engine.search.ranges import Range
from engine.training.config import RunConfig
from engine.training.fields import ConfigError


@final
class RangeList(QWidget):
    """`changed` carries all ranges after the user has changed, added or removed one."""

    changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_ranges")
        self._ranges: tuple[Range, ...] = ()
        self._rows: dict[str, RangeFields] = {}
        self._homes: dict[str, str] = {}
        self.searched = SearchedField(self)
        self.searched.value_changed.connect(self._on_searched)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.HALF)
        self._column.addWidget(self.searched)

    def fields(self) -> list[Field]:
        """All fields there are now."""
        return [self.searched, *(field for row in self._rows.values() for field in row.fields())]

    def set_homes(self) -> None:
        """What is shown now is what the preset has; a range that comes back later knows it too."""
        self._homes = {field.path: field.value_text() for field in self.fields()}
        self._show_homes()

    def show_ranges(self, base: RunConfig, ranges: tuple[Range, ...]) -> None:
        """Show these ranges; nobody is told. Fields that can stay keep the focus."""
        self._ranges = ranges
        self.searched.show_ranges(base, ranges)
        for path in self._rows.keys() - {r.field for r in ranges}:
            self._drop(self._rows.pop(path))
        self._rows = {r.field: self._row(i, r) for i, r in enumerate(ranges)}
        for row in self._rows.values():
            row.remove_button.setEnabled(len(ranges) > 1)
        self._show_homes()

    def draw_up(self, ranges: tuple[Range, ...]) -> None:
        """Take ranges that were drawn elsewhere: one change, undone like that of a field."""
        try:
            self.searched.take(ranges)
        except ConfigError as error:
            self.refuse(error)

    def refuse(self, error: ConfigError) -> None:
        """Say at its field, or at that of all settings, why ranges are not taken."""
        row = self._rows.get(error.field)
        field = row.kind if row is not None and row.kind is not None else self.searched
        field.set_error(fault_text(error))

    def _row(self, place: int, searched: Range) -> RangeFields:
        if (row := self._rows.get(searched.field)) is None:
            row = RangeFields(searched, self)
            row.changed.connect(self._on_range)
            row.removed.connect(partial(self.searched.remove, searched.field))
        row.show_range(searched)
        self._column.insertWidget(place, row)
        row.show()  # at once: a layout would show it only later
        return row

    def _drop(self, row: RangeFields) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and row.isAncestorOf(focus):
            self.searched.button.setFocus()
        row.blockSignals(True)  # it may still be spoken to before it is gone
        row.hide()
        row.setParent(None)
        row.deleteLater()

    def _show_homes(self) -> None:
        for field in self.fields():
            field.set_home(self._homes.get(field.path))

    @Slot(object)
    def _on_range(self, searched: Range) -> None:
        self.changed.emit(tuple(searched if r.field == searched.field else r for r in self._ranges))

    @Slot(object)
    def _on_searched(self, ranges: tuple[Range, ...]) -> None:
        self.changed.emit(ranges)
