"""All figures on the screen belong to the same step, also where one looks back: in every lab."""

import re
from functools import partial

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import put_on
from dlgui.clock.virtual import VirtualClock
from dlgui.labs.activations.page import ActivationsLab
from dlgui.labs.all_labs import LABS
from dlgui.labs.comparison.page import ComparisonLab
from dlgui.labs.functions.page import FunctionsLab
from dlgui.labs.inside.page import InsideLab
from dlgui.labs.normalisation.page import NormalisationLab
from dlgui.labs.overfitting.page import OverfittingLab
from dlgui.labs.paths.page import PathsLab
from dlgui.labs.search.page import SearchLab
from dlgui.labs.shared.lab import Lab
from dlgui.main_window import MainWindow
from dlgui.plot.drawing import drawings_in
from dlgui.plot.plot import PlotWidget
from dlgui.session.session import Session
from dlgui.widgets.message import Message
from engine.training.study import Variant
from tests.open_window import PATIENCE_MS, control, open_only, open_with
from tests.search_lab import show_tiny
from tests.tiny_runs import tiny_study

STEPS = 6  # the fifth and the sixth update lie between two regular evaluations
TWO = (Variant("a", {}), Variant("b", {"optimizer.lr": 0.5}))


def numbers(*texts: str) -> set[str]:
    return set(re.findall(r"\d\.\d{3}", " ".join(texts)))


def session_of(lab: Lab) -> Session:
    found = lab.findChild(Session)
    assert isinstance(found, Session)
    return found


def begin(lab: Lab, qtbot: QtBot) -> None:
    """Make six steps, one after the other."""
    if isinstance(lab, PathsLab | FunctionsLab | NormalisationLab):
        lab.player.restart()
        lab.player.advance(STEPS)
        return
    if isinstance(lab, SearchLab):
        show_tiny(lab)
        lab.player.advance(STEPS)
        qtbot.waitUntil(lambda: lab.player.is_resting, timeout=PATIENCE_MS)
        return
    if isinstance(lab, ComparisonLab):
        lab.show_study(tiny_study({}, *TWO))
    elif isinstance(lab, OverfittingLab):
        lab.show_study(tiny_study())
    for number in range(1, STEPS + 1):
        lab.player.advance(1)
        qtbot.waitUntil(partial(rests_at, session_of(lab), number), timeout=PATIENCE_MS)


def rests_at(session: Session, step: int) -> bool:
    return session.step == step and not session._timer.is_active


def shown_step(window: MainWindow) -> str:
    label = window.transport.findChild(QLabel, "transport_count")
    assert isinstance(label, QLabel)
    return label.text()


def plots(lab: Lab) -> list[PlotWidget]:
    return [plot for plot in lab.findChildren(PlotWidget) if plot.isVisible()]


def expected_labels(plot: PlotWidget, step: int) -> list[str]:
    """The value of each labelled curve as it was measured last before or at a step."""
    lines = [v for v in plot.picture.lines.values() if v.style.has_label]
    lines = [line for line in lines if len(line.data) and line.data.x[0] <= step]
    values = [float(v.data.y[int((v.data.x <= step).sum()) - 1]) for v in lines]
    return [plot.picture.number(value) for value in values]


