"""Other machines than restricted ones: small general ones, and deep ones, stage by stage."""

from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from dlgui.labs.dream.bars_picture import bars
from dlgui.labs.dream.curves_panel import ACCURACY, REBUILT
from dlgui.labs.dream.page import DreamLab
from dlgui.labs.dream.stage import SLOW, TOGETHER
from dlgui.labs.shared.findings import Mood
from engine.models.boltzmann import BoltzmannMachine
from engine.models.dbn import DeepBeliefNetwork
from engine.models.deep import DeepMachine
from tests.dream_lab import advance, opened

BARS: dict[str, Any] = {
    "network.model": "boltzmann",
    "network.hidden": [],
    "boltzmann.rows": 2,
    "boltzmann.columns": 3,
    "optimizer.lr": 0.3,
    "training.batch_size": 10,
    "training.steps": 400,
}
BELIEF: dict[str, Any] = {
    "network.model": "dbn",
    "network.hidden": [10, 6],
    "boltzmann.pretraining": 0.5,
}


@pytest.fixture
def small(qtbot: QtBot) -> DreamLab:
    return opened(qtbot, BARS)


def test_bars_are_the_exact_probabilities_of_all_states(small: DreamLab, qtbot: QtBot) -> None:
    advance(qtbot, small, 30)
    picture = small.stage.bars
    assert picture.isVisible()
    assert not small.stage.step.isVisible()
    assert picture.material is not None
    machine = picture.material.machine
    assert isinstance(machine, BoltzmannMachine)
    patterns, others = picture.plot.curve("patterns")[1], picture.plot.curve("others")[1]
    total = patterns[1::4].sum() + others[1::4].sum()
    chances = np.exp(machine.layer.table().visible)
    assert chances.sum() == pytest.approx(1)
    assert len(patterns) // 4 == len(picture.wall.tiles) == 10
    assert total <= 1 + 1e-9
    assert picture.card.note().startswith(f"{patterns[1::4].sum():.3f} of all")


def test_learning_makes_the_bars_of_the_data_grow(small: DreamLab, qtbot: QtBot) -> None:
    def share() -> float:
        return float(small.stage.bars.plot.curve("patterns")[1][1::4].sum())

    before = share()
    advance(qtbot, small, 200)
    assert before < 0.3
    assert share() > 0.6


def test_all_weights_of_a_small_machine_are_seen(small: DreamLab, qtbot: QtBot) -> None:
    advance(qtbot, small, 5)
    filters = small.stage.filters
    assert filters.material is not None
    machine = filters.material.machine
    assert machine is not None
    np.testing.assert_array_equal(filters.wall.tiles.images[0], machine.layer.symmetric)
    filters.wall.pointed.emit(0, 0, 5)
    assert filters.card.note().startswith("v1 with v6: ")
    filters.wall.pointed.emit(-1, -1, -1)
    assert filters.card.note() == ""
    assert not filters.layer.isVisible()


def test_an_update_of_a_general_machine_is_shown_term_by_term(
    small: DreamLab, qtbot: QtBot
) -> None:
    advance(qtbot, small, 5)
    small.stage.show_view(SLOW)
    picture = small.stage.phases
    assert picture.isVisible()
    assert picture.material is not None
    machine = picture.material.machine
    assert machine is not None
    data, dream, change = picture.wall.tiles.images
    np.testing.assert_allclose(dream, machine.layer.model_moments(), atol=1e-9)
    assert np.abs(change).max() == pytest.approx(1)
    machine.layer.write_gradients(data, dream)
    i, j = machine.layer.pairs
    scale = np.abs(data - dream).max()
    np.testing.assert_allclose(-machine.layer.weight.grad, change[i, j] * scale, atol=1e-6)
    picture.wall.pointed.emit(0, 0, 5)
    assert picture.card.note().startswith("v1 with v6: ")
    picture.wall.pointed.emit(-1, -1, -1)
    assert picture.card.note() == ""
    assert "the largest difference is" in picture.said.text()
    small.stage.show_view(TOGETHER)


def test_edges_of_a_general_machine_join_any_two_units(small: DreamLab) -> None:
    shown = small.stage.edges.sheet.picture
    assert len(shown.units) == 6
    assert len(shown.edges) == 15
    assert not any(edge.directed for edge in shown.edges)
    assert small.stage.edges.said.text() == "Any two units may be joined, both ways."


