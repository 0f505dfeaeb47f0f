"""The spare process goes to the first who needs one; none is left when the program ends."""

import os
import sys
from collections.abc import Iterator
from subprocess import Popen
from typing import Any

import pytest

from dlgui.session import training_process
from dlgui.session.training_process import TrainingProcess


@pytest.fixture(autouse=True)
def none_is_left() -> Iterator[None]:
    yield
    training_process.end_spare()


def end(process: TrainingProcess) -> None:
    process.kill()
    process.close()
    assert not process.is_alive


def test_the_spare_process_is_taken_once() -> None:
    training_process.start_spare()
    first, second = training_process.take(), training_process.take()
    assert first.is_alive
    assert second.is_alive
    assert first.pid != second.pid
    for process in (first, second):
        end(process)


def test_a_spare_process_that_has_died_is_not_handed_out() -> None:
    training_process.start_spare()
    dead = training_process._spare[0]
    dead.kill()
    process = training_process.take()
    assert process.pid != dead.pid
    assert process.is_alive
    end(process)


def test_one_that_nobody_needed_is_ended() -> None:
    training_process.start_spare()
    (spare,) = training_process._spare
    training_process.end_spare()
    assert not spare.is_alive
    training_process.end_spare()


def test_where_no_process_can_be_started_there_is_no_spare_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_arguments: Any, **_options: Any) -> None:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(Popen, "__init__", refuse)
    monkeypatch.setattr(Popen, "__del__", lambda _process: None)
    training_process.start_spare()
    with pytest.raises(BlockingIOError):
        training_process.take()


def test_it_ends_by_itself_when_nobody_speaks_to_it_any_more() -> None:
    process = TrainingProcess()
    process.orders.close()
    assert process.wait() == 0
    process.close()


def test_modules_are_looked_for_where_the_program_finds_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "path", ["", "/somewhere"])
    assert training_process.search_path() == [os.getcwd(), "/somewhere"]
