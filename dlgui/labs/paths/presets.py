"""The races one starts from: the textbook's figures, and what a learning rate or a saddle does."""

from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.session.race import Course
from dlgui.words.labels import QT_TRANSLATE_NOOP
from engine.optimization.names import AdamEps, OptimizerName, SurfaceName
from engine.optimization.surface import Point, View
from engine.optimization.surfaces import SURFACES
from engine.training.config import OptimizerConfig

OPENING = "contour-paths"


@final
@dataclass(frozen=True)
class PathPreset:
    """A surface, a start, a number of steps and the racers; `view` is what the map shows of it."""

    id: str
    title: str
    surface: SurfaceName
    start: Point
    steps: int
    racers: tuple[OptimizerConfig, ...]
    log_values: bool = True
    view: View | None = None
    equal: bool = True


def _sgd(lr: float) -> OptimizerConfig:
    return OptimizerConfig(method=OptimizerName.SGD, lr=lr)


def _momentum(lr: float) -> OptimizerConfig:
    return OptimizerConfig(method=OptimizerName.MOMENTUM, lr=lr)


def _adagrad(lr: float) -> OptimizerConfig:
    return OptimizerConfig(method=OptimizerName.ADAGRAD, lr=lr)


def _rmsprop(lr: float) -> OptimizerConfig:
    return OptimizerConfig(method=OptimizerName.RMSPROP, lr=lr, decay=0.9)


def _adam(lr: float) -> OptimizerConfig:
    """Return Adam as the textbook's code has it, eps 1e-7 on the uncorrected root."""
    return OptimizerConfig(method=OptimizerName.ADAM, lr=lr, eps=1e-7, adam_eps=AdamEps.UNCORRECTED)


PRESETS: tuple[PathPreset, ...] = (
    PathPreset(
        OPENING,
        QT_TRANSLATE_NOOP("path_presets", "Optimizer paths (textbook 6.1)"),
        SurfaceName.ELONGATED_BOWL,
        (-7.0, 2.0),
        30,
        (_sgd(0.95), _momentum(0.1), _adagrad(1.5), _adam(0.3), _rmsprop(0.3)),
        view=(-8.0, 2.0, -2.5, 2.5),
    ),
    PathPreset(
        "gradient-descent",
        QT_TRANSLATE_NOOP("path_presets", "Gradient descent (textbook 4.4)"),
        SurfaceName.BOWL,
        (-3.0, 4.0),
        20,
        (_sgd(0.1),),
    ),
    PathPreset(
        "paths-lr-too-large",
        QT_TRANSLATE_NOOP("path_presets", "Learning rate too large"),
        SurfaceName.ELONGATED_BOWL,
        (-7.0, 2.0),
        40,
        (_sgd(0.9), _sgd(1.0), _sgd(1.03)),
        view=(-8.0, 2.0, -3.0, 3.0),
    ),
    PathPreset(
        "paths-lr-too-small",
        QT_TRANSLATE_NOOP("path_presets", "Learning rate too small"),
        SurfaceName.ELONGATED_BOWL,
        (-7.0, 2.0),
        100,
        (_sgd(0.01), _momentum(0.001), _adagrad(0.05), _adam(0.01), _sgd(0.9)),
        view=(-8.0, 2.0, -2.5, 2.5),
    ),
    PathPreset(
        "paths-saddle",
        QT_TRANSLATE_NOOP("path_presets", "Saddle: who escapes?"),
        SurfaceName.SADDLE,
        (-2.0, 0.01),
        60,
        (_sgd(0.03), _momentum(0.01), _adagrad(0.2), _adam(0.1), _rmsprop(0.05)),
        log_values=False,
        view=(-3.0, 3.0, -1.2, 3.2),
    ),
    PathPreset(
        "paths-rosenbrock",
        QT_TRANSLATE_NOOP("path_presets", "Ravine: Rosenbrock"),
        SurfaceName.ROSENBROCK,
        (-1.2, 1.0),
        400,
        (_sgd(0.001), _momentum(0.0005), _adagrad(0.5), _adam(0.1), _rmsprop(0.01)),
        equal=False,
    ),
)


def find_preset(name: str) -> PathPreset:
    """Return a preset by its id. Raises ValueError for one that there is not."""
    for preset in PRESETS:
        if preset.id == name:
            return preset
    known = ", ".join(preset.id for preset in PRESETS)
    raise ValueError(f"no preset {name!r}; there are {known}")


def preset_title(preset: PathPreset) -> str:
    """Return a preset's title in the language of the program."""
    return QCoreApplication.translate("path_presets", preset.title)


def course_of(preset: PathPreset) -> Course:
    """Return surface, start and steps of a preset."""
    return Course(SURFACES[preset.surface], preset.start, preset.steps)
