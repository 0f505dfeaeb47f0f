"""The presets that this lab offers, in the order of its list."""

PRESETS = ("rbm",)
