"""The map of trials by its data: points in shades, rings, frames, shares, and the next range."""

from dataclasses import replace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dlgui.plot.color_scale import LEVELS
from dlgui.plot.range_frames import RangeFrame
from dlgui.plot.share_bars import Shares
from dlgui.plot.trial_card import CardText
from dlgui.plot.trial_map import TrialMap
from dlgui.plot.trial_points import TrialPoints
from dlgui.plot.view import Ranges

HOME = Ranges(1e-4, 1.0, 1e-6, 1e-2)
POINTS = TrialPoints(
    np.array([1e-3, 1e-2, 0.1]),
    np.array([1e-5, 1e-4, 1e-3]),
    np.array([0.1, 0.5, 0.9]),
    np.array([1, 2, 3]),
    np.array([False, True, False]),
    (3,),
)


@pytest.fixture
def trial_map(qtbot: QtBot) -> TrialMap:
    one = TrialMap("Trials", "{:.2f}".format, name="trials", parent=None)
    qtbot.addWidget(one)
    one.resize(640, 400)
    one.set_axes(("rate", True, ()), ("L2", True, ()), HOME)
    one.scale.set_range(0.1, 0.9)
    one.figure_title = "accuracy"
    one.set_points(POINTS)
    with qtbot.waitExposed(one):
        one.show()
    one.refresh()
    return one


