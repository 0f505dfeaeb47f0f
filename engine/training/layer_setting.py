"""What decides the histograms of an untrained network: size, first weights, activation, input."""

from dataclasses import dataclass, fields
from enum import StrEnum
from math import isfinite
from typing import final

from engine.layers.names import Activation, InitializerName, Normalization, NormPlace
from engine.training.catalogue import ACTIVATIONS, build_initializer

MAX_DEPTH = 12
MIN_WIDTH, MAX_WIDTH = 2, 500
MAX_STD = 1e30
DIGIT_PIXELS = 28 * 28
GROUPS_WANTED = 10

OWN_SPREAD = frozenset([InitializerName.NORMAL, InitializerName.UNIFORM])
"""Initialisers that are told how widely to spread; the others work it out of the layer's size."""


class InputKind(StrEnum):
    """What is sent through the layers: standard normal numbers, or digits with pixels in 0..1."""

    NORMAL = "normal"
    DIGITS = "digits"


@final
@dataclass(frozen=True)
class LayerSetting:
    """An untrained network of `depth` layers of `width` units without bias, and its input.

    The default is the textbook's, section 6.2. Raises ValueError for a value that is not allowed.
    """

    depth: int = 5
    width: int = 100
    activation: Activation = Activation.SIGMOID
    initializer: InitializerName = InitializerName.NORMAL
    std: float = 1.0
    normalization: Normalization = Normalization.NONE
    place: NormPlace = NormPlace.BEFORE
    input: InputKind = InputKind.NORMAL
    samples: int = 1000
    seed: int = 1

    def __post_init__(self) -> None:
        _check_range("depth", self.depth, 1, MAX_DEPTH)
        _check_range("width", self.width, MIN_WIDTH, MAX_WIDTH)
        _check_range("samples", self.samples, 2, 1000)
        _check_range("seed", self.seed, 0, 2**31 - 1)
        if not (isfinite(self.std) and 0 <= self.std <= MAX_STD):
            raise ValueError(f"std must be a number from 0 to {MAX_STD:g}, not {self.std}")
        if self.activation not in ACTIVATIONS:
            raise ValueError(
                f"activation must be one of {', '.join(ACTIVATIONS)}, not {self.activation}"
            )
        for field in fields(self):
            if isinstance(field.default, StrEnum):  # plain texts are taken as well
                value = type(field.default)(getattr(self, field.name))
                object.__setattr__(self, field.name, value)

    @property
    def inputs(self) -> int:
        """The width of the input."""
        return DIGIT_PIXELS if self.input is InputKind.DIGITS else self.width

    @property
    def shapes(self) -> tuple[tuple[int, int], ...]:
        """The shape (n_in, n_out) of every weight matrix, from the first layer to the last."""
        return (self.inputs, self.width), *[(self.width, self.width)] * (self.depth - 1)

    @property
    def stds(self) -> tuple[float, ...]:
        """The standard deviation that each layer's first weights aim at."""
        initializer = build_initializer(self.initializer, self.std)
        return tuple(initializer.std(shape) for shape in self.shapes)

    @property
    def groups(self) -> int:
        """How many groups of units group normalisation makes: at most 10 that are equally large.

        A group has two units at least: the spread of one is 0.
        """
        most = min(GROUPS_WANTED, self.width // 2)
        return next(g for g in range(most, 0, -1) if self.width % g == 0)


def same_by_arithmetic(a: LayerSetting, b: LayerSetting) -> bool:
    """Whether both draw the very same weights in every layer, though their names differ.

    Std 0.1 and Xavier at width 100 do: 1/sqrt(100) = 0.1. Other fields are not compared.
    """
    if a.shapes != b.shapes or a.seed != b.seed or _drawn_by(a) != _drawn_by(b):
        return False
    return all(abs(x - y) <= 1e-12 * max(x, y) for x, y in zip(a.stds, b.stds, strict=True))


def _drawn_by(setting: LayerSetting) -> str:
    """Return "normal", "uniform" or "orthogonal"."""
    return setting.initializer.value.rpartition("_")[2]


def _check_range(name: str, value: int, low: int, high: int) -> None:
    if not low <= value <= high or value != int(value):
        raise ValueError(f"{name} must be a whole number from {low} to {high}, not {value}")
