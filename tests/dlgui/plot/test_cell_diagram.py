"""A drawn cell: its numbers are written, its operations computed, its texts inside."""

import pytest
from pytestqt.qtbot import QtBot

from dlgui.plot.cell_diagram import CellDiagram
from dlgui.plot.cell_picture import CellNode, CellPicture, CellWire, Part
from dlgui.plot.export import as_csv, as_png

PICTURE = CellPicture(
    (
        CellNode("before", Part.NUMBER, 0.0, 0.3, "before", memory=True),
        CellNode("gate", Part.GATE, 0.3, 0.7, "gate", "σ"),
        CellNode("times", Part.TIMES, 0.3, 0.3, inputs=("gate", "before"), memory=True),
        CellNode("rest", Part.REST, 0.6, 0.7, inputs=("gate",)),
        CellNode("plus", Part.PLUS, 0.6, 0.3, inputs=("times", "rest"), told=False),
        CellNode("tanh", Part.TANH, 0.8, 0.3, inputs=("plus",)),
        CellNode("now", Part.NUMBER, 1.0, 0.3, "now", inputs=("tanh",)),
    ),
    (
        CellWire("before", "times", memory=True),
        CellWire("gate", "times"),
        CellWire("gate", "rest", ((0.45, 0.9),)),
    ),
)


@pytest.fixture
def diagram(qtbot: QtBot) -> CellDiagram:
    widget = CellDiagram(name="cell", title="a cell")
    qtbot.addWidget(widget)
    widget.resize(320, 260)
    widget.show()
    return widget


def test_operations_are_worked_out_from_numbers_and_gates() -> None:
    values = PICTURE.worked_out({"before": 2.0, "gate": 0.25})
    assert values["times"] == 0.5
    assert values["rest"] == 0.75
    assert values["plus"] == 1.25
    assert values["now"] == values["tanh"] == pytest.approx(0.8483, abs=1e-4)
    assert set(PICTURE.worked_out({"gate": 0.5})) == {"gate", "rest"}


def test_numbers_are_written_and_said(diagram: CellDiagram) -> None:
    values = PICTURE.worked_out({"before": -2.0, "gate": 0.25})
    diagram.show_cell(PICTURE, values, "0.25 × −2.00 = −0.50")
    written = [text.text() for text in diagram._all_texts() if text.text()]
    assert "−2.00" in written
    assert "−0.50" in written
    assert "0.25 × −2.00 = −0.50" in written
    assert "before −2, gate 0.25" in diagram.accessibleDescription()
    assert as_png(diagram).startswith(b"\x89PNG")
    assert "gate,0.25" in as_csv(diagram)


def test_another_step_writes_other_numbers_into_the_same_shapes(diagram: CellDiagram) -> None:
    diagram.show_cell(PICTURE, {"before": 1.0, "gate": 0.5}, "one")
    shapes = list(diagram._items)
    diagram.show_cell(PICTURE, {"before": 2.0}, "two")
    assert diagram._items == shapes
    written = [text.text() for text in diagram._all_texts() if text.text()]
    assert "2.00" in written
    assert "0.50" not in written
    assert diagram.line() == "two"


@pytest.mark.parametrize("size", [(210, 190), (600, 500)])
def test_texts_stay_in_the_picture(diagram: CellDiagram, size: tuple[int, int]) -> None:
    diagram.resize(*size)
    diagram.show_cell(PICTURE, PICTURE.worked_out({"before": -123.0, "gate": 0.25}), "line")
    room = diagram.canvas.room()
    for rect in diagram.text_rects():
        assert rect.left() >= -1
        assert rect.right() <= room.width() + 2
        assert rect.top() >= -1
        assert rect.bottom() <= room.height() + 1
