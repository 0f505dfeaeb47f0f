"""The settings of this lab: those of a recurrent run, and what of it is on stage."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from dlgui import theme
from dlgui.labs.sequences.desk import Material
from dlgui.labs.shared.run_inspector import RunInspector
from dlgui.labs.shared.setting_groups import setting_groups
from dlgui.widgets.combo_box import ComboBox
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.section import Section
from engine.training.config import RunConfig

PREFIX = "sequences_"


def groups() -> dict[str, tuple[str, ...]]:
    """Return heading -> paths, in the order of the screen."""
    translate, usual = QCoreApplication.translate, setting_groups()
    optimizer, training = (
        translate("RunInspector", "Optimizer"),
        translate("RunInspector", "Training"),
    )
    return {
        translate("RunInspector", "Task"): (
            "sequence.task",
            "sequence.length",
            "sequence.items",
            "sequence.modulus",
            "sequence.depth",
            "sequence.test_depth",
            "sequence.asked",
            "sequence.text",
            "sequence.prompt",
        ),
        translate("RunInspector", "Cell"): (
            "sequence.cell",
            "sequence.composition",
            "network.hidden",
            "sequence.forget_gate",
            "sequence.forget_bias",
            "sequence.reset",
            "sequence.recurrent_initializer",
            "sequence.recurrent_gain",
            "sequence.truncation",
            "sequence.layer_norm",
        ),
        optimizer: (*usual[optimizer], "optimizer.clip_norm"),
        training: usual[training],
        translate("RunInspector", "More"): (
            "optimizer.schedule",
            "optimizer.schedule_steps",
            "optimizer.schedule_factor",
            "optimizer.warm_up",
            "network.initializer",
            "network.initial_std",
            "regularization.l2",
            "regularization.l1",
            "regularization.dropout",
            "early_stopping.enabled",
            "early_stopping.monitor",
            "early_stopping.patience",
        ),
    }


@final
class OnStage(QObject):
    """The fields of what is looked at: run, sequence and unit, counted from 1 on the screen."""

    sequence_chosen = Signal(int)
    unit_chosen = Signal(int)

    def __init__(self, inspector: RunInspector, runs: ComboBox) -> None:
        super().__init__(inspector)
        theme.set_tool_tip(runs, self.tr("The run of the study whose sequence is shown"))
        self.sequence = _counter(
            "sequence", self.tr("Sequence"), self.tr("Which test sequence, or tree")
        )
        self.unit = _counter(
            "unit", self.tr("Unit"), self.tr("The hidden unit whose numbers the cell shows")
        )
        section = Section(self.tr("On stage"), name=f"{PREFIX}section_on_stage", collapsible=True)
        for widget in (runs, self.sequence, self.unit):
            section.add(widget)
        inspector.add_first(section)
        self.sequence.value_changed.connect(self._on_sequence)
        self.unit.value_changed.connect(self._on_unit)

    def show_material(self, material: Material) -> None:
        """Show what is looked at, without telling anybody."""
        if material.seen is not None:
            self.sequence.set_value(material.sequence + 1)
            self.unit.set_value(material.unit + 1)

    @Slot(float)
    def _on_sequence(self, number: float) -> None:
        self.sequence_chosen.emit(round(number) - 1)

    @Slot(float)
    def _on_unit(self, number: float) -> None:
        self.unit_chosen.emit(round(number) - 1)


def make_inspector(config: RunConfig) -> RunInspector:
    """Return the settings of a recurrent run."""
    return RunInspector(config, prefix=PREFIX, groups=groups())


def _counter(key: str, label: str, tip: str) -> NumberField:
    return NumberField(
        label,
        value=1,
        name=f"{PREFIX}{key}",
        minimum=1,
        maximum=4096,
        integer=True,
        tool_tip=tip,
    )
