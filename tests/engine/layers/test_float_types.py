"""What is no float, or of another float type than the layer, is refused in words; nothing breaks.

An empty batch passes through every layer, except batch norm in training, which has nothing to
normalise by: it refuses, and its running statistics stay as they were.
"""

import numpy as np
import pytest

from engine.layers.batch_norm import BatchNorm
from engine.layers.linear import Linear
from tests.engine.layers.test_every_layer import ALL, WITHOUT_PARAMETERS, Make

OTHER_TYPES = ["float64", "float16", "int64", "uint8", ">f4", "longdouble"]
NO_FLOATS = ["int64", "int8", "uint8", "bool"]


def make_layer(name: str) -> Linear | BatchNorm:
    rng = np.random.default_rng(0)
    return Linear(4, 3, rng=rng) if name == "linear" else BatchNorm(4)


@pytest.mark.parametrize("training", [False, True])
@pytest.mark.parametrize("dtype", OTHER_TYPES)
@pytest.mark.parametrize("name", ["linear", "batch_norm"])
def test_another_type_than_that_of_the_parameters(name: str, dtype: str, training: bool) -> None:
    layer = make_layer(name)
    with pytest.raises(ValueError, match=f"{name} takes float32 like its parameters, not "):
        layer.forward(np.ones((6, 4), dtype), training=training)
    assert all(np.isfinite(array).all() for array in layer.running_state.values())


@pytest.mark.parametrize("dtype", OTHER_TYPES)
@pytest.mark.parametrize("name", ["linear", "batch_norm"])
def test_a_gradient_of_another_type(name: str, dtype: str) -> None:
    layer = make_layer(name)
    y = layer.forward(np.ones((6, 4), np.float32), training=True)
    with pytest.raises(ValueError, match=f"{name} takes float32 like its parameters, not "):
        layer.backward(np.ones(y.shape, dtype))


@pytest.mark.parametrize("dtype", NO_FLOATS)
@pytest.mark.parametrize("name", sorted(WITHOUT_PARAMETERS.keys() - {"identity"}))
def test_numbers_that_are_no_floats(name: str, dtype: str) -> None:
    layer = WITHOUT_PARAMETERS[name](4, np.float32)
    with pytest.raises(ValueError, match=f"must be floats, not {dtype}"):
        layer.forward(np.ones((6, 4), dtype))


@pytest.mark.parametrize("training", [False, True])
@pytest.mark.parametrize("make", [pytest.param(make, id=name) for name, make in ALL.items()])
def test_an_empty_batch(make: Make, training: bool) -> None:
    layer, x = make(4, np.float32), np.zeros((0, 4), np.float32)
    if isinstance(layer, BatchNorm) and training:
        before = {name: array.copy() for name, array in layer.running_state.items()}
        with pytest.raises(ValueError, match="needs at least one sample"):
            layer.forward(x, training=True)
        assert all((layer.running_state[name] == array).all() for name, array in before.items())
        return
    y = layer.forward(x, training=training)
    assert len(y) == 0
    assert y.dtype == np.float32


@pytest.mark.parametrize("shape", [(0, 2, 3, 3), (0, 2), (2, 2, 0, 3)])
@pytest.mark.parametrize("per_activation", [False, True])
def test_no_images_leave_running_statistics_alone(
    shape: tuple[int, ...], per_activation: bool
) -> None:
    features = int(np.prod(shape[1:])) if per_activation else 2
    layer = BatchNorm(max(features, 1), per_activation=per_activation)
    with pytest.raises(ValueError, match=r"needs at least one sample|takes 1 features"):
        layer.forward(np.zeros(shape, np.float32), training=True)
    assert layer.running_mean.tolist() == [0.0] * layer.features
    assert layer.running_var.tolist() == [1.0] * layer.features
