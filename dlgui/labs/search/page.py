"""The search lab: trials drawn at random, judged by validation digits, the ranges narrowed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, final

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from dlgui.labs.search.frame import FIGURE, SearchFrame, names_of
from dlgui.labs.search.inspector import SearchInspector, updates_per_epoch
from dlgui.labs.search.stage import SearchStage
from dlgui.labs.search.texts import search_title
from dlgui.labs.shared.lab import Lab
from dlgui.plot.view import Ranges
from dlgui.session.search.workers import ProcessWorkers
from dlgui.session.search_player import SearchPlayer
from dlgui.widgets.banner import Banner
from dlgui.widgets.severity import Severity
from engine.search.narrowing import best_of, importance, limited, narrowed
from engine.search.presets import OPENING_SEARCH, load_search, searches
from engine.search.ranges import Range
from engine.search.results import Results
from engine.search.search import Round, Search
from engine.training.fields import ConfigError
from engine.training.settings import replace as replace_settings
from engine.training.study import Study, Variant

LONGER = 5
TARGETS = ("overfitting", "comparison")


@final
class SearchLab(Lab):
    """One search on stage; `draft` is the round that comes next, in ranges that can be dragged."""

    key = "search"
    icon = "search"
    has_epochs = False

    def __init__(self, parent: QWidget | None = None, before: SearchLab | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_lab")
        search = before.search if before else load_search(OPENING_SEARCH)
        self._preset = before.preset if before else search.id
        self.draft: Round = before.draft if before else search.rounds[-1]
        self._player = before.player if before else SearchPlayer(Results(search))
        self._player.setParent(self)
        self._axes: tuple[str, str] = before._axes if before else _first_axes(search)
        self._inspector = SearchInspector(search)
        self.stage = SearchStage(self)
        self._banner = Banner(name="search_banner", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self._connect()
        self._inspector.set_homes()
        self._show()

    # What every lab says ------------------------------------------------------------------------

    @property
    def title(self) -> str:
        return self.tr("Search")

    @property
    def inspector(self) -> SearchInspector:
        return self._inspector

    @property
    def player(self) -> SearchPlayer:
        return self._player

    @property
    def preset(self) -> str:
        return self._preset

    def presets(self) -> list[tuple[str, str]]:
        return [(name, search_title(search)) for name, search in searches().items()]

    @Slot(str)
    def load_preset(self, name: str) -> None:
        self.show_search(load_search(name), Results(load_search(name)))

    def translated(self, parent: QWidget) -> SearchLab:
        return SearchLab(parent, self)

    def close_lab(self) -> None:
        self._player.close()

    # The search on stage ------------------------------------------------------------------------

    @property
    def search(self) -> Search:
        """What is searched."""
        return self._player.results.search

    def show_search(self, search: Search, results: Results) -> None:
        """Put a search on stage, with what was found in it already."""
        self._banner.hide()
        self._preset, self.draft = search.id, search.rounds[-1]
        self._axes = _first_axes(search)
        self._player.change(results)
        self._inspector.show_search(search, self.draft)
        self._inspector.set_homes()
        self._show()
        self.preset_changed.emit(search.id)

    def frame(self) -> SearchFrame:
        """Return what the pictures show now."""
        x, y = self._axes
        shown = self._player.shown
        return SearchFrame(shown, x, y, self.draft, self.is_new, self._player.playing)

    @property
    def is_new(self) -> bool:
        """Whether the next round is another than the last that was run."""
        return bool(len(self._player.results)) and self.draft != self.search.rounds[-1]

    @Slot()
    def run_round(self) -> None:
        """Draw trials in the ranges drawn up, beside those that are there."""
        if not self.is_new:
            return
        try:
            search = self.search.with_round(self.draft)
        except ConfigError as error:
            self._complain(str(error))
            return
        self._player.change(Results(search, self._player.results.outcomes))
        self._player.play()
        self._show()

    @Slot()
    def narrow(self) -> None:
        """Draw up ranges just round the best tenth."""
        number = self.frame().round_number
        try:
            self._set_draft(replace(self.draft, ranges=narrowed(self._player.results, number)))
        except ConfigError as error:
            self._complain(str(error))

    @Slot(object)
    def draw_range(self, drawn: Ranges) -> None:
        """Take a rectangle of the picture for the ranges of the next round."""
        ends = {self._axes[0]: (drawn.x0, drawn.x1), self._axes[1]: (drawn.y0, drawn.y1)}
        ranges = [
            self._drawn(r, *ends[r.field]) if r.field in ends else r for r in self.draft.ranges
        ]
        self._set_draft(replace(self.draft, ranges=tuple(ranges)))

    def _drawn(self, searched: Range, low: float, high: float) -> Range:
        if searched.choices:
            names = names_of(self.frame(), searched.field)
            kept = tuple(n for i, n in enumerate(names, 1) if low <= i <= high)
            return replace(searched, choices=kept) if len(kept) > 1 else searched
        return limited(searched, low, high)

    def _set_draft(self, draft: Round) -> None:
        """Before anything is found the draft is the round itself; then it is the next one."""
        self.draft = draft
        if not len(self._player.results):
            rounds = (*self.search.rounds[:-1], draft)
            if not self._try(replace(self.search, rounds=rounds)):
                self.draft = self.search.rounds[-1]
        self._inspector.show_search(self.search, self.draft)
        self._show()

    def _try(self, search: Search) -> bool:
        self._player.change(Results(search))
        return True

    @Slot(str, object)
    def _on_search_changed(self, name: str, value: Any) -> None:
        """How trials are judged may change at any time; else the search begins anew."""
        try:
            if name == "epochs":
                steps = max(1, round(value * updates_per_epoch(self.search)))
                base = replace_settings(self.search.base, {"training.steps": steps})
                search = replace(self.search, base=base)
            else:
                search = replace(self.search, **{name: value})
        except ConfigError as error:
            self._complain(str(error))
            return
        kept = self._player.results.outcomes if name == "judge" else ()
        self._player.change(Results(search, kept))
        self._inspector.show_search(search, self.draft)
        self._show()

    # What is shown ------------------------------------------------------------------------------

    def _connect(self) -> None:
        player, inspector, stage = self._player, self._inspector, self.stage
        player.found.connect(self._show)
        player.failed.connect(self._on_failed)
        inspector.draft_changed.connect(self._set_draft)
        inspector.search_changed.connect(self._on_search_changed)
        inspector.workers_changed.connect(self._on_workers)
        inspector.round_wanted.connect(self.run_round)
        inspector.narrow_wanted.connect(self.narrow)
        stage.map.axes_chosen.connect(self._on_axes)
        stage.map.range_drawn.connect(self.draw_range)
        stage.opened.connect(self._show_menu)

    @Slot()
    def _show(self) -> None:
        frame = self.frame()
        self.stage.draw(frame)
        number = frame.round_number
        self._inspector.show_importance(importance(frame.results, number))
        self._inspector.show_round(
            len(self.search.rounds) + 1,
            is_new=self.is_new,
            can_narrow=len(best_of(frame.results, number)) > 1,
        )

    @Slot(str, str)
    def _on_axes(self, x: str, y: str) -> None:
        self._axes = (x, y)
        self._show()

    @Slot(int)
    def _on_workers(self, count: int) -> None:
        self._player.workers = partial(ProcessWorkers, count)

    @Slot(str, str)
    def _on_failed(self, reason: str, details: str) -> None:
        text = self.tr("The search could not go on: {0} What was found stays.")
        self._complain(text.format(reason))
        self._banner.show_details(details)

    def _complain(self, text: str) -> None:
        self._banner.show_notice(text, severity=Severity.ERROR)

    @Slot(int, object)
    def _show_menu(self, number: int, at: QPoint) -> None:
        """Offer to open the run of a trial elsewhere, as it was or longer."""
        menu = QMenu(self)
        menu.setObjectName("search_trial_menu")
        menu.setAccessibleName(self.tr("trial {0}").format(number))
        texts = {
            "overfitting": self.tr("Open in Overfitting"),
            "comparison": self.tr("Open in Comparison"),
        }
        for key in TARGETS:
            if key in self.others:
                action = menu.addAction(texts[key], partial(self.open_trial, number, key))
                action.setObjectName(f"search_open_{key}")
        if "overfitting" in self.others:
            longer = self.tr("Train it five times as long in Overfitting")
            action = menu.addAction(longer, partial(self.open_trial, number, "overfitting", LONGER))
            action.setObjectName("search_open_longer")
        menu.aboutToHide.connect(menu.deleteLater)
        if menu.actions():
            menu.popup(at)

    def open_trial(self, number: int, key: str, times: int = 1) -> None:
        """Show the runs of a trial in another lab, trained so many times as long."""
        trial = self.search.trial(number)
        steps = self.search.steps * times
        base = replace_settings(self.search.base, {**trial.settings, "training.steps": steps})
        name = self.tr("trial {0}").format(number)
        seeds = trial.seeds if key == "comparison" else trial.seeds[:1]
        variants = [
            Variant(name if len(seeds) == 1 else f"{name}, seed {seed}", {"seed": seed})
            for seed in seeds
        ]
        self.study_sent.emit(key, Study(base, tuple(variants), title=name))


def _first_axes(search: Search) -> tuple[str, str]:
    """The first two settings; the figure itself for a search of one."""
    fields = search.fields
    return fields[0], fields[1] if len(fields) > 1 else FIGURE


LAB = SearchLab
