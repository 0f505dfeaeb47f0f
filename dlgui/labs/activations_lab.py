"""The activations lab: what initial values and batch norm make of every layer's outputs."""

from dataclasses import replace
from math import isfinite
from time import perf_counter
from typing import Any, final

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.activation_findings import equal_text, find_in_comparison, remedy_text
from dlgui.labs.activation_inspector import ActivationInspector
from dlgui.labs.activation_presets import BY_ID, PRESETS, activation_preset_title
from dlgui.labs.activation_rules import find_in_gradients, find_in_layers
from dlgui.labs.activation_state import ActivationState, AxisRange, View
from dlgui.labs.activation_texts import quantity_text, row_names
from dlgui.labs.activation_toolbar import LEARNING, ActivationToolbar
from dlgui.labs.findings import Finding, Mood
from dlgui.labs.lab import Lab
from dlgui.labs.layer_pictures import flaw_of, study_rows
from dlgui.labs.live_layers import LiveLayers
from dlgui.labs.remedy_search import RemedySearch
from dlgui.labs.training_player import TrainingPlayer
from dlgui.panels.histogram_panel import HistogramPanel
from dlgui.panels.layers_picture import LayersPicture, Layout
from dlgui.panels.over_time_panel import OverTimePanel
from dlgui.panels.signal_panel import SignalPanel
from dlgui.run.frame import Frame
from dlgui.run.session import Session
from dlgui.run.state import RunState
from dlgui.widgets.banner import Banner
from dlgui.widgets.message import Message
from dlgui.widgets.severity import Severity
from engine.training.layer_study import LayerStudy, study_layers
from engine.training.probes import Probe
from engine.training.study import study_of

PICTURE_SECONDS = 0.03
"""Histograms move at most so often, and their figures, which are read, at most so often:"""
FIGURES_SECONDS = 0.25
TALL = 880
"""A lab at least so high has room for the signal strip under a grid."""


@final
class ActivationsLab(Lab):
    """Histograms of every layer of an untrained network, and of one that learns digits."""

    key = "activations"
    icon = "chart-column"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activations_lab")
        self.session = Session(self)
        self.live = LiveLayers()
        self.learning = False
        self.studies: tuple[LayerStudy, ...] = ()
        self._preset = PRESETS[0].id
        self.state = PRESETS[0].state
        self._finding = Finding("")
        self._drawn_at = self._figures_at = 0.0
        self._player = TrainingPlayer(self.session, self._begin, self._planned_steps, self)
        self._search = RemedySearch(self)
        self._inspector = ActivationInspector(self.state)
        self._make_stage()
        self._connect()
        self._show_state()

    @property
    def title(self) -> str:
        return self.tr("Activations")

    @property
    def inspector(self) -> ActivationInspector:
        return self._inspector

    @property
    def player(self) -> TrainingPlayer:
        return self._player

    @property
    def preset(self) -> str:
        return self._preset

    def presets(self) -> list[tuple[str, str]]:
        return [(preset.id, activation_preset_title(preset.id)) for preset in PRESETS]

    @Slot(str)
    def load_preset(self, name: str) -> None:
        self._preset = name
        self.state = BY_ID[name].state
        self._leave_run()
        self._show_state()
        self.preset_changed.emit(name)

    def close_lab(self) -> None:
        self._search.stop()
        self.session.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_panels()

    # The stage ----------------------------------------------------------------------------------

    def _make_stage(self) -> None:
        self._banner = Banner(name="layers_banner", parent=self)
        self.toolbar = ActivationToolbar(parent=self)
        self.histograms = HistogramPanel(parent=self)
        self.histograms.card.add_action(self.toolbar.axis)
        self.histograms.card.add_action(self.toolbar.counts)
        self.over_time = OverTimePanel(parent=self)
        self.signal = SignalPanel(parent=self)
        self._message = Message(name="layers_finding", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addWidget(self._banner)
        column.addWidget(self.toolbar)
        column.addWidget(self.histograms, 9)
        column.addWidget(self.over_time, 9)
        column.addWidget(self.signal, 5)
        column.addWidget(self._message)

    def _connect(self) -> None:
        self.session.frame_ready.connect(self._on_frame)
        self.session.state_changed.connect(self._on_run_state)
        self.session.failed.connect(self._on_failed)
        self._inspector.edited.connect(self._on_edited)
        self.toolbar.mode_chosen.connect(self._on_mode)
        self.toolbar.view_chosen.connect(self._on_view)
        self.toolbar.quantity_chosen.connect(self._on_quantity)
        self.toolbar.axis_chosen.connect(self._on_axis)
        self.toolbar.log_chosen.connect(self._on_log)
        self._search.found.connect(self._on_remedy)

    def _show_state(self) -> None:
        """Bring controls and pictures up to date with the state."""
        state = self.state
        self._inspector.show_state(state)
        self.toolbar.show_choices(state.view, state.quantity, state.axis, log=state.log)
        self.toolbar.show_mode(self.learning)
        self._show_panels()
        self.redraw()

    def _show_panels(self) -> None:
        view = self.state.view
        self.over_time.setVisible(view is View.TIME)
        self.histograms.setVisible(view is not View.TIME)
        self.signal.setVisible(view is not View.GRID or self.height() >= TALL)

    def redraw(self) -> None:
        """Draw what the state asks for, measured anew, or the run that is on stage."""
        self.over_time.card.set_title(quantity_text(self.state.quantity))
        self.histograms.card.set_title(quantity_text(self.state.quantity))
        if self.learning:
            self._draw_run(moving=False)
        else:
            self._draw_studies()

    def _draw_studies(self) -> None:
        state = self.state
        self.studies = tuple(study_layers(setting) for setting in state.settings)
        names = row_names(state.settings, state.grid if state.view is View.GRID else None)
        overlaid = state.view is View.COMPARE
        rows, ends = study_rows(
            self.studies, names, state.quantity, state.axis, together=overlaid
        )
        layout = Layout.OVERLAID if overlaid else Layout.ROWS
        flaw = flaw_of(state.setting.activation, state.quantity)
        columns = tuple(
            self.tr("layer {0}").format(i + 1) for i in range(len(rows[0].histograms))
        )
        self._draw(LayersPicture(columns, rows, ends, flaw, layout, state.log))
        self.over_time.draw(None, 1, None)
        self._explain()

    def _draw_run(self, *, moving: bool) -> None:
        frame, quantity = self.live.frame, self.state.quantity
        self._draw(self.live.picture(self.state, moving=moving))
        self.over_time.set_layers(list(self.live.columns(quantity)))
        self.over_time.draw(self.live.history(quantity), frame.total_steps, frame.cursor)
        if not moving:
            self._say(self.live.finding(quantity))

    def _draw(self, picture: LayersPicture) -> None:
        total = max((h.total for row in picture.rows for h in row.histograms), default=0)
        self.histograms.card.set_note(self.tr("up to {0} values a layer").format(f"{total:,}"))
        self.histograms.draw(picture)
        self.signal.draw(picture)
