"""A bell wakes a thread once for all that it was rung for."""

from collections.abc import Iterator
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


def test_it_can_be_rung_ever_so_often_while_nobody_hears_it(bell: Bell) -> None:
    for _ in range(200_000):  # a pipe that is full would make this wait for ever
        bell.ring()
    bell.hear()
    assert not bell.line.poll()
