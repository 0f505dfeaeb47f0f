"""The numbers of a patch times those of the kernel add up to the number that is seen."""

from typing import Any

import numpy as np
import pytest

from dlgui.labs.inside.way import Way
from engine.data.batches import as_inputs
from engine.data.digits import bundled_digits
from engine.training.config import RunConfig
from engine.training.inside import Replica
from engine.training.settings import replace

STAGES = [
    "conv 3 5x5, pool 2",
    "conv 3 3x3 pad 1, conv 4 3x3 stride 2 pad 1, pool 2",
    "conv 2 5x3 stride 2x1 pad 2x1, avg pool 3 stride 2 pad 1, conv 3 3x3",
    "conv 4 3x3, global pool",
    "conv 2 28x28",
    "pool 2, conv 2 3x3",
]


def way_of(settings: dict[str, Any], *, trained: bool = True) -> Way:
    config = replace(RunConfig(), {"network.hidden": [7]} | settings)
    replica = Replica(config, (1, 28, 28), 10)
    rng = np.random.default_rng(3)
    for parameter in replica.network.parameters if trained else ():
        if parameter.value.ndim == 1:  # biases and scales that are not what they begin as
            parameter.value[...] = rng.normal(0.5, 0.2, parameter.value.shape)
    return Way(replica, as_inputs(bundled_digits().test_inputs[:1]))


def conv(stages: str, **settings: Any) -> dict[str, Any]:
    named = {name.replace("__", "."): value for name, value in settings.items()}
    return {"network.model": "convolutional", "network.stages": stages, **named}


@pytest.mark.parametrize("stages", STAGES)
@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"network__batch_norm": True, "network__activation": "sigmoid"},
        {"network__batch_norm": True, "network__norm": "layer", "network__activation": "tanh"},
        {"network__batch_norm": True, "network__norm_place": "after"},
        {
            "network__batch_norm": True,
            "network__norm": "instance",
            "network__norm_place": "after",
            "network__activation": "sigmoid",
        },
    ],
)
def test_products_and_bias_add_up_to_the_value_shown(stages: str, settings: dict[str, Any]) -> None:
    way = way_of(conv(stages, **settings))
    checked = 0
    for stop in way.stops:
        if stop.units:
            continue
        n, height, width = stop.maps.shape
        for channel, row, column in [
            (0, 0, 0),
            (n - 1, height - 1, width - 1),
            (n // 2, height // 2, width // 3),
        ]:
            shown = way.arithmetic(stop, channel, row, column)
            if shown is None:
                continue
            checked += 1
            first = way.outputs[stop.first][0, channel, row, column]
            assert shown.total == pytest.approx(first, rel=1e-4, abs=1e-5)
            if shown.products is not None:
                total = shown.products.sum() + shown.bias
                assert total == pytest.approx(first, rel=1e-4, abs=1e-5)
            last = shown.after[-1][1] if shown.after else shown.total
            assert last == pytest.approx(stop.maps[channel, row, column], rel=1e-4, abs=1e-5)
    assert checked >= 3


def test_of_a_pooling_the_largest_or_the_mean_is_left() -> None:
    for kind, figure in (("pool 2", np.max), ("avg pool 2", np.mean)):
        way = way_of(conv(f"conv 3 5x5, {kind}"))
        shown = way.arithmetic(way.stops[1], 2, 4, 6)
        assert shown is not None
        assert shown.kernel is None
        assert shown.patch.shape == (1, 2, 2)
        assert shown.total == pytest.approx(figure(shown.patch), rel=1e-5)
        before = way.stops[0].maps[2, 8:10, 12:14]
        np.testing.assert_allclose(shown.patch[0], before, rtol=1e-6)


def test_a_patch_beyond_the_edge_is_zero_and_its_corner_is_told() -> None:
    way = way_of(conv("conv 2 3x3 pad 1"))
    shown = way.arithmetic(way.stops[0], 0, 0, 5)
    assert shown is not None
    assert shown.place == (-1, 4)
    assert (shown.patch[0, 0] == 0).all()
    picture = bundled_digits().test_inputs[0].reshape(28, 28) / 255
    shown = way.arithmetic(way.stops[0], 0, 14, 14)
    assert shown is not None
    np.testing.assert_allclose(shown.patch[0], picture[13:16, 13:16], rtol=1e-5)


def test_the_stops_are_the_layers_on_the_way() -> None:
    way = way_of(conv("conv 3 5x5, pool 2, conv 4 3x3, pool 2"))
    assert [stop.maps.shape for stop in way.stops] == [
        (3, 24, 24),
        (3, 12, 12),
        (4, 10, 10),
        (4, 5, 5),
        (1, 3, 3),
    ]
    assert [stop.units for stop in way.stops] == [0, 0, 0, 0, 7]
    assert way.logits.shape == (10,)
    assert (way.stops[0].maps >= 0).all()  # behind ReLU


def test_units_stand_in_a_square_and_the_rest_is_empty() -> None:
    way = way_of({"network.hidden": [7, 100]}, trained=False)
    assert [stop.maps.shape for stop in way.stops] == [(1, 3, 3), (1, 10, 10)]
    relu = way.outputs[way.stops[0].last][0]
    np.testing.assert_array_equal(way.stops[0].maps.ravel()[:7], relu)
    assert (way.stops[0].maps.ravel()[7:] == 0).all()
    assert way.arithmetic(way.stops[0], 0, 0, 0) is None


def test_a_linear_network_has_no_stops() -> None:
    assert way_of({"network.hidden": []}).stops == ()


def test_numbers_that_are_none_are_shown_as_0() -> None:
    config = replace(RunConfig(), conv("conv 2 3x3") | {"network.hidden": []})
    replica = Replica(config, (1, 28, 28), 10)
    replica.network.parameters[0].value[...] = np.nan
    way = Way(replica, np.zeros((1, 784)))
    assert (way.stops[0].maps == 0).all()
