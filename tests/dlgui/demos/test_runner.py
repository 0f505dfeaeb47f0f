"""A demo plays in the window by its clock: scenes, going back, what never comes true."""

import re
from pathlib import Path
from typing import final

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.clock.virtual import VirtualClock
from dlgui.command.filming import open_for_film, runner_in
from dlgui.demos.demo import Demo
from dlgui.demos.reading import built_in, demo_from_toml, read_demo
from dlgui.demos.runner import DemoRunner, DemoState
from dlgui.labs.paths.page import PathsLab
from dlgui.main_window import MainWindow
from dlgui.session.session import Session
from dlgui.widgets.message import Message
from engine.training.records import Evaluation

TWO = """
[[scene]]
lab = "overfitting"
preset = "overfit"
speed = 120
caption = { en = "One", ja = "一" }
play_until = { step = 24 }
[[scene]]
caption = "Two"
set = { "regularization.l2" = 0.05 }
play_until = { epoch = 10 }
wait = 1.0
[[scene]]
title = "Three"
scrub = 12
enlarge = "loss_plot"
"""


@final
class Played:
    """A demo in a window whose clock a test drives."""

    def __init__(self, qtbot: QtBot, demo: Demo, language: str = "en") -> None:
        self.clock = VirtualClock()
        self.window: MainWindow = open_for_film(self.clock, QSize(1000, 700))
        qtbot.addWidget(self.window)
        self.runner: DemoRunner = runner_in(self.window, demo, Path("a.toml"), language=language)
        self.notices: list[str] = []
        self.runner.noticed.connect(self.notices.append)
        self.runner.start()

    @property
    def session(self) -> Session:
        return self.window.lab.findChildren(Session)[0]

    @property
    def last(self) -> Evaluation:
        return self.session.histories[0].evaluations[-1]

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds * 25)):
            self.clock.advance(0.04)
            QApplication.processEvents()

    def wait_for_scene(self, index: int) -> None:
        for _ in range(2_000):
            if self.runner.index == index and self.runner._target < 0:
                return
            self.wait(0.04)
        pytest.fail(f"scene {index} does not come")

    def end(self) -> None:
        self.runner.release()
        self.window.close()


def test_scenes_follow_each_other_at_exact_steps(qtbot: QtBot) -> None:
    played = Played(qtbot, demo_from_toml(TWO), "ja")
    assert played.window.lecture.caption == "一"
    played.wait_for_scene(1)
    played.wait_for_scene(2)
    session = played.session
    (change,) = session.histories[0].changes
    assert (change.step, change.new) == (24, 0.05)
    assert session.step == 30  # 300 digits in batches of 100: ten epochs
    assert session.cursor == 12
    assert played.window.lecture.filled == "loss_plot"
    assert played.window.lecture.caption == "Two"  # what is not said stays
    played.wait(0.1)
    assert played.runner.is_over
    assert [chapter.text for chapter in played.runner.chapters] == ["一", "Two", "Three"]
    assert not played.notices
    played.end()
    assert not played.window.lecture.active


def test_pausing_keeps_the_time_and_going_on_the_goal(qtbot: QtBot) -> None:
    played = Played(qtbot, demo_from_toml(TWO))
    played.wait(0.12)
    played.runner.toggle()
    step = played.session.step
    assert (played.runner.state, played.session.playing) == (DemoState.PAUSED, False)
    played.wait(5.0)
    assert played.session.step == step < 24
    played.runner.toggle()
    played.wait_for_scene(1)
    assert played.session.step == 24
    played.end()


def test_going_back_brings_about_the_same_scene_again(qtbot: QtBot) -> None:
    played = Played(qtbot, demo_from_toml(TWO))
    played.wait_for_scene(2)
    played.runner.previous()
    played.wait_for_scene(1)
    session = played.session
    assert session.step == 24
    assert played.window.catalogue.read("regularization.l2") == "0.05"
    played.wait_for_scene(2)
    assert [(c.step, c.new) for c in session.histories[0].changes] == [(24, 0.05)]
    played.end()


def test_the_next_scene_begins_at_once_and_after_the_last_it_is_over(qtbot: QtBot) -> None:
    played = Played(qtbot, demo_from_toml(TWO))
    played.runner.next()
    assert (played.runner.index, played.session.step) == (1, 0)
    played.runner.next()
    played.runner.next()
    assert played.runner.is_over
    played.end()


@pytest.mark.parametrize(
    ("until", "step"),
    [("gap_above = 0.99, at_most = 1", None), ("gap_above = 0.99, at_most = 500", 40)],
)
def test_what_never_comes_true_is_said_and_it_goes_on(
    qtbot: QtBot, until: str, step: int | None
) -> None:
    text = f"""
[[scene]]
lab = "overfitting"
preset = "overfit"
set = {{ "training.steps" = 40 }}
speed = {120 if step else 10}
play_until = {{ {until} }}
[[scene]]
wait = 5
"""
    played = Played(qtbot, demo_from_toml(text))
    played.wait_for_scene(1)
    (notice,) = played.notices
    assert notice.startswith("Scene 1: gap_above = 0.99 has not come true")
    assert played.session.step == step if step else played.session.step < 40
    played.end()


