"""The run of every preset is written as a script, and gives the program's numbers to the bit."""

import pytest

from engine.models.names import ModelName
from engine.training.presets import presets
from engine.training.settings import replace
from tests.dlgui.files.script.running import assert_named_figures_agree, assert_same_to_the_last_bit

SHORT = {
    "training.steps": 3,
    "training.batch_size": 4,
    "training.evaluation_interval": 2,
    "training.evaluation_train": 20,
    "training.evaluation_test": 20,
}
OF_THEIR_OWN = (
    ModelName.AUTOENCODER,
    ModelName.BOLTZMANN,
    ModelName.RBM,
    ModelName.DBN,
    ModelName.DBM,
)


SCRIPTED = [
    name
    for name, study in presets().items()
    if study.configs[0].network.model is not ModelName.ADVERSARIAL  # it alone has no script
]


@pytest.mark.slow
@pytest.mark.parametrize("name", SCRIPTED)
def test_all_runs_of_a_preset_are_written(name: str) -> None:
    for config in presets()[name].configs:
        model = config.network.model
        if model in OF_THEIR_OWN:
            assert_named_figures_agree(replace(config, SHORT))
        else:
            assert_same_to_the_last_bit(replace(config, SHORT), name)
