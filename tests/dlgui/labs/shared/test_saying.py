"""A sentence has the figures of the step that is drawn; other words wait until one has read."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import put_on
from dlgui.clock.virtual import VirtualClock
from dlgui.labs.shared.findings import WORDS_MS, Finding
from dlgui.labs.shared.saying import Sayer, wording
from dlgui.widgets.message import Message

Said = tuple[Callable[[str], str], VirtualClock, Sayer]


class Desk:
    """Finds what the test has put there, each once; holds the page as long as it is asked."""

    def __init__(self, page: QWidget) -> None:
        self.page = page
        self.new: Finding | None = None

    def find(self) -> Finding | None:
        found, self.new = self.new, None
        return found


@pytest.fixture
def said(qtbot: QtBot) -> Said:
    """Find a sentence, and return what is read then."""
    page, clock = QWidget(), VirtualClock()
    desk = Desk(page)
    qtbot.addWidget(page)
    put_on(page, clock)
    message = Message(name="finding", parent=page)
    sayer = Sayer(desk.find, message, page)

    def read(sentence: str) -> str:
        desk.new = Finding("", sentence) if sentence else None
        sayer.ask()
        return message.text().strip()

    return read, clock, sayer


def test_figures_change_with_every_step(said: Said) -> None:
    read, _, _ = said
    for step in range(1, 30):
        sentence = f"Step {step:,}: train .{step}, test -{step}e-05."
        assert read(sentence) == sentence


def test_other_words_come_no_faster_than_they_are_read(said: Said) -> None:
    read, clock, _ = said
    assert read("The gap is 0.1.") == "The gap is 0.1."
    assert read("It overfits: 0.2.") == "The gap is 0.1."
    assert read("The gap is 0.3.") == "The gap is 0.3."  # the words that stand there
    assert read("It overfits: 0.4.") == "The gap is 0.3."
    clock.advance(WORDS_MS / 1000 + 0.01)
    assert read("") == "It overfits: 0.4."
    assert read("It overfits: 0.5.") == "It overfits: 0.5."


def test_at_rest_what_waits_is_said(said: Said) -> None:
    read, _, sayer = said
    read("One thing.")
    assert read("Another thing.") == "One thing."
    sayer.now()
    assert read("") == "Another thing."


def test_what_was_stopped_is_not_said_later(said: Said) -> None:
    read, clock, sayer = said
    read("One thing.")
    read("Another thing.")
    sayer.stop()
    clock.advance(1.0)
    assert read("") == "One thing."


def test_a_sentence_without_its_figures_is_its_wording() -> None:
    one = Finding("Step 1,200.", "train 0.98, test 1e-05", "Try L2 0.03.")
    other = Finding("Step 8.", "train 0.1, test -2.5e+10", "Try L2 0.1.")
    assert wording(one) == wording(other)
    assert wording(one) != wording(Finding("Step 8.", "train 0.1, test 3", "Try L1 0.1."))
