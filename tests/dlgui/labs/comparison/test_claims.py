"""Judging claims: from the curves alone, once all runs have ended, with the figures."""

import pytest

from dlgui.labs.comparison.claim_table import claims_of
from dlgui.labs.comparison.claims import (
    Claim,
    Verdict,
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
