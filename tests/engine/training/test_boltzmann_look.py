"""What is shown of a general machine: exact where it says so, and the same every time."""

import numpy as np
import pytest

from engine.data.names import PatternName
from engine.data.patterns import draw_patterns
from engine.enumeration import binary_states
from engine.models.boltzmann import BoltzmannMachine
from engine.training.boltzmann_look import BoltzmannDreams, phases, state_bars
from engine.training.trainer import Trainer
from tests.engine.models.test_boltzmann import layer, machine
from tests.engine.training.test_build_deep import BOLTZMANN, losses, trainer

BARS = draw_patterns(PatternName.BARS, 2, 2).train_inputs / 255.0


def test_bars_are_the_states_of_the_data_and_the_likeliest_others() -> None:
    made = layer(4, 2)
    found = state_bars(made, BARS, most=9)
    exact = dict(zip(map(tuple, binary_states(4)), np.exp(made.table().visible), strict=True))
    assert len(found.states) == 9
    assert {tuple(s) for s in found.states[:6]} == {tuple(s) for s in BARS}
    np.testing.assert_allclose(found.chances, [exact[tuple(s)] for s in found.states])
    np.testing.assert_allclose(found.wanted, [1 / 6] * 6 + [0] * 3)
    left = sorted((p for s, p in exact.items() if s not in {tuple(b) for b in BARS}), reverse=True)
    np.testing.assert_allclose(found.chances[6:], left[:3])
    assert found.data_share == pytest.approx(found.chances[:6].sum())
    assert found.log_likelihood == pytest.approx(made.log_likelihoods(BARS).mean())
    assert found.best == pytest.approx(-np.log(6))


def test_bars_and_phases_of_a_large_machine_are_refused_in_words() -> None:
    data = np.zeros((1, 21))
    with pytest.raises(ValueError, match=r"2\^21 states"):
        state_bars(layer(21), data)
    with pytest.raises(ValueError, match=r"2\^21 states"):
        phases(layer(21), data)


def test_the_phases_are_the_two_terms_of_the_gradient() -> None:
    made = layer(4, 2)
    machine(made).learn(BARS, np.zeros(0))
    found = phases(made, BARS)
    i, j = made.pairs
    np.testing.assert_allclose((found.dream - found.data)[i, j], made.weight.grad)
    assert found.joined.sum() == 2 * len(i)


def test_dreams_are_the_same_each_time_and_those_of_the_machine() -> None:
    made = layer(3, 2)
    first, second = (BoltzmannDreams(machine(made), 5_000, seed=1) for _ in range(2))
    np.testing.assert_array_equal(first.advance(10), second.advance(10))
    seen = first.states.T @ first.states / 5_000
    np.testing.assert_allclose(seen, made.model_moments(), atol=0.04)


def test_what_is_held_stays_and_the_rest_is_drawn_for_it() -> None:
    made = layer(4, 2)
    dreams = BoltzmannDreams(machine(made), 5_000, seed=1)
    known = np.array([True, False, True, False])
    dreams.hold(BARS[2], known)
    v = dreams.advance(15)
    np.testing.assert_array_equal(v[:, known], np.tile(BARS[2, known], (5_000, 1)))
    likely = np.exp(made.table().visible)
    fits = (binary_states(4)[:, known] == BARS[2, known]).all(axis=1)
    expected = likely[fits] / likely[fits].sum()
    found = [(v == s).all(axis=1).mean() for s in binary_states(4)[fits]]
    np.testing.assert_allclose(found, expected, atol=0.04)
    dreams.hold(None)
    assert (dreams.advance(3)[:, known] != BARS[2, known]).any()
    with pytest.raises(ValueError, match="there must be 4 units, not 3"):
        dreams.hold(BARS[2, :3], known[:3])


def test_a_slow_sweep_tells_of_each_draw() -> None:
    made = layer(4, 2)
    dreams = BoltzmannDreams(machine(made), 3, seed=1)
    dreams.hold(BARS[1], np.array([True, False, False, False]))
    told = dreams.slowly()
    assert told.units.tolist() == [1, 2, 3, 4, 5]
    np.testing.assert_allclose(told.energies, made.energy(told.states))
    for before, after, unit, chance in zip(
        told.states, told.states[1:], told.units, told.chances, strict=False
    ):
        assert chance == pytest.approx(made.given_rest(before[np.newaxis])[0, unit])
        assert np.flatnonzero(before != after).tolist() in ([], [unit])
    np.testing.assert_array_equal(dreams.states[0], told.states[-1])


def test_looking_does_not_touch_the_run() -> None:
    def run() -> Trainer:
        return trainer(**BOLTZMANN, boltzmann__exact=False)

    looked, alone = run(), run()
    model = looked.parts.model
    assert isinstance(model, BoltzmannMachine)
    data = np.zeros((2, 9), np.float32)
    BoltzmannDreams(model, 3, seed=1).advance(2)
    state_bars(model.layer, data)
    phases(model.layer, data)
    assert losses(looked) == losses(alone)
