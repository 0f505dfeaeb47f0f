"""The tasks of sequences: what is read and asked, that answers are right, and what is refused."""

from collections.abc import Callable

import numpy as np
import pytest

from engine.data.digits import bundled_digits
from engine.data.names import Split
from engine.data.sequences.digits import DigitsInSteps
from engine.data.sequences.letters import Letters, bundled_text
from engine.data.sequences.quantities import AddingProblem, SineWave
from engine.data.sequences.reber import ReberGrammar
from engine.data.sequences.symbols import CopyMemory, Parity, TemporalOrder
from engine.data.sequences.task import TARGET, Task

TASKS: dict[str, Callable[[], Task]] = {
    "adding": lambda: AddingProblem(20),
    "copy": lambda: CopyMemory(7, 3),
    "order": lambda: TemporalOrder(12, 3),
    "reber": lambda: ReberGrammar(20),
    "continual": lambda: ReberGrammar(40, continual=True),
    "parity": lambda: Parity(6),
    "sine": lambda: SineWave(9),
    "letters": lambda: Letters(bundled_text(), 15),
    "rows": lambda: DigitsInSteps(bundled_digits(), 50),
    "pixels": lambda: DigitsInSteps(bundled_digits(), 50, by_pixel=True),
}
over_tasks = pytest.mark.parametrize("make", [pytest.param(m, id=k) for k, m in TASKS.items()])


