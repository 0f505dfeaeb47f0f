"""The names of the models, as a configuration file and a drop-down list spell them."""

from enum import StrEnum


class ModelName(StrEnum):
    """Which network is trained: linear layers alone, or convolutions and pooling before them."""

    FULLY_CONNECTED = "fully_connected"
    CONVOLUTIONAL = "convolutional"
