"""Races are kept as runs of every lab are: listed, written, read, shown again, compared, pinned."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dlgui.labs.paths.page import PathsLab
from dlgui.main_window import MainWindow
from dlgui.runs.kept_run import KeptRun, whole
from dlgui.runs.run_file import read_run, run_as_bytes
from dlgui.session.history import Curve
from dlgui.session.race import Course
from dlgui.session.race_player import RaceMode
from dlgui.session.race_runs import course_text, read_course
from engine.optimization.expression import ExpressionSurface
from engine.optimization.names import SurfaceName
from engine.optimization.surfaces import SURFACES
from tests.open_window import open_only, open_with


def raced(
    qtbot: QtBot, steps: int, *, opened: Callable[[QtBot, str], MainWindow] = open_only
) -> tuple[MainWindow, PathsLab, list[KeptRun]]:
    window = opened(qtbot, "paths")
    lab = window.labs["paths"]
    assert isinstance(lab, PathsLab)
    lab.player.set_mode(RaceMode.RACE)
    lab.player.advance(steps)
    assert window.workspace is not None
    return window, lab, list(window.workspace.keeper.runs)


@pytest.mark.parametrize(
    "surface", [*SURFACES.values(), ExpressionSurface("x**2/20 + y**2 + sin(2*x)")]
)
def test_a_course_is_told_in_a_text(surface: object) -> None:
    course = Course(surface, (-7.25, 1e-3), 40)  # type: ignore[arg-type]
    again = read_course(course_text(course), 40)
    assert (again.start, again.steps) == (course.start, 40)
    assert again.surface.formula == course.surface.formula
    assert again.surface.value(1.5, -0.5) == course.surface.value(1.5, -0.5)


def test_every_racer_of_a_race_is_kept_with_f_at_each_step(qtbot: QtBot) -> None:
    window, lab, runs = raced(qtbot, 7)
    racers = lab.player.race.racers
    assert len(runs) == len(racers) > 1
    by_method = {run.about.config.optimizer: run for run in runs}
    for racer in racers:
        steps, values = by_method[racer.optimizer].history.curve(Curve.BATCH_LOSS)
        assert steps.tolist() == list(range(8))
        assert values.tolist() == lab.player.race.path(racer.key).values[:8].tolist()
    lab.player.advance(2)
    assert window.workspace is not None
    assert window.workspace.keeper.runs == runs
    assert runs[0].history.step == 9


def test_whole_paths_that_follow_a_slider_are_not_kept(qtbot: QtBot) -> None:
    window = open_only(qtbot, "paths")
    lab = window.labs["paths"]
    assert isinstance(lab, PathsLab)
    for x in (-6.0, -5.0):
        lab.start_at(x, 2.0)
    assert window.workspace is not None
    assert window.workspace.keeper.runs == []


def test_a_kept_path_comes_back_from_its_file_and_on_stage(qtbot: QtBot, tmp_path: Path) -> None:
    window, lab, runs = raced(qtbot, 7, opened=open_with)
    file = tmp_path / "path.dlrun"
    file.write_bytes(run_as_bytes(runs[0].about, whole(runs[0].history)))
    again = read_run(file)
    assert again.about == runs[0].about
    assert again.about.course == course_text(lab.course)
    lab.load_preset(lab.presets()[-1][0])
    window.show_lab("overfitting")
    assert window.workspace is not None
    kept = len(window.workspace.keeper.runs)
    assert window.open_file(file)
    assert window.lab is lab
    assert [r.optimizer for r in lab.player.race.racers] == [runs[0].about.config.optimizer]
    assert course_text(lab.course) == runs[0].about.course
    assert lab.player.position == 7
    assert len(window.workspace.keeper.runs) == kept + 1  # the file's, and no other
    lab.player.advance(1)
    assert len(window.workspace.keeper.runs) == kept + 2  # played on, it is another run


def test_paths_are_compared_where_they_have_a_course_in_common(qtbot: QtBot) -> None:
    window, lab, runs = raced(qtbot, 5)
    assert window.workspace is not None
    window.workspace.stage.compare(runs[:2])
    assert window.lab is lab
    assert len(lab.player.race.racers) == 2
    assert window.problem == ""
    lab.load_preset(lab.presets()[-1][0])
    lab.player.set_mode(RaceMode.RACE)
    lab.player.advance(3)
    newest = window.workspace.keeper.runs[0]
    assert newest.about.course != runs[0].about.course
    window.workspace.stage.compare([runs[0], newest])
    assert "same surface" in window.problem


def test_a_pinned_path_stands_behind_the_next_race_and_behind_no_network(qtbot: QtBot) -> None:
    window, lab, runs = raced(qtbot, 5, opened=open_with)
    assert window.workspace is not None
    window.workspace.keeper.pin(runs[0], True)
    lab.start_at(-3.0, 1.0)
    lab.player.restart()
    lab.player.advance(2)
    lines = lab.stage.value_panel.plot.picture.ghosts.lines()
    assert [line.data.y.tolist() for line in lines] == [
        runs[0].history.curve(Curve.BATCH_LOSS)[1].tolist()
    ]
    session = getattr(window.labs["overfitting"], "session")  # noqa: B009
    assert session.ghosts == ()


def test_the_names_of_surfaces_are_no_formulas() -> None:
    assert all(read_course(f"1;2;{name}", 1).surface is SURFACES[name] for name in SurfaceName)
