"""A control for every setting of the activations lab, by its path in the lab's state."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, final

from PySide6.QtCore import QCoreApplication

from dlgui.labs.activations.state import ActivationState, GridRows
from dlgui.labs.activations.texts import (
    grid_text,
    initial_choice,
    input_text,
    norm_text,
    place_text,
)
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LinearScale, LogScale, Scale
from dlgui.words.labels import QT_TRANSLATE_NOOP, choice_label
from engine.layers.names import Activation, InitializerName, Normalization, NormPlace
from engine.optimization.names import OptimizerName
from engine.training.catalogue import ACTIVATIONS
from engine.training.layer_setting import MAX_DEPTH, MAX_WIDTH, MIN_WIDTH, InputKind

INITIAL_VALUES = (
    InitializerName.NORMAL,
    InitializerName.LECUN_NORMAL,
    InitializerName.GLOROT_NORMAL,
    InitializerName.HE_NORMAL,
    InitializerName.ORTHOGONAL,
)
STD_MARKS = (0.001, 0.01, 0.1, 1.0)
LARGEST_STD = 100.0


@final
@dataclass(frozen=True)
class NumberSpec:
    """Limits and slider of a number."""

    low: float
    high: float
    whole: bool = True
    above_low: bool = False
    scale: Scale | None = None
    marks: tuple[float, ...] = ()


NUMBERS = {
    "std": NumberSpec(0, LARGEST_STD, whole=False, scale=LogScale(1e-4, 10), marks=STD_MARKS),
    "depth": NumberSpec(1, MAX_DEPTH, scale=LinearScale(1, MAX_DEPTH, 1)),
    "width": NumberSpec(MIN_WIDTH, MAX_WIDTH, scale=LogScale(10, MAX_WIDTH, integer=True)),
    "seed": NumberSpec(0, 2**31 - 1),
    "lr": NumberSpec(0, 1000, whole=False, above_low=True, scale=LogScale(1e-4, 10)),
    "steps": NumberSpec(1, 10_000_000),
    "digits": NumberSpec(10, 8000, scale=LogScale(10, 8000, integer=True)),
}

_LABELS = {
    "initializer": QT_TRANSLATE_NOOP("activation settings", "Drawn by"),
    "std": QT_TRANSLATE_NOOP("activation settings", "Standard deviation"),
    "activation": QT_TRANSLATE_NOOP("activation settings", "Activation"),
    "normalization": QT_TRANSLATE_NOOP("activation settings", "Normalisation"),
    "place": QT_TRANSLATE_NOOP("activation settings", "Its place"),
    "depth": QT_TRANSLATE_NOOP("activation settings", "Layers"),
    "width": QT_TRANSLATE_NOOP("activation settings", "Units a layer"),
    "input": QT_TRANSLATE_NOOP("activation settings", "Samples"),
    "seed": QT_TRANSLATE_NOOP("activation settings", "Random seed"),
    "grid": QT_TRANSLATE_NOOP("activation settings", "Rows"),
    "method": QT_TRANSLATE_NOOP("activation settings", "Method"),
    "lr": QT_TRANSLATE_NOOP("activation settings", "Learning rate"),
    "steps": QT_TRANSLATE_NOOP("activation settings", "Steps"),
    "digits": QT_TRANSLATE_NOOP("activation settings", "Training digits"),
}

_TIPS = {
    "initializer": QT_TRANSLATE_NOOP(
        "activation settings", "How the first weights are drawn; n is a layer's number of inputs"
    ),
    "std": QT_TRANSLATE_NOOP(
        "activation settings", "The spread of the first weights, 0 to 100; marked: .001 .01 .1 1"
    ),
    "activation": QT_TRANSLATE_NOOP(
        "activation settings", "What each unit makes of its weighted sum"
    ),
    "normalization": QT_TRANSLATE_NOOP(
        "activation settings",
        "Brings numbers to mean 0 and std 1: batch norm each unit over all samples,"
        " layer norm each sample over all units, group norm over groups of them",
    ),
    "place": QT_TRANSLATE_NOOP(
        "activation settings", "Whether the normalisation stands before or after the activation"
    ),
    "depth": QT_TRANSLATE_NOOP("activation settings", "How many layers follow each other, 1 to 12"),
    "width": QT_TRANSLATE_NOOP("activation settings", "How many units each layer has, 2 to 500"),
    "input": QT_TRANSLATE_NOOP(
        "activation settings", "What is sent through the untrained layers: 1,000 samples"
    ),
    "seed": QT_TRANSLATE_NOOP(
        "activation settings", "Decides all random numbers: the same seed draws the same ones"
    ),
    "grid": QT_TRANSLATE_NOOP("activation settings", "In what the rows of the grid differ"),
    "method": QT_TRANSLATE_NOOP(
        "activation settings", "The rule that turns gradients into updates"
    ),
    "lr": QT_TRANSLATE_NOOP("activation settings", "How far each update goes"),
    "steps": QT_TRANSLATE_NOOP("activation settings", "The length of the run, in updates"),
    "digits": QT_TRANSLATE_NOOP("activation settings", "How many digits are learnt from"),
}


def read(state: ActivationState, path: str) -> Any:
    """Return the value at a path such as "setting.std"."""
    value: Any = state
    for name in path.split("."):
        value = getattr(value, name)
    return value


def write(state: ActivationState, path: str, value: Any) -> ActivationState:
    """Return the state with another value at a path. ValueError for one that is not allowed."""
    group, _, name = path.rpartition(".")
    if isinstance(read(state, path), int):
        value = round(value)
    if not group:
        return replace(state, grid=GridRows(value))  # the only setting that is in no group
    kind = type(read(state, path))
    if issubclass(kind, StrEnum):
        value = kind(value)
    return replace(state, **{group: replace(read(state, group), **{name: value})})


def make_field(path: str, state: ActivationState) -> ChoiceField | NumberField:
    """Make the control of a path; its objectName is "activations_" and the path, underscored."""
    name, value = path.rpartition(".")[2], read(state, path)
    translate = QCoreApplication.translate
    label = translate("activation settings", _LABELS[name])
    tip = translate("activation settings", _TIPS[name])
    own_name = f"activations_{path.replace('.', '_')}"
    if name not in NUMBERS:
        return ChoiceField(
            label, choices=_choices(name), value=value.value, name=own_name, tool_tip=tip
        )
    spec = NUMBERS[name]
    field = NumberField(
        label,
        value=value,
        name=own_name,
        minimum=spec.low,
        maximum=spec.high,
        exclusive_minimum=spec.above_low,
        integer=spec.whole,
        scale=spec.scale,
        tool_tip=tip,
    )
    if spec.marks:
        field.set_marks(spec.marks)
    return field


def _choices(name: str) -> list[tuple[str, str]]:
    """Return key and text of everything that can be chosen."""
    texts: dict[str, list[tuple[StrEnum, str]]] = {
        "initializer": [(c, initial_choice(c)) for c in INITIAL_VALUES],
        "activation": [(c, choice_label(c)) for c in Activation if c in ACTIVATIONS],
        "normalization": [(c, norm_text(c)) for c in Normalization],
        "place": [(c, place_text(c)) for c in NormPlace],
        "input": [(c, input_text(c)) for c in InputKind],
        "grid": [(c, grid_text(c)) for c in GridRows],
        "method": [(c, choice_label(c)) for c in OptimizerName],
    }
    return [(choice.value, text) for choice, text in texts[name]]
