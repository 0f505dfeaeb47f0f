"""Steps are kept within a limit of memory: the first and the newest always, the rest thinner."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dlgui.labs.shared.kept import Kept


@given(st.lists(st.integers(0, 500), min_size=1), st.integers(10, 200))
def test_first_and_newest_stay_and_the_limit_holds(steps: list[int], most: int) -> None:
    kept: Kept[int] = Kept(most)
    for step in sorted(steps):
        kept.add(step, step, 10)
        assert kept.nbytes <= max(most, 20)
        assert kept.at(None) == (step, step)
    assert kept.steps[0] == min(steps)
    assert kept.steps == sorted(set(kept.steps))


def test_what_is_left_of_a_long_run_lies_all_over_it() -> None:
    kept: Kept[str] = Kept(16)
    for step in range(1000):
        kept.add(step, str(step), 1)
    widest = max(b - a for a, b in pairwise(kept.steps))
    assert widest <= 1000 / 4
    step, thing = kept.at(500) or (0, "")
    assert step == max(s for s in kept.steps if s <= 500)
    assert thing == str(step)


def test_the_last_one_before_a_step_is_found() -> None:
    kept: Kept[str] = Kept(100)
    assert kept.at(3) is None
    for step in (2, 5, 9):
        kept.add(step, f"at {step}", 1)
    assert [kept.at(step) for step in (0, 2, 4, 5, 8, 100)] == [
        (2, "at 2"),
        (2, "at 2"),
        (2, "at 2"),
        (5, "at 5"),
        (5, "at 5"),
        (9, "at 9"),
    ]


def test_a_step_that_comes_again_is_replaced_and_an_older_one_is_passed_over() -> None:
    kept: Kept[str] = Kept(100)
    for step, thing in ((1, "a"), (4, "b"), (4, "c"), (2, "late")):
        kept.add(step, thing, 1)
    assert kept.steps == [1, 4]
    assert kept.at(None) == (4, "c")