def test_the_scale_of_colours_has_its_ends_and_a_shade_for_every_figure(
    trial_map: TrialMap,
) -> None:
    assert trial_map.scale.texts() == ["accuracy", "0.90", "0.70", "0.50", "0.30", "0.10"]
    levels = trial_map.scale.levels(np.array([0.1, 0.5, 0.9, 2.0, -1.0]))
    assert levels.tolist() == [0, LEVELS // 2, LEVELS - 1, LEVELS - 1, 0]


def test_frames_stay_where_earlier_rounds_were_drawn(trial_map: TrialMap) -> None:
    trial_map.set_frames([RangeFrame(Ranges(1e-3, 0.1, 1e-5, 1e-3), "round 1")])
    trial_map.refresh()
    assert trial_map._frames.texts() == ["round 1"]
    assert "round 1." in trial_map.facts()
    trial_map.set_frames([])
    trial_map.refresh()
    assert trial_map._frames.texts() == []


def test_the_longest_shares_are_written(trial_map: TrialMap) -> None:
    edges = tuple(np.geomspace(1e-4, 1, 5).tolist())
    trial_map.set_shares(Shares(edges, (0.0, 0.1, 0.3, 0.6)), Shares())
    trial_map.refresh()
    assert trial_map.bars[0].texts() == ["60%", "30%"]
    assert trial_map.bars[1].texts() == []


@pytest.mark.parametrize("shares", [(0.5, 0.5), (0.0,) * 6 + (0.4, 0.4, 0.2), (0.4,) * 2 + (0.2,)])
@pytest.mark.parametrize("width", [420, 640])
def test_no_text_lies_on_another_nor_beyond_its_bar(
    trial_map: TrialMap, shares: tuple[float, ...], width: int
) -> None:
    trial_map.resize(width, 400)
    along_x = Shares(tuple(np.geomspace(1e-4, 1, len(shares) + 1).tolist()), shares)
    along_y = Shares(tuple(np.geomspace(1e-6, 1e-2, len(shares) + 1).tolist()), shares)
    trial_map.set_shares(along_x, along_y)
    whole = RangeFrame(HOME, "round 1 · 100 trials")
    inner = RangeFrame(Ranges(1e-4, 1e-2, 1e-4, 1e-2), "round 2 · 100 trials")
    narrow = RangeFrame(Ranges(1e-4, 1.5e-4, 1e-4, 1e-2), "round 3 · 100 trials")
    trial_map.set_frames([whole, inner, narrow])
    trial_map.refresh()
    frames = trial_map._frames
    texts = [text.rect() for bars in trial_map.bars for text in bars._texts if text.text()]
    held = [*texts, *frames.places(), *trial_map.scale.places()[1:]]
    assert len(texts) >= 2
    assert len(frames.texts()) >= 2
    assert not any(a.intersects(b) for i, a in enumerate(held) for b in held[:i])
    view = trial_map.view()
    assert all(view.left <= p.left() and p.right() <= view.right for p in frames.places())


def test_the_next_range_is_shown_in_units_of_the_data(trial_map: TrialMap) -> None:
    wanted = Ranges(1e-3, 0.1, 1e-5, 1e-3)
    trial_map.set_next(wanted, "next")
    trial_map.refresh()
    assert trial_map.next_range() == pytest.approx(wanted)
    assert trial_map.next.text() == "next"
    trial_map.set_next(None, "")
    assert trial_map.next_range() is None
    assert trial_map.next.text() == ""


def test_a_box_that_is_pulled_at_is_told(trial_map: TrialMap) -> None:
    drawn: list[Ranges] = []
    trial_map.range_drawn.connect(drawn.append)
    trial_map.set_next(Ranges(1e-3, 0.1, 1e-5, 1e-3), "next")
    assert drawn == []
    trial_map.next.changed.emit(QRectF(-3.0, -5.0, 2.0, 1.0))
    assert drawn == [pytest.approx(Ranges(1e-3, 0.1, 1e-5, 1e-4))]


def test_with_shift_dragging_draws_a_box_to_zoom_into(trial_map: TrialMap) -> None:
    drawn: list[Ranges] = []
    trial_map.range_drawn.connect(drawn.append)
    viewport = trial_map.canvas.viewport()
    places = (2e-3, 2e-5), (0.5, 5e-3)
    start, end = (QPointF(*trial_map.view().point(*at)).toPoint() for at in places)
    drag(viewport, start, end, Qt.KeyboardModifier.ShiftModifier)
    assert drawn == []
    drag(viewport, start, end, Qt.KeyboardModifier.NoModifier)
    assert len(drawn) == 1


def drag(viewport: object, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mouseMove(viewport, start)  # type: ignore[call-overload]
    QTest.mousePress(viewport, left, keys, start)  # type: ignore[call-overload]
    for i in range(1, 6):
        QTest.mouseMove(viewport, start + (end - start) * i / 5)  # type: ignore[call-overload]
    QTest.mouseRelease(viewport, left, keys, end)  # type: ignore[call-overload]


def test_a_card_shows_words_and_the_curve(trial_map: TrialMap) -> None:
    trial_map.card_of = lambda number: CardText((f"trial {number}",), ((1, 2), (0.1, 0.5)))
    trial_map.point_to(2)
    assert trial_map.card.lines() == ("trial 2",)
    trial_map.point_to(99)
    assert trial_map.card.lines() == ("trial 2",)
    trial_map.hide_card()
    assert trial_map.card.lines() == ()


def test_what_is_seen_is_said_and_can_be_copied(trial_map: TrialMap) -> None:
    assert "3 trials." in trial_map.facts()
    assert "accuracy from 0.1 to 0.9." in trial_map.facts()
    table = trial_map.table()
    assert table.names == ("trial", "rate", "L2", "accuracy")
    assert table.rows[0] == [1, 1e-3, 1e-5, 0.1]


def test_points_keep_to_their_bounds_after_a_zoom_and_with_others(trial_map: TrialMap) -> None:
    def held() -> None:
        trial_map.grab()
        items = [*trial_map._dots._dots, trial_map._dots._rings]
        seen = [item for item in items if len(item.data)]
        assert len(seen) == len({*POINTS.figures}) + 1  # and the ring
        for item in seen:
            assert item.boundingRect() == pg.ScatterPlotItem.boundingRect(item)

    held()
    trial_map.box.setRange(QRectF(-3.5, -5.5, 2.0, 1.0), padding=0)
    held()
    trial_map.resize(900, 300)
    held()
    trial_map.set_points(replace(POINTS, x=POINTS.x * 3, y=POINTS.y / 2))
    held()
