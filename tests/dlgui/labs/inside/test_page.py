"""The lab shows the run on stage: exact at rest, live while it plays, and as it was before."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlgui.labs.inside.page import InsideLab
from dlgui.labs.inside.presets import PRESETS
from dlgui.session.state import RunState
from engine.data.batches import as_inputs
from engine.data.digits import bundled_digits
from engine.metrics import confusion_matrix
from engine.training.build import build_trainer
from engine.training.presets import load_preset
from engine.training.study import Study, Variant
from tests.inside_lab import (
    CONVOLUTIONAL,
    PATIENCE_MS,
    POINTS,
    advance,
    at_rest,
    made,
    opened,
    show,
)


@pytest.fixture
def lab(qtbot: QtBot) -> InsideLab:
    return opened(qtbot)


def headless(lab: InsideLab, steps: int) -> Any:
    """The same run without a window."""
    trainer = build_trainer(lab.study.configs[0])
    updates = trainer.steps()
    for _ in range(steps):
        next(updates)
    return trainer


def test_every_preset_can_be_looked_into() -> None:
    assert len(PRESETS) >= 2
    for name in PRESETS:
        assert load_preset(name).id == name


@pytest.mark.parametrize("settings", [{}, CONVOLUTIONAL, {"network.batch_norm": True}])
def test_at_rest_answers_and_network_are_those_of_this_very_step(
    qtbot: QtBot, settings: dict[str, Any]
) -> None:
    lab = opened(qtbot, settings)
    advance(qtbot, lab, 13)  # no evaluation falls on it
    material = lab.stage.view.material
    assert material is not None
    assert material.step == 13
    assert material.answers is not None
    assert material.answers.step == 13
    x = as_inputs(bundled_digits().test_inputs[:200])
    wanted = headless(lab, 13).parts.network.forward(x)
    np.testing.assert_allclose(material.answers.logits, wanted, rtol=1e-3, atol=1e-4)
    assert material.replica is not None
    np.testing.assert_allclose(material.replica.answer(x), wanted, rtol=1e-3, atol=1e-4)


def test_the_first_weights_are_known_however_late_somebody_looks(lab: InsideLab) -> None:
    material = lab.stage.view.material
    assert material is not None
    assert material.before is not None
    first = headless(lab, 0).parts.network.layers[0].by_input()
    np.testing.assert_array_equal(material.before["linear1.weight"], first)


def test_while_a_run_plays_views_follow_it(qtbot: QtBot, lab: InsideLab) -> None:
    show(qtbot, lab, {"training.steps": 3000})
    seen: set[int] = set()
    lab.session.frame_ready.connect(lambda _: seen.add(lab.stage.view.material.step))  # type: ignore[union-attr]
    lab.session.play()
    qtbot.waitUntil(lambda: len(seen) > 3, timeout=PATIENCE_MS)
    lab.session.pause()
    at_rest(qtbot, lab)
    material = lab.stage.view.material
    assert material is not None
    assert material.step == lab.session.step
    assert material.answers is not None
    assert material.answers.step == lab.session.step


def test_looking_back_shows_what_was_then(qtbot: QtBot, lab: InsideLab) -> None:
    advance(qtbot, lab, 10)
    then = lab.stage.view.material
    advance(qtbot, lab, 20)
    lab.session.scrub(10)
    now = lab.stage.view.material
    assert then is not None
    assert now is not None
    assert then.answers is not None
    assert now.answers is not None
    assert (now.step, now.answers.step) == (10, 10)
    np.testing.assert_array_equal(now.answers.logits, then.answers.logits)
    assert "after step 10" in lab.stage.digits.note.text()
    lab.session.scrub(None)
    assert lab.stage.view.material is not None
    assert lab.stage.view.material.step == 30


def test_a_lab_that_nobody_sees_measures_nothing(qtbot: QtBot, lab: InsideLab) -> None:
    lab.hide()
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.session.advance(5)
    assert lab.desk.material("") is not None
    assert lab.desk.material("").step == 0  # type: ignore[union-attr]
    lab.show()
    at_rest(qtbot, lab)
    assert lab.stage.view.material is not None
    assert lab.stage.view.material.step == 5


def test_nothing_is_prepared_before_somebody_looks(qtbot: QtBot) -> None:
    lab = made(qtbot)
    assert lab.session.histories == ()
    lab.show()
    assert lab.session.state is RunState.PREPARING
    at_rest(qtbot, lab)


def test_accuracy_stands_beside_every_view(qtbot: QtBot, lab: InsideLab) -> None:
    advance(qtbot, lab, 20)
    last = lab.session.histories[0].evaluations[-1]
    for key in lab.stage.views:
        qtbot.mouseClick(lab.stage.switch.button(key), Qt.MouseButton.LeftButton)
        assert lab.stage.view.key == key
        assert lab.stage.view.isVisible()
        assert lab.stage.accuracy.isVisible()
        wanted = f"train {last.train_accuracy:.3f}, test {last.test_accuracy:.3f}"
        assert lab.stage.accuracy.text() == wanted


def test_a_run_of_a_study_is_chosen(qtbot: QtBot, lab: InsideLab) -> None:
    variants = (Variant("wide", {}), Variant("narrow", {"network.hidden": [5]}))
    base = lab.study.configs[0]
    lab.show_study(Study(base, variants))
    at_rest(qtbot, lab)
    advance(qtbot, lab, 10)
    lab.runs.setFocus()
    qtbot.keyClick(lab.runs, Qt.Key.Key_Down)
    lab.runs.activated.emit(1)
    material = lab.stage.view.material
    assert material is not None
    assert material.history.name == "narrow"
    at_rest(qtbot, lab)
    material = lab.stage.view.material
    assert material is not None
    assert material.replica is not None
    assert material.replica.config.network.hidden == (5,)


def test_another_language_keeps_what_was_seen(qtbot: QtBot, lab: InsideLab) -> None:
    advance(qtbot, lab, 10)
    lab.stage.show_view("confusion")
    again = InsideLab(None, lab)
    qtbot.addWidget(again)
    qtbot.addWidget(again.inspector)
    lab.retire()
    again.show()
    assert again.stage.view.key == "confusion"
    assert again.stage.view.material is not None
    assert again.stage.view.material.step == 10
    again.close_lab()


def test_a_recorded_run_has_no_weights_and_says_so(qtbot: QtBot, lab: InsideLab) -> None:
    advance(qtbot, lab, 60)
    recorded = tuple(history.until(59) for history in lab.session.histories)  # as read from a file
    lab.show_study(lab.study, recorded)
    assert "Only the curves" in lab.stage.digits.wall.hint()
    lab.session.play()
    qtbot.waitUntil(lambda: lab.session.step > 0, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: lab.session.state is RunState.ENDED, timeout=PATIENCE_MS)
    at_rest(qtbot, lab)
    assert lab.stage.digits.wall.hint() == ""


def test_points_of_the_plane_are_no_digits(qtbot: QtBot) -> None:
    lab = opened(qtbot, POINTS)
    advance(qtbot, lab, 10)
    assert lab.stage.digits.wall.hint() == "These examples are no pictures."
    lab.stage.show_view("confusion")
    assert lab.stage.confusion.counts.sum() == 60


def test_a_run_that_diverges_is_said_and_leaves_the_last_finite_picture(qtbot: QtBot) -> None:
    lab = opened(qtbot, {"optimizer.lr": 900.0, "training.steps": 50})
    lab.session.play()
    qtbot.waitUntil(lambda: lab.session.state is RunState.ENDED, timeout=PATIENCE_MS)
    at_rest(qtbot, lab)
    assert lab.session.histories[0].divergence is not None
    assert "diverged" in lab.stage.message.text()
    for key in lab.stage.views:
        lab.stage.show_view(key)
        assert lab.stage.view.isVisible()


def test_the_confusion_matrix_counts_the_answers(qtbot: QtBot, lab: InsideLab) -> None:
    advance(qtbot, lab, 40)
    lab.stage.show_view("confusion")
    view, labels = lab.stage.confusion, bundled_digits().test_labels[:200]
    trainer = headless(lab, 40)
    logits = trainer.parts.network.forward(as_inputs(bundled_digits().test_inputs[:200]))
    wanted = confusion_matrix(logits, labels)
    np.testing.assert_array_equal(view.counts, wanted)
    recall = [row[i] / max(row.sum(), 1) for i, row in enumerate(wanted)]
    # The last column are recalls; cells of 0 are left empty.
    flat = [str(n) for row in wanted for n in row if n]
    told = view.matrix.captions()
    assert [t for t in told if "." not in t] == flat
    assert [t for t in told if "." in t] == [f"{r:.2f}" for r in recall]


def test_a_click_on_a_cell_shows_its_digits(qtbot: QtBot, lab: InsideLab) -> None:
    advance(qtbot, lab, 40)
    lab.stage.show_view("confusion")
    view = lab.stage.confusion
    i, j = np.argwhere(view.counts > 0)[1]
    at = view.matrix.tile_rect(int(i) * 11 + int(j)).center()
    qtbot.mouseClick(view.matrix.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.cell == (i, j)
    assert len(view.wall.tiles) == view.counts[i, j]
    assert view.said.text() == f"{i} taken for {j}: {view.counts[i, j]}"
    qtbot.keyClick(view.matrix, Qt.Key.Key_End)  # recall of the last class: all its mistakes
    assert len(view.wall.tiles) == view.counts[9].sum() - view.counts[9, 9]


def test_shares_and_the_best_step(qtbot: QtBot, lab: InsideLab) -> None:
    show(qtbot, lab, {"optimizer.lr": 0.5, "training.steps": 200})
    advance(qtbot, lab, 200)
    lab.stage.show_view("confusion")
    view = lab.stage.confusion
    qtbot.mouseClick(view.kind.button("shares"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.when.button("best"), Qt.MouseButton.LeftButton)
    best = max(lab.session.histories[0].evaluations, key=lambda e: e.test_accuracy)
    assert f"after step {best.step:,}" in view.note.text()
    assert view.counts.diagonal().sum() == round(best.test_accuracy * 200)
    data = view.matrix.tiles.data
    assert data is not None
    np.testing.assert_allclose(data[:, :10].sum(axis=1), 1.0)


@pytest.mark.parametrize("order", ["doubt", "wrong", "order"])
def test_the_wall_is_ordered(qtbot: QtBot, lab: InsideLab, order: str) -> None:
    advance(qtbot, lab, 30)
    view = lab.stage.digits
    qtbot.mouseClick(view.order.button(order), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.order.button("doubt"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.order.button(order), Qt.MouseButton.LeftButton)
    assert lab.stage.view.material is not None
    answers = lab.stage.view.material.answers
    assert answers is not None
    shown = np.array(view._shown)
    if order == "doubt":
        assert (np.diff(answers.doubt[shown]) <= 1e-9).all()
    elif order == "wrong":
        assert (np.diff(answers.right[shown].astype(int)) >= 0).all()
    else:
        assert shown.tolist() == list(range(200))
    frames = view.wall.tiles.verdicts
    assert [f == "right" for f in frames] == answers.right[shown].tolist()


def test_a_digit_is_looked_into(qtbot: QtBot, lab: InsideLab) -> None:
    advance(qtbot, lab, 30)
    view = lab.stage.digits
    at = view.wall.tile_rect(2).center()
    qtbot.mouseClick(view.wall.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    number = view._shown[2]
    assert view.number == number
    material = lab.stage.view.material
    assert material is not None
    assert material.answers is not None
    shares = [row.share for row in view.detail.bars.rows()]
    assert shares == pytest.approx(material.answers.probabilities[number].tolist())
    assert sum(shares) == pytest.approx(1.0)
    assert sum(row.strong for row in view.detail.bars.rows()) == 1
    digits = bundled_digits()
    wanted = np.linalg.norm(
        digits.train_inputs[:200].astype(float) - digits.test_inputs[number].astype(float), axis=1
    ).argsort()[:5]
    names = view.detail.alike.tiles.names
    assert [int(name.split()[2].rstrip(",")) for name in names] == wanted.tolist()
    spoken = view.detail.spoken.tiles
    assert spoken.low == -spoken.high < 0
    assert np.abs(spoken.images).max() == pytest.approx(spoken.high)
    blank = digits.test_inputs[number].reshape(28, 28) == 0
    assert (spoken.images[0][blank] == 0).all()  # gradient times input


def test_a_run_that_stops_early_shows_and_tells_of_its_best_step(qtbot: QtBot) -> None:
    stopping = {"early_stopping.enabled": True, "early_stopping.patience": 1, "optimizer.lr": 3.0}
    lab = opened(qtbot, stopping | {"training.steps": 600})
    lab.session.play()
    qtbot.waitUntil(lambda: lab.session.state is RunState.ENDED, timeout=PATIENCE_MS)
    at_rest(qtbot, lab)
    history, material = lab.session.histories[0], lab.stage.view.material
    assert history.best_step is not None
    assert history.best_step < history.step < 600
    assert material is not None
    assert material.answers is not None
    assert material.step == material.answers.step == history.best_step
    again = headless(lab, history.best_step).parts.network
    x = as_inputs(bundled_digits().test_inputs[:200])
    np.testing.assert_allclose(material.answers.logits, again.forward(x), rtol=1e-3, atol=1e-4)
    figures = next(e for e in history.evaluations if e.step == history.best_step)
    assert lab.stage.accuracy.text().endswith(f"test {figures.test_accuracy:.3f}")
    told = lab.message.text()
    assert "stopped early" in told
    assert f"After step {history.best_step} " in told
    lab.session.scrub(10)
    assert "stopped early" not in lab.message.text()


def test_the_confusion_of_points_promises_no_digits(qtbot: QtBot) -> None:
    lab = opened(qtbot, POINTS)
    advance(qtbot, lab, 20)
    lab.stage.show_view("confusion")
    view = lab.stage.confusion
    assert view.said.text() == "Rows: the right answer. Columns: the answer."
    assert not view.wall.isVisible()
    at = view.matrix.tile_rect(0).center()
    qtbot.mouseClick(view.matrix.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    count = int(view.counts[0, 0])
    assert view.said.text().endswith(f": {count}. They are points: see the plane.")
    said = view.said  # all of it is read
    qtbot.waitUntil(lambda: said.height() >= said.heightForWidth(said.width()))
