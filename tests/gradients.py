"""The proof that every layer owes: its gradients equal central differences, in float64."""

import numpy as np

from engine.arrays import Array
from engine.layers.layer import Layer
from engine.numerical import numerical_gradient


def assert_gradients_are_right(
    layer: Layer, shape: tuple[int, ...], *, training: bool = True, seed: int = 0
) -> None:
    """Fail unless `backward` agrees with trying, for x and each parameter of a float64 layer.

    x keeps clear of 0, where some activations have a corner. The layer must draw nothing.
    """
    rng = np.random.default_rng(seed)
    x = rng.uniform(0.1, 2, shape) * rng.choice([-1.0, 1.0], shape)
    for parameter in layer.parameters:
        parameter.value[...] = rng.normal(size=parameter.value.shape)
    up = rng.normal(size=layer.forward(x, training=training).shape)
    state = {name: array.copy() for name, array in layer.running_state.items()}

    def through(x: Array) -> float:
        for name, array in layer.running_state.items():
            array[...] = state[name]
        return float((up * layer.forward(x, training=training)).sum())

    through(x)
    grad_x = layer.backward(up).copy()
    grads = [parameter.grad.copy() for parameter in layer.parameters]
    assert_close(grad_x, numerical_gradient(through, x, h=1e-5))
    for parameter, grad in zip(layer.parameters, grads, strict=True):
        value = parameter.value

        def of_value(tried: Array, value: Array = value) -> float:
            kept = value.copy()
            value[...] = tried
            result = through(x)
            value[...] = kept
            return result

        assert_close(grad, numerical_gradient(of_value, value, h=1e-5))


def assert_close(analytic: Array, numeric: Array) -> None:
    """Fail unless two gradients agree to six digits of the largest of their entries."""
    largest = max(1e-3, float(np.abs(numeric).max(initial=0)))
    np.testing.assert_allclose(analytic, numeric, rtol=1e-6, atol=1e-6 * largest)
