"""Searches over settings of recurrent runs: judged by sequences that are drawn anew."""

from math import log
from typing import Any

import pytest

from engine.data.names import OF_TREES, Split
from engine.search.judging import check_search, guessing
from engine.search.outcome import Outcome
from engine.search.ranges import Range
from engine.training.build import build_trainer
from engine.training.fields import ConfigError
from tests.engine.search.test_judging import outcome_of
from tests.tiny_searches import RATE, tiny_base, tiny_search

CELLS = Range("sequence.cell", choices=("tanh", "gru"))


def base(**settings: Any) -> Any:
    sequences = {
        "data.source": "digits",
        "network.model": "recurrent",
        "network.hidden": [4],
        "sequence.length": 6,
    }
    named = {name.replace("__", "."): value for name, value in settings.items()}
    return tiny_base(sequences | named)


def found(number: int = 1, *ranges: Range, **settings: Any) -> Outcome:
    search = tiny_search(3, *(ranges or (RATE, CELLS)), base=base(**settings))
    check_search(search)
    return outcome_of(search, number)


@pytest.mark.parametrize("task", ["adding", "reber", "logic", "rows", "letters", "phrases"])
def test_a_trial_is_the_run_of_its_settings(task: str) -> None:
    length = {"sequence__length": 12}
    ranges = (RATE,) if task in OF_TREES else (RATE, CELLS)
    search = tiny_search(3, *ranges, base=base(sequence__task=task, **length))
    outcome = outcome_of(search, 2)
    trainer = build_trainer(search.configs(search.trial(2))[0])
    list(trainer.steps())
    sample = trainer.parts.evaluator.sample(Split.VALIDATION)
    figures = trainer.parts.model.evaluate(sample.x, sample.labels)
    assert outcome.accuracies == (figures.accuracy,)
    assert outcome.losses == (figures.loss,)
    assert outcome.examples == (32 if task == "phrases" else 40)
    assert 0 < outcome.spread < 5


def test_one_that_diverges_counts_as_the_constant_guess() -> None:
    rates = Range("optimizer.lr", 900.0, 1000.0)
    wild = {"optimizer__method": "sgd", "sequence__cell": "tanh"}
    quantity = found(1, rates, network__hidden=[30], **wild)
    assert (quantity.diverged, quantity.accuracies) == (1, (0.0,))
    assert quantity.loss == pytest.approx(1 / 6, rel=0.5)
    of_classes = guessing(build_trainer(base(sequence__task="parity")))
    assert of_classes.accuracy == 0.5
    assert of_classes.loss == pytest.approx(log(2), rel=0.1)


@pytest.mark.parametrize(
    ("searched", "settings", "field", "fault"),
    [
        (Range("sequence.length", 5, 50), {}, "sequence.length", "changes the sequences"),
        (
            Range("network.model", choices=("recurrent", "fully_connected")),
            {},
            "network.model",
            "cannot be compared",
        ),
        (Range("sequence.reset", choices=("before", "after")), {}, "sequence.reset", "no effect"),
        (RATE, {"network__model": "rbm"}, "network.model", "no trial could be judged"),
    ],
)
def test_what_cannot_be_compared_is_refused_by_name(
    searched: Range, settings: dict[str, Any], field: str, fault: str
) -> None:
    with pytest.raises(ConfigError, match=fault) as refused:
        tiny_search(3, searched, base=base(**settings))
    assert refused.value.field == field
