"""A race as runs that can be kept: of every racer its settings, and f at each step seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import final

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from dlgui.session.history import RunHistory
from dlgui.session.race import Course
from dlgui.session.race_player import RaceMode, RacePlayer
from dlgui.words.labels import choice_label, value_text
from engine.optimization.expression import ExpressionSurface
from engine.optimization.surface import Surface
from engine.optimization.surfaces import SURFACES
from engine.training.config import OptimizerConfig, RunConfig, TrainingConfig
from engine.training.records import Ending
from engine.training.study import Study

BETWEEN = ";"


@final
class RaceRuns(QObject):
    """What a session is to those who keep runs, made of a race that is played step by step.

    Whole paths, which follow a slider, are no runs. `ghosts_changed`: others stand behind now.
    """

    progressed = Signal()
    ghosts_changed = Signal()

    def __init__(self, player: RacePlayer) -> None:
        super().__init__(player)
        self.histories: tuple[RunHistory, ...] = ()
        self.ghosts: tuple[RunHistory, ...] = ()
        self.study: Study | None = None
        self.cursor: int | None = None
        self._player = player
        self._race: object = None
        self._step = -1
        self._listens, self._is_lent = True, False
        player.frame_ready.connect(self.follow)

    @property
    def playing(self) -> bool:
        """Whether steps follow each other by themselves."""
        return self._player.playing

    def scrub(self, _step: int | None) -> None:
        """Have the picture drawn anew, with other ghosts."""
        self.ghosts_changed.emit()

    def take_back(self, recorded: tuple[RunHistory, ...], show: Callable[[], None]) -> None:
        """Have runs on stage that were recorded before, which `show` shows; played on, or anew,
        they are other runs.
        """
        self._listens = False
        try:
            show()
        finally:
            self._listens = True
        race = self._player.race
        self.histories, self._race = recorded, (race.course, race.racers)
        self._step, self._is_lent = self._player.step, True
        self.progressed.emit()

    @Slot()
    def follow(self) -> None:
        """Record what the race has shown since; other settings, or a restart, are other runs."""
        player, race = self._player, self._player.race
        if not self._listens or player.mode is not RaceMode.RACE:
            return
        now = (race.course, race.racers)
        if self._is_lent and (now, player.step) == (self._race, self._step):
            return
        if self._is_lent or self._race != now or player.step < self._step:
            self._race, self._step, self._is_lent = now, -1, False
            self.histories = tuple(_history(race.course, r.optimizer) for r in race.racers)
            self.progressed.emit()
        if player.step > max(self._step, 0):
            self._record(player.step)
        if not player.playing:
            self.progressed.emit()

    def _record(self, step: int) -> None:
        race, first = self._player.race, self._step + 1
        for history, racer in zip(self.histories, race.racers, strict=True):
            steps = np.arange(first, step + 1, dtype=np.float64)
            values = race.path(racer.key).values[first : step + 1].astype(np.float64)
            known = np.isfinite(values)
            history.add_batches(steps[known], values[known], np.full(int(known.sum()), np.nan))
            history.step = step
            if step == race.course.steps:
                history.ending = Ending.FINISHED
        self._step = step


def course_text(course: Course) -> str:
    """Return surface and start as a text that `read_course` reads."""
    names = [name.value for name, surface in SURFACES.items() if surface is course.surface]
    surface = names[0] if names else course.surface.formula
    return BETWEEN.join([*(repr(float(a)) for a in course.start), surface])


def read_course(text: str, steps: int) -> Course:
    """Return the course that a text tells. Raises ValueError for one that nobody can walk."""
    x, y, surface = text.split(BETWEEN, 2)
    return Course(_surface(surface), (float(x), float(y)), steps)


def _surface(text: str) -> Surface:
    known = [surface for name, surface in SURFACES.items() if name == text]
    return known[0] if known else ExpressionSurface(text)


def _history(course: Course, optimizer: OptimizerConfig) -> RunHistory:
    config = RunConfig(optimizer=optimizer, training=TrainingConfig(steps=course.steps))
    name = f"{choice_label(optimizer.method)} ({value_text(optimizer.lr)})"
    return RunHistory(config, name, course_text(course))
