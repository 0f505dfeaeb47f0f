"""Why batch norm lowers the test accuracy: said where it is so, of the cause that it has."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from dlgui.labs.overfitting.norm_rules import statistics_do_not_fit
from dlgui.labs.overfitting.rules import find
from dlgui.labs.shared.findings import Finding
from dlgui.session.history import RunHistory
from engine.data.names import Split
from engine.layers.names import NormName
from engine.training.build import build_trainer
from engine.training.presets import load_preset
from engine.training.records import Ending
from engine.training.settings import replace
from tests.made_up_runs import change, ended, run, trained

ON: dict[str, Any] = {"network.batch_norm": True}
START = {0: (0.1, 0.1), 100: (0.9, 0.6)}
DEPTH = "Batch norm in so many layers costs test accuracy."
STATISTICS = "The running statistics of batch norm do not fit."
END = START | {1000: (1.0, 0.58)}


def said(
    settings: dict[str, Any], own: float | None = 0.59, end: Any = None, **more: Any
) -> Finding:
    history = ended(run(END if end is None else START | {1000: end}, ON | settings | more))
    history.batch_test_accuracy = own
    return find(history)


def test_it_is_the_depth_where_batch_statistics_are_no_better() -> None:
    finding = said({})
    assert finding.headline == DEPTH
    assert "Each of 6 normalised layers" in finding.sentence
    assert "300 digits" in finding.sentence
    assert finding.sentence.endswith("By batch statistics the test is no better: 0.590.")
    assert "a gap of 0.420" in finding.sentence


def test_it_is_the_statistics_where_those_are_better() -> None:
    finding = said({"training.batch_size": 4}, 0.75)
    assert finding.headline == STATISTICS
    assert finding.sentence == (
        "Test 0.580 by running statistics, 0.750 by those of each batch of 4 test examples."
    )
    assert finding.suggestion == "Try larger batches, or layer norm."


@pytest.mark.parametrize(
    ("settings", "own"),
    [
        ({"network.batch_norm": False}, None),
        ({"network.norm": "layer"}, None),
        ({"training.batch_statistics": True}, None),  # nothing to compare with
        ({"network.hidden": [100] * 3}, 0.59),
        ({"training.batch_size": 20}, 0.59),
        ({"data.train_size": 1000}, 0.59),
        ({"optimizer.lr": 0.5}, 0.59),
        ({"optimizer.method": "adam"}, 0.59),
        ({"optimizer.method": "momentum"}, 0.59),
        ({"regularization.dropout": 0.2}, 0.59),
        ({"data.label_noise": 0.3}, 0.59),
        ({"network.initializer": "normal"}, 0.59),
        ({"network.model": "convolutional"}, 0.59),
        ({"data.source": "moons"}, 0.59),
        ({"network.activation": "tanh"}, 0.59),
    ],
)
def test_nothing_is_said_of_what_was_not_measured(
    settings: dict[str, Any], own: float | None
) -> None:
    assert said(settings, own).headline not in (DEPTH, STATISTICS)


@pytest.mark.parametrize("end", [(0.9, 0.58), (1.0, 0.95)])
def test_nothing_is_said_where_nothing_is_known_by_heart_or_missed(end: Any) -> None:
    assert said({}, end[1], end).headline != DEPTH


@pytest.mark.parametrize("better", [0.0, 0.019, 0.03])
def test_a_difference_within_chance_is_none(better: float) -> None:
    history = ended(run(END, ON))
    history.batch_test_accuracy = 0.58 + better
    assert statistics_do_not_fit(history) is None


def test_nothing_is_said_before_the_end_or_shortly_after_it_was_switched_on() -> None:
    going = run(END, ON)
    going.batch_test_accuracy = 0.8
    assert statistics_do_not_fit(going) is None
    stopped = ended(going, Ending.STOPPED_EARLY)
    assert statistics_do_not_fit(stopped) is None
    late = change(ended(run(END)), 990, "network.batch_norm", True)
    late.batch_test_accuracy = 0.8
    assert statistics_do_not_fit(late) is None
    early = change(ended(run(END)), 500, "network.batch_norm", True)
    early.batch_test_accuracy = 0.8
    assert statistics_do_not_fit(early) is not None


def real(settings: dict[str, Any], steps: int = 1000) -> RunHistory:
    with threadpool_limits(1):
        return trained("overfit", steps, ON | settings, interval=max(steps // 20, 1))


def test_the_opening_preset_with_batch_norm_is_explained() -> None:
    history = real({})
    assert history.evaluations[-1].test_accuracy < 0.65
    assert find(history).headline == DEPTH
    assert find(history.until(900)).headline != DEPTH


def test_a_run_of_few_updates_has_statistics_that_still_follow() -> None:
    finding = find(real({"optimizer.lr": 0.1}, 8))
    assert finding.headline == STATISTICS
    assert finding.suggestion == "They still follow: learn on."


def test_batches_of_one_are_named_as_what_they_are() -> None:
    finding = find(real({"training.batch_size": 1}, 250))
    assert finding.headline == "The network does not learn."
    assert finding.suggestion.startswith("In a batch of one, batch norm makes the same of every")
    layer = find(real({"training.batch_size": 1, "network.norm": "layer"}, 250))
    assert "batch of one" not in layer.suggestion


def likeness(norm: bool, seed: int) -> list[float]:
    """Cosine of like digits less that of unlike ones, in the input and behind each layer."""
    settings = {"network.batch_norm": norm, "seed": seed}
    parts = build_trainer(replace(load_preset("overfit").configs[0], settings)).parts
    digits = parts.evaluator.sample(Split.TRAIN)
    found = [digits.x]
    for layer, y in parts.network.outputs(digits.x, training=True):
        found += [y.copy()] if layer.kind == "relu" else []
    like = digits.labels[:, None] == digits.labels
    apart = ~like
    np.fill_diagonal(like, False)
    return [_like_less_unlike(y, like, apart) for y in found]


def _like_less_unlike(y: Any, like: Any, apart: Any) -> float:
    rows = y - y.mean(axis=0)
    rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    cosines = rows @ rows.T
    return float(cosines[like].mean() - cosines[apart].mean())


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_normalised_layers_take_like_digits_apart(seed: int) -> None:
    """What the sentence says, on the network before it learns: .25 at the input in either case."""
    plain, normalised = likeness(False, seed), likeness(True, seed)
    assert plain[0] == normalised[0]
    assert all(b < a for a, b in pairwise(normalised))
    assert normalised[-1] < 0.08
    assert plain[-1] > 1.5 * normalised[-1]


@pytest.mark.slow
@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"network.hidden": [100] * 4},
        {"network.hidden": [100] * 4, "optimizer.lr": 0.1},
        {"network.hidden": [100] * 4, "data.train_size": 500},
        {"training.batch_size": 50},
        {"network.norm_place": "after"},
        {"regularization.l2": 0.03},
    ],
)
def test_where_depth_is_named_batch_norm_does_lower_the_test_accuracy(
    settings: dict[str, Any],
) -> None:
    for seed in (20261, 20262):
        on = real(settings | {"seed": seed, "training.evaluation_test": 2000})
        off = real(settings | {"seed": seed, "training.evaluation_test": 2000} | OFF)
        assert find(on).headline == DEPTH, settings
        lost = off.evaluations[-1].test_accuracy - on.evaluations[-1].test_accuracy
        assert lost > 0.015, (settings, seed, lost)


OFF: dict[str, Any] = {"network.batch_norm": False, "network.norm": NormName.BATCH}