def test_other_hands_may_set_what_stays_and_another_lab_is_left_again(qtbot: QtBot) -> None:
    played = Played(qtbot, demo_from_toml(TWO))
    played.wait(0.08)
    played.runner.pause()
    played.window.catalogue.set("optimizer.lr", "0.02")
    played.runner.go_on()
    played.wait_for_scene(1)
    assert played.session.histories[0].changes[0].field == "optimizer.lr"
    played.runner.pause()
    played.window.show_lab("paths")
    played.runner.go_on()
    played.wait_for_scene(1)
    assert played.window.lab.key == "overfitting"
    played.end()


def test_a_race_and_several_runs_are_played_to_their_ends(qtbot: QtBot) -> None:
    text = """
[[scene]]
lab = "paths"
preset = "gradient-descent"
speed = 10
play_until = { step = 7 }
[[scene]]
play_until = { ended = true }
[[scene]]
lab = "activations"
preset = "deep-tanh"
theme = "light"
wait = 0.2
"""
    before = theme.mode()
    played = Played(qtbot, demo_from_toml(text))
    played.wait_for_scene(1)
    assert played.window.lab.player.step == 7
    played.wait_for_scene(2)
    assert played.window.labs["paths"].player.step == 20
    assert theme.mode() is theme.ColorMode.LIGHT
    assert not played.notices
    played.end()
    assert theme.mode() is before


@pytest.mark.slow
@pytest.mark.parametrize("name", ["by-heart", "initial-values", "zigzag"])
def test_the_demos_of_the_program_take_a_minute_or_a_little_more(qtbot: QtBot, name: str) -> None:
    file = built_in()[name]
    played = Played(qtbot, read_demo(file))
    for index in range(len(played.runner.demo.scenes)):
        played.wait_for_scene(index)
    while not played.runner.is_over:
        played.wait(0.04)
    assert not played.notices
    assert 60 <= played.clock.now() <= 90
    played.end()


@pytest.mark.slow
def test_the_captions_of_by_heart_are_true(qtbot: QtBot) -> None:
    file = built_in()["by-heart"]
    played = Played(qtbot, read_demo(file))
    played.wait_for_scene(3)  # its caption is shown, the scene before is over
    played.runner.previous()
    played.wait_for_scene(2)
    while played.runner.index == 2 and played.session.step < 600:
        played.wait(0.04)
    assert played.last.train_accuracy == 1.0
    assert 0.7 < played.last.test_accuracy < 0.8
    played.wait_for_scene(5)
    without = played.last
    assert without.train_accuracy > 0.97
    assert 0.57 < without.test_accuracy < 0.68
    played.wait_for_scene(7)
    assert 0.7 < played.last.test_accuracy < 0.8
    assert played.last.train_accuracy < without.train_accuracy - 0.2
    played.end()


@pytest.mark.slow
def test_the_captions_of_initial_values_are_true(qtbot: QtBot) -> None:
    played = Played(qtbot, read_demo(built_in()["initial-values"]))
    said = []
    for index in range(6):
        played.wait_for_scene(index)
        said.append(played.window.lab.findChildren(Message)[0].text())
    assert "saturated" in said[0]
    assert "all alike" in said[1]
    assert "keep their spread" in said[2]
    fall = re.search(r"from (\S+) in layer 1 to (\S+) in layer 12", said[3])
    assert fall is not None
    assert 0.35 < float(fall[1]) < 0.45
    assert 1.5e-4 < float(fall[2]) < 2.5e-4
    through = re.search(r"(\S+) in layer 12", said[4])
    assert through is not None
    assert 0.15 < float(through[1]) < 0.25
    assert "He: The signal gets through" in said[5]
    played.wait_for_scene(7)
    small, xavier, he = (h.evaluations[-1] for h in played.session.histories)
    assert small.test_accuracy < 0.2
    assert min(xavier.test_accuracy, he.test_accuracy) > 0.8
    assert he.train_loss < xavier.train_loss < small.train_loss
    played.end()


@pytest.mark.slow
def test_the_captions_of_zigzag_are_true(qtbot: QtBot) -> None:
    played = Played(qtbot, read_demo(built_in()["zigzag"]))
    paths = played.window.labs["paths"]
    assert isinstance(paths, PathsLab)
    played.wait_for_scene(2)
    sgd = paths.player.race.path(0).points
    assert paths.player.step == 10
    assert all(a * b < 0 for a, b in zip(sgd[:10, 1], sgd[1:11, 1], strict=True))  # ten crossings
    played.wait_for_scene(3)
    played.wait(5.0)
    assert 36 < _length(sgd) < 38
    assert 7 < _length(paths.player.race.path(4).points) < 8
    played.wait_for_scene(6)
    values = [paths.player.race.path(key).values[-1] for key in range(5)]
    assert min(values) == values[2]  # AdaGrad
    played.end()


def _length(points: NDArray[np.float64]) -> float:
    return float(np.hypot(*np.diff(points, axis=0).T).sum())
