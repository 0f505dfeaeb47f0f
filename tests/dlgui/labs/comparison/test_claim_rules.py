"""Each kind of claim, judged just on either side of its limit."""

import pytest

from dlgui.labs.comparison import claim_rules as rules
from dlgui.labs.comparison.claims import final_test, step_text, unrest
from dlgui.session.history import RunHistory
from engine.training.config import RunConfig
from engine.training.records import Evaluation, StepRecord
from engine.training.settings import replace


def run(
    tests: list[float],
    *,
    losses: list[float] | None = None,
    train: float | None = None,
    every: int = 1,
    **settings: object,
) -> RunHistory:
    """A run evaluated every so many updates, from before the first one on."""
    config = replace(RunConfig(), {key.replace("__", "."): v for key, v in settings.items()})
    history = RunHistory(config, "run")
    for i, test in enumerate(tests):
        own = test if train is None else train
        history.add_evaluation(Evaluation(i * every, 2.0, own, 2.0, test))
    for step, loss in enumerate(losses or [1.0], start=1):
        history.add_record(StepRecord(step, loss, 0.5, 0.1))
    return history


@pytest.mark.parametrize(("best", "agrees"), [(0.199, True), (0.2, False)])
def test_stays_below(best: float, agrees: bool) -> None:
    verdict = rules.stays_below("a")({"a": run([0.1, best, 0.1])})
    assert (verdict.agrees, verdict.figures) == (agrees, f"best test accuracy {best:.3f}")


@pytest.mark.parametrize(("last", "agrees"), [(0.7, True), (0.699, False)])
def test_learns(last: float, agrees: bool) -> None:
    assert rules.learns("a")({"a": run([0.9, last])}).agrees is agrees


@pytest.mark.parametrize(
    ("first", "second", "agrees"),
    [([0.1, 0.8, 0.8], [0.1, 0.1, 0.8], True), ([0.1, 0.8], [0.1, 0.8], False)],
)
def test_sooner(first: list[float], second: list[float], agrees: bool) -> None:
    runs = {"a": run(first, every=1000), "b": run(second, every=1000)}
    verdict = rules.sooner("a", "b")(runs)
    assert verdict.agrees is agrees
    assert verdict.figures.startswith("test 0.8 at step 1,000 against ")


@pytest.mark.parametrize(
    ("tests", "agrees"),
    [
        ([0.1, 0.751, 0.8], True),
        ([0.1, 0.74, 0.8], False),  # it goes on
        ([0.1, 0.69, 0.69], False),  # it has not learnt
    ],
)
def test_converged_by(tests: list[float], agrees: bool) -> None:
    assert rules.converged_by("a", 1)({"a": run(tests)}).agrees is agrees


@pytest.mark.parametrize(
    ("own", "agrees"),
    [
        ([0.1, 0.1, 0.85, 0.85, 0.85, 0.86], True),
        ([0.1, 0.1, 0.1, 0.85, 0.85, 0.86], False),  # more than twice as late
        ([0.1, 0.85, 0.85, 0.95, 0.75, 0.95], False),  # less quiet
    ],
)
def test_as_fast_but_smoother(own: list[float], agrees: bool) -> None:
    other = run([0.1, 0.85, 0.9, 0.8, 0.9, 0.8])
    verdict = rules.as_fast_but_smoother("a", "b")({"a": run(own), "b": other})
    assert verdict.agrees is agrees


def test_unrest_is_the_mean_change_of_the_second_half() -> None:
    assert unrest(run([0.0, 0.9, 0.5, 0.7, 0.6, 0.6])) == pytest.approx(0.05)


@pytest.mark.parametrize(("own", "agrees"), [(2.1, True), (2.0, False), (1.9, False)])
def test_later(own: float, agrees: bool) -> None:
    runs = {
        "a": run([0.1], losses=[9.0, own, own, 9.0]),
        "b": run([0.1], losses=[0.0, 2.0, 2.0, 0.0]),
    }
    verdict = rules.later("a", "b", 2, 3)(runs)
    assert verdict.agrees is agrees
    assert verdict.figures == f"mean loss of updates 2 to 3: {own:.3f} against 2.000"


