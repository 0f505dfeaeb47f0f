"""A row of the list is painted with its colour and dash, its words, and its pin."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.runs.delegate import RunDelegate, pin_place
from dlgui.runs.kept_run import KeptRun
from dlgui.runs.model import RunsModel
from dlgui.runs.view import RunsView
from tests.kept_runs import kept, recorded_history
from tests.tiny_runs import tiny_config

ROW = QRect(0, 0, 190, 44)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[RunsView]:
    view = RunsView(None)  # type: ignore[arg-type]  # alone
    qtbot.addWidget(view)
    view.setModel(RunsModel(view))
    view.setItemDelegate(RunDelegate(view, lambda _index: None))
    view.resize(200, 100)
    view.show()
    yield view
    view.close()


def model_of(view: RunsView) -> RunsModel:
    model = view.model()
    assert isinstance(model, RunsModel)
    return model


def painted(view: RunsView) -> QImage:
    QApplication.processEvents()
    return view.viewport().grab().toImage()


def colors(image: QImage, place: QRect) -> set[str]:
    points = (QPoint(x, y) for x in range(place.width()) for y in range(place.height()))
    return {image.pixelColor(place.topLeft() + p).name() for p in points}


def run(series: int, **about: object) -> KeptRun:
    made = kept(recorded_history(), **about)  # type: ignore[arg-type]
    made.about = replace(made.about, series=series)
    return made


@pytest.mark.parametrize("series", range(5))
def test_a_run_has_a_line_in_its_colour(view: RunsView, series: int) -> None:
    model_of(view).insert(run(series))
    color = QColor(theme.current().series_style(series).color).name()
    assert color in colors(painted(view), QRect(8, 14, 30, 16))


def test_on_stage_it_has_the_colour_of_its_curve_there(view: RunsView) -> None:
    made = run(0)
    model_of(view).insert(made)
    model_of(view).set_stage({made: 2}, made.about.config)
    color = QColor(theme.current().series_style(2).color).name()
    assert color in colors(painted(view), QRect(12, 14, 24, 16))


def test_a_pin_is_seen_while_it_is_pinned(view: RunsView, tmp_path: Path) -> None:
    made = run(1)
    model_of(view).insert(made)
    place = pin_place(view.visualRect(view.model().index(0, 0)))
    assert len(colors(painted(view), place)) == 1
    made.pin(True)
    model_of(view).touch(made)
    assert len(colors(painted(view), place)) > 1


def test_long_names_end_before_the_pin(view: RunsView) -> None:
    made = run(1, name="a name that is much too long for so narrow a list", pinned=True)
    model_of(view).insert(made)
    model_of(view).set_stage({}, tiny_config({"optimizer.lr": 0.7, "network.hidden": [3] * 9}))
    rect = view.visualRect(view.model().index(0, 0))
    gap = QRect(pin_place(rect).left() - 1, rect.top() + 2, 2, rect.height() - 4)
    assert len(colors(painted(view), gap)) == 1


def test_name_and_difference_do_not_touch(view: RunsView) -> None:
    made = run(1, name="Qgjpy")
    model_of(view).insert(made)
    model_of(view).set_stage({}, tiny_config({"optimizer.lr": 0.7}))
    image = painted(view)
    rect = view.visualRect(view.model().index(0, 0))
    rows = [
        len(colors(image, QRect(44, y, 60, 1))) > 1 for y in range(rect.top() + 2, rect.bottom())
    ]
    changes = sum(before != after for before, after in pairwise(rows))
    assert changes >= 4  # nothing, the name, nothing, the difference, nothing


def test_the_pin_is_at_the_right_end_and_as_high_as_the_row() -> None:
    place = pin_place(ROW)
    assert (place.right(), place.top(), place.height()) == (ROW.right(), ROW.top(), ROW.height())
