"""Autoencoders against the reference data, by their parts, and as models of their own kind."""

from math import isnan
from typing import Any

import numpy as np
import pytest

from engine.layers.activations import Identity, Sigmoid, Tanh
from engine.layers.codes import GaussianCode, SparseCode
from engine.layers.corruption import Corruption
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.layers.names import NoiseName, SparsityForm
from engine.layers.tied_linear import TiedLinear
from engine.losses.reconstruction import BernoulliReconstruction, SquaredReconstruction
from engine.models.autoencoder import Autoencoder
from engine.network import Network
from tests.oracle_data import Case, over_cases

RNG = np.random.default_rng


def linear(weight: np.ndarray, bias: np.ndarray) -> Linear:
    layer = Linear(*weight.shape, rng=RNG(0), dtype=weight.dtype)
    layer.weight.value[...] = weight
    assert layer.bias is not None
    layer.bias.value[...] = bias
    return layer


def of_case(case: Case, *code: Layer) -> Autoencoder:
    """The reference's network: sigmoid there and back, squared errors."""
    first = linear(case["p_W1"], case["p_b1"])
    code = code or (Identity(),)
    last: Layer = TiedLinear(first)
    if "p_W2" in case:
        last = linear(case["p_W2"], case["p_b2"])
    else:
        last.parameters[0].value[...] = case["p_b2"]
    network = Network([first, Sigmoid(), *code, last, Sigmoid()])
    return Autoencoder(network, SquaredReconstruction(), code_at=2)


def grads_agree(case: Case, model: Autoencoder, scale: float) -> None:
    """Compare all gradients; ours are of a sum over pixels, the reference's of their mean."""
    for parameter in model.network.parameters:
        number = "1" if parameter.name.startswith("linear1") else "2"
        name = f"g_p_{'W' if 'weight' in parameter.name else 'b'}{number}"
        case.agrees(parameter.grad * parameter.grad.dtype.type(scale), name)


@over_cases("autoencoder")
def test_agrees_with_the_reference(case: Case) -> None:
    x, width = case["in_x"], case["in_x"].shape[1]
    if "in_noise_mask" in case:
        spoilt = Corruption(NoiseName.MASKING, 0.5, rng=RNG(0))
        model = of_case(case)
        hidden = spoilt.forward_with_uniform(x, case["in_noise_mask"])
        outputs = model.network.forward(hidden, training=True)
        value = model.loss.forward(outputs, x) / width
        model.network.backward_parameters(model.loss.backward())
    elif "out_kl" in case:  # its gradients are of the loss, which has beta KL in it, and of KL
        weight = (case.attributes["beta"] + 1) * width
        code = SparseCode(SparsityForm.KL, weight, target=case.attributes["rho"])
        model = of_case(case, code)
        learnt = model.learn(x, np.zeros(len(x), int)).loss / width
        value = learnt - float(case["out_kl"])
    elif "up_h" in case:
        model = of_case(case)
        value = model.loss.forward(model.network.forward(x, training=True), x) / width
        grad = model.loss.backward()
        for layer in reversed(model.network.layers[2:]):
            grad = layer.backward(grad)
        grad = grad + width * case["up_h"]
        for layer in reversed(model.network.layers[:2]):
            grad = layer.backward(grad)
        case.agrees(model.encode(x), "out_h")
    else:
        model = of_case(case)
        value = model.learn(x, np.zeros(len(x), int)).loss / width
    case.agrees(x.dtype.type(value), "out_loss")
    grads_agree(case, model, 1 / width)


@over_cases("vae")
def test_a_variational_one_agrees_with_the_reference(case: Case) -> None:
    weight = np.concatenate([case["p_Wm"], case["p_Wv"]], axis=1)
    both = linear(weight, np.concatenate([case["p_bm"], case["p_bv"]]))
    layers = [linear(case["p_We"], case["p_be"]), Tanh(), both]
    code = GaussianCode(1.0, rng=RNG(0))
    back = [linear(case["p_Wd"], case["p_bd"]), Tanh(), linear(case["p_Wo"], case["p_bo"])]
    x = case["in_x"]
    rebuilt, kl, model = _bound(layers, code, back, case)
    case.agrees(x.dtype.type(rebuilt), "out_rec")
    case.agrees(x.dtype.type(kl), "out_kl")
    case.agrees(x.dtype.type(rebuilt + kl), "out_loss")
    by_name = {p.name: p.grad for p in model.network.parameters}
    width = case["p_Wm"].shape[1]
    case.agrees(by_name["linear1.weight"], "g_p_We")
    case.agrees(by_name["linear2.weight"][:, :width], "g_p_Wm")
    case.agrees(by_name["linear2.weight"][:, width:], "g_p_Wv")
    case.agrees(by_name["linear2.bias"][width:], "g_p_bv")
    case.agrees(by_name["linear3.weight"], "g_p_Wd")
    case.agrees(by_name["linear4.bias"], "g_p_bo")


