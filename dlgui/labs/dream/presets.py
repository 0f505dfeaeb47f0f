"""The presets that this lab offers, in the order of its list."""

PRESETS = (
    "rbm",
    "cd-bias",
    "boltzmann-bars",
    "boltzmann-parity",
    "boltzmann-encoder",
    "dbn",
    "dbm",
    "gan-plane",
    "gan-collapse",
)
