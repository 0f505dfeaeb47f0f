"""Why a racer swings or leaves: plain descent is stable only for lr < 2 / curvature."""

import math

from PySide6.QtCore import QCoreApplication

from dlgui.labs.paths.race_frame import Track
from dlgui.labs.paths.race_texts import number_text as n
from engine.optimization.names import OptimizerName
from engine.optimization.path_facts import largest_curvature
from engine.optimization.surface import Surface

JUST_STABLE = 1e-6  # how close to 2 / curvature a learning rate counts as equal to it


def stable_below(surface: Surface) -> float | None:
    """Return the learning rate below which SGD is stable at the minimum, 2 / curvature."""
    if not surface.minima:
        return None
    curvature = largest_curvature(surface, *surface.minima[0])
    return 2.0 / curvature if math.isfinite(curvature) and curvature > 0 else None


def reason(surface: Surface, track: Track) -> tuple[str, str]:
    """Return why a racer does not come to rest, and what to try."""
    lr, limit = track.optimizer.lr, stable_below(surface)
    lower = QCoreApplication.translate("path_findings", "Try a lower learning rate.")
    if track.optimizer.method is not OptimizerName.SGD or limit is None:
        return "", lower
    if lr < limit * (1 - JUST_STABLE):
        return "", lower
    below = QCoreApplication.translate("path_findings", "Try a learning rate below {0}.")
    at = QCoreApplication.translate(
        "path_findings",
        "Its learning rate {0} is 2 / curvature: each step lands as far on the other side,"
        " for ever.",
    )
    above = QCoreApplication.translate(
        "path_findings",
        "SGD is stable here only below 2 / curvature = {1}; its learning rate is {0}.",
    )
    sentence = at if lr <= limit * (1 + JUST_STABLE) else above
    return sentence.format(n(lr), n(limit)), below.format(n(limit))
