"""The names of the models, as a configuration file and a drop-down list spell them."""

from enum import StrEnum


class ModelName(StrEnum):
    """What is trained: linear layers that tell classes apart, convolutions and pooling before them,
    recurrent layers that read sequences, a network that rebuilds its input, machines of units that
    are on or off (Boltzmann, restricted Boltzmann, deep belief, deep Boltzmann), or a generator
    that learns from a discriminator.
    """

    FULLY_CONNECTED = "fully_connected"
    CONVOLUTIONAL = "convolutional"
    RECURRENT = "recurrent"
    AUTOENCODER = "autoencoder"
    BOLTZMANN = "boltzmann"
    RBM = "rbm"
    DBN = "dbn"
    DBM = "dbm"
    ADVERSARIAL = "adversarial"


CLASSIFIERS = (ModelName.FULLY_CONNECTED, ModelName.CONVOLUTIONAL)
"""The models that learn nothing but classes."""


OF_UNITS = (ModelName.BOLTZMANN, ModelName.RBM, ModelName.DBN, ModelName.DBM)
"""The Boltzmann family: models of units that are on or off."""

DEEP = (ModelName.DBN, ModelName.DBM)
"""Those of it that learn layer by layer, and classes in the end."""

TELL_CLASSES = (*CLASSIFIERS, *DEEP)
"""The models that have an accuracy."""


class AutoencoderKind(StrEnum):
    """What is asked of the code, besides that the input can be rebuilt from it."""

    PLAIN = "plain"
    SPARSE = "sparse"
    VARIATIONAL = "variational"


class ReconstructionName(StrEnum):
    """How wrong a rebuilt input is."""

    CROSS_ENTROPY = "cross_entropy"
    SQUARED_ERROR = "squared_error"


class Player(StrEnum):
    """The two networks of an adversarial net."""

    GENERATOR = "generator"
    DISCRIMINATOR = "discriminator"


class Learns(StrEnum):
    """Which of the two learns: both in turn, or one alone."""

    BOTH = "both"
    GENERATOR = "generator"
    DISCRIMINATOR = "discriminator"
