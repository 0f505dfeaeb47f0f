"""Every preset is set as its source has it, setting by setting: the sources' table, as data.

What a row does not name has the default. A mini-batch is drawn with replacement; epochs of n digits
are n/100 updates. The bundled digits stand for all of MNIST: 8,000 to learn from. How a run is
measured, and digits kept for validation, are no part of what a source says.
"""

from typing import Any

import numpy as np
import pytest

from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.presets import load_preset, presets
from engine.training.settings import differences

DEEP = {"network.hidden": (100,) * 6}
FROZEN = {"network.train_output_weights": False, "network.train_output_bias": False}
SIGMOID = {
    "network.activation": "sigmoid",
    "network.initializer": "normal",
    "data.train_size": 8000,
}
NOTES_2 = SIGMOID | {"network.hidden": (40, 20), "network.initial_std": 0.01}
NOTES_1 = SIGMOID | {"network.hidden": (50,), "training.steps": 600, "optimizer.lr": 0.1}
BOOK_MNIST = {
    "network.hidden": (100,) * 4,
    "data.train_size": 8000,
    "training.batch_size": 128,
    "training.steps": 2000,
}
NORM = {
    "network.hidden": (100,) * 5,
    "data.train_size": 1000,
    "network.initializer": "normal",
    "network.batch_norm_eps": 1e-6,
    "network.running_variance": "biased",
    "network.running_variance_start": 0.0,
    "training.steps": 200,
}
EPS = {"optimizer.eps": 1e-7}
ADAM = EPS | {"optimizer.method": "adam", "optimizer.adam_eps": "uncorrected"}
BOOK_CONV = ADAM | {
    "network.model": "convolutional",
    "network.hidden": (100,),
    "network.initializer": "normal",
    "data.train_size": 8000,
    "optimizer.lr": 0.001,
}
CLASSIC = {"regularization.dropout_form": "classic"}
SIGN = {"regularization.l1_form": "subgradient"}


def opt(method: str, lr: float, **more: Any) -> dict[str, Any]:
    return {"optimizer.method": method, "optimizer.lr": lr} | {
        f"optimizer.{name}": value for name, value in more.items()
    }


SOURCES: dict[str, dict[str, dict[str, Any]]] = {
    "five-optimizers": {
        "SGD": NOTES_2 | opt("sgd", 0.01),
        "Momentum": NOTES_2 | opt("momentum", 0.3, momentum=0.9),
        "AdaGrad": NOTES_2
        | opt("adagrad", 0.1, adagrad_start=1e-4, adagrad_skip_first=True, eps=0.0),
        "RMSProp": NOTES_2 | EPS | opt("rmsprop", 0.01, decay=0.99),
        "Adam": NOTES_2 | ADAM | opt("adam", 0.01),
    },
    "overfit": {"no remedy": DEEP},
    "overfit-l2": {"L2 0.1": DEEP | FROZEN | {"regularization.l2": 0.1}},
    "overfit-l1": {
        "L1 0.005": DEEP | FROZEN | SIGN | {"regularization.l1": 0.005, "optimizer.lr": 0.1}
    },
    "overfit-dropout": {
        "dropout 0.15": DEEP
        | CLASSIC
        | {"regularization.dropout": 0.15, "regularization.l2": 0.005}
    },
    "overfit-dropout-l1": {
        "dropout 0.08, L1 0.004": DEEP
        | FROZEN
        | CLASSIC
        | SIGN
        | {"regularization.dropout": 0.08, "regularization.l1": 0.004}
    },
    "initial-scale": {
        f"s = {s:g}": NOTES_1 | {"network.initial_std": s} for s in (1.0, 0.1, 0.01, 0.001)
    },
    "initial-values": {
        "std 0.1": NOTES_1 | {"network.initial_std": 0.1},
        "Xavier": NOTES_1 | {"network.initializer": "lecun_normal"},
        "He with ReLU": NOTES_1
        | {"network.initializer": "he_normal", "network.activation": "relu"},
    },
    "optimizers-mnist": {
        "SGD": BOOK_MNIST,
        "Momentum": BOOK_MNIST | opt("momentum", 0.01),
        "AdaGrad": BOOK_MNIST | EPS | opt("adagrad", 0.01),
        "Adam": BOOK_MNIST | ADAM | opt("adam", 0.001),
    },
    "initial-values-mnist": {
        "std 0.01": BOOK_MNIST | {"network.initializer": "normal", "network.initial_std": 0.01},
        "Xavier": BOOK_MNIST | {"network.initializer": "lecun_normal"},
        "He": BOOK_MNIST,
    },
    "batch-norm-scales": {
        f"{s:.3g}{words}": NORM | {"network.initial_std": s, "network.batch_norm": bool(words)}
        for s in np.logspace(0, -4, 16).tolist()
        for words in ("", ", batch norm")
    },
    "weight-decay": {
        "L2 0.1": DEEP | {"regularization.l2": 0.1, "training.steps": 603},
        "no remedy": DEEP | {"training.steps": 603},
    },
    "dropout": {
        "dropout 0.2": DEEP | CLASSIC | {"regularization.dropout": 0.2, "training.steps": 903},
        "no remedy": DEEP | {"training.steps": 903},
    },
    "remedies": {
        "none": DEEP,
        "train size 1000": DEEP | {"data.train_size": 1000},
        "L2 0.03": DEEP | {"regularization.l2": 0.03},
        "L2 0.1": DEEP | FROZEN | {"regularization.l2": 0.1},
        "L1 0.01": DEEP | {"regularization.l1": 0.01},
        "dropout 0.15": DEEP | CLASSIC | {"regularization.dropout": 0.15},
    },
    "simple-convnet": {"convolution": BOOK_CONV | {"training.steps": 800}},
    "filters": {"convolution": BOOK_CONV | {"training.steps": 400}},
    "sgd-rescued": {
        "as in the notes": NOTES_2,
        "ReLU + He": NOTES_2 | {"network.activation": "relu", "network.initializer": "he_normal"},
        "rate 0.3": NOTES_2 | {"optimizer.lr": 0.3},
        "rate 3": NOTES_2 | {"optimizer.lr": 3.0},
    },
}
OURS = {
    "anomaly-eight",
    "anomaly-one",
    "autoencoder",
    "autoencoder-denoising",
    "autoencoder-linear",
    "autoencoder-sparse",
    "boltzmann-bars",
    "boltzmann-encoder",
    "boltzmann-parity",
    "cd-bias",
    "dbm",
    "dbn",
    "gan-collapse",
    "gan-plane",
    "rbm",
    "vae",
    "vae-collapse",
    "label-noise",
    "remedy-wins",
    "more-digits",
    "light-l2",
    "small-convnet",
    "misclassified",
    "dense-against-conv",
    "moons-overfit",
    "linear-spirals",
    "norms-by-batch",
    "norms-by-updates",
    "batch-norm-helps",
    "adding-problem",
    "memory-length",
    "forget-gate",
    "exploding-gradients",
    "recurrent-values",
    "digits-by-rows",
    "letters",
    "trees",
}
"""Of no source whose settings are known, or of none but this program."""
DEFAULTS = {
    "seed": 1,
    "data.train_size": 300,
    "network.activation": "relu",
    "network.initializer": "he_normal",
    "network.initial_std": 0.01,
    "network.batch_norm": False,
    "network.train_output_weights": True,
    "network.train_output_bias": True,
    "optimizer.method": "sgd",
    "optimizer.lr": 0.01,
    "optimizer.momentum": 0.9,
    "optimizer.decay": 0.99,
    "optimizer.beta1": 0.9,
    "optimizer.beta2": 0.999,
    "training.steps": 1000,
    "training.batch_size": 100,
    "training.sampling": "with_replacement",
}
MEASURING = ("training.evaluation_", "data.validation_size", "data.folder")


