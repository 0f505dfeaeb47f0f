"""Losses: one number that says how wrong the outputs of a network are, and its gradient.

Every loss is a mean over the batch, so that learning rates do not depend on its size.
"""

from engine.losses.binary_cross_entropy import BinaryCrossEntropyWithLogits
from engine.losses.loss import Loss
from engine.losses.softmax_cross_entropy import CrossEntropyForm, SoftmaxCrossEntropy
from engine.losses.squared_error import Huber, MeanSquaredError, SumSquaredError

__all__ = [
    "BinaryCrossEntropyWithLogits",
    "CrossEntropyForm",
    "Huber",
    "Loss",
    "MeanSquaredError",
    "SoftmaxCrossEntropy",
    "SumSquaredError",
]
