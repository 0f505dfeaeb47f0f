"""The settings of the normalisation lab: each with its range, its slider, and the pages it has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dlgui.labs.normalisation.state import OF_DIGIT, SHOPPING, GraphState, Page
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LinearScale, LogScale, Scale
from engine.graphs.lesson_maps import CHANNELS
from engine.graphs.lesson_network import CLASSES, LARGEST_BATCH, MOST_UPDATES, UNITS

OF_NETWORK = (*OF_DIGIT, Page.BATCH_NORM)
OF_NORM = (Page.BATCH_NORM,)
LARGEST = 1e6


@final
class FieldSpec(NamedTuple):
    """A setting: the name in the state, its path, label, tool tip, scale, range, and pages."""

    name: str
    path: str
    label: str
    tip: str
    scale: Scale
    least: float
    most: float
    pages: tuple[Page, ...]
    whole: bool = False


def shop_fields() -> Iterator[FieldSpec]:
    """Numbers and prices."""
    translate, both, oranges = QCoreApplication.translate, SHOPPING, (Page.ORANGES,)
    number, price = LinearScale(0, 10, 1), LinearScale(0, 500, 1)
    how_many = translate("graph_fields", "How many are bought")
    each = translate("graph_fields", "What one costs, in yen")
    yield _shop("apple_count", translate("graph_fields", "Apples"), how_many, number, both)
    yield _shop("apple_price", translate("graph_fields", "Price of an apple"), each, price, both)
    yield _shop("orange_count", translate("graph_fields", "Oranges"), how_many, number, oranges)
    yield _shop(
        "orange_price", translate("graph_fields", "Price of an orange"), each, price, oranges
    )
    tip = translate("graph_fields", "What the sum is multiplied by: 1.1 is a tax of ten per cent")
    yield _shop("tax", translate("graph_fields", "Tax"), tip, LinearScale(1, 2, 0.01), both)


def batch_fields() -> Iterator[FieldSpec]:
    """What goes through the network, and when."""
    translate, with_cube = QCoreApplication.translate, (*OF_NETWORK, Page.AVERAGED)
    tip = translate(
        "graph_fields", "How many digits the mini-batch has; there is none without a digit"
    )
    digits = LogScale(1, LARGEST_BATCH, integer=True)
    label = translate("graph_fields", "Digits")
    yield FieldSpec(
        "digits", "batch.digits", label, tip, digits, 1, LARGEST_BATCH, with_cube, whole=True
    )
    tip = translate(
        "graph_fields", "How many updates the network has made: this is its next mini-batch"
    )
    updates = LinearScale(0, MOST_UPDATES, 1)
    label = translate("graph_fields", "Updates before")
    yield FieldSpec(
        "updates", "batch.updates", label, tip, updates, 0, MOST_UPDATES, OF_NETWORK, whole=True
    )
    tip = translate("graph_fields", "What goes into batch norm is multiplied by this")
    label, scale = translate("graph_fields", "Scale of the input"), LogScale(0.001, 1000)
    yield FieldSpec("scale", "batch.scale", label, tip, scale, 1e-6, LARGEST, OF_NORM)


def norm_fields() -> Iterator[FieldSpec]:
    """What belongs to a layer, and which of its numbers are looked at."""
    translate = QCoreApplication.translate
    tip = translate("graph_fields", "Of all units; the network has learnt with γ = 1 and β = 0")
    span = LinearScale(-3, 3, 0.01)
    yield FieldSpec("gamma", "norm.gamma", "γ", tip, span, -LARGEST, LARGEST, OF_NORM)
    yield FieldSpec("beta", "norm.beta", "β", tip, span, -LARGEST, LARGEST, OF_NORM)
    tip = translate("graph_fields", "Which of the layer's units is looked at")
    units, label = LinearScale(1, UNITS, 1), translate("graph_fields", "Unit")
    yield FieldSpec("unit", "graph.unit", label, tip, units, 1, UNITS, OF_NORM, whole=True)
    tip = translate("graph_fields", "Which digit of the batch is looked at")
    digit, label = LinearScale(1, LARGEST_BATCH, 1), translate("graph_fields", "Digit shown")
    yield FieldSpec("digit", "graph.digit", label, tip, digit, 1, LARGEST_BATCH, OF_DIGIT, True)
    tip = translate("graph_fields", "The numbers in the boxes begin with this class")
    classes, label = LinearScale(0, CLASSES - 1, 1), translate("graph_fields", "First class shown")
    path, pages = "graph.first_class", (Page.SOFTMAX,)
    yield FieldSpec("first_class", path, label, tip, classes, 0, CLASSES - 1, pages, whole=True)
    tip = translate("graph_fields", "λ: how strongly large weights are punished")
    label, decay = translate("graph_fields", "Weight decay λ"), LinearScale(0, 1, 0.01)
    yield FieldSpec("decay", "graph.decay", label, tip, decay, 0, LARGEST, (Page.DECAY,))


def make_field(spec: FieldSpec, state: GraphState, parent: QWidget) -> NumberField:
    """Return the field of a setting."""
    field = NumberField(
        spec.label,
        value=float(getattr(state, spec.name)),
        name=spec.path.replace(".", "_"),
        minimum=spec.least,
        maximum=spec.most,
        integer=spec.whole,
        scale=spec.scale,
        tool_tip=spec.tip,
        parent=parent,
    )
    field.path = spec.path
    return field


def group_choices() -> list[int]:
    """Return the numbers of groups that divide the channels."""
    return [n for n in range(1, CHANNELS + 1) if CHANNELS % n == 0]


def _shop(name: str, label: str, tip: str, scale: Scale, pages: tuple[Page, ...]) -> FieldSpec:
    return FieldSpec(name, f"shop.{name}", label, tip, scale, 0, LARGEST, pages)
