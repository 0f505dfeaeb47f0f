"""Units and edges are where they belong: arrows end at their unit, and what learns is in colour."""

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from dlgui.plot.edge_sheet import HEAD_PX, RADIUS, Edge, EdgePicture, EdgeSheet, Unit

PICTURE = EdgePicture(
    (Unit(0.5, 0.0, filled=True), Unit(0.5, 1.0)),
    (Edge(1, 0, directed=True, strong=True),),
    ((0.0, "v 9"), (1.0, "h 4")),
)


@pytest.fixture
def sheet(qtbot: QtBot) -> EdgeSheet:
    made = EdgeSheet(name="edges", title="Edges", parent=None)
    qtbot.addWidget(made)
    made.resize(200, 160)
    made.show()
    made.show_picture(PICTURE)
    return made


def points(sheet: EdgeSheet, path: int) -> list[QPointF]:
    drawn = sheet._paths[path].path()
    elements = [drawn.elementAt(i) for i in range(drawn.elementCount())]
    return [QPointF(e.x, e.y) for e in elements]


def test_an_arrow_ends_at_the_edge_of_its_unit_with_a_head_of_two_strokes(
    sheet: EdgeSheet,
) -> None:
    weak, strong = points(sheet, 0), points(sheet, 1)
    assert weak == []
    start, end, *head = strong
    above, below = sheet._place(PICTURE.units[1]), sheet._place(PICTURE.units[0])
    assert above.y() < below.y()
    assert start.y() == pytest.approx(above.y() + RADIUS)
    assert end.y() == pytest.approx(below.y() - RADIUS)
    assert [head[0], head[2]] == [end, end]
    for tip in (head[1], head[3]):
        assert (tip - end).manhattanLength() >= HEAD_PX
        assert tip.y() < end.y()
    assert head[1].x() < end.x() < head[3].x() or head[3].x() < end.x() < head[1].x()


def test_an_edge_both_ways_has_no_head(sheet: EdgeSheet) -> None:
    sheet.show_picture(EdgePicture(PICTURE.units, (Edge(0, 1),)))
    assert len(points(sheet, 0)) == 2
    assert points(sheet, 1) == []
    assert sheet.captions() == []


def test_units_that_lie_on_each_other_have_no_edge(sheet: EdgeSheet) -> None:
    unit = Unit(0.5, 0.5)
    sheet.show_picture(EdgePicture((unit, unit), (Edge(0, 1),)))
    assert points(sheet, 0) == []


def test_it_says_how_many_edges_are_directed(sheet: EdgeSheet) -> None:
    assert sheet.captions() == ["v 9", "h 4"]
    assert sheet.facts()[0] == "2 units, 1 edges, of which 1 are directed."
    assert sheet.facts()[1] == "Layers from v 9 to h 4."
    assert sheet.table().rows == [[2, 1, 1]]
