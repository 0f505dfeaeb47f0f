"""What becomes of the gradient on its way back from the last layer to the first, as measured."""

from enum import Enum, auto

from engine.training.layer_study import LayerStudy

GRADIENT_FACTOR = 30.0
"""From this factor on a gradient has vanished, or exploded."""
KEPT = 10.0
"""Up to this factor, over all layers, it has kept its size."""


class Way(Enum):
    """From the last layer back to the first."""

    NONE = auto()
    VANISHES = auto()
    SHRINKS = auto()
    KEEPS = auto()
    RISES = auto()
    EXPLODES = auto()


def gradient_way(study: LayerStudy) -> Way:
    """Judge the gradients' sizes per weight in the first layer and in the last."""
    first, last = study.layers[0].gradient_rms, study.layers[-1].gradient_rms
    if not last > 0:
        return Way.EXPLODES if first > 0 else Way.NONE
    ratio = first / last
    if ratio <= 1 / GRADIENT_FACTOR:
        return Way.VANISHES
    if ratio >= GRADIENT_FACTOR:
        return Way.EXPLODES
    if ratio < 1 / KEPT:
        return Way.SHRINKS
    return Way.RISES if ratio > KEPT else Way.KEEPS
