"""The search lab: trials drawn at random, judged by validation digits, the ranges narrowed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.files.search_file import SearchFile
from dlgui.labs.search.drafting import changed_search, drawn_ranges, with_draft
from dlgui.labs.search.frame import SearchFrame
from dlgui.labs.search.inspector import SearchInspector
from dlgui.labs.search.keeping import Keeping, opened, own_file
from dlgui.labs.search.known import Left
from dlgui.labs.search.notices import Notices
from dlgui.labs.search.stage import SearchStage
from dlgui.labs.search.texts import search_title
from dlgui.labs.search.trial_menu import TrialMenu, study_of_trial
from dlgui.labs.shared.lab import KeyControls, Lab
from dlgui.plot.view import Ranges
from dlgui.session.search_player import SearchPlayer
from dlgui.widgets.throttle import Throttle
from engine.search.narrowing import narrowed
from engine.search.presets import OPENING_SEARCH, load_search, searches
from engine.search.results import Results
from engine.search.search import Round, Search
from engine.training.fields import ConfigError

FIGURES_MS = 400


@final
class SearchLab(Lab):
    """One search on stage; `draft` is the round that comes next, in ranges that can be dragged."""

    key = "search"
    counted = QT_TRANSLATE_NOOP("Transport", "trial")
    icon = "search"
    has_epochs = False
    _unwritten = Signal(object)

    def __init__(self, parent: QWidget | None = None, before: SearchLab | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_lab")
        search = before.search if before else load_search(OPENING_SEARCH)
        self.draft: Round = before.draft if before else search.rounds[-1]
        self._player = before.player if before else SearchPlayer(Results(search))
        self._player.setParent(self)
        self._keeping: Keeping = before._keeping if before else Keeping()
        self._keeping.failed = self._unwritten.emit
        self._player.keeper = self._keeping.keeper
        self._inspector = SearchInspector(search)
        if before is not None:
            self._inspector.take_from(before._inspector)
        self.stage = SearchStage(self)
        self._notices = Notices(self)
        self._figures = Throttle(self._show_figures, FIGURES_MS, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self._connect()
        self._inspector.set_homes()
        self._show()
        self._notices.offer_to_go_on() if before is None else None

    @property
    def title(self) -> str:
        return self.tr("Search")

    @property
    def inspector(self) -> SearchInspector:
        return self._inspector

    @property
    def player(self) -> SearchPlayer:
        return self._player

    def key_controls(self) -> KeyControls:
        return KeyControls(scale=self.stage.map.scale, views=self.stage.map.views)

    @property
    def preset(self) -> str:
        return self.search.id

    @property
    def stage_title(self) -> str:
        return search_title(self.search)

    def presets(self) -> list[tuple[str, str]]:
        return [(name, search_title(search)) for name, search in searches().items()]

    def load_preset(self, name: str) -> None:
        self.show_search(load_search(name), Results(load_search(name)))

    def go_back_to_preset(self, name: str) -> None:
        self.load_preset(name)
        self._change_to(self.search)

    def translated(self, parent: QWidget) -> SearchLab:
        return SearchLab(parent, self)

    def close_lab(self) -> None:
        self._player.close()

    @property
    def search(self) -> Search:
        """What is searched."""
        return self._player.results.search

    def opens(self, path: Path) -> bool:
        if (file := opened(path)) is None:
            return False
        self._show_file(file, path)
        self._notices.tell_damaged(file.damaged)
        return True

    def own_file(self) -> tuple[str, str]:
        return own_file(self._player.results)

    def show_search(self, search: Search, results: Results, path: Path | None = None) -> None:
        """Put a search on stage, with what was found in it already, and goes to its file."""
        self._notices.clear()
        self._inspector.axes.begin(search)
        self._leave_for(Left(results, search.rounds[-1], path))
        self._inspector.show_search(search, self.draft)
        self._inspector.set_homes()
        self.preset_changed.emit(search.id)

    def frame(self) -> SearchFrame:
        """Return what the pictures show now."""
        x, y = self._inspector.axes.axes
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
        with self._notices.complaining():
            search = self.search.with_round(self.draft)
            self._inspector.axes.keep_in(search)
            self._player.change(Results(search, self._player.results.outcomes))
            self._player.play()
            self._show()

    @Slot()
    def narrow(self) -> None:
        """Draw up ranges just round the best tenth."""
        number = self.frame().round_number
        with self._notices.complaining():
            self._inspector.ranges.draw_up(narrowed(self._player.results, number))

    @Slot(object)
    def draw_range(self, drawn: Ranges) -> None:
        """Take a rectangle of the picture for the ranges of the next round."""
        self._inspector.ranges.draw_up(drawn_ranges(self.frame(), drawn))
        self._show()  # a rectangle that is not taken goes away

    def _set_draft(self, draft: Round) -> None:
        """Before anything is found the draft is the round itself; then it is the next one.

        What cannot be searched is said where it was set, and not taken.
        """
        try:
            search = with_draft(self._player.results, draft)
        except ConfigError as error:
            self._inspector.show_search(self.search, self.draft)
            self._inspector.refuse(error)
            return
        self.draft = draft
        if search != self.search:
            self._change_to(search)
        self._inspector.show_search(self.search, draft)
        self._show()

    def _change_to(self, search: Search) -> None:
        """Go on with another search: with what is known of it, if one was there before.

        What was found in the one before stays in its file.
        """
        path = None if len(self._player.results) else self._keeping.path
        self._leave_for(self._keeping.known.begin(search, path))

    def _leave_for(self, other: Left) -> None:
        """Remember the search on stage, and put another there, which is shown at once."""
        self._player.stop()  # which brings in what is found by now
        self._keeping.known.keep(Left(self._player.results, self.draft, self._keeping.path))
        self._keeping.path, self.draft = other.path, other.draft
        self._inspector.axes.keep_in(other.results.search)
        self._player.change(other.results)

    @Slot(str, object)
    def _on_search_changed(self, name: str, value: Any) -> None:
        """How trials are judged may change at any time; else the search begins anew."""
        with self._notices.complaining():
            search = changed_search(self.search, self.draft, name, value)
            kept = Results(search, self._player.results.outcomes)
            self._player.change(kept) if name == "judge" else self._change_to(search)
            self._inspector.show_search(self.search, self.draft)

    def _connect(self) -> None:
        player, inspector, stage = self._player, self._inspector, self.stage
        player.found.connect(self._show)
        player.restarted.connect(self._keeping.known.forget)
        player.failed.connect(self._notices.tell_failure)
        self._unwritten.connect(self._notices.tell_unwritten)
        self._notices.go_on_wanted.connect(self._show_file)
        inspector.draft_changed.connect(self._set_draft)
        inspector.search_changed.connect(self._on_search_changed)
        inspector.workers.changed.connect(self._player.use)
        inspector.round_wanted.connect(self.run_round)
        inspector.narrow_wanted.connect(self.narrow)
        inspector.axes.chosen.connect(self._show)
        stage.map.range_drawn.connect(self.draw_range)
        stage.opened.connect(self._show_menu)

    @Slot()
    def _show(self) -> None:
        self.stage.draw(frame := self.frame())
        self._figures.ask() if frame.playing else self._show_figures()

    def _show_figures(self) -> None:
        """What is to be read of the last round: a few times a second is enough."""
        self._inspector.show_found(self.frame())

    @Slot(object)
    def _show_file(self, file: SearchFile, path: Path | None = None) -> None:
        self.show_search(file.search, Results(file.search, file.outcomes), path)

    @Slot(int, object)
    def _show_menu(self, number: int, at: QPoint) -> None:
        menu = TrialMenu(number, self.others, self, self.search.base.network.model)
        menu.wanted.connect(partial(self.open_trial, number))
        menu.ask(at)

    def open_trial(self, number: int, key: str, times: int = 1) -> None:
        """Show the runs of a trial in another lab, trained so many times as long."""
        self.study_sent.emit(key, study_of_trial(self.search, number, key, times))


LAB = SearchLab
