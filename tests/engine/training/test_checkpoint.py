"""A run that was saved and resumed is the same run, to the last bit."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.optimization.names import OptimizerName
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.records import Ending
from tests.saved_runs import DIGITS, advance, everything, make, resumed

BEFORE = AFTER = 20

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
    broken = {"optimizer.method": "sgd", "optimizer.lr": 1.0, "regularization.l2": 100.0}
    trainer = make(**broken, **{"early_stopping.enabled": False})
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
