"""No preset leaves the ranges that it states, on random seeds that the ranges do not come from.

A range in a preset's text reads ".87 to .93". It is the mean of many seeds, four standard
deviations to either side, wider where a seed lay beyond. `STATED` says of what the ranges are, in
the order of the text.
"""

import re
from functools import cache
from math import inf

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.presets import load_preset, presets
from engine.training.records import Evaluation, StepRecord

RANGE = re.compile(r"(\d*\.\d+) to (\d*\.\d+)")
FRESH_SEEDS = (20261, 20262)

BY_BATCH = tuple(
    (f"{norm} norm, batch {size}", "test") for norm in ("batch", "group") for size in (2, 4, 8, 32)
)

STATED: dict[str, tuple[tuple[str, str], ...]] = {
    "overfit": (("no remedy", "train"), ("no remedy", "test")),
    "overfit-l2": (("L2 0.1", "train"), ("L2 0.1", "test")),
    "overfit-l1": (("L1 0.005", "train"), ("L1 0.005", "test")),
    "overfit-dropout": (("dropout 0.15", "train"), ("dropout 0.15", "test")),
    "overfit-dropout-l1": (("dropout 0.08, L1 0.004", "train"), ("dropout 0.08, L1 0.004", "test")),
    "weight-decay": (("L2 0.1", "train"), ("L2 0.1", "test")),
    "dropout": (("dropout 0.2", "train"), ("dropout 0.2", "test")),
    "more-digits": (("train size 1000", "test"), ("train size 300", "test")),
    "light-l2": (("L2 0.03", "test"), ("no remedy", "test")),
    "label-noise": (("no remedy", "peak"), ("no remedy", "test")),
    "remedy-wins": (("L2 0.05", "test"), ("no remedy", "test")),
    "remedies": (
        ("none", "test"),
        ("train size 1000", "test"),
        ("L2 0.03", "test"),
        ("L2 0.1", "train"),
        ("L2 0.1", "test"),
        ("L1 0.01", "train"),
        ("L1 0.01", "test"),
        ("dropout 0.15", "train"),
        ("dropout 0.15", "test"),
    ),
    "five-optimizers": tuple(
        (run, "test") for run in ("SGD", "Momentum", "AdaGrad", "RMSProp", "Adam")
    ),
    "sgd-rescued": tuple(
        (run, "test") for run in ("as in the notes", "rate 0.3", "ReLU + He", "rate 3")
    ),
    "initial-scale": tuple((f"s = {s}", "test") for s in ("1", "0.1", "0.01", "0.001")),
    "initial-values": tuple((run, "test") for run in ("std 0.1", "Xavier", "He with ReLU")),
    "optimizers-mnist": tuple((run, "late") for run in ("SGD", "Momentum", "AdaGrad", "Adam")),
    "initial-values-mnist": tuple((run, "late") for run in ("std 0.01", "Xavier", "He")),
    "simple-convnet": (("convolution", "train"), ("convolution", "test")),
    "filters": (("convolution", "test"),),
    "small-convnet": (("two stages", "test"),),
    "misclassified": (("two stages", "test"),),
    "dense-against-conv": (("fully connected", "test"), ("convolution", "test")),
    "moons-overfit": tuple(
        (run, "test") for run in ("large network", "large network, L2 0.01", "small network")
    ),
    "linear-spirals": (("linear", "test"), ("two hidden layers", "test")),
    "batch-norm-scales": (("0.0136, batch norm", "train"), ("0.0136", "train")),
    "batch-norm-helps": (("batch norm", "test"), ("no norm", "test")),
    "autoencoder": tuple((f"code of {width}", "test_loss") for width in (2, 10, 32)),
    "autoencoder-linear": (("linear", "test_loss"),),
    "autoencoder-denoising": (("denoising", "test_loss"), ("plain", "test_loss")),
    "autoencoder-sparse": tuple(
        (run, kind)
        for run, kinds in (
            ("sparse", ("test_activity", "test_reconstruction")),
            ("not sparse", ("test_activity", "test_reconstruction")),
        )
        for kind in kinds
    ),
    "vae": (
        ("β 1", "test_loss"),
        ("β 1", "test_kl"),
        ("β 4", "test_loss"),
        ("β 4", "test_kl"),
        ("β 0", "test_loss"),
    ),
    "vae-collapse": (("β 4", "active_numbers"), ("β 4", "test_kl"), ("β 1", "test_kl")),
    "anomaly-one": (("trained on 1", "auc"),),
    "anomaly-eight": (("trained on 8", "auc"),),
    "boltzmann-bars": (("exact", "nats"), ("Gibbs sampling", "nats")),
    "boltzmann-parity": (("no hidden units", "nats"), ("two hidden units", "nats")),
    "boltzmann-encoder": tuple(
        (run, "nats")
        for run in ("two hidden units, annealed", "two hidden units", "four hidden units")
    ),
    "cd-bias": (("CD-1", "nats"), ("CD-10", "nats")),
    "dbn": (("layer by layer", "test"),),
    "dbm": (("layer by layer", "test"),),
    "rbm": (("train size 8000", "test_loss"), ("train size 500", "test_loss")),
    "gan-plane": (("one step each", "discriminator_loss"), ("one step each", "quality")),
    "gan-collapse": (("ten steps of the generator", "modes at once"),),
    "norms-by-batch": BY_BATCH,
    "norms-by-updates": BY_BATCH,
    "adding-problem": tuple((run, "test loss") for run in ("tanh", "LSTM", "GRU")),
    "memory-length": tuple(
        (run, "test loss")
        for run in ("tanh, T = 10", "tanh, T = 30", "tanh, T = 100", "LSTM, T = 100")
    ),
    "forget-gate": (("with forget gate", "test"), ("without forget gate", "test")),
    "exploding-gradients": (("not clipped", "test loss"), ("clipped at 0.5", "test loss")),
    "recurrent-values": tuple(
        (run, "test loss") for run in ("orthogonal", "random, 1/√n", "random, half as large")
    ),
    "digits-by-rows": tuple((run, "test") for run in ("tanh", "LSTM", "GRU")),
    "letters": (("LSTM", "test"),),
    "trees": (
        *((run, "test") for run in ("tensor", "matrix", "roots alone")),
        ("matrix", "accuracy_depth_6"),
    ),
}