def settings_of(config: RunConfig) -> dict[str, Any]:
    """Return what differs from the defaults, but for how the run is measured."""
    changed = {path: new for path, (_, new) in differences(RunConfig(), config).items()}
    return {path: new for path, new in changed.items() if not path.startswith(MEASURING)}


def test_the_sources_and_ours_are_all_there_are() -> None:
    assert set(presets()) == SOURCES.keys() | OURS


def test_the_defaults_are_those_that_the_sources_have_in_common() -> None:
    nothing = settings_of(RunConfig())
    assert nothing == {}
    for path, value in DEFAULTS.items():
        group, _, name = path.rpartition(".")
        config = getattr(RunConfig(), group) if group else RunConfig()
        assert getattr(config, name) == value, path


@pytest.mark.parametrize("name", SOURCES)
def test_a_preset_is_as_its_source_has_it(name: str) -> None:
    study = load_preset(name)
    assert [variant.name for variant in study.variants] == list(SOURCES[name])
    for config, (run, source) in zip(study.configs, SOURCES[name].items(), strict=True):
        expected = {p: v for p, v in source.items() if DEFAULTS.get(p) != v}
        found = settings_of(config)
        if "network.hidden" in expected:
            assert config.network.hidden == expected.pop("network.hidden"), run
            found.pop("network.hidden", None)
        for path in ("network.initial_std", "optimizer.eps"):  # logspace in twelve digits
            assert found.pop(path, None) == pytest.approx(expected.pop(path, None)), (run, path)
        assert found == expected, run


@pytest.mark.parametrize("name", ["overfit-l1", "overfit-l2", "overfit-dropout-l1"])
def test_the_output_layer_of_the_notes_three_loops_stays_as_it_is(name: str) -> None:
    trainer = build_trainer(load_preset(name).configs[0])
    frozen = [p.name for p in trainer.parts.network.parameters if p.frozen]
    assert frozen == ["linear7.weight", "linear7.bias"]


@pytest.mark.parametrize("name", sorted(presets()))
def test_every_preset_is_evaluated_twenty_times(name: str) -> None:
    configs = load_preset(name).configs
    for config in (configs[0], configs[-1]):
        trainer = build_trainer(config)
        assert config.training.steps // trainer.evaluation_interval >= 20
