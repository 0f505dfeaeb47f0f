"""The presets that come with the program load, name their source, and fit the bundled digits."""

from math import isfinite
from pathlib import Path

import pytest

from engine.models.names import TELL_CLASSES
from engine.training.build import build_trainers
from engine.training.fields import ConfigError
from engine.training.presets import (
    OPENING_PRESET,
    load_preset,
    preset_folder,
    presets,
    read_study,
)
from engine.training.study import study_from_toml, study_to_toml

OF_THE_EXPERIMENTS = {
    "batch-norm-scales",
    "dropout",
    "five-optimizers",
    "initial-scale",
    "initial-values",
    "initial-values-mnist",
    "optimizers-mnist",
    "overfit",
    "overfit-dropout",
    "overfit-dropout-l1",
    "overfit-l1",
    "overfit-l2",
    "weight-decay",
}


def test_every_experiment_has_its_preset_and_the_opening_one_comes_first() -> None:
    assert set(presets()) >= OF_THE_EXPERIMENTS
    assert next(iter(presets())) == OPENING_PRESET
    assert list(presets())[1:] == sorted(list(presets())[1:])


@pytest.mark.parametrize("name", sorted(presets()))
def test_a_preset_is_whole(name: str) -> None:
    study = load_preset(name)
    assert (preset_folder() / f"{name}.toml").is_file()
    assert study.id == name
    assert study.title
    assert study.summary.endswith(".")
    assert study.source
    assert study_from_toml(study_to_toml(study)).configs == study.configs


@pytest.mark.parametrize("name", sorted(presets()))
def test_a_preset_fits_the_bundled_digits(name: str) -> None:
    trainers = build_trainers(load_preset(name))
    evaluation = trainers[0].evaluate()
    if trainers[0].config.network.model in TELL_CLASSES:
        assert 0 <= evaluation.test_accuracy <= 1
    assert isfinite(evaluation.test_loss)
    for trainer in trainers:  # a curve needs points
        assert 2 * trainer.evaluation_interval <= trainer.config.training.steps


def test_the_overfitting_presets_are_as_their_source_has_them() -> None:
    (overfit,) = load_preset("overfit").configs
    assert (overfit.data.train_size, overfit.training.steps) == (300, 1000)
    assert (overfit.training.batch_size, overfit.optimizer.lr) == (100, 0.01)
    assert overfit.network.hidden == (100,) * 6
    (l2,) = load_preset("overfit-l2").configs
    assert (l2.regularization.l2, l2.network.train_output_weights) == (0.1, False)
    (l1,) = load_preset("overfit-l1").configs
    assert (l1.regularization.l1, l1.regularization.l1_form.value) == (0.005, "subgradient")
    (dropout,) = load_preset("overfit-dropout").configs
    assert (dropout.regularization.dropout, dropout.regularization.l2) == (0.15, 0.005)
    assert dropout.regularization.dropout_form.value == "classic"


def test_an_unknown_preset_is_answered_with_those_there_are() -> None:
    with pytest.raises(ConfigError, match="preset: there is no 'overfitt'; there is overfit, "):
        load_preset("overfitt")


def test_a_file_is_read_like_a_preset(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("seed = 5", "utf-8")
    assert read_study(path).configs[0].seed == 5


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"seed = -1", "seed: -1 is not allowed"),
        (b"\xff\xfe", "it is not UTF-8 text"),
        (b"seed", "not TOML"),
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf \r\n", "the file is empty"),
        (None, "cannot be read: No such file"),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, content: bytes | None, words: str) -> None:
    path = tmp_path / "mine.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigError, match=words) as caught:
        read_study(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: Is a directory"):
        read_study(tmp_path)
