"""Boxes of a graph keep apart, in the room there is; wires lead from side to side."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF

from dlgui.plot.graph_data import Box, GraphPicture, Wire, cell_texts, shade
from dlgui.plot.graph_layout import grid_of, least_size, way

PLACES = {"a": (0.0, 1.0), "b": (0.0, 2.0), "c": (1.0, 1.0), "d": (2.0, 1.0), "e": (2.0, 2.0)}
PAIRS = [("a", "c"), ("a", "b"), ("b", "c"), ("c", "d"), ("e", "c"), ("e", "a"), ("d", "e")]


def picture(*, images: bool = False, share: float = 1.0) -> GraphPicture:
    boxes = [Box(key, key, key, key, column, row) for key, (column, row) in PLACES.items()]
    boxes.append(Box("f", "f", "f", "f", 3, 0.5, share=share))
    wires = tuple(Wire(*pair) for pair in PAIRS)
    return GraphPicture(tuple(boxes), wires, ("x", "y"), as_images=images)


def rects(shown: GraphPicture, width: float, height: float) -> dict[str, QRectF]:
    grid = grid_of(shown, width, height)
    return {box.key: grid.rect(box) for box in shown.boxes}


@pytest.mark.parametrize("images", [False, True])
@pytest.mark.parametrize("size", [(300, 260), (700, 340), (1600, 1000), (320, 900), (1900, 270)])
def test_no_box_touches_another_and_all_lie_in_the_room(
    size: tuple[float, float], images: bool
) -> None:
    shown = picture(images=images)
    least = least_size(shown)
    width, height = max(size[0], least[0]), max(size[1], least[1])
    found = rects(shown, width, height)
    room = QRectF(0, 0, width, height)
    for key, rect in found.items():
        assert room.contains(rect), key
        others = [other for name, other in found.items() if name != key]
        assert not any(rect.adjusted(-5, 0, 5, 0).intersects(other) for other in others), key


def test_a_column_of_single_numbers_is_narrower() -> None:
    found = rects(picture(share=0.5), 700, 400)
    assert found["f"].width() == pytest.approx(found["a"].width() / 2)


def touches(rect: QRectF, point: QPointF) -> bool:
    grown = rect.adjusted(-0.01, -0.01, 0.01, 0.01)
    shrunk = rect.adjusted(0.01, 0.01, -0.01, -0.01)
    return grown.contains(point) and not shrunk.contains(point)


@pytest.mark.parametrize("back", [False, True])
@pytest.mark.parametrize("pair", PAIRS)
def test_a_wire_goes_from_the_side_of_one_box_to_the_side_of_the_other(
    pair: tuple[str, str], back: bool
) -> None:
    shown = picture()
    grid = grid_of(shown, 800, 420)
    points = way(Wire(*pair), shown, grid, back=back)
    source, target = (grid.rect(shown.box(key)) for key in (reversed(pair) if back else pair))
    assert touches(source, points[0])
    assert touches(target, points[-1])
    for one, two in pairwise(points):
        assert one.x() == pytest.approx(two.x()) or one.y() == pytest.approx(two.y())
    for box in shown.boxes:
        inside = grid.rect(box).adjusted(0.1, 0.1, -0.1, -0.1)
        assert not any(inside.contains(point) for point in points), box.key


def test_the_way_back_lies_beside_the_way_forward() -> None:
    shown = picture()
    grid = grid_of(shown, 800, 420)
    for wire in shown.wires:
        forward = way(wire, shown, grid, back=False)
        back = way(wire, shown, grid, back=True)
        assert all(min((f - b).manhattanLength() for b in back) >= 5 for f in forward), wire


def test_a_box_that_there_is_not_is_refused() -> None:
    with pytest.raises(KeyError, match="nobody"):
        picture().box("nobody")


@pytest.mark.parametrize(
    ("value", "longest", "shortest"),
    [
        (715.0, "715", "715"),
        (-0.94871, "−0.9487", "−.9"),
        (3.3, "3.3", "3"),
        (0.0, "0", "0"),
        (1.2e-17, "1.20e−17", "1e−17"),
        (float("nan"), "NaN", "NaN"),
    ],
)
def test_numbers_are_written_ever_shorter(value: float, longest: str, shortest: str) -> None:
    texts = cell_texts(value)
    assert (texts[0], texts[-1]) == (longest, shortest)
    assert [len(text) for text in texts] == sorted(map(len, texts), reverse=True)


def test_shades_go_by_size_or_by_powers_of_ten() -> None:
    assert shade(-2.0, 4.0, log=False) == 0.5
    assert shade(4.0, 4.0, log=True) == 1
    assert shade(0.04, 4.0, log=True) == pytest.approx(0.5)
    assert shade(1e-9, 4.0, log=True) == 0
    for nothing in (0.0, float("nan"), float("inf")):
        assert shade(nothing, 4.0, log=True) == shade(nothing, 4.0, log=False) == 0
    assert shade(1.0, 0.0, log=False) == 0
