"""The settings of the activations lab; every one acts at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labels import choice_label
from dlgui.labs.activation_state import ActivationState, GridRows, View
from dlgui.labs.activation_texts import initial_choice, norm_text
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.field import Field
from dlgui.widgets.inspector import Inspector
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LinearScale, LogScale, Scale
from dlgui.widgets.section import Section
from engine.layers.names import InitializerName, Normalization
from engine.optimization.names import OptimizerName
from engine.training.catalogue import ACTIVATIONS
from engine.training.layer_setting import MAX_DEPTH, MAX_WIDTH, MIN_WIDTH, InputKind, NormPlace

INITIAL_VALUES = (
    InitializerName.NORMAL,
    InitializerName.LECUN_NORMAL,
    InitializerName.GLOROT_NORMAL,
    InitializerName.HE_NORMAL,
    InitializerName.ORTHOGONAL,
)
STD_MARKS = (0.001, 0.01, 0.1, 1.0)
LARGEST_STD = 100.0

Read = Callable[[ActivationState], Any]
Write = Callable[[ActivationState, Any], ActivationState]


@final
class ActivationInspector(QWidget):
    """Shows a state of the lab; `edited` carries the new one for every change by the user."""

    edited = Signal(object)

    def __init__(self, state: ActivationState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activation_inspector")
        self.state = state
        self._fields: dict[str, tuple[Any, Read]] = {}
        self._sections: dict[str, Section] = {}
        self._inspector = Inspector(name="activation_settings", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._inspector)
        self._add_initial_values()
        self._add_network()
        self._add_comparison()
        self._add_grid()
        self._add_input()
        self._add_training()
        self.show_state(state)

    def field(self, name: str) -> Any:
        """Return the control of one setting."""
        return self._fields[name][0]

    def show_state(self, state: ActivationState) -> None:
        """Show another state without telling anybody; hide what has no use in it."""
        self.state = state
        for widget, read in self._fields.values():
            value = read(state)
            widget.set_value(value.value if isinstance(value, StrEnum) else value)
        normal = InitializerName.NORMAL
        self.field("std").setVisible(state.setting.initializer is normal)
        self.field("other_std").setVisible(state.other.initializer is normal)
        norm = state.setting.normalization is not Normalization.NONE
        self.field("place").setVisible(norm or state.view in (View.COMPARE, View.GRID))
        self._sections["comparison"].setVisible(state.view is View.COMPARE)
        self._sections["grid"].setVisible(state.view is View.GRID)

    def _add_initial_values(self) -> None:
        section = self._section("initial_values", self.tr("Initial values"))
        self._choice(
            section,
            "initializer",
            self.tr("Drawn by"),
            self.tr("How the first weights are drawn; n is the number of inputs of a layer"),
            [(name, initial_choice(name)) for name in INITIAL_VALUES],
        )
        self._std(section, "std", self.tr("Standard deviation"))

    def _add_network(self) -> None:
        section = self._section("network", self.tr("Network"))
        self._choice(
            section,
            "activation",
            self.tr("Activation"),
            self.tr("What each unit makes of its weighted sum"),
            [(name, choice_label(name)) for name in ACTIVATIONS],
        )
        self._choice(
            section,
            "normalization",
            self.tr("Normalisation"),
            self.tr("Brings units to mean 0 and std 1: over the samples, or over a sample"),
            [(name, norm_text(name)) for name in Normalization],
        )
        self._choice(
            section,
            "place",
            self.tr("Its place"),
            self.tr("Where the normalisation stands: before or after the activation"),
            [
                (NormPlace.BEFORE, self.tr("before activation")),
                (NormPlace.AFTER, self.tr("after activation")),
            ],
        )
        tip = self.tr("How many layers stand one behind the other (1 to 12)")
        scale = LinearScale(1, MAX_DEPTH, 1)
        self._whole(section, "depth", self.tr("Layers"), tip, (1, MAX_DEPTH), scale)
        tip = self.tr("How many units each layer has")
        limits, log = (MIN_WIDTH, MAX_WIDTH), LogScale(10, MAX_WIDTH, integer=True)
        self._whole(section, "width", self.tr("Units a layer"), tip, limits, log)

    def _add_comparison(self) -> None:
        section = self._section("comparison", self.tr("Compared with (outline)"))
        self._choice(
            section,
            "other_initializer",
            self.tr("Drawn by"),
            self.tr("Initial values of the setting that is drawn as an outline"),
            [(name, initial_choice(name)) for name in INITIAL_VALUES],
        )
        self._std(section, "other_std", self.tr("Standard deviation"))
        self._choice(
            section,
            "other_activation",
            self.tr("Activation"),
            self.tr("Activation of the setting that is drawn as an outline"),
            [(name, choice_label(name)) for name in ACTIVATIONS],
        )
        self._choice(
            section,
            "other_normalization",
            self.tr("Normalisation"),
            self.tr("Normalisation of the setting that is drawn as an outline"),
            [(name, norm_text(name)) for name in Normalization],
        )

    def _add_grid(self) -> None:
        section = self._section("grid", self.tr("Grid"))
        field = ChoiceField(
            self.tr("Rows"),
            choices=[
                (GridRows.INITIALIZER.value, self.tr("initial values")),
                (GridRows.NORMALIZATION.value, self.tr("normalisation")),
                (GridRows.ACTIVATION.value, self.tr("activation")),
            ],
            value=self.state.grid.value,
            name="grid_rows",
            tool_tip=self.tr("In what the rows of the grid differ"),
        )
        self._add(section, "grid_rows", field, lambda s: s.grid, _write_grid)

    def _add_input(self) -> None:
        section = self._section("input", self.tr("Input"))
        self._choice(
            section,
            "input",
            self.tr("Samples"),
            self.tr("What is sent through the layers: 1,000 samples"),
            [
                (InputKind.NORMAL, self.tr("standard normal")),
                (InputKind.DIGITS, self.tr("1,000 digits")),
            ],
        )
        tip = self.tr("Decides all random numbers: the same seed draws the same")
        self._whole(section, "seed", self.tr("Random seed"), tip, (0, 2**31 - 1), None)

    def _add_training(self) -> None:
        section = self._section("training", self.tr("Learning digits (Space)"))
        method = ChoiceField(
            self.tr("Method"),
            choices=[(m.value, choice_label(m)) for m in OptimizerName],
            value=self.state.training.method.value,
            name="training_method",
            tool_tip=self.tr("The rule that turns gradients into updates"),
        )
        self._add(section, "method", method, lambda s: s.training.method, _write_method)
        for name, label, tip, limits, scale in (
            (
                "lr",
                self.tr("Learning rate"),
                self.tr("How far each update goes"),
                (0.0, 1000.0),
                LogScale(1e-4, 10),
            ),
            (
                "steps",
                self.tr("Steps"),
                self.tr("The length of the run, in updates"),
                (1, 10_000_000),
                None,
            ),
        ):
            field = NumberField(
                label,
                value=getattr(self.state.training, name),
                name=f"training_{name}",
                minimum=limits[0],
                maximum=limits[1],
                exclusive_minimum=name == "lr",
                integer=name == "steps",
                scale=scale,
                tool_tip=tip,
            )
            self._add(section, name, field, _training_reader(name), _training_writer(name))

    def _section(self, name: str, title: str) -> Section:
        section = Section(title, name=f"section_activations_{name}", collapsible=True)
        self._sections[name] = section
        self._inspector.add(section)
        return section

    def _choice(
        self,
        section: Section,
        name: str,
        label: str,
        tip: str,
        choices: Sequence[tuple[StrEnum, str]],
    ) -> None:
        read, write = _reader(name), _writer(name)
        keys = [(key.value, text) for key, text in choices]
        value = read(self.state).value
        field = ChoiceField(label, choices=keys, value=value, name=f"layers_{name}", tool_tip=tip)
        self._add(section, name, field, read, write)

    def _std(self, section: Section, name: str, label: str) -> None:
        field = NumberField(
            label,
            value=_reader(name)(self.state),
            name=f"layers_{name}",
            minimum=0.0,
            maximum=LARGEST_STD,
            scale=LogScale(1e-4, 10),
            tool_tip=self.tr("The spread of the first weights, 0 to 100; marked: 1, .1, .01, .001"),
        )
        if (slider := field.slider()) is not None:
            slider.set_marks(STD_MARKS)
        self._add(section, name, field, _reader(name), _writer(name))

    def _whole(
        self,
        section: Section,
        name: str,
        label: str,
        tip: str,
        limits: tuple[int, int],
        scale: Scale | None,
    ) -> None:
        field = NumberField(
            label,
            value=_reader(name)(self.state),
            name=f"layers_{name}",
            minimum=limits[0],
            maximum=limits[1],
            integer=True,
            scale=scale,
            tool_tip=tip,
        )
        self._add(section, name, field, _reader(name), _writer(name))

    def _add(self, section: Section, name: str, field: Field, read: Read, write: Write) -> None:
        self._fields[name] = (field, read)
        section.add(field)
        field.value_changed.connect(lambda value: self._on_edited(write, value))  # type: ignore[attr-defined]

    def _on_edited(self, write: Write, value: Any) -> None:
        self.show_state(write(self.state, value))
        self.edited.emit(self.state)
