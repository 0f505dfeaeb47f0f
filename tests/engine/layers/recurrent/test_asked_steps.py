"""The layer that picks the steps of which something is asked."""

import numpy as np
import pytest

from engine.layers.recurrent.asked_steps import AskedSteps


def test_all_steps_or_those_asked_for() -> None:
    layer, x = AskedSteps(), np.arange(12.0).reshape(2, 3, 2)
    assert np.array_equal(layer.forward(x), x.reshape(6, 2))
    assert np.array_equal(layer.backward(x.reshape(6, 2)), x)
    layer.asked = np.array([[False, True, False], [True, False, True]])
    assert np.array_equal(layer.forward(x), [x[0, 1], x[1, 0], x[1, 2]])
    grad = layer.backward(np.ones((3, 2)))
    assert np.array_equal(grad[:, :, 0] == 1, layer.asked)


@pytest.mark.parametrize("asked", [np.ones((2, 2), bool), np.zeros((2, 3), bool)])
def test_questions_of_another_batch_are_refused(asked: np.ndarray) -> None:
    layer = AskedSteps()
    layer.asked = asked
    with pytest.raises(ValueError, match="asked must have the shape"):
        layer.forward(np.zeros((2, 3, 1)))
