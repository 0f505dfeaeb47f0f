"""The presets that this lab offers, in the order of its list."""

PRESETS = (
    "adding-problem",
    "memory-length",
    "forget-gate",
    "exploding-gradients",
    "recurrent-values",
    "digits-by-rows",
    "letters",
    "trees",
)
