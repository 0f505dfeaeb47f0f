"""A bell wakes a thread once for all that it was rung for."""

from collections.abc import Callable, Iterator
from multiprocessing.connection import wait

import pytest

from dlgui.session.study.bell import Bell


@pytest.fixture
def bell() -> Iterator[Bell]:
    bell = Bell()
    yield bell
    bell.close()


def test_it_is_quiet_until_it_is_rung_and_after_it_was_heard(bell: Bell) -> None:
    assert wait([bell.line], timeout=0) == []
    bell.ring()
    assert wait([bell.line]) == [bell.line]
    bell.hear()
    assert wait([bell.line], timeout=0) == []
    bell.ring()
    assert wait([bell.line]) == [bell.line]


def test_it_is_not_lost_when_it_is_rung_while_it_is_heard(
    bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    bell.ring()
    asked, poll = [0], bell.line.poll

    def ring_at_the_first_look() -> bool:
        asked[0] += 1
        if asked[0] == 1:
            bell.ring()
        return poll()

    monkeypatch.setattr(bell, "line", _Line(bell, ring_at_the_first_look))
    bell.hear()
    monkeypatch.undo()
    bell.ring()
    assert wait([bell.line], timeout=0) == [bell.line]


class _Line:
    """The line of a bell that somebody pulls in the middle of a look at it."""

    def __init__(self, bell: Bell, poll: Callable[[], bool]) -> None:
        self.recv_bytes, self.poll = bell.line.recv_bytes, poll


def test_it_can_be_rung_ever_so_often_while_nobody_hears_it(bell: Bell) -> None:
    for _ in range(200_000):  # a pipe that is full would make this wait for ever
        bell.ring()
    bell.hear()
    assert not bell.line.poll()


def test_who_rings_after_it_was_closed_is_not_heard(bell: Bell) -> None:
    bell.close()
    bell.ring()
    assert bell.line.closed
