"""A run that was saved and resumed is the same run, to the last bit; a bad file is refused."""

import json
import tempfile
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.digits import Digits
from engine.optimization.names import OptimizerName
from engine.training.build import build_trainer
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.checkpoint_file import VERSION, CheckpointError, read_archive, write_archive
from engine.training.records import Ending, StepRecord
from engine.training.settings import from_mapping
from engine.training.trainer import Trainer

BEFORE = AFTER = 20


def some_digits(seed: int = 0) -> Digits:
    rng = np.random.default_rng(seed)
    images = rng.integers(0, 256, (90, 12), dtype=np.uint8)
    labels = rng.integers(0, 10, 90, dtype=np.uint8)
    return Digits(images[:60], labels[:60], images[60:], labels[60:])


DIGITS = some_digits()


def make(**changes: Any) -> Trainer:
    """A run with everything in it that has a memory."""
    tree: dict[str, Any] = {
        "data.train_size": 40,
        "data.validation_size": 20,
        "network.hidden": [7, 5],
        "network.batch_norm": True,
        "optimizer.method": "adam",
        "regularization.dropout": 0.3,
        "regularization.l1": 0.001,
        "early_stopping.enabled": True,
        "early_stopping.patience": 4,
        "training.steps": 10_000,
        "training.batch_size": 6,
        "training.sampling": "shuffled",
        "training.evaluation_interval": 3,
    }
    return build_trainer(from_mapping(tree | changes), DIGITS)


def advance(trainer: Trainer, steps: int) -> list[StepRecord]:
    return list(islice(trainer.steps(), steps))


