"""A box of speeds: an own one first, which may change, and others that stay."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlgui.widgets.combo_box import ComboBox
from dlgui.widgets.speeds import Speeds


@pytest.fixture
def box(qtbot: QtBot) -> ComboBox:
    box = ComboBox(name="box")
    qtbot.addWidget(box)
    return box


@pytest.fixture
def speeds(box: ComboBox) -> Speeds:
    speeds = Speeds(box)
    speeds.offer([("slow", 1.0), ("fast", 60.0)])
    speeds.choose(1.0)
    return speeds


def test_the_own_speed_stands_first_and_is_chosen_by_itself(speeds: Speeds, box: ComboBox) -> None:
    speeds.offer_own("own: fast", 60.0)
    assert (box.texts(), speeds.current, speeds.is_own) == (
        ["own: fast", "slow", "fast"],
        1.0,
        False,
    )
    speeds.choose_own()
    assert (speeds.current, speeds.is_own) == (60.0, True)
    speeds.offer_own("own: 5", 5.0)
    assert (box.texts(), speeds.current, speeds.is_own) == (["own: 5", "slow", "fast"], 5.0, True)


def test_the_same_number_is_chosen_among_the_others(speeds: Speeds) -> None:
    speeds.offer_own("own: fast", 60.0)
    speeds.choose(60.0)
    assert (speeds.current, speeds.is_own) == (60.0, False)
    with pytest.raises(ValueError, match="box: no speed 7"):
        speeds.choose(7)
    assert speeds.current == 60.0


def test_another_own_speed_leaves_a_chosen_one_alone(
    speeds: Speeds, box: ComboBox, qtbot: QtBot
) -> None:
    speeds.offer_own("own: 5", 5.0)
    qtbot.keyClick(box, Qt.Key.Key_End)
    with qtbot.assertNotEmitted(box.activated):
        speeds.offer_own("own: 7", 7.0)
    assert (speeds.current, speeds.is_own) == (60.0, False)
    speeds.offer([("slow", 1.0)])
    assert (box.texts(), speeds.is_own) == (["slow"], False)


@pytest.mark.parametrize(
    ("own", "places", "there"),
    [
        (5.0, 1, 20.0),  # the own speed lies among the others by its number
        (5.0, -1, 1.0),
        (5.0, 2, 60.0),
        (5.0, 9, 60.0),
        (60.0, -1, 20.0),
        (0.5, -1, 0.5),  # nothing is slower: it stays
        (90.0, 1, 90.0),
    ],
)
def test_faster_and_slower_begin_at_the_own_speed(
    speeds: Speeds, box: ComboBox, own: float, places: int, there: float
) -> None:
    speeds.offer([("slow", 1.0), ("middle", 20.0), ("fast", 60.0)])
    speeds.offer_own("own", own)
    speeds.choose_own()
    assert box.itemData(speeds.beside(places)) == there


def test_faster_and_slower_end_at_the_ends(speeds: Speeds, box: ComboBox) -> None:
    speeds.offer_own("own: 5", 5.0)
    speeds.choose(1.0)
    assert [box.itemData(speeds.beside(places)) for places in (-3, -1, 1, 5)] == [1, 1, 60, 60]
