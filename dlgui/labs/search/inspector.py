"""The settings of a search: the ranges of its next round, how trials are drawn, what matters."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.search.axes_section import AxesSection
from dlgui.labs.search.drafting import updates_per_epoch
from dlgui.labs.search.frame import SearchFrame
from dlgui.labs.search.importance_section import ImportanceSection
from dlgui.labs.search.range_list import RangeList
from dlgui.labs.search.texts import judge_text
from dlgui.labs.search.workers_fields import WorkersFields
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.field import Field
from dlgui.widgets.inspector import Inspector
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.number_text import rounded
from dlgui.widgets.scale import LogScale
from dlgui.widgets.section import Section
from dlgui.widgets.switch_field import SwitchField
from dlgui.words.fault_texts import fault_text
from engine.search.narrowing import best_of, importance
from engine.search.search import MOST_SEEDS, MOST_TRIALS, Draw, Judge, Round, Search
from engine.training.fields import ConfigError

MOST_EPOCHS = 100_000


@final
class SearchInspector(QWidget):
    """Shows what is wanted, and tells what the user changes.

    `draft_changed` carries the round that is drawn up, `search_changed` a setting of the whole
    search by name: epochs, seeds, judge or halving.
    """

    draft_changed = Signal(object)
    search_changed = Signal(str, object)
    round_wanted, narrow_wanted = Signal(), Signal()

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_inspector")
        self._draft = search.rounds[-1]
        inspector = Inspector(name="search_settings", parent=self)
        ranges = self._make_ranges()
        self.axes = AxesSection(search, self)
        self.what_matters = ImportanceSection(self)
        sections = self._make_search(), self.what_matters, self.axes
        for section in (ranges, *sections):
            inspector.add(section)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(inspector, 1)
        column.addWidget(self._make_run_button())
        self.show_search(search, self._draft)

    def take_from(self, before: SearchInspector) -> None:
        """Look at the same axes, and train on the same computers, as the one before this."""
        self.axes.show_axes(before.axes.search, before.axes.axes)
        self.workers.take_from(before.workers)

    def fields(self) -> list[Field]:
        """All fields that belong to a preset but for those of its ranges."""
        whole = self.draw, self.trials, self.epochs, self.seeds, self.judge, self.halving
        return [*self.axes.fields, *whole]

    def show_search(self, search: Search, draft: Round) -> None:
        """Show a search and the round that is drawn up; nobody is told."""
        self._draft = draft
        self.ranges.show_ranges(search.base, draft.ranges)
        self.draw.set_value(draft.draw.value)
        self.trials.set_value(draft.trials)
        self.epochs.set_value(rounded(search.steps / updates_per_epoch(search), 5))
        self.seeds.set_value(search.seeds)
        self.judge.set_value(search.judge.value)
        self.halving.set_value(search.halving)

    def set_homes(self) -> None:
        """What is shown now is what the preset has."""
        for field in self.fields():
            field.set_home(field.value_text())
        self.ranges.set_homes()

    def refuse(self, error: ConfigError) -> None:
        """Say at its field why the round drawn up is not taken."""
        if error.field == "trials":
            self.trials.set_error(fault_text(error))
        else:
            self.ranges.refuse(error)

    def show_found(self, frame: SearchFrame) -> None:
        """Show what matters in the last round, and offer the next one where that can be."""
        number = frame.round_number
        self.what_matters.show_shares(importance(frame.results, number))
        self.show_round(
            len(frame.results.search.rounds) + 1,
            is_new=frame.is_new,
            can_narrow=len(best_of(frame.results, number)) > 1,
        )

    def show_round(self, number: int, *, is_new: bool, can_narrow: bool) -> None:
        """Offer the next round by its number, and to narrow its ranges, where that can be."""
        text = QCoreApplication.translate("SearchInspector", "Run round {0}").format(number)
        self.run_button.setText(text)
        self.run_button.setAccessibleName(text)
        self.run_button.setEnabled(is_new)
        self.narrow_button.setEnabled(can_narrow)

    def _make_ranges(self) -> Section:
        section = Section(self.tr("Ranges"), name="section_ranges", collapsible=True)
        self.ranges = RangeList(section)
        self.ranges.changed.connect(lambda ranges: self._set_draft(ranges=ranges))
        section.add(self.ranges)
        self.narrow_button = QPushButton(self.tr("Narrow to the best tenth"), section)
        self.narrow_button.setObjectName("search_narrow")
        self.narrow_button.setAccessibleName(self.narrow_button.text())
        theme.set_tool_tip(
            self.narrow_button, self.tr("Ranges just round the best tenth of the last round")
        )
        self.narrow_button.clicked.connect(self.narrow_wanted)
        return section

    def _make_run_button(self) -> QWidget:
        """Below what scrolls, so that it is seen once there is a next round."""
        below = QWidget(self)
        below.setProperty("panel", "surface")
        below.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.run_button = QPushButton(below)
        self.run_button.setObjectName("search_run_round")
        self.run_button.setProperty("primary", True)
        theme.set_tool_tip(
            self.run_button, self.tr("Draw trials in these ranges, beside those that are there")
        )
        self.run_button.clicked.connect(self.round_wanted)
        row = QVBoxLayout(below)
        row.setContentsMargins(2 * theme.GRID, theme.GRID, 2 * theme.GRID, theme.GRID)
        row.addWidget(self.run_button)
        return below

    def _make_search(self) -> Section:
        section = Section(self.tr("Search"), name="section_search", collapsible=True)
        self.draw = ChoiceField(
            self.tr("Draw"),
            choices=[(Draw.RANDOM, self.tr("at random")), (Draw.GRID, self.tr("as a grid"))],
            value=Draw.RANDOM,
            name="search_draw",
            tool_tip=self.tr("At random, or evenly as a grid of about as many trials"),
            parent=section,
        )
        self.draw.value_changed.connect(self._on_draw)
        tip = self.tr("How many trials the next round has")
        self.trials = self._whole(self.tr("Trials"), "trials", MOST_TRIALS, tip)
        self.trials.value_changed.connect(self._on_trials)
        self.epochs = NumberField(
            self.tr("Epochs each"),
            value=50,
            name="search_epochs",
            minimum=0,
            maximum=MOST_EPOCHS,
            exclusive_minimum=True,
            scale=LogScale(1, 1000, integer=False),
            slider=False,
            tool_tip=self.tr("How long every trial is trained"),
            parent=section,
        )
        self.epochs.value_changed.connect(lambda n: self.search_changed.emit("epochs", n))
        tip = self.tr("Each trial is trained from so many random seeds, and their mean counts")
        self.seeds = self._whole(self.tr("Seeds a trial"), "seeds", MOST_SEEDS, tip)
        self.seeds.value_changed.connect(lambda n: self.search_changed.emit("seeds", round(n)))
        self.judge = ChoiceField(
            self.tr("Judge by"),
            choices=[(judge.value, judge_text(judge)) for judge in Judge],
            value=Judge.ACCURACY,
            name="search_judge",
            tool_tip=self.tr("By which figure of the validation digits trials are compared"),
            parent=section,
        )
        self.judge.value_changed.connect(lambda j: self.search_changed.emit("judge", Judge(j)))
        self.halving = SwitchField(
            self.tr("Stop hopeless trials early"),
            value=False,
            name="search_halving",
            tool_tip=self.tr(
                "All are trained for a ninth of the time, the best third of them for a third, and"
                " the best third of those to the end"
            ),
            parent=section,
        )
        self.halving.value_changed.connect(lambda on: self.search_changed.emit("halving", on))
        self.workers = WorkersFields(section)
        fields: list[QWidget] = [self.draw, self.trials, self.epochs, self.seeds, self.judge]
        for field in (*fields, self.halving, self.workers, self.narrow_button):
            section.add(field)
        return section

    def _whole(self, label: str, name: str, most: int, tool_tip: str) -> NumberField:
        return NumberField(
            label,
            value=1,
            name=f"search_{name}",
            minimum=1,
            maximum=most,
            integer=True,
            tool_tip=tool_tip,
            parent=self,
        )

    @Slot(str)
    def _on_draw(self, draw: str) -> None:
        self._set_draft(draw=Draw(draw))

    @Slot(float)
    def _on_trials(self, trials: float) -> None:
        self._set_draft(trials=round(trials))

    def _set_draft(self, **changes: Any) -> None:
        self._draft = replace(self._draft, **changes)
        self.draft_changed.emit(self._draft)
