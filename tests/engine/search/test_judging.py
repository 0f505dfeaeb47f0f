"""Trials are trained as the runs of their settings are, and judged by validation digits alone."""

from math import log

import numpy as np
import pytest

from dlgui.session.search.trial import train_trial
from engine.data.names import Split
from engine.search.judging import CURVE_POINTS, check_search, job_of, looks
from engine.search.outcome import Outcome
from engine.search.ranges import Range
from engine.search.results import Task
from engine.search.search import Search
from engine.training.build import build_trainer
from engine.training.fields import ConfigError
from tests.tiny_searches import RATE, tiny_base, tiny_search


def outcome_of(search: Search, number: int = 1, steps: int | None = None) -> Outcome:
    outcome = train_trial(job_of(search, Task(number, steps or search.steps)))
    assert isinstance(outcome, Outcome)
    return outcome


def test_a_trial_is_the_run_of_its_settings() -> None:
    search = tiny_search()
    outcome = outcome_of(search, 3)
    trainer = build_trainer(search.configs(search.trial(3))[0])
    list(trainer.steps())
    sample = trainer.parts.evaluator.sample(Split.VALIDATION)
    figures = trainer.parts.model.evaluate(sample.x, sample.labels)
    assert outcome.accuracies == (figures.accuracy,)
    assert outcome.losses == (figures.loss,)
    assert outcome.examples == 40
    assert outcome.whole
    assert outcome.diverged == 0
    assert outcome.curve_steps == looks(18) == tuple(range(1, 19))
    assert outcome.curve[-1] == figures.accuracy


def test_a_part_of_a_trial_is_the_beginning_of_the_whole() -> None:
    search = tiny_search(base=tiny_base({"optimizer.schedule": "cosine"}), halving=True)
    part, whole = outcome_of(search, steps=6), outcome_of(search)
    assert not part.whole
    assert part.curve == whole.curve[:6]


def test_a_long_trial_is_looked_at_twenty_times_and_at_its_end() -> None:
    assert len(looks(1000)) == CURVE_POINTS
    assert looks(1000)[-1] == 1000
    assert looks(33)[-1] == 33
    assert looks(1) == (1,)


def test_each_seed_is_a_run_and_the_curve_their_mean() -> None:
    three, one = outcome_of(tiny_search(seeds=3)), outcome_of(tiny_search(seeds=1))
    assert len(three.accuracies) == len(three.losses) == 3
    assert three.accuracies[0] == one.accuracies[0]
    assert three.curve[-1] == pytest.approx(np.mean(three.accuracies))


def test_the_spread_is_that_of_the_loss_of_a_digit() -> None:
    outcome = outcome_of(tiny_search())
    assert 0 < outcome.spread < 5


def test_a_trial_that_diverges_is_a_result_and_counts_as_guessing() -> None:
    rates = Range("optimizer.lr", 900.0, 1000.0)
    base = tiny_base({"network.hidden": [30] * 6, "training.steps": 60})
    outcome = outcome_of(tiny_search(3, rates, base=base))
    assert outcome.diverged == 1
    assert outcome.accuracy == 0.5
    assert outcome.loss == log(2)
    assert outcome.whole
    assert len(outcome.curve) == len(outcome.curve_steps) <= CURVE_POINTS


def test_test_digits_do_not_matter() -> None:
    one = outcome_of(tiny_search(base=tiny_base({"training.evaluation_test": 5})))
    other = outcome_of(tiny_search(base=tiny_base({"training.evaluation_test": 30})))
    assert one == other


def test_with_early_stopping_a_trial_stops_where_the_run_does() -> None:
    settings = {
        "early_stopping.enabled": True,
        "early_stopping.min_change": 0.5,
        "early_stopping.patience": 2,
        "training.evaluation_interval": 2,
    }
    search = tiny_search(base=tiny_base(settings))
    trainer = build_trainer(search.configs(search.trial(1))[0])
    list(trainer.steps())
    assert trainer.step < 18
    outcome = outcome_of(search)
    assert outcome.curve_steps[-1] == trainer.step
    sample = trainer.parts.evaluator.sample(Split.VALIDATION)
    assert outcome.accuracy == trainer.parts.model.evaluate(sample.x, sample.labels).accuracy


@pytest.mark.parametrize(
    ("ranges", "settings", "words"),
    [
        (
            (Range("data.train_size", 100, 9000),),
            {"data.source": "digits", "data.validation_size": 100},
            "data.train_size: 9000 with data.validation_size 100 is not allowed",
        ),
        (
            (Range("training.batch_size", 5, 60), RATE),
            {"training.sampling": "shuffled"},
            "training.batch_size: may be up to 30",
        ),
        (
            (Range("network.norm", choices=("batch", "instance")),),
            {"network.batch_norm": True},
            "network.norm: instance needs images",
        ),
    ],
)
def test_what_cannot_be_built_is_refused_before_anything_runs(
    ranges: tuple[Range, ...], settings: dict[str, object], words: str
) -> None:
    search = tiny_search(4, *ranges, base=tiny_base(settings))
    with pytest.raises(ConfigError) as caught:
        check_search(search)
    assert str(caught.value).startswith(words)


def test_what_can_be_built_is_let_pass() -> None:
    check_search(tiny_search())