@pytest.mark.parametrize(("loss", "agrees"), [(0.9, True), (1.0, False)])
def test_below_goes_by_the_hundred_losses_around_update_1000(loss: float, agrees: bool) -> None:
    around = [9.0] * 950 + [loss] * 100 + [9.0] * 50
    other = [0.0] * 950 + [1.0] * 100 + [0.0] * 50
    runs = {"a": run([0.1], losses=around), "b": run([0.1], losses=other)}
    assert rules.loss_at_1000(runs["a"]) == pytest.approx(loss)
    assert rules.below(("a",), "b")(runs).agrees is agrees


def test_highest() -> None:
    runs = {"a": run([0.5]), "b": run([0.4])}
    assert rules.highest("a", final_test)(runs).agrees
    assert not rules.highest("b", final_test)(runs).agrees
    assert rules.highest("a", final_test)(runs).figures == "a 0.500, b 0.400"


@pytest.mark.parametrize(
    ("ahead", "agrees"), [(0.04, True), (0.06, False), (0.0, False), (-0.01, False)]
)
def test_slightly_ahead(ahead: float, agrees: bool) -> None:
    runs = {"Xavier": run([0.0, 0.5 + ahead]), "std 0.1": run([0.0, 0.5])}
    assert rules.slightly_ahead(runs).agrees is agrees


@pytest.mark.parametrize(("name", "agrees"), [("a", True), ("b", False)])
def test_fastest(name: str, agrees: bool) -> None:
    runs = {"a": run([0.1, 0.8]), "b": run([0.1, 0.1, 0.8])}
    assert rules.fastest(name)(runs).agrees is agrees


@pytest.mark.parametrize(("loss", "agrees"), [(2.26, True), (2.25, False)])
def test_flat_goes_by_the_last_hundred_losses(loss: float, agrees: bool) -> None:
    runs = {"std 0.01": run([0.1], losses=[0.0] * 50 + [loss] * 100)}
    verdict = rules.flat(runs)
    assert verdict.agrees is agrees
    assert verdict.figures == f"mean loss of the last 100 updates {loss:.3f}"


@pytest.mark.parametrize(
    ("with_it", "without", "agrees"),
    [(12, 11, True), (12, 12, False), (11, 4, False), (16, 5, True)],
)
def test_most_scales_learn(with_it: int, without: int, agrees: bool) -> None:
    runs = {}
    for i in range(16):
        for kind, learnt in ((True, i < with_it), (False, i < without)):
            one = run([0.1], train=0.4 if learnt else 0.399, network__batch_norm=kind)
            runs[f"{i} {kind}"] = one
    assert rules.most_scales_learn(runs).agrees is agrees


@pytest.mark.parametrize(
    ("train", "agrees"), [(0.87, True), (0.89, False), (0.9, False), (0.95, False)]
)
def test_narrower(train: float, agrees: bool) -> None:
    runs = {"a": run([0.5], train=train), "none": run([0.5], train=0.9)}
    verdict = rules.narrower("a")(runs)
    assert verdict.agrees is agrees
    gaps = f"gap {train - 0.5:.3f} against 0.400"
    assert verdict.figures == f"{gaps}, test 0.500 against 0.500"


@pytest.mark.parametrize(("here", "agrees"), [(0.59, True), (0.41, True), (0.61, False)])
def test_near(here: float, agrees: bool) -> None:
    verdict = rules.near("a", final_test, 0.5)({"a": run([here])})
    assert (verdict.agrees, verdict.figures) == (agrees, f"here {here:.3f}; agrees within 0.1")


def test_steps_in_words() -> None:
    assert [step_text(1200.0), step_text(float("inf"))] == ["1,200", "never"]
