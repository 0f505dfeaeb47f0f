"""The optimizer paths lab: a race of update rules over a contour map."""

from collections import Counter
from typing import final

from PySide6.QtCore import QElapsedTimer, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labels import choice_label, value_text
from dlgui.labs.lab import Lab
from dlgui.labs.path_findings import Standing, find
from dlgui.labs.path_presets import OPENING, PRESETS, find_preset, preset_title
from dlgui.labs.paths_inspector import PathsInspector
from dlgui.panels.contour_layer import ContourLook
from dlgui.panels.contour_panel import ContourPanel
from dlgui.panels.explain_panel import ExplainPanel
from dlgui.panels.facts_table import FactsTable
from dlgui.panels.race_frame import RaceFrame, Track, facts_of
from dlgui.panels.value_panel import LINEAR, LOG, ValuePanel
from dlgui.run.race import Course, Race, Racer
from dlgui.run.race_player import RaceMode, RacePlayer
from dlgui.widgets.card import Card
from dlgui.widgets.message import Message
from dlgui.widgets.segmented import Segmented
from dlgui.widgets.severity import Severity
from engine.optimization.surface import Surface
from engine.optimization.surfaces import SURFACES

CURVES, EXPLAIN = "curves", "explain"
FACTS_MS = 100
"""Figures that people read are worked out ten times a second, however fast the race goes."""


