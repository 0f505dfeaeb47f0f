"""Autoencoders by their settings: what is built, what is refused, and that they run as all do."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.data.dataset import Dataset
from engine.data.names import Split
from engine.layers.codes import GaussianCode
from engine.layers.corruption import Corruption
from engine.layers.tied_linear import TiedLinear
from engine.models.autoencoder import Autoencoder
from engine.models.names import ModelName
from engine.principal_components import principal_components
from engine.training.build import build_trainer
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.inside import Replica
from engine.training.probes import Inside
from engine.training.settings import replace
from engine.training.trainer import Trainer


def small_digits(count: int = 60, seed: int = 0) -> Dataset:
    """Images of 4 by 4 pixels in three classes: a bright row each, and noise."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, 3, 2 * count).astype(np.uint8)
    images = rng.integers(0, 60, (2 * count, 4, 4))
    images[np.arange(2 * count), labels] += 180
    rows = images.reshape(2 * count, 16).astype(np.uint8)
    names = ("0", "1", "2")
    train, test = slice(count), slice(count, None)
    return Dataset(
        rows[train], labels[train], rows[test], labels[test], names, "rows", shape=(1, 4, 4)
    )


def config(**settings: Any) -> RunConfig:
    """A short run; a setting is written with two underscores for its dot."""
    changes: dict[str, Any] = {
        "network.model": ModelName.AUTOENCODER,
        "network.hidden": "8",
        "data.train_size": 60,
        "data.validation_size": 0,
        "optimizer.method": "adam",
        "optimizer.lr": 0.01,
        "training.steps": 30,
        "training.batch_size": 10,
        "training.evaluation_interval": 10,
    }
    named = {name.replace("__", "."): value for name, value in settings.items()}
    return replace(RunConfig(), changes | named)


def trainer(**settings: Any) -> Trainer:
    return build_trainer(config(**settings), small_digits())


def losses(run: Trainer) -> list[float]:
    return [record.loss for record in run.steps()]


KINDS: list[dict[str, Any]] = [
    {},
    {"autoencoder__tied": True, "autoencoder__code": 3},
    {"autoencoder__kind": "variational", "network__batch_norm": True},
    {"autoencoder__kind": "sparse", "autoencoder__code": 16},
    {"autoencoder__kind": "sparse", "autoencoder__sparsity": "l1"},
    {"autoencoder__noise": "masking", "regularization__dropout": 0.1},
    {"autoencoder__noise": "gaussian", "autoencoder__loss": "squared_error"},
    {"network__hidden": "", "training__precision": "float64"},
    {"network__hidden": "12, 9, 5", "autoencoder__noise": "salt_and_pepper"},
]


@pytest.mark.parametrize("settings", KINDS, ids=str)
def test_every_kind_learns_and_the_same_seed_gives_the_same_bits(settings: dict[str, Any]) -> None:
    first, second = trainer(**settings), trainer(**settings)
    before = first.evaluate()
    assert losses(first) == losses(second)
    assert first.evaluate().test_loss < before.test_loss


@pytest.mark.parametrize("settings", KINDS, ids=str)
def test_a_run_that_is_resumed_goes_on_bit_for_bit(
    settings: dict[str, Any], tmp_path: Path
) -> None:
    whole, halved = trainer(**settings), trainer(**settings)
    expected = losses(whole)
    steps = halved.steps()
    got = [next(steps).loss for _ in range(13)]
    save_checkpoint(halved, tmp_path / "run.npz")
    resumed = load_checkpoint(tmp_path / "run.npz", small_digits())
    assert got + losses(resumed) == expected


def test_the_layers_go_there_and_back() -> None:
    model = trainer(network__hidden="12, 8", autoencoder__tied=True).parts.model
    assert isinstance(model, Autoencoder)
    names = [layer.name for layer in model.network.layers if layer.products or layer.parameters]
    shown = [name for name in names if "linear" in name]
    assert shown == ["linear1", "linear2", "linear3", *(f"tied_linear{n}" for n in (4, 5, 6))]
    tied = [layer for layer in model.network.layers if isinstance(layer, TiedLinear)]
    assert [layer.source.name for layer in tied] == ["linear3", "linear2", "linear1"]


def test_principal_components_are_the_line_to_beat() -> None:
    run, digits = trainer(autoencoder__loss="squared_error"), small_digits()
    x = digits.train_inputs.astype(np.float32) / 255
    test = digits.test_inputs.astype(np.float32) / 255
    found = principal_components(x, 2)
    left = ((found.decode(found.encode(test)) - test) ** 2).sum(axis=1).mean()
    assert run.evaluate().figure("pca_loss") == pytest.approx(left, rel=1e-4)


def test_a_linear_one_finds_the_plane_of_the_principal_components() -> None:
    run = trainer(
        network__hidden="",
        autoencoder__loss="squared_error",
        network__initializer="lecun_normal",
        optimizer__lr=0.02,
        optimizer__schedule="cosine",
        training__batch_size=60,
        training__sampling="shuffled",
        training__steps=1500,
        training__evaluation_interval=1500,
        training__precision="float64",
    )
    losses(run)
    x = small_digits().train_inputs / 255
    axes = principal_components(x, 2).axes
    model = run.parts.model
    assert isinstance(model, Autoencoder)
    decoded = model.decode(np.eye(2)) - model.decode(np.zeros((1, 2)))
    directions = np.linalg.qr(decoded.T)[0]
    np.testing.assert_allclose(np.linalg.svd(axes @ directions)[1], 1, atol=1e-3)
    last = run.evaluate()
    left = x.var(axis=0).sum() - principal_components(x, 2).variances.sum()
    assert last.train_loss == pytest.approx(left, rel=0.02)


