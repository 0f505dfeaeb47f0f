"""The lab shows the run on stage: its digits rebuilt, its map, what a place of it stands for."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from dlgui.labs.rebuild.map_area import cell_at, grid_of
from dlgui.labs.rebuild.material import Material
from dlgui.labs.rebuild.page import RebuildLab
from dlgui.labs.rebuild.presets import PRESETS
from dlgui.labs.rebuild.stage import ANOMALY, RUNS, WEIGHTS
from dlgui.plot.view import Ranges
from dlgui.session.history import Curve
from dlgui.session.state import RunState
from engine.data.batches import as_inputs
from engine.data.digits import bundled_digits
from engine.models.autoencoder import Autoencoder
from engine.training.build import build_trainer
from engine.training.presets import load_preset
from engine.training.settings import replace
from engine.training.study import Study, Variant, study_of
from tests.rebuild_lab import PATIENCE_MS, advance, at_rest, opened


@pytest.fixture
def lab(qtbot: QtBot) -> RebuildLab:
    return opened(qtbot)


def headless(lab: RebuildLab, steps: int) -> Autoencoder:
    """The model of the same run without a window."""
    trainer = build_trainer(lab.study.configs[0])
    updates = trainer.steps()
    for _ in range(steps):
        next(updates)
    assert isinstance(trainer.parts.model, Autoencoder)
    return trainer.parts.model


def material(lab: RebuildLab) -> Material:
    found = lab.stage.rebuilt.material
    assert found is not None
    return found


def test_the_presets_are_studies_of_autoencoders() -> None:
    for name in PRESETS:
        assert all(c.network.model == "autoencoder" for c in load_preset(name).configs)


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"autoencoder.kind": "variational"},
        {"autoencoder.code": 5, "autoencoder.tied": True},
        {"autoencoder.code": 1},
        {"autoencoder.kind": "sparse", "autoencoder.code": 12},
    ],
)
def test_at_rest_codes_and_digits_are_those_of_this_very_step(
    qtbot: QtBot, settings: dict[str, Any]
) -> None:
    lab = opened(qtbot, settings)
    advance(qtbot, lab, 13)  # no evaluation falls on it
    shown, model = material(lab), headless(lab, 13)
    assert shown.step == 13
    x = as_inputs(bundled_digits().test_inputs[:200])
    assert shown.codes is not None
    np.testing.assert_array_equal(shown.codes.codes, model.encode(x))
    assert shown.codes.points.shape == (200, 2)
    pictures = lab.stage.rebuilt.wall.tiles.images
    chosen = lab.stage.rebuilt._chosen(shown.digits) if shown.digits else ()
    np.testing.assert_array_equal(pictures[:10].reshape(10, -1), x[chosen])
    np.testing.assert_array_equal(
        pictures[10:].reshape(10, -1), model.decode(model.encode(x[chosen]))
    )
    assert len(lab.stage.codes.map.points) == 200
    assert len(lab.stage.grid.wall.tiles) == 144


def test_pointing_at_the_map_decodes_that_place(lab: RebuildLab, qtbot: QtBot) -> None:
    advance(qtbot, lab, 20)
    codes, model = lab.stage.codes, headless(lab, 20)
    with qtbot.waitSignal(codes.aimed):
        codes.map.pointed.emit(0.5, -0.25)
    here = model.decode(np.array([[0.5, -0.25]], np.float32))
    np.testing.assert_array_equal(codes.decoded.tiles.images.reshape(1, -1), here)
    assert codes.said.text() == "0.50, -0.25"
    assert len(codes.near.tiles) == 3
    assert lab.stage.grid.wall.current == cell_at(codes.area, 12, 0.5, -0.25)
    codes.map.left.emit()
    assert codes.place == codes.map.aim


def test_arrow_keys_move_the_aim_and_a_picture_of_the_grid_is_a_place(
    lab: RebuildLab, qtbot: QtBot
) -> None:
    advance(qtbot, lab, 20)
    codes = lab.stage.codes
    before = codes.map.aim
    qtbot.keyClick(codes.map, Qt.Key.Key_Right)
    assert codes.place == codes.map.aim != before
    lab.stage.grid.wall.chosen.emit(17)
    assert codes.place == pytest.approx(tuple(grid_of(codes.area, 12)[17]))


def test_noise_is_shown_between_and_other_digits_come_at_a_press(
    lab: RebuildLab, qtbot: QtBot
) -> None:
    advance(qtbot, lab, 5)
    rebuilt = lab.stage.rebuilt
    rebuilt.noise.move_to(0.5)
    images = rebuilt.wall.tiles.images
    assert len(images) == 30
    assert (images[10:20][images[:10] > 0] == 0).mean() == pytest.approx(0.5, abs=0.1)
    assert "middle" in rebuilt.rows.text()
    rebuilt.others.click()
    assert not np.array_equal(rebuilt.wall.tiles.images[:10], images[:10])


def test_a_run_with_noise_is_shown_with_as_much(qtbot: QtBot) -> None:
    lab = opened(qtbot, {"autoencoder.noise": "masking", "autoencoder.noise_level": 0.4})
    assert lab.stage.rebuilt.noise.number() == pytest.approx(0.4)


def test_curves_are_those_of_the_run_with_the_line_of_pca(lab: RebuildLab, qtbot: QtBot) -> None:
    advance(qtbot, lab, 30)
    for curve in (Curve.TRAIN_LOSS, Curve.TEST_LOSS, Curve.PCA_LOSS):
        steps, values = lab.stage.curves.curve(curve)
        assert list(steps) == [0, 10, 20, 30]
        np.testing.assert_array_equal(values, lab.session.histories[0].curve(curve)[1])
    assert lab.stage.curves.shown.isHidden()
    assert not len(lab.session.histories[0].curve(Curve.TEST_ACCURACY)[0])


def test_kl_has_a_curve_of_its_own(qtbot: QtBot) -> None:
    lab = opened(qtbot, {"autoencoder.kind": "variational"})
    advance(qtbot, lab, 20)
    curves = lab.stage.curves
    assert not curves.shown.isHidden()
    curves.shown.button("kl").click()
    assert curves.kl.isVisible()
    assert not curves.plot.isVisible()
    assert len(curves.curve(Curve.TEST_KL)[0]) == 3


def test_beta_acts_at_once(qtbot: QtBot) -> None:
    lab = opened(qtbot, {"autoencoder.kind": "variational"})
    advance(qtbot, lab, 10)
    lab._inspector.setting("autoencoder.beta").widget.value_changed.emit(4.0)
    advance(qtbot, lab, 1)
    assert lab.session.histories[0].running_config.autoencoder.beta == 4.0


def test_weights_are_images_of_the_first_and_of_the_last_layer(
    lab: RebuildLab, qtbot: QtBot
) -> None:
    lab.stage.switch.button(WEIGHTS).click()
    advance(qtbot, lab, 5)
    model, picture = headless(lab, 5), lab.stage.weights
    first, last = (
        next(p for p in model.network.parameters if p.name == n)
        for n in ("linear1.weight", "linear4.weight")
    )
    np.testing.assert_array_equal(picture.wall.tiles.images.reshape(16, -1), first.value.T)
    picture.layer.button("last").click()
    np.testing.assert_array_equal(picture.wall.tiles.images.reshape(16, -1), last.value)


def test_errors_tell_odd_digits_from_normal_ones(qtbot: QtBot) -> None:
    lab = opened(qtbot, {"data.kept_classes": "1", "data.train_size": 300})
    lab.stage.switch.button(ANOMALY).click()
    advance(qtbot, lab, 40)
    shown, picture = material(lab), lab.stage.anomaly
    model = headless(lab, 40)
    x = as_inputs(bundled_digits().test_inputs[:200])
    assert shown.errors is not None
    np.testing.assert_array_equal(shown.errors, model.errors(x))
    assert picture.histogram.isVisible()
    assert "odd digits found" in picture.said.text()
    before = picture.said.text()
    picture.threshold.move_to(0.1)
    assert picture.said.text() != before
    assert picture.card.note().startswith("area under the curve")


def test_where_all_digits_are_learnt_none_is_odd(lab: RebuildLab, qtbot: QtBot) -> None:
    lab.stage.switch.button(ANOMALY).click()
    advance(qtbot, lab, 5)
    assert not lab.stage.anomaly.histogram.isVisible()
    assert "Digits learnt" in lab.stage.anomaly.said.text()


def test_another_run_of_the_study_is_looked_at(lab: RebuildLab, qtbot: QtBot) -> None:
    variants = (Variant("two"), Variant("three", {"autoencoder.code": 3}))
    lab.show_study(Study(lab.study.base, variants))
    qtbot.waitUntil(lambda: bool(lab.session.histories), timeout=PATIENCE_MS)
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.session.advance(10)
    at_rest(qtbot, lab)
    lab.runs.activated.emit(1)
    at_rest(qtbot, lab)
    qtbot.waitUntil(lambda: material(lab).codes is not None, timeout=PATIENCE_MS)
    shown = material(lab)
    assert shown.history.name == "three"
    assert shown.codes is not None
    assert shown.codes.codes.shape[1] == 3


def test_what_cannot_be_built_is_said_and_the_last_picture_stays(
    lab: RebuildLab, qtbot: QtBot
) -> None:
    advance(qtbot, lab, 5)
    before = lab.stage.rebuilt.wall.tiles
    with qtbot.waitSignal(lab.session.failed, timeout=PATIENCE_MS) as failed:
        lab._inspector.setting("autoencoder.code").widget.value_changed.emit(800)
        lab.session.restart()
    assert failed.args is not None
    assert "wider than the input" in failed.args[0]
    assert lab._banner.isVisible()
    assert lab.stage.rebuilt.wall.tiles is before


def test_looking_back_shows_what_was(lab: RebuildLab, qtbot: QtBot) -> None:
    advance(qtbot, lab, 10)
    first = material(lab).codes
    advance(qtbot, lab, 20)
    assert material(lab).codes is not first
    lab.session.scrub(10)
    qtbot.waitUntil(lambda: material(lab).codes is first, timeout=PATIENCE_MS)
    assert material(lab).step == 10


def test_a_walk_leads_from_one_digit_to_another_and_over_the_map(
    lab: RebuildLab, qtbot: QtBot
) -> None:
    advance(qtbot, lab, 20)
    grid, model = lab.stage.grid, headless(lab, 20)
    grid.shown.button("walk").click()
    assert grid.start.isVisible()
    grid.start.setCurrentIndex(3)
    grid.end.setCurrentIndex(8)
    tiles = grid.wall.tiles
    shown = material(lab)
    assert shown.codes is not None
    assert shown.digits is not None
    labels = shown.digits.labels[: len(shown.codes.codes)]
    first = shown.codes.codes[labels == 3][:1]
    np.testing.assert_allclose(tiles.images[0].ravel(), model.decode(first)[0], rtol=1e-4)
    assert tiles.name(0) == "from a 3 to a 8, 0.00 of the way"
    grid.wall.chosen.emit(0)
    assert lab.stage.codes.place == pytest.approx(tuple(shown.codes.places_of(first)[0]))
    grid.shown.button("grid").click()
    assert not grid.start.isVisible()
    assert len(grid.wall.tiles) == 144


def test_the_maps_of_all_runs_are_seen_side_by_side(qtbot: QtBot) -> None:
    lab = opened(qtbot)
    variants = (Variant("plain"), Variant("cloud", {"autoencoder.kind": "variational"}))
    lab.show_study(Study(lab.study.base, variants))
    lab.stage.switch.button(RUNS).click()
    qtbot.waitUntil(lambda: bool(lab.session.histories), timeout=PATIENCE_MS)
    advance(qtbot, lab, 10)
    runs = lab.stage.runs
    qtbot.waitUntil(lambda: len(runs.maps[1].points) > 0, timeout=PATIENCE_MS)
    assert runs.titles() == ["plain", "cloud"]
    for number, config in enumerate(lab.study.configs):
        trainer = build_trainer(config)
        updates = trainer.steps()
        for _ in range(10):
            next(updates)
        model = trainer.parts.model
        assert isinstance(model, Autoencoder)
        codes = model.encode(as_inputs(bundled_digits().test_inputs[:200]))
        np.testing.assert_array_equal(runs.maps[number].points, codes)
        assert len(runs.walls[number].tiles) == 100
    assert not runs.maps[2].isVisible()
    lab.stage.switch.button("together").click()
    at_rest(qtbot, lab)
    assert material(lab).history.name == "plain"


def test_dragging_over_the_map_decodes_on_the_way(qtbot: QtBot, lab: RebuildLab) -> None:
    codes = lab.stage.codes
    pictures, places = [], []
    for x in (-0.5, 0.0, 0.5):
        at = codes.map.box.mapViewToScene(QPointF(x, 0.25))
        codes.map.box.drawn.emit(at, at, False)
        pictures.append(codes.decoded.tiles.images.copy())
        places.append(codes.place)
    np.testing.assert_allclose(places, [(-0.5, 0.25), (0.0, 0.25), (0.5, 0.25)], atol=1e-6)
    assert not np.array_equal(pictures[0], pictures[2])


def test_a_range_that_was_chosen_is_gone_with_the_run(qtbot: QtBot, lab: RebuildLab) -> None:
    chart = lab.stage.codes.map
    chart.show_range(Ranges(0.0, 0.1, 0.0, 0.1))
    advance(qtbot, lab, 5)
    assert not chart.following
    config = replace(lab.study.configs[0], {"autoencoder.kind": "variational"})
    assert lab.show_study(study_of(config, "other"))
    qtbot.waitUntil(lambda: lab.session.state is RunState.READY, timeout=PATIENCE_MS)
    at_rest(qtbot, lab)
    assert chart.following
