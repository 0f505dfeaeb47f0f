"""The export menu offers what the lab on stage has to give, and writes it."""

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPointF
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.main_window import MainWindow
from dlgui.plot.drawing import Drawing
from dlgui.runs.keeper import RunKeeper
from dlgui.runs.kept_run import KeptRun
from dlgui.window.workspace import Workspace
from engine.training.records import Change
from engine.training.study import Study, Variant
from tests.kept_runs import kept, recorded_history
from tests.open_window import open_needed
from tests.tiny_runs import tiny_config


@pytest.fixture
def window(qtbot: QtBot, request: pytest.FixtureRequest) -> MainWindow:
    return open_needed(qtbot, request)


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The name that the next file dialog is answered with; its ending is left out."""
    path = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QMessageBox, "question", pytest.fail)
    return path


def workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def entries(window: MainWindow) -> dict[str, QAction]:
    menu = workspace(window).export.menu
    menu.aboutToShow.emit()
    return {action.objectName(): action for action in menu.findChildren(QAction)}


def keep(window: MainWindow, *names: str) -> list[KeptRun]:
    keeper: RunKeeper = workspace(window).keeper
    return [keeper.add(kept(recorded_history(), name=name)) for name in names]


def rows(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text("utf-8"))))


def test_curves_of_all_runs_on_stage_are_written_as_csv(window: MainWindow, target: Path) -> None:
    runs = keep(window, "a", "b, with a comma")
    workspace(window).stage.compare(runs)
    entries(window)["export_csv"].trigger()
    head, *lines = rows(target.with_suffix(".csv"))
    assert head[:3] == ["run", "step", "train_loss"]
    assert {line[0] for line in lines} == {"a", "b, with a comma"}
    assert [float(line[2]) for line in lines[:4]] == [
        e.train_loss for e in runs[0].history.evaluations
    ]


def test_the_loss_of_every_update_is_written_too(window: MainWindow, target: Path) -> None:
    (run,) = keep(window, "a")
    workspace(window).stage.show_run(run)
    entries(window)["export_losses"].trigger()
    head, *lines = rows(target.with_suffix(".csv"))
    assert head == ["run", "step", "batch_loss", "batch_accuracy"]
    assert [int(line[1]) for line in lines] == list(range(1, 13))
    losses = run.history.curve("batch_loss")[1].tolist()
    assert [float(line[2]) for line in lines] == losses


def test_csv_files_are_written_for_a_spreadsheet_if_one_chooses(
    window: MainWindow, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (run,) = keep(window, "a; b")
    workspace(window).stage.show_run(run)
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    try:
        assert entries(window)["export_csv_for_programs"].isChecked()
        entries(window)["export_csv_for_spreadsheet"].trigger()
        assert entries(window)["export_csv_for_spreadsheet"].isChecked()
        written = {}
        for name in ("export_csv", "export_losses", "export_numbers_accuracy"):
            entries(window)[name].trigger()
            written[name] = target.with_suffix(".csv").read_bytes()
            target.with_suffix(".csv").unlink()
    finally:
        QLocale.setDefault(before)
    for data in written.values():
        assert data.startswith(b"\xef\xbb\xbf")
        lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
        assert len({len(line) for line in lines}) == 1
        assert len(lines[0]) > 1
    cells = list(csv.reader(io.StringIO(written["export_csv"].decode("utf-8-sig")), delimiter=";"))
    first = run.history.evaluations[0]
    assert cells[1][:3] == ["a; b", "0", str(first.train_loss).replace(".", ",")]
    entries(window)["export_csv_for_programs"].trigger()
    entries(window)["export_csv"].trigger()
    assert target.with_suffix(".csv").read_bytes().startswith(b"run,step,")


@pytest.mark.all_labs
def test_before_a_run_there_are_pictures_only(window: MainWindow) -> None:
    window.show_lab("paths")
    found = entries(window)
    for name in ("export_csv", "export_losses", "export_script"):
        assert not found[name].isEnabled()
    assert found["export_png_contour"].isEnabled()


@pytest.mark.parametrize(
    ("lab", "pictures"),
    [
        ("overfitting", {"accuracy", "loss"}),
        ("activations", {"histogram", "signal"}),
        ("paths", {"contour", "paths_lower"}),
        ("comparison", {"comparison_accuracy", "comparison_loss"}),
    ],
)
@pytest.mark.all_labs
def test_every_picture_that_is_seen_can_be_had(
    qtbot: QtBot, window: MainWindow, lab: str, pictures: set[str]
) -> None:
    window.show_lab(lab)
    found = entries(window)
    for kind in ("png", "svg"):
        names = {n.removeprefix(f"export_{kind}_") for n in found if f"_{kind}_" in n}
        assert names - {"window"} >= pictures


def test_a_picture_is_written_as_png_and_svg(window: MainWindow, target: Path) -> None:
    found = entries(window)
    found["export_png_accuracy"].trigger()
    found["export_svg_accuracy"].trigger()
    image = QImage(str(target.with_suffix(".png")))
    plot = window.lab.findChild(QWidget, "accuracy_plot")
    assert isinstance(plot, Drawing)
    assert (image.width(), image.height()) == (2 * plot.width(), 2 * plot.height())
    target.with_suffix(".png").unlink()
    assert target.with_suffix(".svg").read_text("utf-8").lstrip().startswith("<?xml")
    found["export_png_window"].trigger()
    whole = QImage(str(target.with_suffix(".png")))
    assert (whole.width(), whole.height()) == (2 * window.width(), 2 * window.height())


def test_pictures_come_in_a_chosen_size_and_colours(window: MainWindow, target: Path) -> None:
    entries(window)["export_size_1280"].trigger()
    entries(window)["export_mode_light"].trigger()
    assert entries(window)["export_size_1280"].isChecked()
    entries(window)["export_png_loss"].trigger()
    image = QImage(str(target.with_suffix(".png")))
    assert (image.width(), image.height()) == (1280, 720)
    assert image.pixelColor(1, 1) == QColor(theme.LIGHT.surface)


@pytest.mark.parametrize("kind", ["png", "svg", "csv"])
def test_a_picture_is_saved_from_its_own_menu(window: MainWindow, target: Path, kind: str) -> None:
    plot = window.lab.findChild(QWidget, "loss_plot")
    assert isinstance(plot, Drawing)
    menu = plot.menu(QPointF())
    next(a for a in menu.actions() if a.objectName() == f"plot_save_{kind}").trigger()
    menu.close()
    menu.deleteLater()
    assert target.with_suffix(f".{kind}").stat().st_size > 10


def test_each_of_several_runs_on_stage_can_be_had_as_a_script(
    window: MainWindow, target: Path
) -> None:
    variants = (Variant("slow"), Variant("fast", {"optimizer.lr": 0.3}))
    workspace(window).stage.show_study(Study(tiny_config(), variants))
    found = entries(window)
    assert found["export_script_1"].text() == "fast …"
    found["export_script_1"].trigger()
    assert "LR = 0.3\n" in target.with_suffix(".py").read_text("utf-8")


def test_a_kept_run_as_a_script_has_its_live_change(window: MainWindow, target: Path) -> None:
    (run,) = keep(window, "a")
    workspace(window).runs_list.script_requested.emit(run)
    assert "CHANGES = {4: {'LR': 0.05}}" in target.with_suffix(".py").read_text("utf-8")


def test_what_a_script_cannot_have_is_said(window: MainWindow, target: Path) -> None:
    (run,) = keep(window, "a")
    run.history.add_change(Change(5, "network.batch_norm", False, True))
    workspace(window).runs_list.script_requested.emit(run)
    assert "Batch norm: its change at step 5 cannot be written" in window.problem
    assert not target.with_suffix(".py").exists()
