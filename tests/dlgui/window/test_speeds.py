"""Every preset has a pace that tells its story; what a person chose instead stays with its lab."""

from math import inf

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.labs.shared.lab import Lab
from dlgui.main_window import MainWindow
from dlgui.session.pace import FULL_SPEED_S, story_pace
from dlgui.start import settings
from dlgui.window.speed_texts import SPEEDS
from engine.training.study import Study
from tests.open_window import open_only, open_with
from tests.tiny_runs import tiny_study

SHORTEST_S, LONGEST_S = 6, 20


def box_text(window: MainWindow) -> str:
    return window.transport.speed_box.currentText()


def choose(window: MainWindow, qtbot: QtBot, steps_per_second: float) -> None:
    """Choose a speed in the box, as a person does with the keys."""
    box = window.transport.speed_box
    index = next(i for i in range(1, box.count()) if box.itemData(i) == steps_per_second)
    to_the_preset(window, qtbot)
    for _ in range(index):
        qtbot.keyClick(box, Qt.Key.Key_Down)


def to_the_preset(window: MainWindow, qtbot: QtBot) -> None:
    """Take the pace of the preset, the first of the box, by its key."""
    window.transport.speed_box.setFocus()  # elsewhere Home leads to the first step
    qtbot.keyClick(window.transport.speed_box, Qt.Key.Key_Home)


def seconds(lab: Lab) -> float:
    return lab.player.total_steps / lab.pace


@pytest.mark.parametrize("key", LABS)
def test_every_preset_tells_its_story_in_about_ten_seconds(key: str, qtbot: QtBot) -> None:
    window = open_only(qtbot, key)
    lab = window.lab
    for name, _ in lab.presets():
        lab.load_preset(name)
        assert SHORTEST_S <= seconds(lab) <= LONGEST_S, name
        assert window.transport.speed() == lab.pace
        counted = f"{lab.counted}{'s' * (lab.pace > 1)}"
        assert box_text(window) == f"preset: {lab.pace:,.0f} {counted}/s"


def test_a_race_of_thirty_steps_is_no_exception(qtbot: QtBot) -> None:
    window = open_only(qtbot, "paths")
    window.lab.player.restart()
    assert window.lab.player.total_steps == 30
    assert seconds(window.lab) == 10
    assert (
        window.transport.speed_box.itemText(window.transport.speed_box.count() - 1) == "all in 3 s"
    )
    choose(window, qtbot, inf)
    window.lab.player.play()
    assert window.lab.player.figures.startswith("10 steps/s")
    window.lab.player.pause()
    assert FULL_SPEED_S == 3


@pytest.mark.parametrize("steps", [1, 5, 6, 12, 30, 100, 603, 903, 2000, 50_000, 1_000_000])
def test_a_pace_is_a_round_number(steps: int) -> None:
    pace = story_pace(steps)
    assert pace >= 1
    assert f"{pace:.0f}".rstrip("0") in {"1", "2", "3", "5"}
    assert steps / pace <= 20
    assert steps / pace >= 6 or steps < 6


def test_a_chosen_speed_holds_for_its_lab_alone_whatever_the_preset(qtbot: QtBot) -> None:
    window = open_with(qtbot, "overfitting")
    choose(window, qtbot, 5.0)
    window.lab.load_preset("remedy-wins")
    assert (window.transport.speed(), box_text(window)) == (5.0, "5 steps/s")
    window.show_lab("paths")
    assert window.transport.speed() == window.lab.pace
    window.show_lab("overfitting")
    assert window.transport.speed() == 5.0
    to_the_preset(window, qtbot)
    assert window.transport.speed() == window.lab.pace == 200.0
    window.lab.load_preset("overfit")
    assert window.transport.speed() == window.lab.pace == 100.0


@pytest.mark.parametrize("chosen", [30.0, inf])
def test_a_chosen_speed_holds_for_the_next_start(qtbot: QtBot, chosen: float) -> None:
    choose(open_only(qtbot, "comparison"), qtbot, chosen)
    window = open_only(qtbot, "comparison")
    assert window.transport.speed() == chosen
    assert not window.transport.speeds.is_own
    to_the_preset(window, qtbot)
    assert open_only(qtbot, "comparison").transport.speeds.is_own


@pytest.mark.parametrize("kept", ["seven", "7", "nan", ""])
def test_a_speed_that_is_none_is_not_taken_up(qtbot: QtBot, kept: str) -> None:
    settings._store().setValue("speed/overfitting", kept)
    window = open_only(qtbot, "overfitting")
    assert window.transport.speeds.is_own
    assert window.transport.speed() == window.lab.pace


def test_another_length_has_another_pace(qtbot: QtBot) -> None:
    window = open_only(qtbot, "overfitting")
    study = window.lab.study
    assert isinstance(study, Study)
    window.lab.show_study(study.replaced({"training.steps": 50}))
    assert window.transport.speed() == 5.0


def test_a_study_of_ones_own_goes_as_fast_as_it_can(qtbot: QtBot) -> None:
    window = open_only(qtbot, "overfitting")
    window.lab.show_study(tiny_study())
    assert (window.transport.speed(), box_text(window)) == (inf, "own study: full speed")
    window.lab.load_preset("overfit")
    assert window.transport.speed() == 100.0


def test_the_box_says_what_a_choice_means(qtbot: QtBot) -> None:
    window = open_with(qtbot, "overfitting")
    box = window.transport.speed_box
    assert [box.itemData(i) for i in range(1, box.count())] == list(SPEEDS)
    assert "about ten seconds" in box.toolTip()
    assert "as fast as this computer can" in " ".join(box.toolTip().split())
    window.show_lab("paths")
    assert "as fast as this computer can" not in " ".join(box.toolTip().split())