def _bound(
    there: list[Layer], code: GaussianCode, back: list[Layer], case: Case
) -> tuple[float, float, Autoencoder]:
    """Error, KL and the model, with the reference's own random numbers, after going back."""
    network = Network([*there, code, *back])
    model = Autoencoder(network, BernoulliReconstruction(), code_at=len(there))
    x = case["in_x"]
    for layer in there:
        x = layer.forward(x, training=True)
    x = code.forward_with_noise(x, case["in_eps"])
    for layer in back:
        x = layer.forward(x, training=True)
    rebuilt = model.loss.forward(x, case["in_x"])
    network.backward_parameters(model.loss.backward())
    return rebuilt, code.kl, model


def small(code: Layer | None = None, dtype: type = np.float32, **options: Any) -> Autoencoder:
    code, rng = code or Identity(), RNG(0)
    wide = 4 if isinstance(code, GaussianCode) else 2
    there = [Linear(6, wide, rng=rng, dtype=dtype), code]
    network = Network([*there, Linear(2, 6, rng=rng, dtype=dtype)])
    return Autoencoder(network, BernoulliReconstruction(), code_at=1, **options)


X = RNG(5).random((8, 6)).astype(np.float32)
LABELS = np.array([0, 0, 1, 1, 2, 2, 0, 1])


def test_it_has_no_accuracy_and_knows_its_own_figures() -> None:
    figures = small(baseline=3.0).evaluate(X, LABELS)
    assert isnan(figures.accuracy)
    assert dict(figures.more) == {"pca_loss": 3.0}
    code = GaussianCode(2.0, rng=RNG(1))
    figures = small(code).evaluate(X, LABELS)
    more = dict(figures.more)
    assert figures.loss == pytest.approx(more["reconstruction"] + 2 * more["kl"])
    assert code.kl_of_numbers.sum() == pytest.approx(more["kl"])
    assert more["active_numbers"] == (code.kl_of_numbers >= 0.01).sum()


def test_a_loss_that_is_no_number_leaves_the_gradients() -> None:
    model = small()
    model.learn(X, LABELS)
    before = model.network.store.grads.copy()
    model.network.store.values[:] = np.nan
    with np.errstate(all="ignore"):
        assert isnan(model.learn(X, LABELS).loss)
        assert all(map(isnan, model.evaluate(X, LABELS)[:2]))
    np.testing.assert_array_equal(model.network.store.grads, before)


def test_code_and_pixels_come_back_as_arrays_of_their_own() -> None:
    model = small(GaussianCode(1.0, rng=RNG(1)))
    model.network.reuse_buffers()
    codes, again = model.encode(X), model.encode(X[::-1])
    np.testing.assert_allclose(codes, again[::-1], rtol=1e-5)
    pixels = model.decode(codes)
    assert pixels.shape == X.shape
    assert 0 < pixels.min() <= pixels.max() < 1
    assert codes.dtype == pixels.dtype == np.float32


def test_the_errors_of_the_examples_are_those_that_are_measured() -> None:
    model = small()
    assert model.errors(X).mean() == pytest.approx(model.evaluate(X, LABELS).loss)


def test_what_is_odd_is_told_apart_by_its_error() -> None:
    model = small(normal=(0, 1), odd=(2,))
    area = dict(model.evaluate(X, LABELS).more)["auc"]
    errors = model.errors(X)
    pairs = [(a, b) for a in errors[LABELS == 2] for b in errors[LABELS != 2]]
    assert area == pytest.approx(np.mean([a > b for a, b in pairs]))
    assert "auc" not in dict(model.evaluate(X, np.zeros(8, int)).more)