def test_edges_of_an_encoder_join_its_groups_only_through_hidden_units(qtbot: QtBot) -> None:
    encoder = {"network.hidden": [2], "boltzmann.patterns": "encoder", "boltzmann.columns": 4}
    lab = opened(qtbot, BARS | encoder)
    picture, (first, second) = lab.stage.edges, (set(range(4)), set(range(4, 8)))
    pairs = [{edge.start, edge.end} for edge in picture.sheet.picture.edges]
    assert len(picture.sheet.picture.units) == 10
    assert not any(pair & first and pair & second for pair in pairs)
    assert picture.said.text().startswith("The two visible groups meet only in the hidden units")


def test_a_belief_network_is_seen_in_each_of_its_stages(qtbot: QtBot) -> None:
    lab = opened(qtbot, BELIEF)
    stage = lab.stage
    assert stage.completed.isVisible()
    advance(qtbot, lab, 10)
    assert "Layer 1 of 2" in lab.message.text()
    assert stage.curves.shown.currentData() == REBUILT
    assert stage.step.wall.captions()[0] == "v₀"
    assert learning(lab) == [True, False]
    advance(qtbot, lab, 10)
    assert "Layer 2 of 2" in lab.message.text()
    assert "kept apart" not in lab.finding().suggestion
    assert learning(lab) == [False, True]
    step = stage.step.step
    assert step is not None
    assert step.v0.shape == (100, 10)
    advance(qtbot, lab, 20)
    assert "learns the classes" in lab.message.text()
    assert "kept apart" in lab.finding().suggestion
    assert stage.curves.shown.currentData() == ACCURACY
    assert learning(lab) == [True, True]
    assert len(stage.step.wall.tiles) == 0
    assert "No layer learns by contrastive" in stage.step.wall.hint()


def learning(lab: DreamLab) -> list[bool]:
    """Of which layers the edges are strong, from the lowest on."""
    shown = lab.stage.edges.sheet.picture
    model = lab.stage.edges.material
    assert model is not None
    assert isinstance(model.model, DeepBeliefNetwork)
    assert {edge.directed for edge in shown.edges} == {True, False}  # directed below the top
    down = [edge.strong for edge in shown.edges if edge.directed]
    up = [edge.strong for edge in shown.edges if not edge.directed]
    assert len(set(down)) == len(set(up)) == 1
    return [down[0], up[0]]


def test_a_curve_that_somebody_chose_stays(qtbot: QtBot) -> None:
    lab = opened(qtbot, BELIEF)
    curves = lab.stage.curves
    curves.shown.activated.emit(curves.shown.findData(REBUILT))
    advance(qtbot, lab, 40)
    assert curves.shown.currentData() == REBUILT


def test_filters_of_upper_layers_are_seen_through_those_below(qtbot: QtBot) -> None:
    lab = opened(qtbot, BELIEF | {"network.model": "dbm", "boltzmann.joint": 0.2})
    advance(qtbot, lab, 35)
    assert "All layers learn together" in lab.message.text()
    assert not any(edge.directed for edge in lab.stage.edges.sheet.picture.edges)
    filters = lab.stage.filters
    filters.layer.setCurrentIndex(1)
    assert filters.material is not None
    model = filters.material.model
    assert isinstance(model, DeepMachine)
    first, second = (layer.weight.value for layer in model.layers)
    np.testing.assert_allclose(
        filters.wall.tiles.images.reshape(6, -1), (first @ second).T, rtol=1e-5, atol=1e-7
    )


def test_bars_are_drawn_side_by_side() -> None:
    x, y = bars(np.array([0.25, 0.5]), 3)
    assert x.tolist() == pytest.approx([3.1, 3.1, 3.9, 3.9, 4.1, 4.1, 4.9, 4.9])
    assert y.tolist() == [0, 0.25, 0.25, 0, 0, 0.5, 0.5, 0]


def test_a_machine_that_has_learnt_its_patterns_says_so(qtbot: QtBot) -> None:
    lab = opened(qtbot, BARS | {"optimizer.lr": 0.1, "training.steps": 800})
    advance(qtbot, lab, 10)
    assert lab.finding().mood is Mood.INFO
    advance(qtbot, lab, 790)
    found = lab.finding()
    assert found.mood is Mood.GOOD
    assert found.headline.startswith("The 10 patterns have 0.9")
    assert "-2.30" in found.sentence
