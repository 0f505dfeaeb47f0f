"""What a run learns from: as many digits or points as its settings say, the same ones each time."""

import numpy as np
import pytest

from engine.data.names import DataSource, Split
from engine.training.build import build_trainer
from engine.training.config import DataConfig, RunConfig
from engine.training.examples import known_modes, load_digits, load_points, read_points
from engine.training.fields import ConfigError
from engine.training.settings import replace
from tests.tiny_runs import tiny_digits, tiny_trainer

MOONS = DataConfig(
    source=DataSource.MOONS, points=100, test_share=0.3, validation_size=40, noise=0.05
)


def test_points_are_parted_as_the_settings_say() -> None:
    data = load_digits(MOONS)
    assert len(data.test_labels) == 30
    assert MOONS.learnt == 70
    assert len(data.train_labels) == 70 + 40  # the last ones are for validation
    assert (data.shape, data.classes, data.name) == ((2,), ("0", "1"), "moons")


def test_points_for_validation_shift_no_others() -> None:
    without = load_points(replace(RunConfig(data=MOONS), {"data.validation_size": 0}).data)
    with_them = load_points(MOONS)
    np.testing.assert_array_equal(without.train_inputs, with_them.train_inputs[:70])
    np.testing.assert_array_equal(without.test_inputs, with_them.test_inputs)


def test_the_seed_of_the_points_is_their_own() -> None:
    other = load_points(replace(RunConfig(data=MOONS), {"data.points_seed": 2}).data)
    assert not np.array_equal(other.test_inputs, load_points(MOONS).test_inputs)


def test_points_that_somebody_added_are_learnt_from() -> None:
    config = replace(RunConfig(data=MOONS), {"data.added_points": "0.5 -0.25 1; 2,3,0"})
    data = load_points(config.data)
    assert config.data.learnt == 72
    assert data.train_inputs[70:72].tolist() == [[0.5, -0.25], [2.0, 3.0]]
    assert data.train_labels[70:72].tolist() == [1, 0]


@pytest.mark.parametrize(
    "text", ["1 2", "1 2 3", "a b 0", "1 2 0 4", "11 0 0", "nan 0 0", "1 2 -1", "1 2 0.5"]
)
def test_points_that_cannot_be_read_are_refused(text: str) -> None:
    with pytest.raises(ConfigError, match=r"data\.added_points: point 2, .* is not allowed"):
        read_points(f"0 0 0; {text}", 2)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"data.points": 2}, None),
        ({"data.points": 3, "data.classes": 4}, "3 are too few for 4 classes"),
        ({"data.points": 2, "data.test_share": 0.01}, "2 are too few for 2 classes and a test"),
        ({"data.points": 4, "data.test_share": 0.99}, "4 are too few"),
    ],
)
def test_too_few_points_are_refused(changes: dict[str, float], words: str | None) -> None:
    config = replace(RunConfig(data=MOONS), changes)
    if words is None:
        assert len(load_points(config.data).test_labels) == 1
        return
    with pytest.raises(ConfigError, match=words):
        load_points(config.data)


@pytest.mark.parametrize("source", ["moons", "spirals", "circles", "gaussians", "checks"])
def test_a_network_learns_points(source: str) -> None:
    settings = {
        "data.source": source,
        "data.noise": 0.02,
        "network.hidden": [30, 30],
        "network.activation": "tanh",
        "optimizer.method": "adam",
        "data.points": 1000,
        "training.steps": 1500,
        "training.batch_size": 50,
    }
    trainer = build_trainer(replace(RunConfig(), settings))
    for _ in trainer.steps():
        pass
    last = trainer.evaluate()
    assert last.test_accuracy > 0.85, source
    assert trainer.parts.evaluator.sample(Split.TEST).x.shape == (500, 2)


def test_validation_digits_are_the_last_or_those_behind_the_learnt_ones() -> None:
    digits = tiny_digits()
    for place, start in (("last", 60), ("next", 40)):
        trainer = tiny_trainer({"data.validation_place": place})
        sample = trainer.parts.evaluator.sample(Split.VALIDATION)
        assert sample.labels.tolist() == digits.train_labels[start : start + 20].tolist()
        assert np.array_equal(sample.x * 255, digits.train_inputs[start : start + 20])


def test_clouds_lie_around_the_points_that_were_drawn() -> None:
    drawn = {"data.source": "drawn", "data.added_points": "1 1 0; -1 0 1"}
    config = replace(RunConfig(data=MOONS), drawn).data
    data = load_points(config)
    assert config.learnt == 70
    assert len(data.train_labels) == 70 + 40
    centres = np.array([[1.0, 1.0], [-1.0, 0.0]])
    for points, labels in (
        (data.train_inputs, data.train_labels),
        (data.test_inputs, data.test_labels),
    ):
        assert np.abs(points - centres[labels]).max() < 0.3
        assert set(labels.tolist()) == {0, 1}
    modes = known_modes(config)
    assert modes is not None
    np.testing.assert_array_equal(modes.places, centres)
    assert known_modes(replace(RunConfig(data=config), {"data.noise": 0}).data) is None
    with pytest.raises(ConfigError, match="needs a point at least") as refused:
        load_points(replace(RunConfig(data=config), {"data.added_points": " "}).data)
    assert refused.value.field == "data.added_points"
