"""Functions of two variables that a page offers: the engine's surfaces, and one's own formula."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from dlgui.labs.functions.topic import Topic
from dlgui.labs.shared.expression_texts import fault
from dlgui.labs.shared.surface_texts import surface_name
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.text_field import TextField
from engine.arrays import Array
from engine.numerical import gradient_vectors, numerical_gradient
from engine.optimization.expression import ExpressionSurface
from engine.optimization.names import SurfaceName
from engine.optimization.surface import Surface
from engine.optimization.surfaces import SURFACES

LEVEL: Final = 1e-8
"""Where a numerical gradient is shorter, it is that of a level place, and of rounding."""
OWN: Final = "own"
OWN_FORMULA: Final = "log(x) + y**2"
OFFERED: Final = (
    SurfaceName.BOWL,
    SurfaceName.ELONGATED_BOWL,
    SurfaceName.SADDLE,
    SurfaceName.NOISY_VALLEY,
)


def surface_choice(topic: Topic, label: str, tool_tip: str, own: str) -> ChoiceField:
    """Add a choice of surfaces to a page; `own` is what one's own formula is called."""
    choices = [(name.value, surface_name(name)) for name in OFFERED]
    return topic.add.choice(
        "surface", label, tool_tip, [*choices, (OWN, own)], SurfaceName.BOWL.value
    )


def formula_line(topic: Topic, tool_tip: str) -> TextField:
    """Add a line for one's own formula to a page."""
    field = TextField(
        "f(x, y)",
        value=OWN_FORMULA,
        name=topic.add.named("formula"),
        validate=fault,
        placeholder=OWN_FORMULA,
        tool_tip=tool_tip,
        parent=topic.settings,
    )
    return topic.add.text("formula", field)


def surface_of(choice: ChoiceField, formula: TextField) -> Surface:
    """Return the surface that is chosen."""
    if choice.value() == OWN:
        return ExpressionSurface(formula.value())
    return SURFACES[SurfaceName(choice.value())]


def of_point(surface: Surface) -> Callable[[Array], float]:
    """Return f as the engine's numerical functions take it: of a point (2,)."""
    return lambda point: float(surface.value(float(point[0]), float(point[1])))


def gradient_at(surface: Surface, x: float, y: float) -> tuple[float, float]:
    """Return the numerical gradient at a point; NaN where f has no value."""
    with np.errstate(all="ignore"):
        dx, dy = numerical_gradient(of_point(surface), [x, y])
    return float(dx), float(dy)


def downhill(surface: Surface, points: Array) -> Array:
    """Return minus the numerical gradient at points (n, 2)."""
    with np.errstate(all="ignore"):
        return -gradient_vectors(of_point(surface), points)
