"""Figures of runs in few signs, the same wherever they are written."""

import math

NOTHING = "—"
"""Stands for what is no number."""


def loss_text(value: float) -> str:
    """A loss in at most six signs: 0.012, 12.5, 4.2e-05; a value that is no number is never written
    as one.
    """
    if not math.isfinite(value):
        return NOTHING
    if value != 0 and abs(value) < 1e-3:
        return f"{value:.1e}"
    if abs(value) >= 1e4:
        return f"{value:.1e}".replace("e+0", "e").replace("e+", "e")
    return f"{value:.3f}" if abs(value) < 100 else f"{value:.1f}"
