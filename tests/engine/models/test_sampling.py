"""A network that writes on: what it draws follows its probabilities, and it stays as it was."""

import numpy as np
import pytest

from engine.data.sequences.quantities import SineWave
from engine.data.sequences.reber import ReberGrammar
from engine.models.sampling import write_on
from tests.engine.models.test_sequence_model import model_for


def rng(seed: int = 5) -> np.random.Generator:
    return np.random.default_rng(seed)


def test_at_temperature_0_the_likeliest_letter_follows() -> None:
    model = model_for(ReberGrammar(14))
    written = write_on(model, [0], 12, [0.0], rng())[0]
    x = np.zeros((1, 12, 7))
    x[0, np.arange(12), [0, *written[:-1]]] = 1
    assert np.array_equal(model.outputs(x)[0].argmax(axis=1), written)


def test_letters_are_as_frequent_as_they_are_likely() -> None:
    model = model_for(ReberGrammar(14))
    x = np.zeros((1, 1, 7))
    x[0, 0, 3] = 1
    logits = model.outputs(x)[0, 0] / 0.5
    likely = np.exp(logits) / np.exp(logits).sum()
    drawn = write_on(model, [3], 1, [0.5] * 4000, rng())[:, 0]
    np.testing.assert_allclose(np.bincount(drawn, minlength=7) / 4000, likely, atol=0.03)


def test_the_same_numbers_write_the_same_and_leave_the_model() -> None:
    model = model_for(ReberGrammar(14))
    before = model.network.store.values.copy()
    one, two = (write_on(model, [0], 30, [0.5, 1.0], rng()) for _ in range(2))
    assert np.array_equal(one, two)
    assert np.array_equal(before, model.network.store.values)
    assert all(layer.start is None for layer in model.recurrent)


def test_what_cannot_be_written_is_refused() -> None:
    with pytest.raises(ValueError, match="classes"):
        write_on(model_for(SineWave(5)), [0], 3, [1.0], rng())
    with pytest.raises(ValueError, match="at least 0"):
        write_on(model_for(ReberGrammar(14)), [0], 3, [-0.1], rng())
    with pytest.raises(ValueError, match="prompt"):
        write_on(model_for(ReberGrammar(14)), [], 3, [1.0], rng())


def test_a_prompt_is_read_before_anything_is_written() -> None:
    model = model_for(ReberGrammar(14))
    prompt = [0, 3, 2, 5]
    written = write_on(model, prompt, 6, [0.0], rng())[0]
    x = np.zeros((1, 9, 7))
    x[0, np.arange(9), [*prompt, *written[:-1]]] = 1
    assert np.array_equal(model.outputs(x)[0].argmax(axis=1)[3:], written)
