"""Which edges of a model have a direction is what tells the four Boltzmann machines apart."""

import pytest

from dlgui.window.survey.shapes import (
    Shape,
    adversarial,
    autoencoder,
    boltzmann,
    forward,
    recurrent,
    stacked,
)
from dlgui.window.survey.table import MODELS

SHAPES = {model.id: model.shape for model in MODELS}


def pairs(shape: Shape) -> set[frozenset[int]]:
    return {frozenset((edge.start, edge.end)) for edge in shape.edges}


def heights(shape: Shape) -> list[float]:
    return [y for _, y in shape.units]


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_edges_join_units_that_there_are_once_each(shape: Shape) -> None:
    known = set(range(len(shape.units)))
    assert {unit for edge in shape.edges for unit in edge[:2]} == known
    assert len(pairs(shape)) == len(shape.edges)
    assert all(edge.start != edge.end for edge in shape.edges)
    assert shape.seen | shape.chance <= known
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in shape.units)


def test_a_boltzmann_machine_joins_all_without_a_direction() -> None:
    shape = boltzmann(3, 2)
    assert len(shape.edges) == 10
    assert not shape.directed
    assert max(heights(shape)[unit] for unit in shape.seen) < min(heights(shape)[3:])


def test_restricted_and_deep_ones_join_neighbours_only_without_a_direction() -> None:
    for sizes, count in (((4, 3), 12), ((4, 3, 3), 21)):
        shape = stacked(*sizes)
        assert len(shape.edges) == count
        assert not shape.directed
        y = heights(shape)
        levels = sorted(set(y))
        assert all(abs(levels.index(y[a]) - levels.index(y[b])) == 1 for a, b, _ in shape.edges)


def test_a_deep_belief_network_points_down_below_its_top() -> None:
    shape = stacked(4, 3, 3, directed=1)
    y = heights(shape)
    assert len(shape.directed) == 12
    assert all(y[edge.start] > y[edge.end] and edge.end in shape.seen for edge in shape.directed)
    assert len(shape.edges) - len(shape.directed) == 9
    assert SHAPES["deep-belief-network"] == shape


@pytest.mark.parametrize(
    "shape",
    [forward(3, 4, 2), forward(6, 4, 2, reach=1), autoencoder(4, 2, 4), adversarial(2, 3, 2, 3, 1)],
)
def test_what_feeds_on_points_up(shape: Shape) -> None:
    y = heights(shape)
    assert shape.directed == shape.edges
    assert all(y[edge.start] < y[edge.end] for edge in shape.edges)


def test_a_convolution_sees_a_window_only() -> None:
    near, all_of_them = forward(6, 4, 2, reach=1), forward(6, 4, 2)
    assert pairs(near) < pairs(all_of_them)


def test_only_the_code_of_a_variational_autoencoder_is_drawn() -> None:
    assert autoencoder(4, 2, 4).chance == frozenset()
    assert autoencoder(4, 2, 4, by_chance=True).chance == {4, 5}
    assert autoencoder(4, 2, 4).seen == {0, 1, 2, 3, 6, 7, 8, 9}


def test_an_adversarial_network_is_fed_by_noise_and_shows_what_it_makes() -> None:
    shape = adversarial(2, 3, 2, 3, 1)
    assert shape.chance == {0, 1}
    assert shape.seen == {5, 6}


def test_a_recurrent_network_feeds_its_next_step() -> None:
    reads, writes = recurrent(4), recurrent(3, drawn=True)
    assert {(e.start, e.end) for e in reads.edges} >= {(4, 5), (5, 6), (6, 7), (7, 8)}
    assert {(e.start, e.end) for e in writes.edges} >= {(6, 1), (7, 2)}
    assert writes.chance == {6, 7, 8}
