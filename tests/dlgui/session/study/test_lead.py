"""How far the processes of a study may run ahead."""

import pytest

from dlgui.session.study import lead
from dlgui.session.study.lead import FIRST, GROWTH, LEAD_S, MEASURE_S, MOST, Lead

TOTAL = 10**9


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_first_grant_is_small() -> None:
    assert Lead(TOTAL).due(0) == FIRST


def test_nothing_is_granted_until_a_portion_is_used_up() -> None:
    own = Lead(TOTAL)
    own.start(0)
    own.granted = FIRST
    assert own.due(0) == 0
    assert own.due(1) == 0
    assert own.due(2) == 2


def test_the_lead_follows_the_speed(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr(lead, "perf_counter", clock)
    own = Lead(TOTAL)
    own.start(0)
    reached = 0
    for _ in range(20):
        clock.now += 2 * MEASURE_S
        reached += round(1000 * 2 * MEASURE_S)
        own.granted += own.due(reached)
    assert own.updates == round(1000 * LEAD_S)
    assert own.granted - reached <= own.updates


def test_it_grows_step_by_step_and_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr(lead, "perf_counter", clock)
    own = Lead(TOTAL)
    own.start(0)
    clock.now += 2 * MEASURE_S
    own.due(1_000_000)
    assert own.updates == GROWTH * FIRST
    for i in range(2, 20):
        clock.now += 2 * MEASURE_S
        own.due(i * 1_000_000)
    assert own.updates == MOST


def test_the_lead_becomes_shorter_towards_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lead, "perf_counter", Clock())
    own = Lead(1000)
    own.start(0)
    own.updates = 200
    own.granted = 900
    assert own.due(850) == 0
    assert own.due(880) == 10
    assert own.due(900) == 25
    assert own.due(996) == 104  # the last updates are granted at once; none is made after the end


def test_the_lead_ends_at_two_thousand_updates(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr(lead, "perf_counter", clock)
    own = Lead(TOTAL)
    own.start(0)
    for i in range(1, 9):
        clock.now += 1.0
        own.due(i * 10**7)
    assert own.updates == 2000
