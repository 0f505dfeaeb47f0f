"""The presets that this lab offers, in the order of its list: those of them that there are."""

from engine.training.presets import presets

WANTED = (
    "adding-problem",
    "memory-length",
    "forget-gate",
    "exploding-gradients",
    "recurrent-values",
    "digits-by-rows",
    "letters",
)

PRESETS = tuple(name for name in WANTED if name in presets())
