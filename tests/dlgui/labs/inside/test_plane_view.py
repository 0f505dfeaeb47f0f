"""The plane shows what the network answers everywhere; a click adds a point to learn from."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlgui.labs.inside.material import Examples
from dlgui.labs.inside.page import InsideLab
from dlgui.labs.inside.plane import area_of, ask
from dlgui.plot.point_groups import Sign
from engine.training.examples import load_points
from tests.inside_lab import POINTS, advance, at_rest, opened, show

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def lab(qtbot: QtBot) -> InsideLab:
    lab = opened(qtbot, POINTS)
    lab.stage.show_view("plane")
    return lab


def test_the_regions_are_the_network_s_answers(qtbot: QtBot, lab: InsideLab) -> None:
    advance(qtbot, lab, 60)
    view, material = lab.stage.plane, lab.stage.view.material
    assert material is not None
    assert material.replica is not None
    assert material.examples is not None
    right = 0
    for point, label in zip(material.examples.test, material.examples.test_labels, strict=True):
        told, share = view.map.at(*point.tolist())  # type: ignore[misc]
        logits = material.replica.answer(point[np.newaxis])
        right += told == logits.argmax()
        assert 0.5 <= share <= 1
        assert 0 <= label < 2
    assert right >= 0.95 * len(material.examples.test)  # cells are asked in their middles


def test_train_and_test_points_are_told_apart(lab: InsideLab) -> None:
    groups = lab.stage.plane.map.groups()
    counts = {(g.sign, g.series): len(g.x) for g in groups}
    assert sum(n for (sign, _), n in counts.items() if sign is Sign.FILLED) == 60
    assert sum(n for (sign, _), n in counts.items() if sign is Sign.HOLLOW) == 60
    assert len({g.name for g in groups}) == 4


@pytest.mark.parametrize(("hidden", "count"), [([12, 8], 20), ([], 0), ([100], 60)])
def test_each_hidden_unit_is_a_small_map(
    qtbot: QtBot, lab: InsideLab, hidden: list[int], count: int
) -> None:
    show(qtbot, lab, POINTS | {"network.hidden": hidden})
    view = lab.stage.plane
    assert len(view.units.tiles) == count
    assert view.units.hint() == ("" if count else "no hidden units: a linear network")
    if count:
        material = lab.stage.view.material
        assert material is not None
        side = view.units.tiles.shape[0]
        x0, x1, y0, y1 = area_of(material.examples)  # type: ignore[arg-type]
        corner = [[x0 + (x1 - x0) / side / 2, y1 - (y1 - y0) / side / 2]]  # of the first pixel
        outputs = dict(material.replica.outputs(np.array(corner)))  # type: ignore[union-attr]
        assert view.units.tiles.images[3, 0, 0] == pytest.approx(outputs["relu1"][0, 3], abs=1e-5)


def click(qtbot: QtBot, lab: InsideLab, x: float, y: float) -> None:
    view = lab.stage.plane.map
    qtbot.mouseClick(view.canvas.viewport(), LEFT, pos=view.to_canvas(x, y).toPoint())


def test_before_the_first_update_a_click_adds_a_point_at_once(qtbot: QtBot, lab: InsideLab) -> None:
    view = lab.stage.plane
    view.kind.setFocus()
    qtbot.keyClick(view.kind, Qt.Key.Key_Down)
    click(qtbot, lab, 0.5, 0.75)
    x, y, label = map(float, lab.study.configs[0].data.added_points.split())
    assert (x, y, label) == pytest.approx((0.5, 0.75, 1), abs=0.02)
    qtbot.waitUntil(lambda: lab.session.histories[0].config.data.added_points != "")
    at_rest(qtbot, lab)
    material = lab.stage.view.material
    assert material is not None
    assert material.examples is not None
    assert len(material.examples.train) == 61
    assert not any(g.sign is Sign.NEW for g in view.map.groups())


def test_in_a_run_a_click_adds_a_point_for_the_next(qtbot: QtBot, lab: InsideLab) -> None:
    advance(qtbot, lab, 10)
    view = lab.stage.plane
    click(qtbot, lab, 0.5, 0.75)
    click(qtbot, lab, -0.5, 0.25)
    assert lab.session.step == 10
    assert sum(len(g.x) for g in view.map.groups() if g.sign is Sign.NEW) == 2
    assert "restart" in view.said.text()
    lab.session.restart()
    at_rest(qtbot, lab)
    assert "Click to add" in view.said.text()
    assert sum(len(g.x) for g in view.map.groups() if g.sign is Sign.FILLED) == 62
    qtbot.mouseClick(view.remove_button, LEFT)
    at_rest(qtbot, lab)
    assert lab.study.configs[0].data.added_points == ""


def test_digits_are_no_points(qtbot: QtBot, lab: InsideLab) -> None:
    show(qtbot, lab, {})
    assert "This run learns digits" in lab.stage.plane.said.text()
    assert not lab.stage.plane.map.isVisible()


def odd_points(points: list[list[float]]) -> Examples:
    found = np.array(points, np.float32)
    labels = np.zeros(len(found), np.uint8)
    return Examples(found, labels, found, labels, ("0", "1"), (2,))


@pytest.mark.parametrize(
    "points", [[[0.0, 0.0]], [[3.0, 3.0]] * 4, [[-9.0, 0.0], [9.0, 0.0]], [[1e-9, 5.0]]]
)
def test_the_area_has_a_size_however_the_points_lie(points: list[list[float]]) -> None:
    x0, x1, y0, y1 = area_of(odd_points(points))
    assert x1 - x0 >= 2
    assert y1 - y0 >= 2
    for x, y in points:
        assert x0 < x < x1
        assert y0 < y < y1


def test_a_network_without_numbers_is_drawn_all_the_same(lab: InsideLab) -> None:
    material: Any = lab.stage.view.material
    for array in material.replica.network.parameters:
        array.value[...] = np.nan
    regions = ask(material.replica, (-1, 1, -1, 1), 8)
    assert np.isfinite(regions.shares).all()
    assert np.isfinite(regions.units).all()


@pytest.mark.parametrize("classes", [2, 3, 6])
def test_every_number_of_classes_has_colours(qtbot: QtBot, lab: InsideLab, classes: int) -> None:
    show(qtbot, lab, POINTS | {"data.classes": classes, "data.source": "gaussians"})
    view = lab.stage.plane
    assert view.kind.count() == classes
    config = lab.session.histories[0].config.data
    assert load_points(config).classes == view.map.classes
