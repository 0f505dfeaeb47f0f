"""The names of the models, as a configuration file and a drop-down list spell them."""

from enum import StrEnum


class ModelName(StrEnum):
    """Which network is trained: linear layers, convolutions before them, or recurrent layers."""

    FULLY_CONNECTED = "fully_connected"
    CONVOLUTIONAL = "convolutional"
    RECURRENT = "recurrent"
