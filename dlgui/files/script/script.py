"""A run as a Python script that needs NumPy only, reads like the textbook, and learns the same.

The script draws the same random numbers and computes in the same order: on the same machine its
losses are those of the program to the last bit.
"""

from collections.abc import Callable, Sequence

from dlgui.files.script.autoencoder import autoencoder_script
from dlgui.files.script.boltzmann import boltzmann_script
from dlgui.files.script.classifier import classifier_script
from dlgui.files.script.dbm import dbm_script
from dlgui.files.script.dbn import dbn_script
from dlgui.files.script.head import refuse_others
from dlgui.files.script.rbm import rbm_script
from dlgui.files.script.recurrent import recurrent_script
from engine.models.names import ModelName
from engine.training.config import RunConfig
from engine.training.records import Change

Writer = Callable[[RunConfig, str, Sequence[Change]], str]
WRITERS: dict[ModelName, Writer] = {
    ModelName.FULLY_CONNECTED: classifier_script,
    ModelName.CONVOLUTIONAL: classifier_script,
    ModelName.RECURRENT: recurrent_script,
    ModelName.AUTOENCODER: autoencoder_script,
    ModelName.RBM: rbm_script,
    ModelName.BOLTZMANN: boltzmann_script,
    ModelName.DBN: dbn_script,
    ModelName.DBM: dbm_script,
}


def script_for(config: RunConfig, title: str, changes: Sequence[Change] = ()) -> str:
    """Return the script of a run, in which these settings were changed while it went on.

    Raises ConfigError for a setting that a script cannot have, and DataError.
    """
    refuse_others(config, {"network.model": tuple(WRITERS)})
    return WRITERS[config.network.model](config, title, changes)
