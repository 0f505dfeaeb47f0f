"""The presets that this lab offers, in the order of its list."""

PRESETS = (
    "simple-convnet",
    "dense-against-conv",
    "filters",
    "misclassified",
    "moons-overfit",
    "linear-spirals",
    "more-digits",
    "overfit",
)
