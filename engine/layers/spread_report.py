"""A report on first weights: the spread that each layer's initialiser aims at, and what it got."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import nan
from typing import final

from engine.layers.initializers import Initializer
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.sums import mean_and_std


@final
@dataclass(frozen=True, slots=True)
class WeightSpread:
    """Expected and actual standard deviation of one weight matrix (n_in, n_out).

    `expected` is nan where the weights came from a function that names no standard deviation.
    """

    name: str
    shape: tuple[int, int]
    initializer: str
    expected: float
    actual: float

    @property
    def ratio(self) -> float:
        """Actual by expected, near 1 in a large layer; nan if no spread is expected."""
        return self.actual / self.expected if self.expected > 0 else nan


@final
@dataclass(frozen=True, slots=True)
class SpreadReport:
    """The spread of the weights of every linear layer, from the first to the last."""

    rows: tuple[WeightSpread, ...]

    def text(self) -> str:
        """The report as a table for people."""
        head = (
            f"{'weights':<18}{'shape':>12}  {'initialiser':<16}"
            f"{'expected':>10}{'actual':>10}{'ratio':>8}"
        )
        return "\n".join([head, *(_line(row) for row in self.rows)])


def spread_report(layers: Iterable[Layer]) -> SpreadReport:
    """Measure the weights of the linear layers among `layers` against their initialisers."""
    return SpreadReport(tuple(_measure(layer) for layer in layers if isinstance(layer, Linear)))


def _measure(layer: Linear) -> WeightSpread:
    shape = (layer.in_features, layer.out_features)
    init = layer.weight_init
    name, expected = (
        (init.name, init.std(shape)) if isinstance(init, Initializer) else ("custom", nan)
    )
    return WeightSpread(
        layer.weight.name, shape, name, expected, mean_and_std(layer.weight.value)[1]
    )


def _line(row: WeightSpread) -> str:
    shape = f"{row.shape[0]} x {row.shape[1]}"
    return (
        f"{row.name:<18}{shape:>12}  {row.initializer:<16}"
        f"{row.expected:>10.4f}{row.actual:>10.4f}{row.ratio:>8.3f}"
    )
