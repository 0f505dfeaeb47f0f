"""The first layer as pictures on one printed scale, with a histogram and what excites a unit."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlgui.labs.inside.first_layer import FirstLayer, most_exciting
from dlgui.labs.inside.material import Examples
from dlgui.labs.inside.page import InsideLab
from engine.data.batches import as_inputs
from engine.data.digits import bundled_digits
from tests.inside_lab import CONVOLUTIONAL, POINTS, advance, opened

LEFT = Qt.MouseButton.LeftButton


def looked(qtbot: QtBot, settings: dict[str, Any]) -> InsideLab:
    lab = opened(qtbot, settings)
    advance(qtbot, lab, 20)
    lab.stage.show_view("weights")
    return lab


def material_of(lab: InsideLab) -> Any:
    material = lab.stage.view.material
    assert material is not None
    return material


@pytest.mark.parametrize(
    ("settings", "count", "shape"),
    [({}, 20, (28, 28)), (CONVOLUTIONAL, 4, (5, 5)), (POINTS, 12, (1, 2))],
)
def test_each_unit_is_a_picture(
    qtbot: QtBot, settings: dict[str, Any], count: int, shape: tuple[int, int]
) -> None:
    lab = looked(qtbot, settings)
    tiles = lab.stage.weights.wall.tiles
    assert tiles.images.shape == (count, *shape)
    weights = material_of(lab).arrays
    if "conv1.weight" in weights:
        np.testing.assert_array_equal(tiles.images[2], weights["conv1.weight"][2, 0])
    else:
        np.testing.assert_array_equal(tiles.images[2].ravel(), weights["linear1.weight"][:, 2])


def test_one_symmetric_scale_holds_all_and_is_printed(qtbot: QtBot) -> None:
    view = looked(qtbot, {}).stage.weights
    tiles = view.wall.tiles
    assert tiles.low == -tiles.high
    assert np.abs(tiles.images).max() <= tiles.high
    assert np.abs(tiles.images).max() >= 0.9 * tiles.high
    assert view.wall.bar_texts() == [f"-{tiles.high:.2g}", "0", f"{tiles.high:.2g}"]
    assert (view.large.tiles.low, view.large.tiles.high) == (tiles.low, tiles.high)


def test_before_and_now_differ_and_are_sorted_by_norm(qtbot: QtBot) -> None:
    lab = looked(qtbot, {})
    view = lab.stage.weights
    now = view.wall.tiles.images.copy()
    qtbot.mouseClick(view.when.button("before"), LEFT)
    before = view.wall.tiles.images
    first = material_of(lab).before["linear1.weight"]
    np.testing.assert_array_equal(before[0].ravel(), first[:, 0])
    assert not np.array_equal(before, now)
    qtbot.mouseClick(view.order.button("norm"), LEFT)
    norms = np.linalg.norm(view.wall.tiles.images.reshape(20, -1), axis=1)
    assert (np.diff(norms) <= 0).all()


def test_a_click_shows_histogram_and_digits(qtbot: QtBot) -> None:
    lab = looked(qtbot, {})
    view = lab.stage.weights
    at = view.wall.tile_rect(3).center()
    qtbot.mouseClick(view.wall.canvas.viewport(), LEFT, pos=at)
    assert view.picture == 3
    assert view.said.text().startswith("unit 4: norm ")
    (cell,) = view.histogram.rows()[0].cells
    assert [bars.counts.sum() for bars in cell.bars] == [784, 784]
    weights, bias = (material_of(lab).arrays[f"linear1.{n}"] for n in ("weight", "bias"))
    x = as_inputs(bundled_digits().test_inputs[:200])
    wanted = np.argsort(-(x @ weights[:, 3] + bias[3]), kind="stable")[:8]
    shown = [int(name.split()[2].rstrip(",")) for name in view.exciting.tiles.names]
    assert shown == wanted.tolist()


def test_of_a_kernel_the_strongest_place_counts(qtbot: QtBot) -> None:
    lab = looked(qtbot, CONVOLUTIONAL)
    material = material_of(lab)
    found = most_exciting(material.replica, material.examples, 1, 5)
    images = as_inputs(bundled_digits().test_inputs[:200]).reshape(-1, 28, 28)
    windows = np.lib.stride_tricks.sliding_window_view(images, (5, 5), axis=(1, 2))
    sums = np.tensordot(windows, material.arrays["conv1.weight"][1, 0], axes=2)
    best = sums.max(axis=(1, 2))
    assert best[found] == pytest.approx(np.sort(best)[::-1][:5], rel=1e-4)


def test_weights_without_numbers_have_a_scale_too() -> None:
    examples = material_examples()
    for value, limit in ((0.0, 1.0), (np.nan, 1.0), (np.inf, 1.0), (0.123, 0.13)):
        arrays = {"linear1.weight": np.full((784, 3), value)}
        assert FirstLayer(arrays, examples).limit == pytest.approx(limit)
        assert FirstLayer(arrays, examples).order(by_norm=True) == [0, 1, 2]


def material_examples() -> Any:
    digits = bundled_digits()
    return Examples(
        digits.train_inputs[:10],
        digits.train_labels[:10],
        digits.test_inputs[:10],
        digits.test_labels[:10],
        digits.classes,
        digits.shape,
    )
