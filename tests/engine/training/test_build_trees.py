"""Recursive runs through the one trainer: built, trained, resumed, looked at, refused."""

from math import log
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.data.names import OF_TREES, Split
from engine.gradient_check import check_network
from engine.models.sequence_model import SequenceModel
from engine.optimization.names import OptimizerName
from engine.training.build import build_trainer
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.probes import Inside, Probe
from engine.training.records import Ending
from engine.training.trainer import Trainer
from tests.engine.training.test_build_sequences import small


def tiny(**groups: Any) -> RunConfig:
    sequence = {"task": "logic", "depth": 2, "test_depth": 3, **groups.pop("sequence", {})}
    return small(sequence=sequence, **groups)


def model_of(trainer: Trainer) -> SequenceModel:
    assert isinstance(trainer.parts.model, SequenceModel)
    return trainer.parts.model


@pytest.mark.parametrize("composition", ["simple", "tensor"])
@pytest.mark.parametrize("task", OF_TREES)
def test_gradients_of_the_whole_network_are_right(task: str, composition: str) -> None:
    config = tiny(
        sequence={"task": task, "composition": composition}, training={"precision": "float64"}
    )
    trainer = build_trainer(config)
    x, targets = trainer.parts.batches.next()
    loss, wanted = model_of(trainer).learnt_with(x, targets)
    report = check_network(
        trainer.parts.network,
        loss,
        x,
        wanted,
        rng=np.random.default_rng(1),
        samples_per_parameter=8,
    )
    assert report.largest_error <= 1e-6


@pytest.mark.parametrize("method", list(OptimizerName))
def test_every_optimizer_trains_it_the_same_way_twice(method: str) -> None:
    config = tiny(optimizer={"method": method})
    one, two = (list(build_trainer(config).steps()) for _ in range(2))
    assert one == two
    assert all(np.isfinite(record.loss) for record in one)


@pytest.mark.parametrize("task", OF_TREES)
def test_a_resumed_run_goes_on_bit_for_bit(tmp_path: Path, task: str) -> None:
    config = tiny(sequence={"task": task}, early_stopping={"enabled": True})
    whole = list(build_trainer(config).steps())
    trainer, path = build_trainer(config), tmp_path / "run.npz"
    steps = trainer.steps()
    first = [next(steps) for _ in range(4)]
    save_checkpoint(trainer, path)
    resumed = load_checkpoint(path)
    assert first + list(resumed.steps()) == whole
    assert resumed.ending is Ending.FINISHED


def test_accuracy_is_told_by_depth() -> None:
    trainer = build_trainer(tiny())
    evaluation = trainer.evaluate()
    assert [name for name, _ in evaluation.more] == [f"accuracy_depth_{d}" for d in (1, 2, 3)]
    shares = [share for _, share in evaluation.more]
    assert np.mean(shares) == pytest.approx(evaluation.test_accuracy)


def test_what_pictures_are_told_of_every_node_is_so() -> None:
    trainer = build_trainer(tiny(training={"precision": "float64"}))
    next(trainer.steps())
    before = trainer.snapshot([Probe.GRADIENTS]).arrays[Probe.GRADIENTS]
    seen: Any = trainer.snapshot([Inside.SEQUENCES]).arrays[Inside.SEQUENCES]
    after = trainer.snapshot([Probe.GRADIENTS]).arrays[Probe.GRADIENTS]
    assert all(np.array_equal(before[name], after[name]) for name in before)
    assert "recursive1.weight" in before
    assert "recursive1.vectors" not in before
    places = seen["symbol"].shape[1]
    assert seen["hidden"].shape == (12, places, 6)
    np.testing.assert_allclose(seen["outputs"][seen["inside"]].sum(axis=1), 1, rtol=1e-9)
    assert (seen["reach"][seen["inside"]] > 0).all()
    assert not seen["reach"][~seen["inside"]].any()
    assert not seen["hidden"].flags.writeable
    root = int(seen["inside"][0].sum()) - 1
    assert seen["reach"][0, root] == pytest.approx(_root_gradient(trainer, seen, root))
    assert seen["guess"][0] == pytest.approx(log(2), rel=0.02)
    assert list(seen["names"]) == ["F", "T", "and", "or", "not"]


def _root_gradient(trainer: Trainer, seen: Any, root: int) -> float:
    wrong = seen["outputs"][0, root] - np.eye(2)[int(seen["value"][0, root])]
    weight = trainer.parts.network.parameters[-2].value
    return float(np.linalg.norm(weight @ wrong)) / 12


@pytest.mark.parametrize(
    ("groups", "field", "fault"),
    [
        ({"network": {"hidden": [6, 6]}}, "network.hidden", "has one layer"),
        ({"network": {"hidden": []}}, "network.hidden", "at least one layer"),
        ({"sequence": {"depth": 0}}, "sequence.depth", "from 1 to 8"),
        ({"sequence": {"test_depth": 9}}, "sequence.test_depth", "from 1 to 8"),
        ({"sequence": {"task": "arithmetic", "modulus": 1}}, "sequence.modulus", "from 2 to 10"),
        (
            {"sequence": {"composition": "tensor"}, "network": {"hidden": [500]}},
            "network.hidden",
            "GB are allowed",
        ),
        ({"training": {"batch_size": 60_000}, "network": {"hidden": [300]}}, "", "GB are allowed"),
    ],
)
def test_settings_that_do_not_fit_are_refused_by_name(
    groups: dict[str, Any], field: str, fault: str
) -> None:
    with pytest.raises(ConfigError, match=fault) as refused:
        build_trainer(tiny(**groups))
    assert field in refused.value.field


def test_it_learns_logic_deeper_than_trained() -> None:
    config = tiny(
        sequence={"depth": 3, "test_depth": 4},
        network={"hidden": [10]},
        training={"steps": 150, "batch_size": 16, "evaluation_interval": 150},
    )
    trainer = build_trainer(config)
    (last,) = (record.evaluation for record in trainer.steps() if record.evaluation)
    assert last.test_accuracy > 0.9
    assert len(trainer.parts.evaluator.sample(Split.TEST).x) == 30