def everything(trainer: Trainer) -> dict[str, Any]:
    """What a checkpoint of the trainer holds, as bytes that can be compared."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.npz"
        save_checkpoint(trainer, path)
        description, arrays = read_archive(path)
    return description | {name: (a.dtype, a.shape, a.tobytes()) for name, a in arrays.items()}


def resumed(trainer: Trainer, digits: Digits = DIGITS) -> Trainer:
    with tempfile.TemporaryDirectory() as folder:
        save_checkpoint(trainer, Path(folder) / "run.npz")
        return load_checkpoint(Path(folder) / "run.npz", digits)


runs = st.fixed_dictionaries(
    {
        "optimizer.method": st.sampled_from(OptimizerName),
        "training.precision": st.sampled_from(["float32", "float64"]),
        "training.sampling": st.sampled_from(["shuffled", "with_replacement"]),
        "network.batch_norm": st.booleans(),
        "network.train_output_weights": st.booleans(),
        "regularization.dropout": st.sampled_from([0.0, 0.3]),
        "regularization.l2": st.sampled_from([0.0, 0.01]),
        "early_stopping.enabled": st.booleans(),
        "early_stopping.patience": st.sampled_from([2, 4, 100]),
        "early_stopping.monitor": st.sampled_from(["loss", "accuracy"]),
        "data.label_noise": st.sampled_from([0.0, 0.3]),
        "seed": st.integers(0, 100),
    }
)


@settings(max_examples=40)
@given(run=runs, before=st.integers(0, 30))
def test_a_resumed_run_goes_on_bit_for_bit(run: dict[str, Any], before: int) -> None:
    straight, interrupted = make(**run), make(**run)
    advance(interrupted, before)
    second = resumed(interrupted)
    assert everything(second) == everything(interrupted)
    records = advance(straight, before + AFTER)[before:]
    assert repr(advance(second, AFTER)) == repr(records)  # repr: a nan equals itself
    assert everything(second) == everything(straight)


def test_settings_changed_on_the_way_are_kept() -> None:
    straight, interrupted = make(), make()
    for trainer in (straight, interrupted):
        advance(trainer, BEFORE)
        trainer.apply("optimizer.lr", 0.005)
        trainer.apply("regularization.dropout", 0.1)
        trainer.apply("network.batch_norm", False)
        trainer.apply("early_stopping.monitor", "accuracy")
        advance(trainer, 2)
    second = resumed(interrupted)
    assert second.changes == straight.changes
    assert second.config == straight.config
    assert advance(second, AFTER) == advance(straight, AFTER)
    assert everything(second) == everything(straight)


def test_early_stopping_puts_the_same_weights_back() -> None:
    straight, interrupted = (make(**{"optimizer.lr": 0.05}) for _ in range(2))
    advance(interrupted, 5)
    records, second = list(straight.steps()), resumed(interrupted)
    assert list(second.steps())[-1] == records[-1]
    assert second.ending is Ending.STOPPED_EARLY
    assert everything(second) == everything(straight)
    assert advance(resumed(second), 1) == []  # an ended run stays ended


def test_a_run_that_broke_stays_broken() -> None:
    trainer = make(**{"optimizer.method": "sgd", "optimizer.lr": 1000, "network.batch_norm": False})
    last = list(trainer.steps())[-1]
    assert last.ending is Ending.DIVERGED
    assert resumed(trainer).ending is Ending.DIVERGED


def test_saving_changes_nothing_and_replaces_the_file(tmp_path: Path) -> None:
    straight, saved = make(), make()
    path = tmp_path / "run.npz"
    for _ in range(3):
        save_checkpoint(saved, path)
        assert advance(saved, 5) == advance(straight, 5)
    assert [p.name for p in tmp_path.iterdir()] == ["run.npz"]
    assert load_checkpoint(path, DIGITS).step == 10


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer, path = make(), tmp_path / "run.npz"
    save_checkpoint(trainer, path)
    before = path.read_bytes()
    advance(trainer, 3)

    def disk_full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", disk_full)
    with pytest.raises(OSError, match="No space left"):
        save_checkpoint(trainer, path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    trainer = make(**{"early_stopping.patience": 100})
    advance(trainer, BEFORE)
    save_checkpoint(trainer, tmp_path / "run.npz")
    return tmp_path / "run.npz"


def refuses(path: Path, fault: str, digits: Digits = DIGITS) -> None:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(CheckpointError, match=fault) as caught:
        load_checkpoint(path, digits)
    assert str(path) in str(caught.value)
    assert isinstance(caught.value, ValueError)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_file_that_is_not_there_or_foreign_is_refused(tmp_path: Path) -> None:
    refuses(tmp_path / "none.npz", "cannot be read")
    refuses(tmp_path, "cannot be read")
    for name, content in (("empty", b""), ("text", b"x = 1\n"), ("zip", b"PK\x05\x06" + bytes(18))):
        (tmp_path / name).write_bytes(content)
        refuses(tmp_path / name, "no checkpoint|no dlgui checkpoint")
    np.savez(tmp_path / "foreign.npz", weights=np.ones(3))
    refuses(tmp_path / "foreign.npz", "no dlgui checkpoint")
    np.savez(tmp_path / "pickle.npz", weights=np.array([{}], object))
    refuses(tmp_path / "pickle.npz", "damaged")


def test_every_truncation_is_refused(saved: Path) -> None:
    whole = saved.read_bytes()
    for length in [*range(0, 60), *range(60, len(whole), 211), len(whole) - 1]:
        saved.write_bytes(whole[:length])
        refuses(saved, "checkpoint|damaged")


def test_damage_is_refused_or_harmless(saved: Path) -> None:
    """A changed byte is found by a check sum, unless it stands where nothing is read from."""
    whole, good = saved.read_bytes(), everything(load_checkpoint(saved, DIGITS))
    for place in range(0, len(whole), 97):
        saved.write_bytes(whole[:place] + bytes([whole[place] ^ 0x15]) + whole[place + 1 :])
        try:
            trainer = load_checkpoint(saved, DIGITS)
        except CheckpointError:
            continue
        assert everything(trainer) == good


def test_a_newer_version_is_refused(saved: Path) -> None:
    description, arrays = read_archive(saved)
    write_archive(saved, description | {"version": VERSION + 1}, arrays)
    refuses(saved, "newer program")


def test_other_digits_are_refused(saved: Path) -> None:
    refuses(saved, "other digits", some_digits(1))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("config", 3),
        ("config", {"optimizer": {"lr": -1}}),
        ("config", {"no_such": 1}),
        ("step", -1),
        ("step", "many"),
        ("step", 0),
        ("ending", "tired"),
        ("best_step", None),
        ("best_step", 1.5),
        ("changes", [[1, "optimizer.lr"]]),
        ("changes", [[1, "optimizer.lr", 0.1, -3]]),
        ("changes", 5),
        ("batches", {}),
        ("batches", {"position": 10**30, "rng": {}}),
        ("batches", {"position": 1, "rng": "dice"}),
        ("dropout", []),
        ("dropout", [{"bit_generator": "MT19937"}]),
        ("exploded_loss", "large"),
    ],
)
def test_a_description_that_makes_no_sense_is_refused(saved: Path, name: str, value: Any) -> None:
    description, arrays = read_archive(saved)
    write_archive(saved, description | {name: value}, arrays)
    refuses(saved, "contradicts itself|not whole")


def test_missing_settings_and_arrays_are_named(saved: Path) -> None:
    description, arrays = read_archive(saved)
    for name in description.keys() - {"format", "version"}:
        write_archive(saved, {n: v for n, v in description.items() if n != name}, arrays)
        refuses(saved, f"'{name}' is missing")
    for name in arrays:
        write_archive(saved, description, {n: a for n, a in arrays.items() if n != name})
        refuses(saved, f"{name}.* is missing")
        write_archive(saved, description, arrays | {name: np.zeros((2, 2), np.float16)})
        refuses(saved, name)
    write_archive(saved, description, arrays | {"more": np.zeros(3)})
    refuses(saved, "more is missing, or does not belong")


def test_the_description_can_be_read_by_others(saved: Path) -> None:
    with np.load(saved, allow_pickle=False) as archive:
        text = archive["description"].tobytes().decode()
    tree = json.loads(text, parse_constant=lambda word: pytest.fail(f"{word} is not JSON"))
    assert tree["format"] == "dlgui checkpoint"
    assert tree["step"] == BEFORE
    assert tree["config"]["network"]["hidden"] == [7, 5]
