"""A graph as a picture: what it says, what it hands out, and what a click on a node does."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.plot.export import as_csv, as_png, as_svg
from dlgui.plot.graph_cells import shown_cells
from dlgui.plot.graph_data import Box, Cells, GraphPicture, Wire
from dlgui.plot.graph_sheet import GraphSheet
from dlgui.plot.placed_text import width_of


def cells(*values: float) -> Cells:
    return Cells(values, np.atleast_2d(values))


def picture(*, back: bool = True, images: bool = False, log: bool = False) -> GraphPicture:
    gradient = cells(0.5, -0.25) if back else None
    return GraphPicture(
        (
            Box(
                "x", "input", "x", "x", 0, 0, 0, "(2)", cells(3.0, -4.0), gradient, is_current=True
            ),
            Box("t", "targets", "t", "t", 0, 1, 0, "(2)", cells(0.0, 1.0), asks_gradient=False),
            Box("y", "square", "y", r"y = \sqrt{x}", 1, 0.5, 1, "(2)"),
        ),
        (Wire("x", "y", fed=True, returned=back, is_current=True), Wire("t", "y")),
        (r"\frac{∂L}{∂x} = 1", "2 + 3 = 5"),
        ("value", "gradient"),
        "digit 1",
        "",
        images,
        log,
    )


@pytest.fixture
def sheet(qtbot: QtBot) -> GraphSheet:
    sheet = GraphSheet(name="graph", title="Graph")
    qtbot.addWidget(sheet)
    sheet.resize(500, 320)
    sheet.set_picture(picture())
    sheet.show()
    return sheet


def middle(sheet: GraphSheet, key: str) -> QPoint:
    return sheet.box_rect(key).center()


def grabbed(sheet: GraphSheet) -> QImage:
    QApplication.processEvents()
    image: QImage = sheet.canvas.grab().toImage()
    return image


def test_it_says_every_node_and_what_is_not_known(sheet: GraphSheet) -> None:
    said = sheet.accessibleDescription().splitlines()
    assert said[0] == "3 nodes, numbers from -4 to 3."
    assert said[1] == "input (2); value 3, -4; gradient 0.5, -0.25."
    assert said[2] == "targets (2); value 0, 1."  # a constant is asked for no gradient
    assert said[3] == "1 square (2); value not known yet; gradient not known yet."
    assert said[4:] == ["∂L/∂x = 1", "2 + 3 = 5"]


def test_what_is_written_stands_in_the_picture_and_nothing_over_another(
    sheet: GraphSheet,
) -> None:
    for shown in (picture(), picture(back=False), picture(images=True)):
        sheet.set_picture(shown)
        texts = list(sheet._item.placed_texts())
        room = sheet._item.boundingRect()
        assert {"input", "1", "(2)", "digit 1", "gradient"} - {t.text for t in texts} == {"input"}
        assert all(room.contains(text.place) for text in texts)
        for i, one in enumerate(texts):
            assert not any(one.place.intersects(other.place) for other in texts[:i]), one.text
            assert width_of(one.text) <= one.place.width() + 1, one.text


def test_its_data_are_all_numbers_that_are_shown(sheet: GraphSheet) -> None:
    lines = as_csv(sheet).splitlines()
    assert lines[0] == "node,formula,shape,entry,value,gradient"
    assert lines[1:] == [
        "input,x,(2),1,3.0,0.5",
        "input,x,(2),2,-4.0,-0.25",
        "targets,t,(2),1,0.0,",
        "targets,t,(2),2,1.0,",
    ]


def test_a_click_on_a_node_chooses_it_and_one_beside_does_not(
    sheet: GraphSheet, qtbot: QtBot
) -> None:
    viewport = sheet.canvas.viewport()
    with qtbot.waitSignal(sheet.chosen) as chosen:
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle(sheet, "y"))
    assert chosen.args == ["y"]
    with qtbot.assertNotEmitted(sheet.chosen):
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(498, 2))


def test_up_and_down_go_through_the_nodes_and_round(sheet: GraphSheet, qtbot: QtBot) -> None:
    seen: list[str] = []

    def look(key: str) -> None:
        seen.append(key)
        sheet.set_picture(replace(picture(), looked_at=key))

    sheet.chosen.connect(look)
    before = grabbed(sheet)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(sheet, key)
    assert seen == ["t", "y", "x", "y"]  # from the node of the last move on
    assert grabbed(sheet) != before


def test_what_is_known_changes_the_picture(sheet: GraphSheet) -> None:
    seen = [grabbed(sheet)]
    for other in (picture(back=False), picture(images=True), picture(log=True)):
        sheet.set_picture(other)
        seen.append(grabbed(sheet))
    assert all(a != b for i, a in enumerate(seen) for b in seen[:i])
    sheet.set_picture(picture())
    assert grabbed(sheet) == seen[0]


def test_more_numbers_are_shown_where_there_is_more_room() -> None:
    many = cells(*range(16))
    counts = [shown_cells(many, width) for width in (20, 60, 120, 250, 1000)]
    assert counts == sorted(counts)
    assert counts[0] == 1
    assert counts[-1] == 16
    assert shown_cells(cells(1.0, 2.0, 3.0, 4.0), 90) == 4  # a batch of four is seen whole


def test_it_is_written_to_files_of_another_size_and_comes_back(sheet: GraphSheet) -> None:
    size, before = sheet.size(), grabbed(sheet)
    image = QImage.fromData(as_png(sheet))
    assert image.size() == 2 * sheet.canvas.size()
    assert b"<svg" in as_svg(sheet)
    assert sheet.size() == size
    assert grabbed(sheet) == before


def test_it_asks_for_as_much_room_as_its_graph_needs(sheet: GraphSheet) -> None:
    small = sheet.minimumSize()
    boxes = tuple(Box(str(i), "n", "n", "n", i, i % 3) for i in range(6))
    sheet.set_picture(GraphPicture(boxes))
    assert sheet.minimumSize().width() > small.width()
    sheet.set_picture(GraphPicture())
    assert sheet.minimumSize().expandedTo(small) == small
    assert QSize(sheet.minimumSize()).isValid()


@pytest.mark.parametrize("mode", list(theme.ColorMode)[:2])
def test_it_is_painted_in_both_themes_without_a_mishap(
    sheet: GraphSheet, qapp: QApplication, mode: theme.ColorMode
) -> None:
    before = len(theme.mishaps().seen)
    with theme.borrowed(mode, 1.0):
        sheet.dress()
        grabbed(sheet)
    sheet.dress()
    assert len(theme.mishaps().seen) == before
