"""Expressions: their values are right at every node, their depths those that are wanted."""

from collections.abc import Callable

import numpy as np
import pytest

from engine.data.names import Split
from engine.data.trees.expressions import Arithmetic, Expressions, Logic
from engine.data.trees.growing import TREE_TARGET
from engine.trees import LEFT, RIGHT, SYMBOL, sort_into_levels

TASKS: dict[str, Callable[[], Expressions]] = {
    "logic": lambda: Logic(depth=3, test_depth=5),
    "arithmetic": lambda: Arithmetic(5, depth=3, test_depth=5),
}
over_tasks = pytest.mark.parametrize("make", [pytest.param(m, id=k) for k, m in TASKS.items()])
WRITTEN = {"and": "&", "or": "|", "not": "1-", "−": "-", "×": "*"}


def rng() -> np.random.Generator:
    return np.random.default_rng(1)


def written(task: Expressions, x: np.ndarray, place: int) -> str:
    """An expression as Python writes it."""
    symbol, left, right = (int(x[place, k]) for k in (SYMBOL, LEFT, RIGHT))
    if symbol >= 0:
        name = task.names[symbol]
        return str(symbol) if symbol < len(task.classes) else WRITTEN.get(name, name)
    return f"({written(task, x, left)}{written(task, x, right)})"


def value_of(task: Expressions, x: np.ndarray, place: int) -> int:
    text = written(task, x, place)
    for sign in "&|+*-":  # (a(and b)): the brackets around what is behind an operation
        text = text.replace(f"({sign}", f"{sign}(")
    value: int = eval(text, {})
    return value % len(task.classes)


@over_tasks
def test_every_asked_value_is_that_of_what_stands_under_its_node(
    make: Callable[[], Expressions],
) -> None:
    task = make()
    x, targets = task.draw(40, rng())
    assert x.shape == (40, task.steps, 3)
    assert x.dtype == np.float32
    assert targets.dtype == TREE_TARGET
    sort_into_levels(x, len(task.names))
    for n, place in np.argwhere(targets["asked"]):
        assert value_of(task, x[n], place) == targets["value"][n, place]
    behind = targets["inside"] & ~targets["asked"]
    assert (x[behind][:, SYMBOL] < 0).any()
    assert (targets["judged"].sum(axis=1) == 1).all()
    assert not (targets["judged"] & ~targets["asked"]).any()


@over_tasks
def test_learnt_are_depths_as_they_are_drawn_tested_are_deeper_ones_in_turn(
    make: Callable[[], Expressions],
) -> None:
    task = make()
    learnt = task.draw(60, rng()).targets
    assert set(learnt["depth"][learnt["judged"]]) == {1, 2, 3}
    tested = task.draw(10, rng(), split=Split.TEST).targets
    assert tested["depth"][tested["judged"]].tolist() == [1, 2, 3, 4, 5] * 2


@over_tasks
def test_the_same_seed_draws_the_same(make: Callable[[], Expressions]) -> None:
    one, other = (make().draw(9, rng()) for _ in range(2))
    assert np.array_equal(one.x, other.x)
    assert np.array_equal(one.targets, other.targets)
    with pytest.raises(ValueError, match="count"):
        make().draw(0, rng())


def test_at_roots_nothing_else_is_asked() -> None:
    targets = Logic(depth=2, at_roots=True).draw(20, rng()).targets
    assert np.array_equal(targets["asked"], targets["judged"])


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (lambda: Logic(depth=0), "depth must be at least 1"),
        (lambda: Arithmetic(3, test_depth=0), "depth must be at least 1"),
        (lambda: Arithmetic(1), "modulus must be at least 2"),
    ],
)
def test_what_makes_no_expression_is_refused(make: Callable[[], object], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        make()
