"""Each rule holds where it should and keeps silent where it should not."""

from typing import Any

import pytest

from dlgui.labs.dream.rules import LEAST_GAP, find
from dlgui.labs.shared.findings import Mood
from dlgui.session.history import RunHistory
from engine.training.config import RunConfig
from engine.training.records import Divergence, Ending, Evaluation, Fault, StepRecord
from engine.training.settings import replace

NAN = float("nan")


def history(*figures: dict[str, float]) -> RunHistory:
    made = RunHistory(replace(RunConfig(), {"network.model": "rbm", "network.hidden": [10]}))
    for step, more in enumerate(figures, 1):
        loss = 105.0 / step if step < 5 else 21.0
        made.add_evaluation(Evaluation(step, 20.0, NAN, loss, NAN, more=tuple(more.items())))
    made.step = len(figures)
    return made


def energies(gap: float, **more: float) -> dict[str, float]:
    return {"train_free_energy": -200.0, "test_free_energy": gap - 200.0, **more}


@pytest.mark.parametrize(
    ("gaps", "said", "mood"),
    [
        ((0.0, 2.0, 7.0), "about as likely", Mood.GOOD),
        ((0.0, 12.0, LEAST_GAP), "about as likely", Mood.GOOD),
        ((0.0, 12.0, 41.0), "by heart", Mood.WARNING),
        ((0.0, 41.0, 30.0), "likelier to it than others", Mood.INFO),
        ((0.0,), "about as likely", Mood.INFO),  # nothing is learnt yet
        ((0.0, 3.0, -9.0), "about as likely", Mood.GOOD),
    ],
)
def test_the_gap_of_free_energies(gaps: tuple[float, ...], said: str, mood: Mood) -> None:
    found = find(history(*map(energies, gaps)))
    assert said in found.headline
    assert found.mood is mood
    assert f"are {abs(gaps[-1]):.1f} nats" in found.sentence


def test_a_likelihood_that_was_measured_is_said() -> None:
    found = find(history(energies(1, log_likelihood=-544.0), energies(2, log_likelihood=-160.5)))
    assert "from -544.0 to -160.5 nats" in found.sentence


@pytest.mark.parametrize(
    "measured",
    [
        (energies(1, log_likelihood=-544.0),),
        (energies(1), energies(2, log_likelihood=-100.0)),
        (energies(1), energies(2)),
    ],
)
def test_without_two_measurements_nothing_is_said_of_it(measured: Any) -> None:
    assert "log p" not in find(history(*measured)).sentence


def test_without_free_energies_it_says_what_rebuilding_costs() -> None:
    assert "105.0 a test digit" in find(history({})).headline


def test_before_the_first_measurement_words_are_handed_on() -> None:
    assert find(history(), "wait").headline == "wait"


def test_a_run_that_broke_says_so() -> None:
    broken = history(energies(5))
    fault = Divergence(2, Fault.NOT_A_NUMBER, "rbm1", "weight", 0.1, NAN)
    broken.add_record(StepRecord(2, NAN, NAN, 0.1, ending=Ending.DIVERGED, divergence=fault))
    assert find(broken).mood is Mood.ERROR
