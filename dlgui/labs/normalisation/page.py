"""The normalisation lab: layers taken apart, node by node, and what a normalisation averages."""

from __future__ import annotations

from dataclasses import replace
from typing import final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.normalisation.averaged import averaged, count_of
from dlgui.labs.normalisation.inspector import GraphInspector
from dlgui.labs.normalisation.player import GraphPlayer
from dlgui.labs.normalisation.presets import BY_ID, PRESETS, graph_preset_title
from dlgui.labs.normalisation.questions import next_question
from dlgui.labs.normalisation.rules import find, find_averaged
from dlgui.labs.normalisation.stage import GraphStage
from dlgui.labs.normalisation.state import GraphState, Page
from dlgui.labs.normalisation.traced import Traced, trace
from dlgui.labs.shared.lab import KeyControls, Lab
from dlgui.session.pace import FULL_SPEED_S
from engine.layers.names import NormName


@final
class NormalisationLab(Lab):
    """A computation graph with the values of a real batch; the transport goes through it."""

    key = "normalisation"
    icon = "waypoints"
    seconds_at_full_speed = FULL_SPEED_S
    has_epochs = False

    def __init__(
        self, parent: QWidget | None = None, before: NormalisationLab | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("normalisation_lab")
        self._preset: str = before.preset if before else PRESETS[0].id
        self.state: GraphState = before.state if before else PRESETS[0].state
        self._player: GraphPlayer = before.player if before else GraphPlayer(self)
        self._player.setParent(self)
        self._pointed: tuple[int, int] | None = None
        self._inspector = GraphInspector(self.state)
        self.stage = GraphStage(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self._connect()
        self._show_state()

    @property
    def title(self) -> str:
        return self.tr("Normalisation")

    @property
    def inspector(self) -> GraphInspector:
        return self._inspector

    @property
    def player(self) -> GraphPlayer:
        return self._player

    @property
    def preset(self) -> str:
        return self._preset

    @property
    def traced(self) -> Traced:
        """The graph on stage. (The page of the cube has none.)"""
        return trace(self.state)

    def presets(self) -> list[tuple[str, str]]:
        return [(preset.id, graph_preset_title(preset.id)) for preset in PRESETS]

    @Slot(str)
    def load_preset(self, name: str) -> None:
        self._preset, self.state = name, BY_ID[name].state
        self._pointed = None
        self._player.restart()
        self._show_state()
        self.preset_changed.emit(name)

    def key_controls(self) -> KeyControls:
        stage = self.stage
        if self.state.page is Page.AVERAGED:
            return KeyControls(views=stage.cube.norms)
        return KeyControls(scale=stage.graph.shades, views=stage.graph.views)

    def translated(self, parent: QWidget) -> NormalisationLab:
        return NormalisationLab(parent, self)

    def retire(self) -> None:
        self._player.moved.disconnect(self.redraw)

    def close_lab(self) -> None:
        self._player.close()

    def _connect(self) -> None:
        graph, cube = self.stage.graph, self.stage.cube
        self._player.moved.connect(self.redraw)
        self._inspector.edited.connect(self._on_edited)
        graph.back_requested.connect(self.step_back)
        cube.norm_chosen.connect(self._on_norm)
        cube.pointed.connect(self._on_pointed)
        self.stage.digits.digit_chosen.connect(self._on_digit)
        back = QShortcut(QKeySequence(","), self)
        back.setContext(Qt.ShortcutContext.WindowShortcut)
        back.activated.connect(self.step_back)

    @Slot()
    def step_back(self) -> None:
        """Look at the move before."""
        self._player.back()

    def _show_state(self) -> None:
        """Bring settings, transport and pictures up to date with the state."""
        self._inspector.show_state(self.state)
        self.stage.show_page(self.state.page)
        self._set_length()
        self.redraw()

    def _set_length(self) -> None:
        if self.state.page is Page.AVERAGED:
            self._player.set_length(count_of(self.state), 0)
        else:
            moves = self.traced.graph.moves
            self._player.set_length(len(moves), sum(not move.back for move in moves))
        self._player.progressed.emit()

    @Slot()
    def redraw(self) -> None:
        """Draw what is known after the move that is looked at."""
        position = self._player.position
        if self.state.page in (Page.BATCH_NORM, Page.AVERAGED):
            number = position if self.state.page is Page.AVERAGED else 0
            seen = averaged(self.state, number, self._pointed)
            self.stage.draw_cube(seen)
        if self.state.page is Page.AVERAGED:
            self.stage.say(find_averaged(seen))
            return
        self.stage.draw_graph(self.traced, position)
        self.inspector.predictor.ask(next_question(self.traced, position))
        self.stage.say(find(self.traced, position))

    @Slot(object)
    def _on_edited(self, state: GraphState) -> None:
        """Draw other numbers; the move that is looked at stays."""
        self.state = state
        self._set_length()
        self.redraw()

    @Slot(str)
    def _on_norm(self, norm: str) -> None:
        self.state = replace(self.state, norm=NormName(norm))
        self._show_state()

    @Slot(int)
    def _on_digit(self, number: int) -> None:
        """Look at a digit as if its number had been typed."""
        self._inspector.field("digit").enter(str(number))

    @Slot(object)
    def _on_pointed(self, place: tuple[int, int] | None) -> None:
        self._pointed = place
        self.redraw()


LAB = NormalisationLab
