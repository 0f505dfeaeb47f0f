"""The transport bar drives whatever player is on stage, and shows how far that is."""

from math import inf

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot

from dlgui.session.worker.goal import Goal
from dlgui.widgets.timeline import Mark
from dlgui.widgets.transport import Transport
from dlgui.window.speed_texts import SPEEDS, own_text, speed_choices
from dlgui.window.transport_link import TransportLink

LEFT = Qt.MouseButton.LeftButton


class FakePlayer(QObject):
    """Notes what it is told, and is where it is put."""

    progressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.told: list[object] = []
        self.step, self.total_steps = 0, 100
        self.cursor: int | None = None
        self.playing = False
        self.figures = "ready"
        self.timeline_marks: list[tuple[int, str]] = []

    def play(self) -> None:
        self.told.append("play")
        self.playing = True

    def play_until(self, goal: Goal) -> None:
        self.told.append(("play_until", goal.step))

    def pause(self) -> None:
        self.told.append("pause")
        self.playing = False

    def advance(self, steps: int = 1) -> None:
        self.told.append(("advance", steps))

    def advance_epoch(self) -> None:
        self.told.append("epoch")

    def restart(self) -> None:
        self.told.append("restart")

    def scrub(self, step: int | None) -> None:
        self.told.append(("scrub", step))

    def set_speed(self, steps_per_second: float) -> None:
        self.told.append(("speed", steps_per_second))


@pytest.fixture
def transport(qtbot: QtBot) -> Transport:
    transport = Transport(name="transport")
    qtbot.addWidget(transport)
    transport.resize(1000, 64)
    return transport


@pytest.fixture
def link(transport: Transport) -> TransportLink:
    return TransportLink(transport, transport)


@pytest.fixture
def player(transport: Transport, link: TransportLink) -> FakePlayer:
    player = FakePlayer(transport)
    link.drive(player)
    player.told.clear()
    return player


def test_without_a_player_nothing_happens(transport: Transport, link: TransportLink) -> None:
    for act in (link.toggle, link.step, link.leap, link.restart):
        act()
    link.set_playing(True)
    transport.scrubbed.emit(3)
    transport.live_requested.emit()
    transport.speed_changed.emit(1.0)
    assert not transport.is_playing()


def test_buttons_become_orders(transport: Transport, player: FakePlayer, qtbot: QtBot) -> None:
    for button in (transport.step_button, transport.leap_button, transport.restart_button):
        qtbot.mouseClick(button, LEFT)
    qtbot.mouseClick(transport.play_button, LEFT)
    qtbot.mouseClick(transport.play_button, LEFT)
    assert player.told == [("advance", 1), "epoch", "restart", "play", "pause"]


def test_the_play_button_shows_what_the_player_does(
    transport: Transport, link: TransportLink, player: FakePlayer
) -> None:
    link.toggle()
    assert transport.is_playing()
    player.playing = False
    player.progressed.emit()
    assert not transport.is_playing()


def test_scrubbing_and_following(transport: Transport, player: FakePlayer) -> None:
    transport.scrubbed.emit(7)
    transport.live_requested.emit()
    assert player.told == [("scrub", 7), ("scrub", None)]


def test_progress_is_shown(transport: Transport, player: FakePlayer) -> None:
    player.step, player.total_steps, player.figures = 40, 200, "fast"
    player.progressed.emit()
    assert transport.step_text() == "40"
    assert (transport.timeline.total(), transport.timeline.recorded()) == (200, 40)
    assert transport.figures() == "fast"
    player.cursor = 10
    player.progressed.emit()
    assert transport.step_text() == "10"
    assert transport.timeline.recorded() == 40
    assert not transport.live_chip.isHidden()


def test_marks_are_shown_and_go_away(transport: Transport, player: FakePlayer) -> None:
    player.timeline_marks = [(5, "here")]
    player.progressed.emit()
    assert transport.timeline.marks() == (Mark(5, "here"),)
    player.timeline_marks = []
    player.progressed.emit()
    assert transport.timeline.marks() == ()


def test_a_new_player_takes_the_place_of_the_old_one(
    transport: Transport, link: TransportLink, player: FakePlayer
) -> None:
    player.playing = True
    other = FakePlayer(transport)
    other.step = 9
    transport.set_speed(5.0)
    link.drive(other)
    assert player.told == ["pause"]
    assert other.told == [("speed", 5.0)]
    assert transport.step_text() == "9"
    player.step = 77
    player.progressed.emit()
    assert transport.step_text() == "9"
    link.step()
    assert other.told[-1] == ("advance", 1)
    assert player.told == ["pause"]


def test_speeds_go_from_one_step_a_second_to_all_that_is_possible(
    transport: Transport, player: FakePlayer, qtbot: QtBot
) -> None:
    assert (SPEEDS[0], SPEEDS[-1]) == (1.0, inf)
    assert [speed for _, speed in speed_choices()] == list(SPEEDS)
    assert [text for text, _ in speed_choices()][:2] == ["1 step/s", "2 steps/s"]
    assert len({text for text, _ in speed_choices()}) == len(SPEEDS)
    assert own_text(5, "trial") == "preset: 5 trials/s"
    assert transport.speed() == inf
    transport.show()
    qtbot.keyClick(transport.speed_box, Qt.Key.Key_Up)
    assert player.told == [("speed", 1000.0)]
