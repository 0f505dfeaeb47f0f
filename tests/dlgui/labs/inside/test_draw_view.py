"""What one draws is prepared, shown and answered while the pen moves, by earlier runs too."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui.labs.inside.page import InsideLab
from engine.data.own_digit import prepare_digit
from tests.inside_lab import CONVOLUTIONAL, POINTS, advance, opened, show

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def lab(qtbot: QtBot) -> InsideLab:
    lab = opened(qtbot, {"data.train_size": 1000, "training.batch_size": 100})
    advance(qtbot, lab, 40)
    lab.stage.show_view("draw")
    return lab


def draw_a_one(qtbot: QtBot, lab: InsideLab) -> None:
    pad = lab.stage.pen.pad
    middle = int(pad.sheet_rect().center().x())
    qtbot.mousePress(pad, LEFT, pos=QPoint(middle, 40))
    for y in range(50, int(pad.sheet_rect().bottom()) - 40, 20):
        QTest.mouseMove(pad, QPoint(middle, y))
        QApplication.processEvents()
    qtbot.mouseRelease(pad, LEFT, pos=QPoint(middle, 200))


def test_an_empty_sheet_is_said(lab: InsideLab) -> None:
    assert lab.stage.pen.said.text() == "Draw a digit on the sheet."
    assert lab.stage.pen.bars.rows() == ()


def test_probabilities_follow_the_pen(qtbot: QtBot, lab: InsideLab) -> None:
    view = lab.stage.pen
    answers = []
    view.pad.changed.connect(lambda: answers.append([row.share for row in view.bars.rows()]))
    draw_a_one(qtbot, lab)
    assert len({tuple(a) for a in answers}) > 2
    assert view.said.text().startswith("It takes this for a 1 (")
    assert sum(answers[-1]) == pytest.approx(1.0)
    assert view.prepared is not None
    np.testing.assert_array_equal(view.gets.tiles.images[0], view.prepared)
    np.testing.assert_array_equal(view.prepared, prepare_digit(view.pad.ink()))
    qtbot.mouseClick(view.clear_button, LEFT)
    assert view.bars.rows() == ()
    assert view.said.text() == "Draw a digit on the sheet."


def test_the_answer_is_that_of_the_step_looked_at(qtbot: QtBot, lab: InsideLab) -> None:
    view = lab.stage.pen
    draw_a_one(qtbot, lab)
    then = [row.share for row in view.bars.rows()]
    advance(qtbot, lab, 10)
    now = [row.share for row in view.bars.rows()]
    assert now != then
    lab.session.scrub(40)
    assert [row.share for row in view.bars.rows()] == pytest.approx(then)


def test_a_test_digit_is_put_on_the_sheet_and_told_as_it_is(qtbot: QtBot, lab: InsideLab) -> None:
    view = lab.stage.pen
    material = view.material
    assert material is not None
    assert material.replica is not None
    assert material.answers is not None
    agree = 0
    for number in range(15):
        qtbot.mouseClick(view.example_button, LEFT)
        told = next(i for i, row in enumerate(view.bars.rows()) if row.strong)
        agree += told == material.answers.predicted[number]
    assert agree >= 13  # enlarged and made small again


def test_where_a_test_digit_stands_does_not_change_the_answer(lab: InsideLab) -> None:
    view = lab.stage.pen
    material = view.material
    assert material is not None
    assert material.examples is not None
    for number in range(5):
        picture = material.examples.pictures(material.examples.test[[number]])[0] / 255
        paper = np.pad(picture, 6)
        answers = []
        for shift in [(0, 0), (6, 6), (-6, 4), (3, -6)]:
            view.prepared = prepare_digit(np.roll(paper, shift, axis=(0, 1)))
            x = view.inputs(material.examples)
            answers.append(material.replica.answer(x).tolist())  # type: ignore[union-attr]
        assert all(a == answers[0] for a in answers)


def test_earlier_runs_answer_beside(qtbot: QtBot, lab: InsideLab) -> None:
    view = lab.stage.pen
    draw_a_one(qtbot, lab)
    assert view.earlier.rows() == ()
    told = next(row for row in view.bars.rows() if row.strong)
    show(qtbot, lab, CONVOLUTIONAL)
    (row,) = view.earlier.rows()
    assert view.earlier.isVisible()
    assert row.text == f"{told.name} · {told.share:.2f}"


def test_a_network_of_points_gets_no_pictures(qtbot: QtBot, lab: InsideLab) -> None:
    draw_a_one(qtbot, lab)
    show(qtbot, lab, POINTS)
    assert "no pictures" in lab.stage.pen.said.text()
    assert lab.stage.pen.bars.rows() == ()
    qtbot.mouseClick(lab.stage.pen.example_button, LEFT)


def test_what_is_drawn_takes_no_room_from_the_sentence_of_other_views(
    qtbot: QtBot, lab: InsideLab
) -> None:
    draw_a_one(qtbot, lab)
    show(qtbot, lab, CONVOLUTIONAL)
    stage, wide = lab.stage, 716
    assert stage.pen.earlier.isVisible()
    QApplication.processEvents()
    assert stage.heightForWidth(wide) < 700
    stage.show_view("digits")
    QApplication.processEvents()
    asked = stage.heightForWidth(wide)
    for part in (stage.pen.earlier, stage.pen.bars, stage.pen.gets):
        part.hide()
    QApplication.processEvents()
    assert stage.heightForWidth(wide) == asked
