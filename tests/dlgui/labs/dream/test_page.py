"""The lab shows the machine on stage: its step, its filters, its dreams, what it completes."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlgui.labs.dream.completed_picture import BY_HAND
from dlgui.labs.dream.curves_panel import OF_MODEL
from dlgui.labs.dream.fantasy_picture import CHAINS, SEED, STEPS
from dlgui.labs.dream.page import MODELS, DreamLab
from dlgui.labs.dream.presets import PRESETS
from dlgui.labs.dream.running import A_FRAME
from dlgui.labs.dream.stage import SLOW
from dlgui.session.history import Curve
from engine.data.batches import as_inputs
from engine.data.digits import bundled_digits
from engine.models.dreaming import Chains, RbmDreamer
from engine.models.names import ModelName
from engine.models.rbm import RestrictedBoltzmannMachine
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.presets import load_preset
from engine.training.study import study_of
from tests.dream_lab import PATIENCE_MS, advance, at_rest, opened

BREAKS = {"optimizer.method": "sgd", "optimizer.lr": 1000.0, "regularization.l2": 1.0}
"""Weight decay that turns every weight over and makes it a thousand times larger."""


@pytest.fixture
def lab(qtbot: QtBot) -> DreamLab:
    return opened(qtbot)


def headless(lab: DreamLab, steps: int) -> RestrictedBoltzmannMachine:
    """The machine of the same run without a window."""
    trainer = build_trainer(lab.study.configs[0])
    updates = trainer.steps()
    for _ in range(steps):
        next(updates)
    assert isinstance(trainer.parts.model, RestrictedBoltzmannMachine)
    return trainer.parts.model


def digits() -> NDArray[Any]:
    return as_inputs(bundled_digits().test_inputs[:200])


def test_the_presets_are_studies_of_models_that_dream() -> None:
    for name in PRESETS:
        assert all(c.network.model in MODELS for c in load_preset(name).configs)


def test_what_does_not_dream_has_no_place_here(lab: DreamLab) -> None:
    assert not lab.show_study(study_of(RunConfig(), "no machine"))


def test_filters_and_step_are_those_of_this_very_update(lab: DreamLab, qtbot: QtBot) -> None:
    advance(qtbot, lab, 13)  # no evaluation falls on it
    model, stage = headless(lab, 13), lab.stage
    weights = model.layer.weight.value
    np.testing.assert_array_equal(stage.filters.wall.tiles.images.reshape(12, -1), weights.T)
    step = stage.step.step
    assert step is not None
    np.testing.assert_allclose(step.h0, model.layer.up(step.v0), rtol=1e-5)
    shown = stage.step.wall.tiles.images
    assert shown.shape == (7, 28, 28)
    np.testing.assert_array_equal(shown[0].ravel(), step.v0[0])
    change = step.of_data(0) - step.of_dream(0)
    np.testing.assert_allclose(shown[6].ravel(), change / np.abs(change).max(), rtol=1e-5)
    np.testing.assert_allclose(
        shown[4] - shown[5],
        shown[6] * np.abs(change).max() / max(step.of_data(0).max(), step.of_dream(0).max()),
        atol=1e-5,
    )


def test_stages_are_seen_one_after_the_other(lab: DreamLab, qtbot: QtBot) -> None:
    lab.stage.switch.button(SLOW).click()
    picture = lab.stage.slow
    assert not picture.back.isEnabled()
    for seen in (2, 3, 4, 5):
        qtbot.mouseClick(picture.next, Qt.MouseButton.LeftButton)
        assert sum(map(bool, picture.wall.captions())) == seen
    assert "added" in picture.said.text()
    picture.back.click()
    assert "added" not in picture.said.text()
    picture.set_stage(99)
    assert not picture.next.isEnabled()
    assert "learning rate" in picture.said.text()
    before = picture.wall.tiles.images[0]
    picture.another.click()
    assert not np.array_equal(picture.wall.tiles.images[0], before)


def test_the_framed_filter_is_the_unit_of_the_step(lab: DreamLab, qtbot: QtBot) -> None:
    advance(qtbot, lab, 5)
    lab.stage.filters.wall.chosen.emit(7)
    step = lab.stage.step
    assert step.step is not None
    most = max(step.step.of_data(7).max(), step.step.of_dream(7).max())
    shown = step.wall.tiles.images[4].ravel()
    np.testing.assert_allclose(shown, step.step.of_data(7) / most, rtol=1e-6)
    assert "unit 8" in step.said.text()


def test_at_rest_the_same_step_dreams_the_same(lab: DreamLab, qtbot: QtBot) -> None:
    advance(qtbot, lab, 30)
    fantasy = lab.stage.fantasy
    model, start = headless(lab, 30), digits()[:CHAINS]
    chains = Chains(start, SEED)
    chains.run(RbmDreamer(model.layer), STEPS)
    np.testing.assert_array_equal(fantasy.wall.tiles.images.reshape(CHAINS, -1), chains.chances)
    assert f"{STEPS}" in fantasy.said.text()
    fantasy.start.setCurrentIndex(1)
    fantasy.chains.finish()
    from_noise = Chains(np.full_like(start, 0.5), SEED)
    from_noise.run(RbmDreamer(model.layer), STEPS)
    np.testing.assert_array_equal(fantasy.wall.tiles.images.reshape(CHAINS, -1), from_noise.chances)


def test_the_slider_says_how_far_chains_run_at_rest(lab: DreamLab) -> None:
    chains = lab.stage.fantasy.chains
    lab.stage.fantasy.length.move_to(300)
    chains.finish()
    assert chains.chains is not None
    assert chains.chains.steps == 300
    lab.stage.fantasy.length.move_to(0)
    chains.finish()
    assert chains.chains.steps == 0
    lab.stage.fantasy.again.click()
    assert chains.chains.steps == 0


def test_while_a_run_plays_chains_go_on_with_every_new_model(lab: DreamLab, qtbot: QtBot) -> None:
    fantasy = lab.stage.fantasy
    counts: list[int] = []

    def count() -> None:
        assert fantasy.chains.chains is not None
        counts.append(fantasy.chains.chains.steps)

    fantasy.chains.stepped.connect(count)
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.session.play()
    at_rest(qtbot, lab)
    assert counts[-1] == STEPS
    assert all(b - a in (0, A_FRAME) or b <= A_FRAME for a, b in pairwise(counts))


@pytest.mark.parametrize(
    ("half", "kept"),
    [
        (0, np.s_[:, :14, :]),
        (1, np.s_[:, 14:, :]),
        (2, np.s_[:, :, 14:]),
        (3, np.s_[:, :, :14]),
    ],
)
def test_the_half_that_is_left_stays_as_it_is(
    lab: DreamLab, qtbot: QtBot, half: int, kept: tuple[slice, ...]
) -> None:
    picture = lab.stage.completed
    picture.half.setCurrentIndex(half)
    picture.chains.finish()
    images = picture.wall.tiles.images
    given, completed = images[:10], images[10:]
    assert picture.material is not None
    found = picture.material.digits
    assert found is not None
    whole = found.pictures(found.inputs[found.one_of_each[0]])
    np.testing.assert_array_equal(given[kept], whole[kept])
    np.testing.assert_array_equal(completed[kept], whole[kept])
    assert not np.array_equal(completed, whole)
    picture.others.click()
    assert not np.array_equal(picture.wall.tiles.images[:10], given)


def test_what_one_paints_over_is_completed_and_nothing_else(lab: DreamLab, qtbot: QtBot) -> None:
    picture = lab.stage.completed
    pad = picture.painting.pad
    assert not pad.isVisible()
    picture.half.setCurrentIndex(picture.half.findData(BY_HAND))
    assert pad.isVisible()
    ink = np.zeros((28, 28))
    ink[3:20, 9:18] = 1
    pad.show_ink(ink)
    picture.chains.begin_anew()
    picture.chains.finish()
    assert picture.material is not None
    found = picture.material.digits
    assert found is not None
    np.testing.assert_array_equal(picture.painted_out(found), ink.ravel() == 1)
    whole = found.pictures(found.inputs[found.one_of_each[0]])
    given, completed = picture.wall.tiles.images[:10], picture.wall.tiles.images[10:]
    np.testing.assert_array_equal(given[:, ink == 0], whole[:, ink == 0])
    np.testing.assert_array_equal(completed[:, ink == 0], whole[:, ink == 0])
    assert (completed[:, ink == 1] != whole[:, ink == 1]).any(axis=1).all()
    before = pad.grab().toImage()
    picture.wall.chosen.emit(13)  # the completed 3: it is a 3 that one paints on now
    assert pad.grab().toImage() != before
    pad.clear()
    picture.chains.begin_anew()
    np.testing.assert_array_equal(picture.wall.tiles.images[:10], whole)


def test_curves_are_those_of_the_run(lab: DreamLab, qtbot: QtBot) -> None:
    advance(qtbot, lab, 30)
    history = lab.session.histories[0]
    for curve in (
        Curve.TRAIN_FREE_ENERGY,
        Curve.TEST_FREE_ENERGY,
        Curve.LOG_LIKELIHOOD,
        Curve.TEST_LOSS,
    ):
        steps, values = lab.stage.curves.curve(curve)
        assert list(steps) == [0, 10, 20, 30]
        np.testing.assert_array_equal(values, history.curve(curve)[1])


@pytest.mark.parametrize("number", [0, 1, 2])
def test_one_kind_of_curve_is_seen_at_a_time(lab: DreamLab, number: int) -> None:
    curves = lab.stage.curves
    curves.shown.setCurrentIndex(number)
    seen = [key for key, plot in curves.plots.items() if not plot.isHidden()]
    assert seen == [OF_MODEL[ModelName.RBM][number]]


def test_gibbs_steps_act_at_once(lab: DreamLab, qtbot: QtBot) -> None:
    advance(qtbot, lab, 10)
    lab._inspector.setting("boltzmann.gibbs_steps").widget.value_changed.emit(3)
    advance(qtbot, lab, 1)
    assert lab.session.histories[0].running_config.boltzmann.gibbs_steps == 3


def test_looking_back_shows_what_was(lab: DreamLab, qtbot: QtBot) -> None:
    advance(qtbot, lab, 10)
    first = lab.stage.filters.wall.tiles.images.copy()
    dream = lab.stage.fantasy.wall.tiles.images.copy()
    advance(qtbot, lab, 20)
    assert not np.array_equal(lab.stage.filters.wall.tiles.images, first)
    lab.session.scrub(10)
    at_rest(qtbot, lab)
    np.testing.assert_array_equal(lab.stage.filters.wall.tiles.images, first)
    np.testing.assert_array_equal(lab.stage.fantasy.wall.tiles.images, dream)


def test_a_machine_that_breaks_leaves_its_last_words(qtbot: QtBot) -> None:
    lab = opened(qtbot, BREAKS)
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.session.advance(20)
    at_rest(qtbot, lab)
    assert "diverged" in lab.message.text()


def test_what_cannot_be_built_is_said_and_the_last_picture_stays(
    lab: DreamLab, qtbot: QtBot
) -> None:
    advance(qtbot, lab, 5)
    before = lab.stage.filters.wall.tiles
    with qtbot.waitSignal(lab.session.failed, timeout=PATIENCE_MS) as failed:
        lab._inspector.setting("network.hidden").widget.value_changed.emit((5, 5))
        lab.session.restart()
    assert failed.args is not None
    assert "one hidden layer" in failed.args[0]
    assert lab._banner.isVisible()
    assert lab.stage.filters.wall.tiles is before


def test_hidden_pictures_let_no_chain_run(lab: DreamLab, qtbot: QtBot) -> None:
    lab.stage.fantasy.length.move_to(1000)
    timer, running = lab.stage.fantasy.chains._timer, []
    for seen in (False, True):
        lab.setVisible(seen)
        running.append(timer.is_active)
    assert running == [False, True]
    lab.stage.fantasy.chains.finish()
