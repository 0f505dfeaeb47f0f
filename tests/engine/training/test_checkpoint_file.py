"""A file that is not a whole checkpoint is refused by name, and left as it is."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.data.dataset import Dataset
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.checkpoint_file import VERSION, CheckpointError, read_archive, write_archive
from tests.saved_runs import DIGITS, advance, everything, make, some_digits

STEPS = 20


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    trainer = make(**{"early_stopping.patience": 100})
    advance(trainer, STEPS)
    save_checkpoint(trainer, tmp_path / "run.npz")
    return tmp_path / "run.npz"


def refuses(path: Path, fault: str, digits: Dataset = DIGITS) -> None:
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


@pytest.mark.parametrize(("by", "age"), [(1, "newer"), (-1, "older")])
def test_another_version_is_refused(saved: Path, by: int, age: str) -> None:
    description, arrays = read_archive(saved)
    write_archive(saved, description | {"version": VERSION + by}, arrays)
    refuses(saved, f"{age} program")


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
    assert tree["step"] == STEPS
    assert tree["config"]["network"]["hidden"] == [7, 5]
