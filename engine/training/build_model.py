"""Which model a configuration names, made with its first parameters."""

from math import prod

from engine.arrays import Shape
from engine.models.classifier import Classifier
from engine.models.model import Model
from engine.models.names import ModelName
from engine.training.build_adversarial import build_adversarial
from engine.training.build_autoencoder import build_autoencoder
from engine.training.build_boltzmann import build_boltzmann
from engine.training.build_deep import build_dbm, build_dbn
from engine.training.build_network import Streams, build_network
from engine.training.build_rbm import build_rbm
from engine.training.config import RunConfig


def build_model(config: RunConfig, shape: Shape, classes: int, streams: Streams) -> Model:
    """Make the model for examples of this shape. Raises ConfigError for what does not fit."""
    match config.network.model:
        case ModelName.AUTOENCODER:
            return build_autoencoder(config, shape, classes, streams)
        case ModelName.BOLTZMANN:
            return build_boltzmann(config, prod(shape), streams)
        case ModelName.RBM:
            return build_rbm(config, shape, streams)
        case ModelName.DBN:
            return build_dbn(config, shape, classes, streams)
        case ModelName.DBM:
            return build_dbm(config, shape, classes, streams)
        case ModelName.ADVERSARIAL:
            return build_adversarial(config, shape, streams)
    network = build_network(config, shape, classes, streams)
    return Classifier(network, label_smoothing=config.regularization.label_smoothing)
