"""Judging claims: from the curves alone, once all runs have ended, with the figures."""

import pytest

from dlgui.labs.comparison.claim_rules import (
    Judge,
    as_fast_but_smoother,
    fastest,
    highest,
    narrower,
)
from dlgui.labs.comparison.claim_table import claims_of
from dlgui.labs.comparison.claims import (
    Claim,
    Verdict,
    final_test,
    first_above,
    gap,
    judge_all,
    later_test,
    vibration,
)
from dlgui.session.history import RunHistory
from engine.training.config import RunConfig
from engine.training.records import Ending, Evaluation, StepRecord
from engine.training.settings import replace


def run(
    name: str, tests: list[float], losses: list[float] | None = None, seed: int = 1
) -> RunHistory:
    """A run that was evaluated after every update, from before the first one on."""
    history = RunHistory(replace(RunConfig(), {"seed": seed}), name)
    history.add_evaluation(Evaluation(0, 2.3, tests[0], 2.3, tests[0]))
    for step, test in enumerate(tests[1:], start=1):
        loss = losses[step - 1] if losses else 1.0
        ending = Ending.FINISHED if step == len(tests) - 1 else None
        evaluation = Evaluation(step, loss, test + 0.1, loss, test)
        history.add_record(StepRecord(step, loss, test, 0.1, evaluation, ending))
    return history


def test_what_is_measured() -> None:
    history = run("a", [0.1, 0.5, 0.9, 0.7], [3.0, 1.0, 2.0])
    assert first_above(history, 0.8) == 2
    assert first_above(history, 0.95) == float("inf")
    assert gap(history) == pytest.approx(0.1)
    assert later_test(history) == pytest.approx(0.8)
    assert vibration(history) == pytest.approx(1.0)


def always(agrees: bool) -> Claim:
    return Claim("it is so", lambda runs: Verdict(agrees, str(len(runs))))


def test_nothing_is_judged_while_a_run_goes_on() -> None:
    going = run("a", [0.1, 0.5])
    going.ending = None
    assert judge_all([always(True)], [going, run("b", [0.1, 0.5])]) == [None]
    assert judge_all([always(True)], []) == [None]


def test_of_several_seeds_the_first_is_judged() -> None:
    seeds = [run("a, seed 1", [0.1, 0.5], seed=1), run("a, seed 2", [0.1, 0.9], seed=2)]
    finals = Claim("", lambda runs: Verdict(True, f"{runs['a'].evaluations[-1].test_accuracy}"))
    assert judge_all([finals], seeds) == [Verdict(True, "0.5")]


def test_a_claim_about_a_run_that_is_not_there_stays_open() -> None:
    claims = claims_of("five-optimizers")
    assert judge_all(claims, [run("another", [0.1, 0.5])]) == [None] * len(claims)


def test_a_study_that_is_no_preset_has_no_claims() -> None:
    assert claims_of("") == []


def test_dropout_has_to_narrow_the_gap() -> None:
    (*_, narrows) = claims_of("dropout")
    plain, remedy = run("no remedy", [0.1, 0.5]), run("dropout 0.2", [0.1, 0.5])
    (verdict,) = judge_all([narrows], [plain, remedy])
    assert verdict is not None
    assert not verdict.agrees
    assert "gap 0.100 against 0.100" in verdict.figures


def judged(judge: Judge, *runs: RunHistory) -> bool:
    return judge({history.name: history for history in runs}).agrees


SLOW, FAST, NEVER = [0.1, 0.5, 0.7, 0.9], [0.1, 0.85, 0.9, 0.9], [0.1, 0.1, 0.2, 0.2]


@pytest.mark.parametrize(
    ("own", "other", "agrees"),
    [(FAST, SLOW, True), (SLOW, FAST, False), (FAST, FAST, False), (NEVER, NEVER, False)],
)
def test_the_fastest_is_before_all_others_and_gets_there(
    own: list[float], other: list[float], agrees: bool
) -> None:
    assert judged(fastest("a"), run("a", own), run("b", other)) is agrees


@pytest.mark.parametrize(("other", "agrees"), [(SLOW[:3], True), (SLOW, False)])
def test_the_highest_is_above_all_others(other: list[float], agrees: bool) -> None:
    assert judged(highest("a", final_test), run("a", SLOW), run("b", other)) is agrees
    assert not judged(highest("a", final_test), run("a", SLOW))


def test_what_never_gets_there_is_not_as_fast() -> None:
    judge = as_fast_but_smoother("a", "b")
    restless = [0.1, 0.1, 0.3, 0.1]
    assert not judged(judge, run("a", NEVER), run("b", restless))


@pytest.mark.parametrize(("train", "agrees"), [(0.9, True), (0.985, False), (1.0, False)])
def test_a_gap_is_narrower_if_it_is_clearly_so(train: float, agrees: bool) -> None:
    plain, remedy = RunHistory(RunConfig(), "none"), RunHistory(RunConfig(), "L2")
    plain.add_evaluation(Evaluation(1, 0.1, 1.0, 1.0, 0.7))
    remedy.add_evaluation(Evaluation(1, 0.1, train, 1.0, 0.7))
    assert judged(narrower("L2"), plain, remedy) is agrees
