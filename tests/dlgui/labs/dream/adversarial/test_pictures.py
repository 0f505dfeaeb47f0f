"""The pictures of an adversarial net show the run on stage, and a step of both taken apart."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlgui.labs.dream.adversarial.plane_picture import LONGEST, SHOWN, arrows_of
from dlgui.labs.dream.adversarial.round_texts import LONG, STAGES, magnified
from dlgui.labs.dream.adversarial.stage import AdversarialStage
from dlgui.labs.dream.page import DreamLab
from dlgui.session.history import Curve
from dlgui.session.state import RunState
from engine.losses.adversarial import BALANCE
from engine.models.adversarial import AdversarialNet
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.settings import replace
from engine.training.study import study_of
from tests.dream_lab import PATIENCE_MS, advance, at_rest, opened

NET: dict[str, Any] = {
    "network.model": "adversarial",
    "network.hidden": [8],
    "adversarial.discriminator_hidden": [8],
    "data.source": "gaussian_ring",
    "data.points": 200,
    "optimizer.method": "adam",
    "optimizer.lr": 0.01,
}


@pytest.fixture
def lab(qtbot: QtBot) -> DreamLab:
    return opened(qtbot, NET)


def stage_of(lab: DreamLab) -> AdversarialStage:
    assert lab.stage.adversarial is not None
    return lab.stage.adversarial


def headless(lab: DreamLab, steps: int) -> AdversarialNet:
    trainer = build_trainer(lab.study.configs[0])
    updates = trainer.steps()
    for _ in range(steps):
        next(updates)
    assert isinstance(trainer.parts.model, AdversarialNet)
    return trainer.parts.model


def test_points_field_and_arrows_are_those_of_this_very_update(lab: DreamLab, qtbot: QtBot) -> None:
    advance(qtbot, lab, 13)  # no evaluation falls on it
    model, plane = headless(lab, 13), stage_of(lab).plane
    points = model.generate(model.codes.fixed(SHOWN).astype("f4"))
    real, generated = plane.map.groups()
    np.testing.assert_array_equal(np.stack([generated.x, generated.y], axis=1), points)
    assert len(real.x) == 100
    starts, along = plane.map.arrows
    np.testing.assert_array_equal(starts, points[: len(starts)])
    np.testing.assert_allclose(along, arrows_of(model.pull(points)[: len(starts)]), rtol=1e-5)
    place = np.array([[0.1, 0.2]], np.float32)
    told, share = plane.map.at(0.1, 0.2) or (0, 0.0)
    real_there = 1 / (1 + np.exp(-model.judge(place)[0]))
    assert share == pytest.approx(max(real_there, 1 - real_there), abs=0.05)
    assert told == (0 if real_there >= 0.5 else 1) or abs(real_there - 0.5) < 0.05
    last = lab.session.histories[0].evaluations[-1]
    hit, quality = last.figure("modes"), last.figure("quality")
    assert hit is not None
    assert quality is not None
    assert f"{int(hit)} of 8 modes hit, {quality:.0%} of the points near." in plane.said.text()
    assert f"{int(hit)} of 8 modes are hit, {quality:.0%} of points near." in lab.finding().headline


def test_a_step_is_seen_stage_by_stage(lab: DreamLab, qtbot: QtBot) -> None:
    advance(qtbot, lab, 6)
    lab.stage.show_view("slow")
    picture = stage_of(lab).slow
    step = picture.step
    assert step is not None
    assert not picture.back.isEnabled()
    seen = []
    for _ in STAGES:
        groups, (starts, _) = picture.map.groups(), picture.map.arrows
        seen.append((len(groups), picture.map.image().size > 0, len(starts)))
        qtbot.mouseClick(picture.next, Qt.MouseButton.LeftButton)
    assert seen == [
        (1, False, 0),
        (1, False, 0),
        (2, True, 0),
        (2, True, 0),
        (1, True, 100),
        (1, True, 100),
    ]
    assert not picture.next.isEnabled()
    starts, along = picture.map.arrows
    np.testing.assert_allclose(starts, step.generated, rtol=1e-6)
    times = magnified(step)
    np.testing.assert_allclose(along, times * (step.moved - step.generated), atol=1e-5)
    assert np.hypot(*along.T).mean() <= LONG or times == 1
    small = stage_of(lab).round
    lab.stage.show_view("together")
    assert small.step is not None
    np.testing.assert_array_equal(small.step.moved, step.moved)


def test_curves_are_those_of_the_run_with_the_lines_of_balance(lab: DreamLab, qtbot: QtBot) -> None:
    advance(qtbot, lab, 30)
    history, curves = lab.session.histories[0], stage_of(lab).curves
    for curve in (Curve.DISCRIMINATOR_LOSS, Curve.GENERATOR_LOSS, Curve.MODES, Curve.QUALITY):
        steps, values = curves.read(curve)
        assert list(steps) == [0, 10, 20, 30]
        np.testing.assert_array_equal(values, history.curve(curve)[1])
    assert set(curves.read("balance_discriminator")[1]) == {BALANCE["discriminator"]}
    curves.shown.setCurrentIndex(1)
    assert [not plot.isHidden() for plot in curves.plots.values()] == [False, True, False]


def test_looking_back_shows_what_was(lab: DreamLab, qtbot: QtBot) -> None:
    advance(qtbot, lab, 10)
    stage = stage_of(lab)
    first, step = stage.plane.look, stage.round.step
    advance(qtbot, lab, 20)
    assert first is not None
    assert step is not None
    lab.session.scrub(10)
    at_rest(qtbot, lab)
    assert stage.plane.look is not None
    assert stage.round.step is not None
    np.testing.assert_array_equal(stage.plane.look.points, first.points)
    np.testing.assert_array_equal(stage.round.step.moved, step.moved)


def test_who_learns_changes_at_once_and_other_points_after_a_restart(
    lab: DreamLab, qtbot: QtBot
) -> None:
    advance(qtbot, lab, 10)
    lab._inspector.setting("adversarial.learns").widget.value_changed.emit("generator")
    advance(qtbot, lab, 1)
    history = lab.session.histories[0]
    assert history.running_config.adversarial.learns == "generator"
    plane = stage_of(lab).plane
    plane.source.setCurrentIndex(plane.source.findData("gaussian_grid"))
    plane.source.activated.emit(plane.source.currentIndex())
    qtbot.waitUntil(lambda: lab.session.state is RunState.READY, timeout=PATIENCE_MS)
    at_rest(qtbot, lab)
    assert lab.session.histories[0].config.data.source == "gaussian_grid"
    assert "of 25 modes hit" in plane.said.text()


def test_a_click_draws_a_cloud_and_another_one_beside_it(lab: DreamLab, qtbot: QtBot) -> None:
    plane = stage_of(lab).plane
    for count, place in enumerate([(0.5, -0.25), (-0.5, 0.5)], 1):
        plane.map.place_chosen.emit(*place)
        qtbot.waitUntil(lambda: lab.session.state is RunState.READY, timeout=PATIENCE_MS)
        at_rest(qtbot, lab)
        data = lab.session.histories[0].config.data
        assert data.source == "drawn"
        assert len(data.added_points.split(";")) == count
        assert f"of {count} modes hit" in plane.said.text()
    real = plane.map.groups()[0]
    assert np.hypot(real.x - 0.5, real.y + 0.25).min() < 0.2
    plane.map.place_chosen.emit(99.0, 0.0)
    assert lab.session.histories[0].config.data == data


def test_a_net_that_breaks_leaves_its_last_words(qtbot: QtBot) -> None:
    lab = opened(qtbot, NET | {"optimizer.method": "sgd", "optimizer.lr": 1000.0})
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.session.play()
    at_rest(qtbot, lab)
    assert "diverged" in lab.message.text()


def test_machines_and_nets_take_the_stage_in_turns(lab: DreamLab, qtbot: QtBot) -> None:
    assert stage_of(lab).isVisible()
    rbm = {"network.model": "rbm", "network.hidden": [5], "data.validation_size": 0}
    assert lab.show_study(study_of(replace(RunConfig(), rbm), "machine"))
    qtbot.waitUntil(lambda: lab.stage.step.isVisible(), timeout=PATIENCE_MS)
    assert not stage_of(lab).isVisible()
    at_rest(qtbot, lab)


def test_arrows_grow_with_the_gradient_up_to_the_longest() -> None:
    reach = np.hypot(*arrows_of(np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 2.0], [600.0, 800.0]])).T)
    assert reach[2] == pytest.approx(2 * reach[1])
    assert reach[3] == pytest.approx(LONGEST)
    assert reach[0] == 0
    broken = arrows_of(np.array([[np.nan, 1.0], [np.inf, 0.0]]))
    assert broken.shape == (2, 2)
