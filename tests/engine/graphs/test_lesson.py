"""The small network that is looked into: it really learns, and a pass is what its layers do."""

import numpy as np
import pytest

from engine.data.digits import bundled_digits
from engine.graphs.layers import affine_graph, batch_norm_graph, softmax_loss_graph
from engine.graphs.lesson_maps import lesson_maps
from engine.graphs.lesson_network import LARGEST_BATCH, MOST_UPDATES, LessonNetwork
from engine.graphs.norm_facts import largest_difference


@pytest.fixture(scope="module")
def network() -> LessonNetwork:
    return LessonNetwork()


def test_it_learns(network: LessonNetwork) -> None:
    losses = [network.batch(updates, LARGEST_BATCH).loss for updates in (0, 10, 60)]
    assert losses[0] > 2
    assert losses[1] < 0.7 * losses[0]
    assert losses[2] < losses[1]


def test_a_batch_is_the_same_however_one_comes_to_it(network: LessonNetwork) -> None:
    first = network.batch(25, 8).x.copy()
    network.batch(3, 64, scale=5.0, gamma=2.0, beta=-1.0)
    np.testing.assert_array_equal(network.batch(25, 8).x, first)
    network.batch(24, 8, gamma=3.0)
    np.testing.assert_array_equal(network.batch(25, 8).x, first)
    np.testing.assert_array_equal(LessonNetwork().batch(25, 8).x, first)


def test_the_digits_are_real(network: LessonNetwork) -> None:
    batch = network.batch(2, 5)
    start = 2 * LARGEST_BATCH
    digits = bundled_digits()
    np.testing.assert_array_equal(batch.images * 255, digits.train_inputs[start : start + 5])
    np.testing.assert_array_equal(batch.labels, digits.train_labels[start : start + 5])


@pytest.mark.parametrize("digits", [1, 2, 17, 64])
def test_the_graphs_of_a_batch_are_what_its_layers_do(network: LessonNetwork, digits: int) -> None:
    batch = network.batch(7, digits, scale=2.0, gamma=1.2, beta=0.3)
    graph = batch_norm_graph(batch.norm, batch.x, batch.loss, batch.grad_normalised)
    np.testing.assert_allclose(graph.nodes["y"].value, batch.normalised, atol=1e-12)
    assert largest_difference(graph, batch.norm, batch.grad_x) < 1e-12
    loss = softmax_loss_graph(batch.logits, batch.labels)
    assert float(loss.last.value) == pytest.approx(batch.loss)
    np.testing.assert_allclose(loss.gradients["logits"], batch.grad_logits, atol=1e-14)
    affine = affine_graph(batch.linear, batch.hidden, batch.loss, batch.grad_logits)
    np.testing.assert_allclose(affine.nodes["y"].value, batch.logits, atol=1e-12)
    np.testing.assert_allclose(affine.gradients["weight"], batch.linear.weight.grad, atol=1e-14)


def test_the_scale_of_what_goes_in_changes_x_and_hardly_the_rest(network: LessonNetwork) -> None:
    plain, scaled = network.batch(7, 16), network.batch(7, 16, scale=10.0)
    np.testing.assert_allclose(scaled.x, 10 * plain.x)
    assert scaled.loss == pytest.approx(plain.loss, abs=1e-4)
    np.testing.assert_allclose(scaled.grad_x, plain.grad_x / 10, atol=1e-6)


@pytest.mark.parametrize("digits", [0, -1, LARGEST_BATCH + 1])
def test_an_empty_batch_is_refused(network: LessonNetwork, digits: int) -> None:
    with pytest.raises(ValueError, match=f"not {digits}"):
        network.batch(0, digits)


@pytest.mark.parametrize("updates", [-1, MOST_UPDATES + 1])
def test_an_update_that_there_is_not_is_refused(network: LessonNetwork, updates: int) -> None:
    with pytest.raises(ValueError, match=f"not {updates}"):
        network.batch(updates, 1)


def test_maps_of_digits_are_those_of_one_convolution() -> None:
    maps = lesson_maps(4)
    assert maps.shape == (4, 6, 24, 24)
    np.testing.assert_array_equal(lesson_maps(2), maps[:2])
    assert maps.std() > 0.1
    for digits in (0, 65):
        with pytest.raises(ValueError, match=f"not of {digits}"):
            lesson_maps(digits)
