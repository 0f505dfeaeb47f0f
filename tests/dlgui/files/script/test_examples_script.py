"""Scripts draw the points that the program draws, and read the files that it reads."""

import gzip
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dlgui.files.script.script import script_for
from engine.data.errors import DataError
from engine.data.names import DataSource
from engine.training.config import RunConfig
from engine.training.settings import replace
from tests.dlgui.files.script.running import (
    SHORT,
    assert_same_to_the_last_bit,
    assert_text_gives_the_same,
)

BY_HAND = "0.5 -0.2 1; 0.1 0.3 0; -1e-3,0.7 2;"
POINTS: dict[str, Any] = {
    "data.points": 90,
    "data.noise": 0.2,
    "network.hidden": [7, 6],
    "optimizer.lr": 0.1,
}
VALIDATES = {"early_stopping.enabled": True, "early_stopping.patience": 3}
VARIANTS: dict[str, dict[str, Any]] = {
    **{source: {"data.source": source} for source in DataSource if source is not DataSource.DIGITS},
    "by hand as well": {"data.source": "moons", "data.test_share": 0.9},
    "by hand, once each": {"data.source": "drawn", "data.noise": 0.0},
    "validated": VALIDATES
    | {"data.source": "checks", "data.validation_size": 20, "data.validation_place": "next"},
    "fewer validated than classes": VALIDATES | {"data.source": "drawn", "data.validation_size": 1},
    "wrong classes": {
        "data.source": "circles",
        "data.label_noise": 0.3,
        "training.precision": "float64",
        "optimizer.clip_norm": 0.1,
        "regularization.max_norm": 0.5,
        "network.batch_norm": True,
    },
}
WITH_POINTS = ("drawn", "by hand as well", "by hand, once each", "fewer validated than classes")


@pytest.mark.parametrize("name", VARIANTS)
def test_points_are_drawn_as_the_program_draws_them(name: str) -> None:
    by_hand = {"data.added_points": BY_HAND if name in WITH_POINTS else ""}
    config = replace(RunConfig(), SHORT | POINTS | {"data.classes": 3} | by_hand | VARIANTS[name])
    assert_same_to_the_last_bit(config, "A run")


@pytest.mark.parametrize("classes", [2, 5, 6])
@pytest.mark.parametrize("source", ["checks", "gaussian_ring", "gaussian_grid", "spirals"])
def test_so_are_those_of_any_number_of_classes(source: str, classes: int) -> None:
    setting = {"data.source": source, "data.classes": classes, "data.points_seed": classes}
    assert_same_to_the_last_bit(replace(RunConfig(), SHORT | POINTS | setting), "A run")


def test_a_coordinate_that_is_0_throughout_is_left_out() -> None:
    on_a_line = {"data.added_points": "0 0.5 0; 0 -0.5 1", "data.noise": 0.0}
    setting = on_a_line | {"data.source": "drawn", "optimizer.clip_norm": 0.1}
    assert_same_to_the_last_bit(replace(RunConfig(), SHORT | POINTS | setting), "A run")


def write_folder(folder: Path, names: tuple[str, ...], *, packed: bool = False) -> None:
    rng = np.random.default_rng(3)
    for name, count in zip(names, (60, 60, 40, 40), strict=True):
        size, most = ((count, 6, 9), 256) if "images" in name else ((count,), 10)
        values = rng.integers(0, most, size, np.uint8)
        data = bytes((0, 0, 8, len(size))) + struct.pack(f">{len(size)}I", *size) + values.tobytes()
        (folder / name).write_bytes(gzip.compress(data) if packed else data)


MNIST = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)
EMNIST = tuple(f"emnist-digits-{name.replace('t10k', 'test')}.gz" for name in MNIST)
OF_FOLDERS: dict[str, dict[str, Any]] = {
    "digits": {"data.train_size": 45},
    "images": {
        "data.train_size": 45,
        "network.model": "convolutional",
        "network.stages": "conv 3 3, pool 2",
        "network.hidden": [5],
    },
    "a few classes": {
        "data.train_size": 10,
        "data.kept_classes": "1, 4, 5",
        "data.label_noise": 0.2,
    },
}


@pytest.mark.parametrize("setting", OF_FOLDERS.values(), ids=OF_FOLDERS)
@pytest.mark.parametrize("names", [MNIST, EMNIST], ids=["MNIST", "EMNIST"])
def test_files_of_ones_own_are_read(
    names: tuple[str, ...], setting: dict[str, Any], tmp_path: Path
) -> None:
    write_folder(tmp_path, names, packed=names is EMNIST)
    config = replace(
        RunConfig(), SHORT | {"data.folder": str(tmp_path), "data.validation_size": 0} | setting
    )
    assert_text_gives_the_same(script_for(config, "A run"), config)


def test_a_folder_without_files_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="has no train-images"):
        script_for(replace(RunConfig(), {"data.folder": str(tmp_path)}), "A run")
