"""A thing looks the same in every lab: colour, dash and marker, wherever it is drawn."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from dlgui.labs.comparison.page import ComparisonLab
from dlgui.labs.comparison.run_table import RunTable
from dlgui.labs.comparison.toolbar import OVERLAID, SIDE_BY_SIDE
from dlgui.labs.paths.page import PathsLab
from dlgui.labs.paths.racer_card import RacerCard
from dlgui.main_window import MainWindow
from dlgui.runs.model import Role
from dlgui.runs.rows import OPEN
from dlgui.runs.runs_list import RunsList
from dlgui.session.state import RunState
from dlgui.theme import DARK, LIGHT, Palette, SeriesStyle
from dlgui.words.looks import TEST, TRAIN, method_looks
from engine.optimization.names import OptimizerName
from engine.training.presets import load_preset
from tests.open_window import control, lab_of, open_only, open_ready, open_with, press, wait_for
from tests.tiny_runs import tiny_study

PATIENCE_MS = 60_000
BOTH = (LIGHT, DARK)
TEXTBOOK = {
    "SGD": OptimizerName.SGD,
    "Momentum": OptimizerName.MOMENTUM,
    "AdaGrad": OptimizerName.ADAGRAD,
    "RMSProp": OptimizerName.RMSPROP,
    "Adam": OptimizerName.ADAM,
}
OWN = dict(zip(TEXTBOOK, method_looks(list(TEXTBOOK.values())), strict=True))


def show(qtbot: QtBot, window: MainWindow, view: str) -> None:
    """Choose how the comparison shows its curves."""
    button = control(window, QAbstractButton, f"comparison_view_{view}")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def in_both(looks: dict[str, int], palette: Palette) -> dict[str, SeriesStyle]:
    return {name: palette.series_style(number) for name, number in looks.items()}


def kept_looks(window: MainWindow) -> list[int]:
    """Those of the list of runs, the first one first."""
    runs = window.findChild(RunsList, "runs_list")
    assert runs is not None
    model = runs.view.model()
    runs.view.setCurrentIndex(model.index(0, 0))
    runs.view.fold_requested.emit(True)  # the runs of a study are one group
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    rows = [row for row in rows if row.data(Role.GROUP) != OPEN]
    return [int(row.data(Role.SERIES)) for row in reversed(rows)]


def test_a_method_looks_the_same_in_every_lab(qtbot: QtBot) -> None:
    window = open_with(qtbot, "comparison")
    lab = window.labs["comparison"]
    assert isinstance(lab, ComparisonLab)
    assert lab.show_study(tiny_study({}, *load_preset("five-optimizers").variants))
    qtbot.waitUntil(lambda: lab.session.state is RunState.READY, timeout=PATIENCE_MS)
    press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: lab.session.state is RunState.ENDED, timeout=PATIENCE_MS)
    stage = lab.stage
    lines = stage.accuracy.plot.picture.lines
    overlaid = {lines[str(i)].title: lines[str(i)].style.series for i in range(5)}
    show(qtbot, window, SIDE_BY_SIDE)
    plots = stage.multiples.plots
    beside = {t: plots.line(str(i)).style.series for i, t in enumerate(plots.titles())}
    table = stage.table
    assert isinstance(table, RunTable)
    rows = {group.name: group.look for group in table.groups()}
    kept = dict(zip(TEXTBOOK, kept_looks(window), strict=True))
    window.show_lab("paths")
    paths = window.lab
    assert isinstance(paths, PathsLab)
    paths.load_preset("contour-paths")
    tracks = {track.name: track.series for track in paths.frame().tracks}
    curves = paths.stage.value_panel.plot.picture.lines.values()
    heights = {line.title: line.style.series for line in curves}
    cards = [paths.inspector.findChild(RacerCard, f"racer_{i}") for i in range(5)]
    listed = {card.accessibleName(): card.look for card in cards if card}
    for palette in BOTH:
        own = in_both(OWN, palette)
        for looks in (overlaid, beside, rows, kept, tracks, heights, listed):
            assert in_both(looks, palette) == own


def test_other_runs_look_neither_like_train_nor_like_test(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    for _ in range(3):
        assert lab_of(window).show_study(tiny_study())
        wait_for(qtbot, window, RunState.READY)
        press(qtbot, window, Qt.Key.Key_Space)
        wait_for(qtbot, window, RunState.ENDED)
    lines = lab_of(window).loss_panel.plot.picture.lines.values()
    assert {line.style.series for line in lines if line.title in ("train", "test")} == {TRAIN, TEST}
    kept = kept_looks(window)
    assert len(set(kept)) == 3
    for palette in BOTH:
        named = {palette.series_style(TRAIN).color, palette.series_style(TEST).color}
        assert named.isdisjoint(palette.series_style(number).color for number in kept)


def test_a_second_racer_of_a_method_has_its_colour_and_follows_its_method(
    qtbot: QtBot,
) -> None:
    window = open_only(qtbot, "paths")
    paths = window.lab
    assert isinstance(paths, PathsLab)
    paths.load_preset("contour-paths")
    first = paths.inspector.findChild(RacerCard, "racer_0")
    assert first is not None
    first.duplicated.emit(0)
    one, other = (t for t in paths.frame().tracks if t.optimizer.method is OptimizerName.SGD)
    looks = [DARK.series_style(track.series) for track in (one, other)]
    assert looks[0].color == looks[1].color
    assert looks[0].dash != looks[1].dash
    assert looks[0].marker != looks[1].marker
    first.removed.emit(0)
    (left,) = (t for t in paths.frame().tracks if t.optimizer.method is OptimizerName.SGD)
    assert left.series == OWN["SGD"]
    assert paths.stage.contour_panel.map.racers[left.key].series == OWN["SGD"]


def test_many_pairs_look_by_their_kind_everywhere(qtbot: QtBot) -> None:
    window = open_only(qtbot, "comparison")
    lab = window.labs["comparison"]
    assert isinstance(lab, ComparisonLab)
    study = load_preset("batch-norm-scales").replaced({"training.steps": 1})
    assert lab.show_study(study)
    qtbot.waitUntil(lambda: lab.session.state is RunState.READY, timeout=PATIENCE_MS)
    groups = lab.stage.table.groups()
    plots, lines = lab.stage.multiples.plots, lab.stage.accuracy.plot.picture.lines
    assert len(lab.stage.multiples.legend.names()) == 2
    show(qtbot, window, OVERLAID)
    assert len({group.look for group in groups}) == 2
    for group in groups:
        assert plots.line(str(group.number)).style.series == group.look
        assert lines[str(group.number)].style.series == group.look