@final
class PathsLab(Lab):
    """Several optimizers walk over one surface; what they do is drawn, counted and explained."""

    key = "paths"
    icon = "route"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paths_lab")
        self._preset = OPENING
        self._chosen = 0
        self._since_facts = QElapsedTimer()
        preset = find_preset(OPENING)
        self._racers: tuple[Racer, ...] = ()
        self._player = RacePlayer(Race(_course_of(OPENING)), self)
        self._inspector = PathsInspector()
        self._make_stage()
        self._connect()
        self.load_preset(preset.id)

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
        return self._preset

    @property
    def course(self) -> Course:
        """Surface, start and steps of the race on stage."""
        return self._player.race.course

    def presets(self) -> list[tuple[str, str]]:
        return [(preset.id, preset_title(preset)) for preset in PRESETS]

    @Slot(str)
    def load_preset(self, name: str) -> None:
        preset = find_preset(name)
        self._preset = name
        self._racers = tuple(Racer(key, config) for key, config in enumerate(preset.racers))
        self._chosen = 0
        self._inspector.racers.show_racers(self._racers, self._chosen)
        self._scale.set_value(LOG if preset.log_values else LINEAR)
        self.value_panel.set_scale(self._scale.value())
        self.contour_panel.map.go_home()
        self._race_over(_course_of(name))
        self._player.set_mode(RaceMode.INSTANT)
        self.preset_changed.emit(name)

    def close_lab(self) -> None:
        self._player.close()

    def _make_stage(self) -> None:
        self.contour_panel = ContourPanel(self)
        self.lower = Card("", name="paths_lower", parent=self)
        self.value_panel = ValuePanel(self.lower)
        self.facts_table = FactsTable(self.lower)
        self.explain_panel = ExplainPanel(self.lower)
        self._scale = self._make_scale()
        self.tabs = self._make_tabs()
        self.lower.add_action(self._scale)
        self.lower.add_action(self.tabs)
        curves = QWidget(self.lower)
        row = QHBoxLayout(curves)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.GRID)
        row.addWidget(self.value_panel, 1)
        row.addWidget(self.facts_table)
        self._pages = QStackedWidget(self.lower)
        self._pages.addWidget(curves)
        self._pages.addWidget(self.explain_panel)
        self.lower.add(self._pages)
        self._message = Message(name="paths_finding", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addWidget(self.contour_panel, 3)
        column.addWidget(self.lower, 2)
        column.addWidget(self._message)
        self._show_tab(CURVES)

    def _make_scale(self) -> Segmented:
        tip = self.tr("Scale of the axis of f")
        return Segmented(
            [(LINEAR, self.tr("linear")), (LOG, self.tr("log"))],
            value=LOG,
            name="value_scale",
            accessible_name=tip,
            tool_tip=tip,
            parent=self.lower,
        )

    def _make_tabs(self) -> Segmented:
        tip = self.tr("Curves and facts, or the chosen racer's step explained")
        return Segmented(
            [(CURVES, self.tr("curves")), (EXPLAIN, self.tr("explain this step"))],
            value=CURVES,
            name="paths_tabs",
            accessible_name=tip,
            tool_tip=tip,
            parent=self.lower,
        )

    def _connect(self) -> None:
        player, inspector, panel = self._player, self._inspector, self.contour_panel
        player.frame_ready.connect(self._on_frame)
        player.mode_changed.connect(panel.mode.set_value)
        panel.mode_chosen.connect(self._on_mode)
        panel.back_requested.connect(self.step_back)
        panel.forward_requested.connect(self._step_forward)
        panel.map.start_chosen.connect(self._on_start)
        inspector.surface_chosen.connect(self._on_surface)
        inspector.start_chosen.connect(self._on_start)
        inspector.steps_chosen.connect(self._on_steps)
        inspector.look_chosen.connect(self._on_look)
        inspector.racers.edited.connect(self._on_racers)
        inspector.racers.chosen.connect(self.choose)
        self.facts_table.chosen.connect(self.choose)
        self._scale.value_changed.connect(self.value_panel.set_scale)
        self.tabs.value_changed.connect(self._show_tab)
        back = QShortcut(QKeySequence(","), self)
        back.setContext(Qt.ShortcutContext.WindowShortcut)
        back.activated.connect(self.step_back)

    @Slot()
    def step_back(self) -> None:
        """Look at the step before."""
        self._player.back()

    @Slot()
    def _step_forward(self) -> None:
        self._player.advance()

    @Slot(int)
    def choose(self, key: int) -> None:
        """Explain this racer from now on."""
        self._chosen = key
        self._inspector.racers.show_chosen(key)
        self._on_frame()

    def frame(self) -> RaceFrame:
        """Return what the panels draw now."""
        player, race = self._player, self._player.race
        position = player.position
        keys = {racer.key for racer in self._racers}
        explained = None
        if self.tabs.value() == EXPLAIN and self._chosen in keys:
            explained = race.path(self._chosen).explain(max(position, 1))
        return RaceFrame(
            surface=race.course.surface,
            start=race.course.start,
            total=race.course.steps,
            position=position,
            drawn=player.step if player.mode is RaceMode.INSTANT else position,
            tracks=tuple(self._tracks()),
            chosen=self._chosen,
            explained=explained,
            settled=not player.playing,
        )

    def _tracks(self) -> list[Track]:
        names = racer_names(self._racers)
        paths = [self._player.race.path(racer.key) for racer in self._racers]
        return [
            Track(r.key, name, r.key, r.optimizer, path.points, path.values)
            for r, name, path in zip(self._racers, names, paths, strict=True)
        ]

    @Slot()
    def _on_frame(self) -> None:
        frame = self.frame()
        self.contour_panel.draw(frame)
        if self.tabs.value() == EXPLAIN:
            self.explain_panel.draw(frame)
        else:
            self.value_panel.draw(frame)
        waited = not self._since_facts.isValid() or self._since_facts.elapsed() >= FACTS_MS
        if frame.settled or waited:
            self._since_facts.start()
            self._say(frame)

    def _say(self, frame: RaceFrame) -> None:
        """Work out the figures that people read."""
        rows = tuple((t, facts_of(t, frame.surface, frame.position)) for t in frame.tracks)
        self.facts_table.show_facts(rows, frame.chosen)
        title = self.tr("After step {0}").format(f"{frame.position:,}")
        self.lower.set_title(title)
        finding = find(Standing(frame, rows))
        self._message.set_message(
            finding.headline,
            finding.sentence,
            finding.suggestion,
            severity=Severity(finding.mood.value),
        )

    def _race_over(self, course: Course) -> None:
        self._player.change(course, self._racers)
        self._inspector.show_course(course)

    @Slot(object)
    def _on_surface(self, surface: Surface) -> None:
        """Race over another surface, from the start that belongs to it."""
        self._race_over(Course(surface, surface.start, self.course.steps))

    @Slot(float, float)
    def _on_start(self, x: float, y: float) -> None:
        self._race_over(Course(self.course.surface, (x, y), self.course.steps))

    @Slot(int)
    def _on_steps(self, steps: int) -> None:
        self._race_over(Course(self.course.surface, self.course.start, steps))

    @Slot(object)
    def _on_racers(self, racers: tuple[Racer, ...]) -> None:
        """Put other settings into effect; paths of racers that stayed the same are kept."""
        self._racers = racers
        if self._chosen not in {racer.key for racer in racers} and racers:
            self._chosen = racers[0].key
            self._inspector.racers.show_chosen(self._chosen)
        self._player.change(self.course, racers)

    @Slot(object, bool)
    def _on_look(self, look: ContourLook, equal: bool) -> None:
        self.contour_panel.map.set_look(look)
        self.contour_panel.map.set_equal(equal)

    @Slot(str)
    def _on_mode(self, mode: str) -> None:
        self._player.set_mode(RaceMode(mode))

    @Slot(str)
    def _show_tab(self, tab: str) -> None:
        self._pages.setCurrentIndex(0 if tab == CURVES else 1)
        self._scale.setVisible(tab == CURVES)
        self._on_frame()


def _course_of(name: str) -> Course:
    preset = find_preset(name)
    return Course(SURFACES[preset.surface], preset.start, preset.steps)


def racer_names(racers: tuple[Racer, ...]) -> list[str]:
    """Return the method of each; with its learning rate where the method alone is not enough."""
    methods = Counter(racer.optimizer.method for racer in racers)
    names = [
        choice_label(r.optimizer.method)
        if methods[r.optimizer.method] == 1
        else f"{choice_label(r.optimizer.method)} {value_text(r.optimizer.lr)}"
        for r in racers
    ]
    same = Counter(names)
    return [
        name if same[name] == 1 else f"{name} #{names[: i + 1].count(name)}"
        for i, name in enumerate(names)
    ]
