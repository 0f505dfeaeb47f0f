"""Which settings are searched, and how, as one setting: more are added from a list by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from dlgui.labs.search.texts import axis_text, range_in_words
from dlgui.labs.shared.setting_groups import setting_groups
from dlgui.theme import TextRole
from dlgui.widgets.field import Field
from dlgui.widgets.pick_list import Offer, PickList
from dlgui.words.fault_texts import fault_text
from dlgui.words.labels import is_rare
from engine.search.effect import check_effect
from engine.search.first_ranges import addable, first_range
from engine.search.ranges import Range
from engine.search.ranges_text import ranges_text, read_ranges
from engine.search.search import MOST_RANGES, Round
from engine.training.config import RunConfig
from engine.training.fields import ConfigError


@final
class SearchedField(Field):
    """`value_changed` carries ranges that can be searched; what cannot be is said, and not taken.

    In words its value is that of `ranges_text`, so that all ranges are undone and kept as one.
    """

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("SearchedField", "Settings searched"),
            name="search_settings_searched",
            tool_tip=translate("SearchedField", "Search one setting more: one to six in all"),
            parent=parent,
        )
        self._base = RunConfig()
        self._ranges: tuple[Range, ...] = ()
        self.button = QPushButton(self.tr("Add …"), self)
        self.button.setObjectName("search_add_setting")
        self.button.clicked.connect(self.open_list)
        self.place(self.button)

    def show_ranges(self, base: RunConfig, ranges: tuple[Range, ...]) -> None:
        """Show what is searched of the settings that a run has; nobody is told."""
        self._base, self._ranges = base, ranges
        self.set_tag(self.tr("{0} of {1}").format(len(ranges), MOST_RANGES), role=TextRole.SMALL)
        self.button.setEnabled(len(ranges) < MOST_RANGES)
        self.set_error("")
        self.note_value()

    def value_text(self) -> str:
        return ranges_text(self._ranges)

    def text_of(self, value: str) -> str:
        """Return names and ranges in words; what cannot be read stays as it is."""
        try:
            return "; ".join(map(range_in_words, read_ranges(value, self._base)))
        except ConfigError:
            return value

    def enter(self, text: str) -> str:
        try:
            self.take(read_ranges(text, self._base))
        except ConfigError as error:
            return fault_text(error)
        return self.error()

    def add(self, path: str) -> None:
        """Search a setting more, in a range made for it."""
        self._try(lambda: (*self._ranges, first_range(self._base, path)))

    def remove(self, path: str) -> None:
        """Search a setting no more."""
        self._try(lambda: tuple(r for r in self._ranges if r.field != path))

    def _try(self, ranges: Callable[[], tuple[Range, ...]]) -> None:
        try:
            self.take(ranges())
        except ConfigError as error:
            self.set_error(fault_text(error))

    def take(self, ranges: tuple[Range, ...]) -> None:
        """Search these ranges, as if they had been entered.

        Raises ConfigError for what cannot be searched.
        """
        Round(ranges)
        check_effect(self._base, ranges)
        self.set_error("")
        if ranges != self._ranges:
            self._ranges = ranges
            self.value_changed.emit(ranges)

    @Slot()
    def open_list(self) -> None:
        """Show the settings that a run has beside those searched, the usual ones first."""
        found = addable(self._base, self._ranges)
        paths = sorted(found, key=lambda path: (bool(found[path]), is_rare(path)))
        offers = [Offer(path, _with_group(path), found[path]) for path in paths]
        title = self.tr("Which setting is searched as well?")
        picks = PickList(title, offers, name="search_pick_setting", parent=self)
        picks.picked.connect(self.add)
        picks.open()


def _with_group(path: str) -> str:
    """The name of a setting behind the heading that it has in other labs, if it has one there."""
    groups = [group for group, paths in setting_groups().items() if path in paths]
    return ": ".join([*groups, axis_text(path)])
