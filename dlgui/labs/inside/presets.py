"""The presets that this lab offers, in the order of its list: those of them that there are."""

from engine.training.presets import presets

WANTED = (
    "simple-convnet",
    "dense-against-conv",
    "filters",
    "misclassified",
    "moons-overfit",
    "linear-spirals",
    "more-digits",
    "overfit",
)

PRESETS = tuple(name for name in WANTED if name in presets())
