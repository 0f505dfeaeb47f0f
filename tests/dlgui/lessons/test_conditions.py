"""Conditions on figures: what holds, what is never true, and what is refused."""

from math import nan

import pytest

from dlgui.lessons.conditions import Condition

FIGURES = {"train": 1.0, "test": 0.75, "never": nan}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("train > test", True),
        ("test >= 0.75 and train <= 1", True),
        ("test < .5 or train - test > .2", True),
        ("not test > .5", False),
        ("0.5 < test < 1", True),
        ("abs(test - train) < 2 * .2", True),
        ("max(train, test) == 1", None),
        ("min(test, train) > .7", True),
        ("-test < 0", True),
        ("never > 0", False),
        ("never <= 0", False),
        ("max(never, test) > 0", False),
        ("unknown > 0", False),
    ],
)
def test_what_holds(text: str, holds: bool | None) -> None:
    if holds is None:  # floats are not compared for equality
        with pytest.raises(ValueError, match="Eq"):
            Condition(text)
    else:
        assert Condition(text).holds(FIGURES) is holds


@pytest.mark.parametrize(
    "text",
    ["", "1 +", "train", "1", "open('x') > 1", "a.b > 1", "[1] > 2", "'a' > 1", "True > 0",
     "max(1) > 0", "lambda: 1", "(" * 500, "test ** 9 > 1", "test if test else 1"],
)  # fmt: skip
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Condition(text)


def test_the_names_are_those_of_figures() -> None:
    assert Condition("max(train, test) > abs(gap)").names == {"train", "test", "gap"}
