"""The presets that the overfitting lab offers, in the order of its list.

The first remedies that one meets raise the test accuracy; those of the sources come after them.
"""

from engine.training.presets import OPENING_PRESET

PRESETS = (
    OPENING_PRESET,
    "more-digits",
    "light-l2",
    "overfit-l2",
    "overfit-l1",
    "overfit-dropout",
    "overfit-dropout-l1",
    "weight-decay",
    "dropout",
    "batch-norm-helps",
    "label-noise",
    "remedy-wins",
    "moons-overfit",
    "simple-convnet",
    "small-convnet",
)
