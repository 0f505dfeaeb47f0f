"""Recurrent runs through the one trainer: built, trained, resumed, refused."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.data.errors import DataError
from engine.data.names import SequenceTask
from engine.layers.names import CellName
from engine.training.build import build_trainer, build_trainers
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.probes import Inside, Probe
from engine.training.records import Ending
from engine.training.settings import from_mapping
from engine.training.study import Study, Variant

SMALL: dict[str, Any] = {
    "network": {"model": "recurrent", "hidden": [6], "initializer": "lecun_normal"},
    "sequence": {"length": 12},
    "optimizer": {"method": "adam", "lr": 0.01, "clip_norm": 1.0},
    "data": {"validation_size": 20, "train_size": 60},
    "training": {"steps": 6, "batch_size": 8, "evaluation_interval": 3},
}
MEASURED = {"evaluation_train": 20, "evaluation_test": 30}


def small(**groups: Mapping[str, Any]) -> RunConfig:
    tree = {name: {**group, **groups.get(name, {})} for name, group in SMALL.items()}
    tree["training"] = {**MEASURED, **tree["training"]}
    return from_mapping({**{k: v for k, v in groups.items() if k not in tree}, **tree})


@pytest.mark.parametrize("task", list(SequenceTask))
def test_every_task_is_trained(task: SequenceTask) -> None:
    trainer = build_trainer(small(sequence={"task": task}))
    records = list(trainer.steps())
    assert trainer.ending is Ending.FINISHED
    assert [r.step for r in records if r.evaluation] == [3, 6]
    assert all(np.isfinite(r.loss) for r in records)


@pytest.mark.parametrize("cell", list(CellName))
def test_layer_norm_inside_a_cell_is_a_setting(cell: CellName) -> None:
    plain, normal = (
        build_trainer(small(sequence={"cell": cell, "layer_norm": on})) for on in (False, True)
    )
    gains = [p.name for p in normal.parts.network.parameters if "gain" in p.name]
    assert len(gains) == 2
    assert not any("gain" in p.name for p in plain.parts.network.parameters)
    assert [r.loss for r in normal.steps()] != [r.loss for r in plain.steps()]


@pytest.mark.parametrize("cell", list(CellName))
@pytest.mark.parametrize("precision", ["float32", "float64"])
def test_the_same_settings_give_the_same_run(cell: CellName, precision: str) -> None:
    config = small(sequence={"cell": cell}, training={"precision": precision})
    one, two = (list(build_trainer(config).steps()) for _ in range(2))
    assert one == two


def test_every_run_is_measured_on_the_same_sequences() -> None:
    config = small()
    one = build_trainer(config).parts.evaluator
    other = build_trainer(from_mapping({"seed": 9}, config)).parts.evaluator
    for split in one.samples:
        assert np.array_equal(one.sample(split).x, other.sample(split).x)
    assert len(one.samples) == 3


@pytest.mark.parametrize("task", ["adding", "reber", "rows"])
def test_a_resumed_run_goes_on_bit_for_bit(tmp_path: Path, task: str) -> None:
    config = small(
        sequence={"task": task}, regularization={"dropout": 0.2}, early_stopping={"enabled": True}
    )
    whole = list(build_trainer(config).steps())
    trainer, path = build_trainer(config), tmp_path / "run.npz"
    steps = trainer.steps()
    first = [next(steps) for _ in range(4)]
    save_checkpoint(trainer, path)
    assert first + list(load_checkpoint(path).steps()) == whole


def test_what_panels_of_other_labs_ask_for_is_answered() -> None:
    trainer = build_trainer(small())
    next(trainer.steps())
    snapshot = trainer.snapshot([*Probe, Inside.NETWORK, Inside.ANSWERS, Inside.EXAMPLES])
    assert {"lstm1.weight", "lstm1.recurrent", "linear2.weight"} <= set(
        snapshot.arrays[Probe.WEIGHTS]
    )
    assert not snapshot.arrays[Inside.EXAMPLES]
    assert "lstm1.bias" in snapshot.arrays[Inside.NETWORK]


def test_a_run_that_breaks_says_in_which_layer() -> None:
    trainer = build_trainer(small(optimizer={"method": "sgd", "lr": 1000.0, "clip_norm": 0.0}))
    assert list(trainer.steps())[-1].ending is not None
    broken = build_trainer(small())
    broken.parts.network.layers[0].parameters[0].value[:] = np.nan
    record = next(broken.steps())
    assert record.divergence is not None
    assert record.divergence.layer == "lstm1"


def test_runs_of_a_study_need_no_digits_unless_they_read_some() -> None:
    config = small()
    named = (Variant("tanh", {"sequence.cell": "tanh"}), Variant("rows", {"sequence.task": "rows"}))
    study = Study(config, named)
    trainers = build_trainers(study)
    assert [t.parts.digits for t in trainers] == [None, None]
    assert trainers[1].parts.batches.next()[0].shape == (8, 28, 28)


@pytest.mark.parametrize(
    ("groups", "field", "fault"),
    [
        ({"sequence": {"length": 1}}, "sequence.length", "at least 2"),
        ({"sequence": {"length": 0}}, "sequence.length", "from 1 to 1000"),
        ({"sequence": {"length": 100_000}}, "sequence.length", "from 1 to 1000"),
        ({"sequence": {"task": "reber", "length": 5}}, "sequence.length", "at least 8"),
        ({"network": {"hidden": []}}, "network.hidden", "at least one layer"),
        ({"network": {"batch_norm": True}}, "network.batch_norm", "not for recurrent"),
        ({"data": {"label_noise": 0.1}}, "data.label_noise", "not for sequences"),
        ({"training": {"sampling": "shuffled"}}, "training.sampling", "drawn anew"),
        (
            {"sequence": {"length": 1000}, "training": {"batch_size": 60_000}},
            "sequence.length",
            "GB are allowed",
        ),
        (
            {"data": {"validation_size": 0}, "early_stopping": {"enabled": True}},
            "early_stopping.enabled",
            "validation_size",
        ),
        (
            {"sequence": {"task": "rows"}, "data": {"source": "moons"}},
            "data.source",
            "only images",
        ),
        ({"sequence": {"task": "letters", "length": 900}}, "sequence.text", "too short"),
        ({"sequence": {"task": "letters", "prompt": "Ωß"}}, "sequence.prompt", "does not have"),
    ],
)
def test_settings_that_do_not_fit_are_refused_by_name(
    groups: dict[str, Any], field: str, fault: str
) -> None:
    with pytest.raises(ConfigError, match=fault) as refused:
        build_trainer(small(**groups))
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("content", "fault"),
    [(b"", "is empty"), (b" \n\n", "is empty"), (b"\xff\xfe\x00a", "no text in UTF-8")],
)
def test_a_text_file_that_is_none_is_refused_by_name(
    tmp_path: Path, content: bytes, fault: str
) -> None:
    path = tmp_path / "own.txt"
    path.write_bytes(content)
    with pytest.raises(DataError, match=fault) as refused:
        build_trainer(small(sequence={"task": "letters", "text": str(path)}))
    assert refused.value.path == path
    with pytest.raises(DataError, match="cannot be read"):
        build_trainer(small(sequence={"task": "letters", "text": str(tmp_path / "none")}))


def test_an_own_text_is_learnt(tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_text("one two three " * 30, "utf-8")
    trainer = build_trainer(small(sequence={"task": "letters", "text": str(path), "length": 5}))
    assert next(trainer.steps()).loss > 0
