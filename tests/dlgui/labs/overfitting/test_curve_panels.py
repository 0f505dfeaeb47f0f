"""The accuracy and loss panels show what a run recorded, and nothing while nobody looks."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlgui.labs.overfitting.accuracy_panel import AccuracyPanel
from dlgui.labs.overfitting.loss_panel import LossPanel
from dlgui.labs.shared.panel import Panel
from dlgui.session.frame import Frame
from dlgui.session.history import Curve, Mark, MarkKind, RunHistory
from dlgui.words.figure_texts import loss_text
from engine.training.config import RunConfig
from engine.training.records import Evaluation, StepRecord


def recorded(
    steps: int = 100, every: int = 10, *, name: str = "run", validation: bool = False
) -> RunHistory:
    """A run in which the network learns its digits by heart."""
    history = RunHistory(RunConfig(), name)
    for step in range(steps + 1):
        share = 1 - math.exp(-step / 20)
        evaluation = None
        if step % every == 0:
            evaluation = Evaluation(
                step, 2.3 * (1 - share) + 0.01, 0.1 + 0.9 * share, 1.1, 0.1 + 0.65 * share,
                1.2 if validation else None, 0.1 + 0.6 * share if validation else None,
            )  # fmt: skip
        if step:
            loss = 2.3 * (1 - share) + 0.1
            history.add_record(StepRecord(step, loss, share, 0.01, evaluation))
        elif evaluation:
            history.add_evaluation(evaluation)
    return history


def shown(qtbot: QtBot, panel: Panel) -> None:
    qtbot.addWidget(panel)
    panel.resize(760, 380)
    panel.show()


@pytest.fixture
def accuracy(qtbot: QtBot) -> AccuracyPanel:
    panel = AccuracyPanel()
    shown(qtbot, panel)
    return panel


@pytest.fixture
def loss(qtbot: QtBot) -> LossPanel:
    panel = LossPanel()
    shown(qtbot, panel)
    return panel


def test_curves_can_be_read_as_they_were_recorded(accuracy: AccuracyPanel) -> None:
    run = recorded()
    accuracy.draw(Frame((run,), total_steps=100))
    for name in ("train_accuracy", "test_accuracy"):
        for drawn, kept in zip(accuracy.curve(name), run.curve(name), strict=True):
            np.testing.assert_array_equal(drawn, kept)
    assert accuracy.plot.visible_range() == (0, 100, 0, 1)


def test_labels_tell_the_current_values(accuracy: AccuracyPanel) -> None:
    run = recorded()
    accuracy.draw(Frame((run,), total_steps=100))
    train, test = (run.curve(c)[1][-1] for c in ("train_accuracy", "test_accuracy"))
    assert accuracy.plot.labels() == [
        f"train {train:.3f}", f"test {test:.3f}", f"gap {train - test:.3f}",
    ]  # fmt: skip
    assert accuracy.legend.names() == ["train", "test"]


def test_validation_appears_when_it_is_recorded(accuracy: AccuracyPanel, loss: LossPanel) -> None:
    frame = Frame((recorded(validation=True),), total_steps=100)
    for panel in (accuracy, loss):
        panel.draw(frame)
        assert panel.legend.names()[-1] == "validation"
        assert any(label.startswith("validation ") for label in panel.plot.labels())


def test_before_the_first_step_there_is_a_hint(accuracy: AccuracyPanel, loss: LossPanel) -> None:
    for panel in (accuracy, loss):
        panel.draw(Frame(total_steps=1000))
        assert panel.plot.hint() == "Press Space to start"
        panel.draw(Frame((recorded(),), total_steps=1000))
        assert panel.plot.hint() == ""


def test_marks_of_the_run_are_on_both(accuracy: AccuracyPanel, loss: LossPanel) -> None:
    run = recorded()
    run.add_mark(Mark(20, "L2 0 → 0.03"))
    run.add_mark(Mark(70, "best step", MarkKind.BEST))
    for panel in (accuracy, loss):
        panel.draw(Frame((run,), total_steps=100))
        assert sorted(panel.plot.mark_texts()) == ["L2 0 → 0.03", "best step"]


def test_ghosts_stand_behind_with_their_names(accuracy: AccuracyPanel, loss: LossPanel) -> None:
    for panel in (accuracy, loss):
        panel.draw(Frame((recorded(),), (recorded(name="dropout 0.2"),), total_steps=100))
        assert "dropout 0.2" in panel.plot.labels()
        panel.draw(Frame((recorded(),), total_steps=100))
        assert "dropout 0.2" not in panel.plot.labels()


def test_a_new_run_starts_afresh(accuracy: AccuracyPanel) -> None:
    accuracy.draw(Frame((recorded(500),), total_steps=100))
    assert accuracy.plot.visible_range().x1 == 500
    accuracy.draw(Frame((recorded(0),), total_steps=100))
    assert accuracy.plot.visible_range().x1 == 100
    assert accuracy.plot.labels() == ["train 0.100", "test 0.100"]


def test_the_cursor_shows_the_past(accuracy: AccuracyPanel) -> None:
    run = recorded()
    accuracy.draw(Frame((run,), cursor=45, total_steps=100))
    point = run.value_at(Curve.TRAIN_ACCURACY, 45)
    assert point is not None
    assert accuracy.plot.labels()[0] == f"train {point[1]:.3f}"


def test_a_hidden_panel_draws_nothing_until_it_is_shown(qtbot: QtBot) -> None:
    panel = AccuracyPanel()
    qtbot.addWidget(panel)
    panel.draw(Frame((recorded(),), total_steps=100))
    assert panel.plot.labels() == []
    panel.show()
    assert len(panel.plot.labels()) == 3


def test_curves_of_a_hidden_panel_can_be_read(qtbot: QtBot) -> None:
    panel = LossPanel()
    qtbot.addWidget(panel)
    panel.draw(Frame((recorded(),), total_steps=100))
    assert len(panel.curve("batch_loss")[0]) == 100


def test_a_broken_network_has_no_figures(accuracy: AccuracyPanel, loss: LossPanel) -> None:
    run = recorded()
    run.add_evaluation(Evaluation(110, math.nan, math.nan, math.inf, math.nan))
    for panel in (accuracy, loss):
        panel.draw(Frame((run,), total_steps=200))
        assert panel.plot.labels() == ["train —", "test —"]


def test_the_loss_axis_turns_logarithmic_at_a_click(loss: LossPanel, qtbot: QtBot) -> None:
    loss.draw(Frame((recorded(),), total_steps=100))
    assert loss.plot.visible_range().y0 == 0
    qtbot.mouseClick(loss.scale.button("log"), Qt.MouseButton.LeftButton)
    seen = loss.plot.visible_range()
    assert 0 < seen.y0 <= loss.curve("train_loss")[1].min()
    qtbot.mouseClick(loss.scale.button("linear"), Qt.MouseButton.LeftButton)
    assert loss.plot.visible_range().y0 == 0


def test_the_loss_axis_grows_in_strides(loss: LossPanel) -> None:
    run, tops = recorded(0), set()
    for step in range(1, 200):
        run.add_evaluation(Evaluation(step, 2.0, 0.5, 1.1 + step / 50, 0.5))
        loss.draw(Frame((run,), total_steps=200))
        tops.add(loss.plot.visible_range().y1)
    assert len(tops) < 6


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2.302585, "2.303"), (0.0, "0.000"), (0.00042, "4.2e-04"), (123.45, "123.5"),
        (1.2e5, "1.2e5"), (math.nan, "—"), (math.inf, "—"),
    ],
)  # fmt: skip
def test_losses_are_written_short(value: float, text: str) -> None:
    assert loss_text(value) == text


def test_panels_ask_for_no_probe(accuracy: AccuracyPanel) -> None:
    assert accuracy.probes == frozenset()
