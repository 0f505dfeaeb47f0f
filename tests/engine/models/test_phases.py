"""The two terms of a general machine's gradient, taken apart."""

import numpy as np
import pytest

from engine.layers.boltzmann import BoltzmannLayer
from engine.layers.initializers import normal
from engine.models.phases import phases
from tests.engine.models.test_boltzmann import BARS, layer, machine


@pytest.mark.parametrize("heat", [1.0, 5.0])
def test_the_phases_are_the_two_terms_of_the_gradient(heat: float) -> None:
    made, data = layer(4, 2), BARS.astype(np.float64)
    machine(made, annealing=heat).learn(data, np.zeros(0))
    found = phases(made, data, heat)
    i, j = made.pairs
    np.testing.assert_allclose(found.change[i, j], -made.weight.grad)
    np.testing.assert_allclose(found.change.diagonal(), -made.bias.grad)
    np.testing.assert_allclose(found.data.diagonal()[:4], data.mean(axis=0))


def test_units_that_are_not_joined_do_not_change() -> None:
    rng = np.random.default_rng(0)
    pairs = np.array([[0, 1, 2], [2, 3, 3]])
    made = BoltzmannLayer(4, rng=rng, weight_init=normal(1.0), pairs=pairs, dtype=np.float64)
    change = phases(made, BARS.astype(np.float64)).change
    assert change[0, 1] == change[1, 2] == 0
    assert change[0, 2] != 0


def test_a_large_machine_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match=r"2\^21 states"):
        phases(layer(21), np.zeros((1, 21)))