def rng(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


@over_tasks
def test_shapes_are_those_that_the_task_names(make: Callable[[], Task]) -> None:
    task = make()
    x, targets = task.draw(7, rng())
    assert x.shape == (7, task.steps, task.inputs)
    assert x.dtype == np.float32
    assert targets.shape == (7, task.steps)
    assert targets.dtype == TARGET
    assert task.outputs == max(len(task.classes), 1)
    assert not task.names or len(task.names) == task.inputs


@over_tasks
def test_what_is_asked_lies_inside_and_every_sequence_is_judged(make: Callable[[], Task]) -> None:
    task = make()
    _, targets = task.draw(40, rng())
    assert not (targets["asked"] & ~targets["inside"]).any()
    assert not (targets["judged"] & ~targets["asked"]).any()
    assert targets["judged"].any(axis=1).all()
    if task.classes:
        wanted = targets["value"][targets["asked"]]
        assert set(wanted) <= set(range(len(task.classes)))


@over_tasks
def test_the_same_seed_draws_the_same_and_the_next_draw_others(make: Callable[[], Task]) -> None:
    task, one = make(), rng()
    first, second = task.draw(9, one), task.draw(9, one)
    again = make().draw(9, rng())
    assert np.array_equal(first.x, again.x)
    assert np.array_equal(first.targets, again.targets)
    assert not np.array_equal(first.x, second.x)
    with pytest.raises(ValueError, match="count"):
        task.draw(0, one)


def test_the_sum_of_the_two_marked_numbers_is_asked_for() -> None:
    x, targets = AddingProblem(20).draw(500, rng())
    values, marks = x[:, :, 0], x[:, :, 1]
    assert (marks[:, :10].sum(axis=1) == 1).all()
    assert (marks[:, 10:].sum(axis=1) == 1).all()
    np.testing.assert_allclose(targets["value"][:, -1], (values * marks).sum(axis=1), rtol=1e-6)
    assert targets["asked"].sum() == 500
    assert values.min() >= 0
    assert values.max() < 1
    assert np.mean((targets["value"][:, -1] - 1) ** 2) == pytest.approx(1 / 6, rel=0.15)


def test_symbols_are_copied_after_the_silence() -> None:
    task = CopyMemory(5, 3)
    x, targets = task.draw(20, rng())
    symbols = x.argmax(axis=2)
    assert (x.sum(axis=2) == 1).all()
    assert np.array_equal(symbols[:, :3], targets["value"][:, -3:])
    assert (symbols[:, 7] == task.names.index("recall")).all()
    assert (np.delete(symbols[:, 3:], 4, axis=1) == task.names.index("blank")).all()
    assert targets["asked"].sum() == 60


def test_the_order_of_the_marks_is_the_class() -> None:
    task = TemporalOrder(14, 3)
    x, targets = task.draw(200, rng())
    for row, target in zip(x.argmax(axis=2), targets["value"][:, -1], strict=True):
        read = "".join(task.names[symbol] for symbol in row)
        assert (read[0], read[-1]) == ("B", "E")
        assert "".join(s for s in read if s in "XY") == task.classes[int(target)]
    assert len(set(targets["value"][:, -1])) == 8


def test_parity_is_that_of_the_ones() -> None:
    x, targets = Parity(7).draw(50, rng())
    assert np.array_equal((x[:, :, 0] > 0).sum(axis=1) % 2, targets["value"][:, -1])


def test_a_wave_goes_on_as_it_was_asked() -> None:
    x, targets = SineWave(30).draw(5, rng())
    np.testing.assert_allclose(x[:, 1:, 0], targets["value"][:, :-1], atol=1e-6)
    assert np.abs(x).max() <= 1


def test_digits_are_read_from_top_to_bottom() -> None:
    digits = bundled_digits()
    rows, targets = DigitsInSteps(digits, 50).draw(3, rng(), split=Split.TEST)
    np.testing.assert_allclose(rows.reshape(3, -1), digits.test_inputs[:3] / 255, rtol=1e-6)
    pixels, _ = DigitsInSteps(digits, 50, by_pixel=True).draw(3, rng(), split=Split.TEST)
    assert np.array_equal(pixels.reshape(3, 28, 28), rows)
    assert np.array_equal(targets["value"][:, -1], digits.test_labels[:3])
    kept = DigitsInSteps(digits, 1, kept=slice(-2, None))
    learnt, _ = kept.draw(9, rng())
    assert (learnt == learnt[0]).all()
    validated, _ = kept.draw(2, rng(), split=Split.VALIDATION)
    np.testing.assert_allclose(validated.reshape(2, -1), digits.train_inputs[-2:] / 255, rtol=1e-6)


def test_pieces_of_a_text_and_the_letters_after_them() -> None:
    text = "".join(chr(97 + k % 26) for k in range(600))
    task = Letters(text, 10)
    x, targets = task.draw(30, rng())
    for codes, after in zip(x.argmax(axis=2), targets["value"], strict=True):
        piece = "".join(task.classes[int(code)] for code in [*codes, after[-1]])
        assert piece in text[:480]
    assert np.array_equal(x.argmax(axis=2)[:, 1:], targets["value"][:, :-1])
    for split, part in ((Split.VALIDATION, text[480:540]), (Split.TEST, text[540:])):
        pieces = task.draw(30, rng(), split=split).x.argmax(axis=2)
        assert all("".join(task.classes[code] for code in row) in part for row in pieces)


def test_the_text_that_comes_with_the_program_is_whole() -> None:
    text = bundled_text()
    assert text.startswith("THE HOUSE THAT JACK BUILT\n")
    assert text.endswith("and a partridge in a pear tree.\n")


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (lambda: AddingProblem(1), "a length of 1 is too short for the adding problem.*at least 2"),
        (lambda: TemporalOrder(4, 3), "at least 5"),
        (lambda: ReberGrammar(7), "at least 8"),
        (lambda: CopyMemory(0, 3), "at least 1"),
        (lambda: Parity(1), "at least 2"),
        (lambda: SineWave(0), "at least 2"),
        (lambda: Letters("", 5), "empty"),
        (lambda: Letters(" \n", 5), "empty"),
        (lambda: Letters("abc" * 20, 50), "too short for pieces of 50"),
        (lambda: Letters("".join(map(chr, range(33, 400))) * 9, 5), "different letters"),
        (lambda: Letters("abcd" * 99, 5).codes("abx"), "does not have: 'x'"),
    ],
)
def test_what_makes_no_sequence_is_refused(make: Callable[[], object], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        make()
