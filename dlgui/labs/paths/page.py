"""The optimizer paths lab: a race of update rules over a contour map."""

from typing import final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.paths.contour_layer import ContourLook
from dlgui.labs.paths.inspector import PathsInspector
from dlgui.labs.paths.pace import Pace
from dlgui.labs.paths.presets import (
    OPENING,
    PRESETS,
    PathPreset,
    course_of,
    find_preset,
    preset_title,
)
from dlgui.labs.paths.race_frame import RaceFrame, tracks_of
from dlgui.labs.paths.stage import EXPLAIN, PathsStage
from dlgui.labs.paths.value_panel import LINEAR, LOG
from dlgui.labs.shared.lab import KeyControls, Lab
from dlgui.session.history import RunHistory
from dlgui.session.pace import FULL_SPEED_S
from dlgui.session.race import Course, Race, Racer
from dlgui.session.race_player import RaceMode, RacePlayer
from dlgui.session.race_runs import RaceRuns, read_course
from engine.optimization.surface import Surface, View
from engine.training.study import Study


@final
class PathsLab(Lab):
    """Several optimizers walk over one surface; what they do is drawn, counted and explained."""

    key = "paths"
    icon = "route"
    seconds_at_full_speed = FULL_SPEED_S
    has_epochs = False

    def __init__(self, parent: QWidget | None = None, before: "PathsLab | None" = None) -> None:
        super().__init__(parent)
        self.setObjectName("paths_lab")
        self._preset: PathPreset = before._preset if before else find_preset(OPENING)
        self._view: View | None = before._view if before else None
        self._chosen: int = before._chosen if before else 0
        self._racers: tuple[Racer, ...] = before._racers if before else ()
        self._player = before.player if before else RacePlayer(Race(course_of(self._preset)))
        self._player.setParent(self)
        self._runs: RaceRuns = before._runs if before else RaceRuns(self._player)
        self._runs.ghosts_changed.connect(self._show_ghosts)
        self._inspector = PathsInspector()
        self.stage = PathsStage(self)
        self._pace = Pace(self._player, self.stage, self.frame, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self._connect()
        if before is None:
            self.load_preset(OPENING)
        else:
            self._go_on(before)

    @property
    def title(self) -> str:
        return self.tr("Optimizer paths")

    @property
    def inspector(self) -> PathsInspector:
        return self._inspector

    @property
    def player(self) -> RacePlayer:
        return self._player

    @property
    def preset(self) -> str:
        return self._preset.id

    @property
    def course(self) -> Course:
        """Surface, start and steps of the race on stage."""
        return self._player.race.course

    def presets(self) -> list[tuple[str, str]]:
        return [(preset.id, preset_title(preset)) for preset in PRESETS]

    @Slot(str)
    def load_preset(self, name: str) -> None:
        self._preset = preset = find_preset(name)
        self._put_racers(tuple(Racer(i, config) for i, config in enumerate(preset.racers)))
        self.stage.set_scale(LOG if preset.log_values else LINEAR)
        self._view = preset.view
        self._inspector.equal.set_value(preset.equal)
        self.stage.contour_panel.map.set_equal(preset.equal)
        self.stage.contour_panel.map.follow()
        self._race_over(course_of(preset))
        self._player.set_mode(RaceMode.INSTANT)
        self.preset_changed.emit(name)

    def show_study(self, study: Study, recorded: tuple[RunHistory, ...] = ()) -> bool:
        """Race the runs' optimizers over the surface on stage, or show paths that were recorded."""
        if recorded and recorded[0].course:
            return self._show_recorded(study, recorded)
        self._put_racers(tuple(Racer(i, c.optimizer) for i, c in enumerate(study.configs)))
        self._race_over(self.course)
        return True

    def key_controls(self) -> KeyControls:
        stage = self.stage
        return KeyControls(scale=stage.scale, views=stage.tabs, explain=(stage.tabs, EXPLAIN))

    def choose_number(self, number: int) -> bool:
        if number < len(self._racers):
            self.choose(self._racers[number].key)
        return number < len(self._racers)

    def translated(self, parent: QWidget) -> "PathsLab":
        return PathsLab(parent, self)

    def retire(self) -> None:
        self._pace.stop()

    def _go_on(self, before: "PathsLab") -> None:
        """Show what the lab before this one had on stage, in the same way."""
        self._inspector.racers.show_racers(self._racers, self._chosen)
        self._inspector.show_course(self.course)
        self._inspector.look_like(before.inspector)
        self.stage.contour_panel.mode.set_value(self._player.mode)
        self._pace.draw()

    def _show_recorded(self, study: Study, recorded: tuple[RunHistory, ...]) -> bool:
        steps = max(history.config.training.steps for history in recorded)
        course = read_course(recorded[0].course, steps)
        self._racers = tuple(Racer(i, config.optimizer) for i, config in enumerate(study.configs))
        self._chosen, self._view = 0, None
        self._inspector.racers.show_racers(self._racers, self._chosen)
        self.stage.set_scale(LOG if course.surface.minima else LINEAR)
        self._runs.take_back(recorded, lambda: self._show_race(course, recorded))
        return True

    def _show_race(self, course: Course, recorded: tuple[RunHistory, ...]) -> None:
        self._race_over(course)
        self._player.set_mode(RaceMode.RACE)
        self._player.advance(max(history.step for history in recorded))

    @Slot()
    def _show_ghosts(self) -> None:
        self.stage.value_panel.show_ghosts(self._runs.ghosts)

    def close_lab(self) -> None:
        self._player.close()
        self._pace.stop()

    def _connect(self) -> None:
        player, inspector, stage = self._player, self._inspector, self.stage
        panel = stage.contour_panel
        player.mode_changed.connect(panel.mode.set_value)
        panel.mode_chosen.connect(lambda mode: player.set_mode(RaceMode(mode)))
        panel.back_requested.connect(self.step_back)
        panel.forward_requested.connect(self.step_forward)
        panel.map.start_chosen.connect(self.start_at)
        inspector.surface_chosen.connect(self._on_surface)
        inspector.start_chosen.connect(self.start_at)
        inspector.steps_chosen.connect(self._on_steps)
        inspector.look_chosen.connect(self._on_look)
        inspector.racers.edited.connect(self._on_racers)
        inspector.racers.chosen.connect(self.choose)
        stage.facts_table.chosen.connect(self.choose)
        stage.explaining_changed.connect(self._pace.draw)
        back = QShortcut(QKeySequence(","), self)
        back.setContext(Qt.ShortcutContext.WindowShortcut)
        back.activated.connect(self.step_back)

    @Slot()
    def step_back(self) -> None:
        """Look at the step before."""
        self._player.back()

    @Slot()
    def step_forward(self) -> None:
        """Look at the next step."""
        self._player.advance()

    @Slot(int)
    def choose(self, key: int) -> None:
        """Explain this racer from now on."""
        self._chosen = key
        self._inspector.racers.show_chosen(key)
        self._pace.draw()

    @Slot(float, float)
    def start_at(self, x: float, y: float) -> None:
        """Let all racers start here."""
        self._race_over(Course(self.course.surface, (x, y), self.course.steps))

    def frame(self) -> RaceFrame:
        """Return what the panels draw now."""
        player, race = self._player, self._player.race
        position = player.position
        explained = None
        if self.stage.explaining and self._racers:
            explained = race.path(self._chosen).explain(max(position, 1))
        return RaceFrame(
            surface=race.course.surface,
            view=self._view or race.course.surface.view,
            start=race.course.start,
            total=race.course.steps,
            position=position,
            drawn=player.step if player.mode is RaceMode.INSTANT else position,
            tracks=tracks_of(race, self._racers),
            chosen=self._chosen,
            explained=explained,
        )

    def _race_over(self, course: Course) -> None:
        self._player.change(course, self._racers)
        self._inspector.show_course(course)

    @Slot(object)
    def _on_surface(self, surface: Surface) -> None:
        self._view = None
        # A height may be negative where the lowest one is not known: no logarithm then.
        self.stage.set_scale(LOG if surface.minima else LINEAR)
        self._race_over(Course(surface, surface.start, self.course.steps))

    @Slot(int)
    def _on_steps(self, steps: int) -> None:
        self._race_over(Course(self.course.surface, self.course.start, steps))

    @Slot(object)
    def _on_racers(self, racers: tuple[Racer, ...]) -> None:
        self._racers = racers
        if self._chosen not in {racer.key for racer in racers} and racers:
            self._chosen = racers[0].key
            self._inspector.racers.show_chosen(self._chosen)
        self._player.change(self.course, racers)

    def _put_racers(self, racers: tuple[Racer, ...]) -> None:
        self._racers, self._chosen = racers, 0
        self._inspector.racers.show_racers(racers, 0)

    @Slot(object, bool)
    def _on_look(self, look: ContourLook, equal: bool) -> None:
        self.stage.contour_panel.map.set_look(look)
        self.stage.contour_panel.map.set_equal(equal)


LAB = PathsLab