def ranges(name: str) -> list[tuple[float, float]]:
    return [(float(low), float(high)) for low, high in RANGE.findall(presets()[name].seen)]


@cache
def trained(config: RunConfig) -> list[StepRecord]:
    with threadpool_limits(1):
        return list(build_trainer(config).steps())


def figure(config: RunConfig, kind: str) -> float:
    records = trained(config)
    seen: list[Evaluation] = [r.evaluation for r in records if r.evaluation]
    match kind:
        case "train":
            return seen[-1].train_accuracy
        case "test":
            return seen[-1].test_accuracy
        case "test loss":
            return seen[-1].test_loss
        case "nats":
            return -(seen[-1].figure("log_likelihood") or -inf)
        case "peak":
            return max(evaluation.test_accuracy for evaluation in seen)
        case "modes at once":
            return float(np.mean([e.figure("modes") or 0 for e in seen[len(seen) // 2 :]]))
    if (own := seen[-1].figure(kind)) is not None:
        return own
    return float(np.mean([record.loss for record in records[-100:]]))  # as the curve shows it


def test_every_preset_states_ranges_and_no_range_is_unknown() -> None:
    assert STATED.keys() == presets().keys()
    for name, figures in STATED.items():
        assert len(ranges(name)) == len(figures), name
        assert all(0 <= low < high < inf for low, high in ranges(name)), name
        assert "seeds" in presets()[name].seen


@pytest.mark.slow
@pytest.mark.parametrize("name", STATED)
def test_fresh_seeds_stay_in_the_ranges(name: str) -> None:
    study = load_preset(name)
    for seed in FRESH_SEEDS:
        again = study.replaced({"seed": seed})
        pairs = zip(again.variants, again.configs, strict=True)
        runs = {v.name.removesuffix(f", seed {seed}"): c for v, c in pairs}
        for (run, kind), (low, high) in zip(STATED[name], ranges(name), strict=True):
            found = figure(runs[run], kind)
            assert low <= found <= high, (seed, run, kind, found)


@pytest.mark.slow
def test_ten_gibbs_steps_make_digits_likelier_than_one_all_the_way() -> None:
    for seed in (1, 2, 3):
        one, ten = (
            [e.figure("log_likelihood") or -inf for r in trained(c) if (e := r.evaluation)]
            for c in load_preset("cd-bias").replaced({"seed": seed}).configs
        )
        assert all(a < b for a, b in zip(one[2:], ten[2:], strict=True))
        assert ten[-1] > ten[0] + 30


@pytest.mark.slow
@pytest.mark.parametrize(("name", "least"), [("more-digits", 0.04), ("light-l2", -0.005)])
def test_the_remedies_that_win_do(name: str, least: float) -> None:
    gains = []
    for seed in FRESH_SEEDS:
        remedy, plain = load_preset(name).replaced({"seed": seed}).configs
        gains.append(figure(remedy, "test") - figure(plain, "test"))
    assert min(gains) > least
    assert float(np.mean(gains)) > 0


@pytest.mark.slow
def test_batch_norm_learns_from_the_smallest_scales_however_it_is_measured() -> None:
    """Running statistics that start at 0 make the first evaluations huge: no divergence."""
    study = load_preset("batch-norm-scales").replaced({"seed": 1011})
    runs = {v.name: c for v, c in zip(study.variants, study.configs, strict=True)}
    for scale in ("0.000185", "0.0001"):
        config = runs[f"{scale}, batch norm"]
        assert len(trained(config)) == config.training.steps
        assert figure(config, "train") > 0.4
