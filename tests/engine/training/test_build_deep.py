"""The Boltzmann family by its settings: it runs, is resumed and changed as all models are."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.optimization.names import OptimizerName
from engine.training.build import build_trainer
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.checkpoint_file import CheckpointError
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.settings import replace
from engine.training.trainer import Trainer
from tests.engine.training.test_build_autoencoder import small_digits


def trainer(**settings: Any) -> Trainer:
    changes: dict[str, Any] = {
        "network.model": "dbn",
        "network.hidden": "9, 7",
        "network.initializer": "normal",
        "data.train_size": 60,
        "data.validation_size": 0,
        "optimizer.method": "adam",
        "optimizer.lr": 0.01,
        "training.steps": 40,
        "training.batch_size": 10,
        "training.evaluation_interval": 10,
    }
    named = {name.replace("__", "."): value for name, value in settings.items()}
    return build_trainer(replace(RunConfig(), changes | named), small_digits())


def losses(run: Trainer) -> list[float]:
    return [record.loss for record in run.steps()]


BOLTZMANN = {"network__model": "boltzmann", "network__hidden": "3"}
KINDS: dict[str, dict[str, Any]] = {
    "dbn": {},
    "dbn-persistent": {"boltzmann__persistent": True, "boltzmann__fine_tune": False},
    "dbm": {"network__model": "dbm"},
    "dbm-3": {
        "network__model": "dbm",
        "network__hidden": "9, 8, 7",
        "boltzmann__sampled": False,
        "training__precision": "float64",
    },
    "exact": BOLTZMANN,
    "gibbs": BOLTZMANN | {"boltzmann__exact": False, "boltzmann__gibbs_steps": 2},
    "chains": BOLTZMANN
    | {
        "boltzmann__exact": False,
        "boltzmann__persistent": True,
        "boltzmann__annealing": 3.0,
        "boltzmann__patterns": "encoder",
        "training__precision": "float64",
    },
}
over_kinds = pytest.mark.parametrize("kind", KINDS)


@over_kinds
@pytest.mark.parametrize("at", [5, 24, 33])
def test_a_run_that_is_resumed_goes_on_bit_for_bit(kind: str, at: int, tmp_path: Path) -> None:
    whole, halved = trainer(**KINDS[kind]), trainer(**KINDS[kind])
    expected = losses(whole)
    steps = halved.steps()
    got = [next(steps).loss for _ in range(at)]
    save_checkpoint(halved, tmp_path / "run.npz")
    resumed = load_checkpoint(tmp_path / "run.npz", small_digits())
    assert got + losses(resumed) == expected
    for a, b in zip(whole.parts.network.parameters, resumed.parts.network.parameters, strict=True):
        np.testing.assert_array_equal(a.value, b.value)
    for name, kept in whole.parts.network.running_state.items():
        np.testing.assert_array_equal(kept, resumed.parts.network.running_state[name])


def test_a_file_without_what_a_fine_tuned_network_dreams_with_is_refused_in_words(
    tmp_path: Path,
) -> None:
    run, path = trainer(), tmp_path / "run.npz"
    steps = run.steps()
    for at in (24, 33):
        while run.step < at:
            next(steps)
        save_checkpoint(run, path)
        with np.load(path) as file:
            older = {name: file[name] for name in file if "generative" not in name}
        np.savez(path, allow_pickle=False, **older)
        if at == 24:
            assert load_checkpoint(path, small_digits()).step == at
    with pytest.raises(CheckpointError, match=r"by an older program, .*trained anew"):
        load_checkpoint(path, small_digits())


@pytest.mark.parametrize("method", OptimizerName)
@pytest.mark.parametrize("kind", ["dbn", "dbm", "exact"])
def test_every_optimizer_takes_every_stage(kind: str, method: str) -> None:
    run = trainer(**KINDS[kind], optimizer__method=method, optimizer__weight_decay=0.01)
    records = list(run.steps())
    assert len(records) == 40
    assert np.isfinite([record.loss for record in records]).all()


def test_the_joint_stage_of_a_deep_boltzmann_machine_has_its_own_rate() -> None:
    rates = [record.lr for record in trainer(network__model="dbm").steps()]
    assert rates == pytest.approx([0.01] * 24 + [0.0002] * 8 + [0.01] * 8)


def test_early_stopping_waits_for_the_classes() -> None:
    run = trainer(
        data__train_size=40,
        data__validation_size=20,
        early_stopping__enabled=True,
        early_stopping__patience=1,
        training__steps=80,
        training__evaluation_interval=2,
    )
    last = [record.step for record in run.steps()][-1]
    assert last > 48


@pytest.mark.parametrize("kind", ["exact", "gibbs", "chains"])
def test_patterns_grow_likelier_in_a_run(kind: str) -> None:
    run = trainer(**KINDS[kind], training__steps=150)
    before = run.evaluate().figure("log_likelihood")
    after = [r.evaluation for r in run.steps() if r.evaluation][-1].figure("log_likelihood")
    assert before is not None
    assert after is not None
    assert after > before + 0.5


def test_the_number_of_gibbs_steps_changes_live() -> None:
    for kind in KINDS.values():
        run = trainer(**kind)
        run.apply("boltzmann.gibbs_steps", 3)
        assert getattr(run.parts.model, "k", None) == 3


@pytest.mark.parametrize(
    ("settings", "field", "said"),
    [
        ({"network__hidden": ""}, "network.hidden", "0 are too few; dbn has at least one"),
        ({"network__model": "dbm", "network__hidden": "9"}, "network.hidden", "two hidden layers"),
        ({"network__model": "dbm", "boltzmann__joint": 0.5}, "boltzmann.joint", "up to 1"),
        (BOLTZMANN | {"network__hidden": "3, 2"}, "network.hidden", "as in 4, or none"),
        (
            BOLTZMANN | {"network__hidden": "12"},
            "boltzmann.exact",
            r"21 units have 2\^21 states.* memory .* up to 20\. Allowed is false",
        ),
        (BOLTZMANN | {"early_stopping__enabled": True}, "early_stopping.enabled", "patterns have"),
        (BOLTZMANN | {"boltzmann__columns": 1}, "boltzmann.columns", "from 2 to 8"),
        (BOLTZMANN | {"boltzmann__annealing": 0.5}, "boltzmann.annealing", "from 1 to 100"),
        (BOLTZMANN | {"boltzmann__gibbs_steps": 0}, "boltzmann.gibbs_steps", "from 1 to 1000"),
        ({"boltzmann__gibbs_steps": 0}, "boltzmann.gibbs_steps", "from 1 to 1000"),
        ({"boltzmann__pretraining": 1.5}, "boltzmann.pretraining", "from 0 to 1"),
        ({"boltzmann__mean_field": 0}, "boltzmann.mean_field", "from 1 to 100"),
        (
            BOLTZMANN | {"training__sampling": "shuffled", "training__batch_size": 15},
            "training.batch_size",
            "up to 14",
        ),
    ],
)
def test_what_does_not_fit_is_refused_in_words(
    settings: dict[str, Any], field: str, said: str
) -> None:
    with pytest.raises(ConfigError, match=said) as refused:
        trainer(**settings)
    assert refused.value.field == field


def test_points_of_the_plane_are_no_pixels() -> None:
    points = replace(RunConfig(), {"network.model": "dbn", "data.source": "moons"})
    with pytest.raises(ConfigError, match="dbn needs pixels from 0 to 1"):
        build_trainer(points)


def test_the_groups_of_an_encoder_are_not_joined() -> None:
    run = trainer(**KINDS["chains"])
    weight = getattr(run.parts.network.layers[0], "symmetric", np.zeros(0))
    groups = weight[:3, 3:6]
    assert weight.shape == (9, 9)
    assert not groups.any()
    assert (weight != 0).sum() == 2 * (9 * 8 // 2 - 9)


@pytest.mark.parametrize("model", ["dbn", "dbm"])
def test_a_run_of_few_updates_has_all_stages_there_is_room_for(model: str) -> None:
    run = trainer(network__model=model, training__steps=1)
    assert len(losses(run)) == 1


def test_numbers_that_break_end_a_run_with_words_and_weights_as_they_were() -> None:
    run = trainer(**BOLTZMANN)
    steps = run.steps()
    next(steps)
    run.parts.network.store.values[0] = np.nan
    broken = next(steps)
    assert broken.divergence is not None
    assert (broken.divergence.layer, broken.divergence.quantity) == ("boltzmann1", "weight")
