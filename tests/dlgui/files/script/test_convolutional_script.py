"""The script of a network of images learns what the program learns, to the last bit."""

from typing import Any

import pytest

from engine.training.config import RunConfig
from engine.training.presets import presets
from engine.training.settings import replace
from tests.dlgui.files.script.running import SHORT, assert_same_to_the_last_bit

IMAGES: dict[str, Any] = SHORT | {
    "network.model": "convolutional",
    "network.stages": "conv 4 5x5, pool 2",
    "network.hidden": [8],
    "training.steps": 6,
    "training.evaluation_interval": 3,
}
NORM = {"network.batch_norm": True}
VARIANTS: dict[str, dict[str, Any]] = {
    "plain": {"optimizer.method": "adam"},
    "batch norm": NORM | {"network.train_gamma_beta": False},
    "batch norm behind the activation": NORM | {"network.norm_place": "after"},
    "tested by mini-batches": NORM | {"training.batch_statistics": True},
    "one at a time": NORM | {"training.batch_size": 1, "training.batch_statistics": True},
    "layer norm": NORM | {"network.norm": "layer", "regularization.l2": 0.01},
    "group norm": NORM | {"network.norm": "group", "network.norm_groups": 2},
    "instance norm": NORM | {"network.norm": "instance"},
    "instance norm of a single place": NORM
    | {"network.norm": "instance", "network.stages": "conv 4 28", "network.norm_place": "after"},
    "two stages": {
        "network.stages": "conv 4 3 pad 1, pool 2, conv 6 3x2 stride 2x1 pad 0x1, avg pool 2",
        "network.hidden": [6, 5],
        "regularization.dropout": 0.2,
        "optimizer.schedule": "cosine",
        "training.sampling": "shuffled",
    },
    "global pool": NORM | {"network.stages": "conv 4 3 stride 2, conv 6 3, global pool"},
    "global pool of what a norm hands on": NORM
    | {
        "network.stages": "conv 4 3 stride 2, global pool, conv 3 1",
        "network.norm_place": "after",
        "regularization.dropout": 0.2,
    },
    "pooled before": {"network.stages": "pool 3 stride 2 pad 1, conv 4 3", "network.hidden": []},
    "pooled alone": {"network.stages": "avg pool 3 pad 1", "training.precision": "float64"},
    "windows that overlap": {"network.stages": "conv 3 4, pool 3x2 stride 1"},
}


@pytest.mark.parametrize("setting", VARIANTS.values(), ids=VARIANTS)
def test_script_and_program_record_the_same_to_the_last_bit(setting: dict[str, Any]) -> None:
    config = replace(RunConfig(), IMAGES | setting)
    assert_same_to_the_last_bit(config, "A run")


@pytest.mark.parametrize("name", ["norms-by-batch", "simple-convnet", "dense-against-conv"])
def test_every_run_of_the_presets_with_images_is_written(name: str) -> None:
    short = {"training.steps": 2, "training.batch_size": 5, "data.train_size": 30}
    fewer = {"training.evaluation_train": 20, "training.evaluation_test": 20}
    for config in presets()[name].configs[::3]:
        assert_same_to_the_last_bit(replace(config, short | fewer), name)
