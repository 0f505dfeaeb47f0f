"""The presets that the overfitting lab offers, in the order of its list."""

from engine.training.presets import OPENING_PRESET

PRESETS = (
    OPENING_PRESET,
    "overfit-l2",
    "overfit-l1",
    "overfit-dropout",
    "overfit-dropout-l1",
    "weight-decay",
    "dropout",
    "label-noise",
    "remedy-wins",
)