def check(lab: Lab, step: int, window: MainWindow) -> None:
    """See that everything says what was known at a step."""
    assert shown_step(window) == f"{step:,}"
    for plot in plots(lab):
        labels = " ".join(plot.labels())
        assert all(value in labels for value in expected_labels(plot, step)), plot.objectName()
    if isinstance(lab, OverfittingLab):
        values = expected_labels(lab.accuracy_panel.plot, step)
        said = control(window, Message, "finding").text()
        assert step == 0 or set(values) <= numbers(said), said
    elif isinstance(lab, ComparisonLab):
        model = lab.stage.table._model
        for row, figures in enumerate(model.figures):
            at = lab.session.histories[row].until(step).evaluations[-1]
            assert at.step == step
            assert (figures.final_test, figures.final_train) == (
                at.test_accuracy,
                at.train_accuracy,
            )
    elif isinstance(lab, InsideLab):
        check_inside(lab)
    elif isinstance(lab, ActivationsLab):
        assert lab.live.frame.cursor == lab.player.cursor
        assert lab.live.finding(lab.state.quantity) is not None
    elif isinstance(lab, PathsLab):
        assert lab.frame().position == step
    elif isinstance(lab, FunctionsLab):
        assert lab.topic.position == step
        x = lab.topic.values()["x"]
        assert all(f"x {float(x):g}" in p.accessibleDescription() for p in drawings_in(lab.topic))
    elif isinstance(lab, NormalisationLab):
        boxes = lab.stage.graph.sheet.picture.boxes
        known = [box for box in boxes if box.gradient is not None]
        computed = [box for box in boxes if box.number and box.value is not None]
        assert len(known) + len(computed) == step
    elif isinstance(lab, SearchLab):
        assert len(lab.stage.map.map.points.x) == step
        assert lab.stage.table.rowCount() == step


def check_inside(lab: InsideLab) -> None:
    """The corner, the view and the sentence tell of the same answers."""
    material = lab.desk.material("")
    assert material is not None
    answers = material.answers
    assert answers is not None
    assert lab.stage.accuracy.text().endswith(f"test {answers.right.mean():.3f}")
    assert f"{answers.right.sum():,} of {len(answers.right):,}" in lab.message.text()


@pytest.mark.parametrize("key", LABS)
def test_all_figures_belong_to_the_same_step(key: str, qtbot: QtBot) -> None:
    window = open_only(qtbot, key)
    lab = window.lab
    begin(lab, qtbot)
    assert lab.player.step == STEPS
    qtbot.waitUntil(lambda: shown_step(window) == str(STEPS), timeout=PATIENCE_MS)
    check(lab, STEPS, window)
    for step in (5, 4, 1, 0, 2):
        lab.player.scrub(step)
        check(lab, step, window)
    lab.player.scrub(None)
    check(lab, STEPS, window)


@pytest.mark.parametrize("key", LABS)
def test_no_word_above_a_picture_moves_it(key: str, qtbot: QtBot) -> None:
    """A notice lies over what is there, or has its own room kept for it."""
    window = open_only(qtbot, key)
    begin(window.lab, qtbot)
    before = [plot.mapTo(window, plot.rect().topLeft()) for plot in plots(window.lab)]
    window.show_problem("Something that takes a whole sentence to say, and then another one. " * 3)
    window.lab.player.scrub(0)
    assert [plot.mapTo(window, plot.rect().topLeft()) for plot in plots(window.lab)] == before
    window.clear_problem()
    assert [plot.mapTo(window, plot.rect().topLeft()) for plot in plots(window.lab)] == before


@pytest.mark.parametrize("key", ["overfitting", "paths", "comparison"])
def test_at_a_slow_speed_every_frame_is_of_one_step(key: str, qtbot: QtBot) -> None:
    window, clock = open_with(qtbot, key), VirtualClock()
    lab = window.lab
    if isinstance(lab, PathsLab | FunctionsLab):
        lab.player.restart()
    else:
        with qtbot.waitSignal(session_of(lab).idle, timeout=PATIENCE_MS):
            lab.show_study(tiny_study({}, *(TWO if isinstance(lab, ComparisonLab) else ())))
    put_on(window, clock)
    window.transport.set_speed(5.0)
    window.transport.speed_changed.emit(5.0)
    lab.player.play()
    seen = set()
    for _ in range(20):
        clock.advance(0.1)
        QTest.qWait(0)  # panels are drawn when the tick is over
        clock.advance(0.1)
        QTest.qWait(0)
        seen.add(lab.player.step)
        check(lab, lab.player.step, window)
        if isinstance(lab, PathsLab) and lab.player.step > 0:
            words = " ".join(message.text() for message in lab.findChildren(Message))
            assert re.search(rf"(In|after) {lab.player.step} step", words), words
    lab.player.pause()
    clock.advance(0.1)
    assert len(seen) > 8
