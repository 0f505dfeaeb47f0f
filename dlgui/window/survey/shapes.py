"""How models are drawn: units as dots, and between them edges with a direction or without.

Plain data: a place is (x, y) from 0 to 1, y upwards; what is seen lies below, as in the notes.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from math import cos, pi, sin
from typing import NamedTuple, final

Place = tuple[float, float]


@final
class Edge(NamedTuple):
    """From one unit to another by their numbers; without `directed` it has no direction."""

    start: int
    end: int
    directed: bool = True


@final
class Shape(NamedTuple):
    """`seen` are the units that data is read from or written to, `chance` those that are drawn at
    random.
    """

    units: tuple[Place, ...]
    edges: tuple[Edge, ...]
    seen: frozenset[int]
    chance: frozenset[int] = frozenset()

    @property
    def directed(self) -> tuple[Edge, ...]:
        """The edges that have a direction."""
        return tuple(edge for edge in self.edges if edge.directed)


def forward(*sizes: int, reach: int = 99) -> Shape:
    """Return layers, each of which feeds the next; a unit sees units no further than `reach`."""
    layers, units = _layers(sizes)
    edges = [
        Edge(a, b) for low, high in pairwise(layers) for a, b in _between(low, high, reach, sizes)
    ]
    return Shape(units, tuple(edges), frozenset(layers[0]))


def autoencoder(*sizes: int, by_chance: bool = False) -> Shape:
    """Return layers to a code and back to as many units as at first; a code may be drawn."""
    shape, (layers, _) = forward(*sizes), _layers(sizes)
    code = layers[len(sizes) // 2]
    seen = frozenset((*layers[0], *layers[-1]))
    return shape._replace(seen=seen, chance=frozenset(code if by_chance else ()))


def adversarial(*sizes: int) -> Shape:
    """Return a generator, which is fed by noise, under a discriminator, which is fed by what the
    generator makes: the layer in the middle.
    """
    shape, (layers, _) = forward(*sizes), _layers(sizes)
    return shape._replace(seen=frozenset(layers[len(sizes) // 2]), chance=frozenset(layers[0]))


def boltzmann(seen: int, hidden: int) -> Shape:
    """Return units each of which is joined to every other, without a direction."""
    count = seen + hidden
    angles = [-pi / 2 + (i - (seen - 1) / 2) * 2 * pi / count for i in range(count)]
    units = tuple((0.5 + 0.42 * cos(a), 0.5 + 0.42 * sin(a)) for a in angles)
    edges = tuple(Edge(a, b, directed=False) for a, b in combinations(range(count), 2))
    return Shape(units, edges, frozenset(range(seen)), frozenset(range(count)))


def stacked(*sizes: int, directed: int = 0) -> Shape:
    """Return layers of units drawn at random, joined from layer to layer only.

    The lowest `directed` pairs of layers point down, to what is seen; the others have no direction:
    of none a restricted or deep Boltzmann machine, of all but the top one a deep belief network.
    """
    layers, units = _layers(sizes)
    edges: list[Edge] = []
    for place, (low, high) in enumerate(pairwise(layers)):
        points = place < directed
        edges += [Edge(b, a, directed=points) for a in low for b in high]
    return Shape(units, tuple(edges), frozenset(layers[0]), frozenset(range(len(units))))


def tree() -> Shape:
    """Return four words of which each two feed a unit, and a root that is fed by both of these."""
    words = [((i + 0.5) / 4, 0.1) for i in range(4)]
    units = (*words, (0.25, 0.5), (0.75, 0.5), (0.5, 0.9))
    pairs = ((0, 4), (1, 4), (2, 5), (3, 5), (4, 6), (5, 6))
    return Shape(units, tuple(Edge(a, b) for a, b in pairs), frozenset(range(4)))


def recurrent(steps: int, *, drawn: bool = False) -> Shape:
    """Return a network that reads: an input below each step, each step feeding the next.

    With `drawn` each step has an output that is drawn, and read as the next input.
    """
    xs = [(i + 0.5) / steps for i in range(steps)]
    inputs, hidden = [(x, 0.1) for x in xs], [(x, 0.5) for x in xs]
    outputs = [(x, 0.9) for x in (xs if drawn else xs[-1:])]
    edges = [Edge(i, steps + i) for i in range(steps)]
    edges += [Edge(steps + i, steps + i + 1) for i in range(steps - 1)]
    first, last = 2 * steps, 2 * steps + len(outputs)
    edges += [Edge(number - len(outputs), number) for number in range(first, last)]
    if drawn:
        edges += [Edge(first + i, i + 1) for i in range(steps - 1)]
    seen, chance = frozenset(range(steps)), frozenset(range(first, last) if drawn else ())
    return Shape(tuple(inputs + hidden + outputs), tuple(edges), seen, chance)


def _layers(sizes: Sequence[int]) -> tuple[list[list[int]], tuple[Place, ...]]:
    """Return the numbers of the units of each layer, from below, and where all of them lie."""
    layers: list[list[int]] = []
    units: list[Place] = []
    for level, size in enumerate(sizes):
        y = 0.1 + 0.8 * level / max(len(sizes) - 1, 1)
        layers.append(list(range(len(units), len(units) + size)))
        units += [(0.5 + (i - (size - 1) / 2) / max(sizes), y) for i in range(size)]
    return layers, tuple(units)


def _between(
    low: Sequence[int], high: Sequence[int], reach: int, sizes: Sequence[int]
) -> Iterable[tuple[int, int]]:
    for i, a in enumerate(low):
        for j, b in enumerate(high):
            apart = abs((i - (len(low) - 1) / 2) - (j - (len(high) - 1) / 2))
            if apart <= reach or len(high) == sizes[-1]:
                yield a, b
