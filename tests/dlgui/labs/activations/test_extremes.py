"""Whatever numbers a setting makes, every picture is drawn, every value counted, nothing raised."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlgui.labs.activations.page import ActivationsLab
from dlgui.labs.activations.state import ActivationState, AxisRange, GridRows, View
from engine.layers.names import Activation, InitializerName, Normalization, NormPlace
from engine.training.catalogue import ACTIVATIONS
from engine.training.layer_setting import InputKind, LayerSetting
from engine.training.probes import Probe
from tests.open_activations import open_activations

VIEWS = (View.ROW, View.GRID, View.COMPARE)


@pytest.fixture
def lab(qtbot: QtBot) -> Iterator[ActivationsLab]:
    with open_activations(qtbot) as lab:
        lab.inspector.show()
        yield lab


def show(lab: ActivationsLab, state: ActivationState) -> None:
    """Put a state on stage, paint it, and look at every count."""
    lab.inspector.show_state(state)
    lab.inspector.edited.emit("setting.std", state)
    lab.grab()
    size = {Probe.WEIGHTS: state.setting.width, Probe.GRADIENTS: state.setting.width}
    for row in lab.stage.histograms.picture.rows:
        for found in row.histograms[1:]:
            samples = size.get(state.quantity, state.setting.samples)
            assert found.total == samples * state.setting.width
    assert lab.stage.message.text()


@pytest.mark.parametrize("activation", sorted(ACTIVATIONS))
def test_every_activation_bears_extreme_weights(lab: ActivationsLab, activation: str) -> None:
    plain = LayerSetting(depth=12, width=20, samples=50, activation=Activation(activation))
    for quantity, std in product(Probe, (0.0, 1e-30, 100.0)):
        setting = replace(plain, std=std)
        show(lab, ActivationState(setting=setting, quantity=quantity, axis=AxisRange.AUTOMATIC))


@pytest.mark.parametrize("norm", list(Normalization))
def test_every_view_bears_overflow(lab: ActivationsLab, norm: Normalization) -> None:
    setting = LayerSetting(
        depth=12,
        width=200,
        samples=50,
        activation=Activation.RELU,
        std=1e30,
        normalization=norm,
        place=NormPlace.AFTER,
        input=InputKind.DIGITS,
    )
    for view, axis, log in product(VIEWS, AxisRange, (False, True)):
        show(lab, ActivationState(setting=setting, view=view, axis=axis, log=log))


@pytest.mark.parametrize("depth", [1, 12])
@pytest.mark.parametrize("width", [2, 200])
def test_the_smallest_and_the_largest_network_are_drawn(
    lab: ActivationsLab, depth: int, width: int
) -> None:
    for rows in GridRows:
        setting = LayerSetting(depth=depth, width=width, samples=20)
        show(lab, ActivationState(setting=setting, view=View.GRID, grid=rows))
    for name in (InitializerName.ORTHOGONAL, InitializerName.GLOROT_NORMAL):
        show(lab, ActivationState(setting=replace(setting, initializer=name), view=View.COMPARE))


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("setting.std", "-0.1"),
        ("setting.std", "nan"),
        ("setting.std", "inf"),
        ("setting.std", "1e300"),
        ("setting.std", ""),
        ("setting.std", "0,1,2"),
        ("setting.depth", "0"),
        ("setting.depth", "13"),
        ("setting.depth", "2.5"),
        ("setting.width", "1"),
        ("setting.width", "501"),
        ("setting.seed", "-1"),
        ("training.lr", "0"),
        ("training.steps", "0"),
        ("training.digits", "9"),
    ],
)
def test_the_field_refuses_with_a_reason_and_the_picture_stays(
    qtbot: QtBot, lab: ActivationsLab, field: str, text: str
) -> None:
    state, words = lab.state, lab.stage.message.text()
    edit = lab.inspector.field(field).edit()
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert lab.inspector.field(field).error().endswith(".")
    assert lab.state == state
    assert lab.stage.message.text() == words