@pytest.mark.parametrize(
    ("field", "value", "settings"),
    [
        ("autoencoder.beta", 0.0, {"autoencoder__kind": "variational"}),
        ("autoencoder.noise_level", 0.9, {"autoencoder__noise": "masking"}),
        ("autoencoder.sparsity_weight", 7.0, {"autoencoder__kind": "sparse"}),
    ],
)
def test_live_settings_act_from_the_next_update_on(
    field: str, value: float, settings: dict[str, Any]
) -> None:
    plain, changed = trainer(**settings), trainer(**settings)
    before = (
        [next(plain.steps()).loss for _ in range(5)],
        [next(changed.steps()).loss for _ in range(5)],
    )
    assert before[0] == before[1]
    changed.apply(field, value)
    assert next(plain.steps()).loss != next(changed.steps()).loss


def test_a_change_reaches_the_layer() -> None:
    run = trainer(autoencoder__kind="variational", autoencoder__noise="gaussian")
    run.apply("autoencoder.beta", 4.0)
    run.apply("autoencoder.noise_level", 0.1)
    layers = run.parts.network.layers
    assert [layer.beta for layer in layers if isinstance(layer, GaussianCode)] == [4.0]
    assert [layer.level for layer in layers if isinstance(layer, Corruption)] == [0.1]


def test_classes_that_are_not_learnt_are_found_by_their_error() -> None:
    digits = small_digits(300)
    learnt = config(data__kept_classes="1", data__train_size=80, training__steps=200)
    kept = digits.train_labels == 1
    chosen = Dataset(
        digits.train_inputs[kept],
        digits.train_labels[kept],
        digits.test_inputs,
        digits.test_labels,
        digits.classes,
        "ones",
        digits.shape,
    )
    run = build_trainer(learnt, chosen)
    losses(run)
    area = run.evaluate().figure("auc")
    assert area is not None
    assert area > 0.99


def test_the_bundled_digits_of_some_classes_alone_are_learnt() -> None:
    run = build_trainer(config(data__kept_classes="3, 5", data__train_size=100))
    digits = run.parts.digits
    assert digits is not None
    assert set(digits.train_labels) == {3, 5}
    assert set(digits.test_labels) == set(range(10))


@pytest.mark.parametrize(
    ("settings", "field", "said"),
    [
        ({"autoencoder__code": 17}, "autoencoder.code", "wider than the input"),
        (
            {"autoencoder__tied": True, "autoencoder__kind": "variational"},
            "autoencoder.tied",
            "4 outputs, the first one back 2 inputs",
        ),
        ({"data__kept_classes": "12"}, "data.kept_classes", "classes from 0 to"),
        ({"data__kept_classes": "one"}, "data.kept_classes", "as in 1 or 0, 2, 3"),
        ({"autoencoder__odd_classes": "1"}, "autoencoder.odd_classes", "must not be learnt"),
        (
            {"autoencoder__odd_classes": "1", "data__kept_classes": "1"},
            "autoencoder.odd_classes",
            "must not be learnt",
        ),
    ],
)
def test_what_does_not_fit_is_refused_in_words(
    settings: dict[str, Any], field: str, said: str
) -> None:
    with pytest.raises(ConfigError, match=said) as refused:
        trainer(**settings)
    assert refused.value.field == field


def test_cross_entropy_of_points_is_refused_and_squared_errors_are_learnt() -> None:
    points = {"data__source": "moons", "data__points": 100, "network__hidden": "6"}
    with pytest.raises(ConfigError, match="squared_error"):
        build_trainer(config(**points))
    run = build_trainer(config(**points, autoencoder__loss="squared_error", autoencoder__code=1))
    assert np.isfinite(losses(run)).all()


@pytest.mark.parametrize("value", [-1, float("nan"), 2000])
def test_a_beta_that_is_not_allowed_is_refused(value: float) -> None:
    with pytest.raises(ConfigError, match=r"autoencoder.beta"):
        config(autoencoder__beta=value)


def test_a_replica_answers_as_the_run_does_and_codes_are_shown() -> None:
    run = trainer(autoencoder__kind="variational")
    losses(run)
    shown = run.snapshot([Inside.NETWORK, Inside.CODES]).arrays
    replica = Replica(run.config, (1, 4, 4), 3)
    replica.load(shown[Inside.NETWORK])
    assert isinstance(replica.model, Autoencoder)
    x = run.parts.evaluator.sample(Split.TEST).x
    np.testing.assert_array_equal(replica.model.encode(x), shown[Inside.CODES]["test"])


def test_a_classifier_has_no_codes() -> None:
    run = trainer(network__model="fully_connected")
    assert run.snapshot([Inside.CODES]).arrays[Inside.CODES] == {}


def test_nan_ends_the_run_and_keeps_what_was_learnt() -> None:
    run = trainer(autoencoder__kind="variational", optimizer__lr=1000, training__steps=500)
    records = list(run.steps())
    assert records[-1].divergence is not None
    assert np.isfinite(run.parts.network.store.values).all()
