"""An autoencoder as the settings describe it: there, the code, and the same way back."""

from functools import lru_cache
from math import prod

import numpy as np

from engine.arrays import Shape
from engine.data.batches import as_inputs
from engine.data.dataset import Dataset
from engine.layers.activations import Identity, Sigmoid
from engine.layers.codes import GaussianCode, SparseCode
from engine.layers.corruption import Corruption
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.layers.names import SparsityForm
from engine.layers.tied_linear import TiedLinear
from engine.losses.reconstruction import (
    BernoulliReconstruction,
    Reconstruction,
    SquaredReconstruction,
)
from engine.models.autoencoder import Autoencoder
from engine.models.names import AutoencoderKind, ReconstructionName
from engine.network import Network
from engine.principal_components import PrincipalComponents, principal_components
from engine.training.build_network import LayerMaker, Streams
from engine.training.chosen_classes import read_classes
from engine.training.config import RunConfig
from engine.training.fields import ConfigError

MOST_FOR_COMPONENTS = 10_000
"""Principal components are those of so many training examples: of more they take seconds."""


def build_autoencoder(
    config: RunConfig, shape: Shape, classes: int, streams: Streams
) -> Autoencoder:
    """Make the layers for examples of this shape: noise, encoder, code, decoder.

    Raises ConfigError for a code wider than the input, weights that cannot be tied, and cross
    entropy of what are no pixels.
    """
    features = prod(shape)
    _check(config, shape)
    made, settings = LayerMaker(config, streams), config.autoencoder
    layers: list[Layer] = [Corruption(settings.noise, settings.noise_level, rng=streams.sampling)]
    inputs = features
    for width in config.network.hidden:
        layers += [made.linear(inputs, width), *made.behind((width,))]
        inputs = width
    layers += _code(config, made, inputs, streams)
    code_at = len(layers) - 1
    layers += _decoder(config, made, layers)
    network = Network(layers)
    kept = read_classes(config.data.kept_classes, classes, "data.kept_classes")
    return Autoencoder(
        network, _loss(config), code_at=code_at, normal=kept, odd=_odd(config, classes, kept)
    )


def pca_loss(config: RunConfig, digits: Dataset, loss: Reconstruction) -> float:
    """The mean error on the evaluated test examples of as many principal components as the code.

    Under cross entropy their guesses are cut off at .01 and .99.
    """
    found = _components(digits, min(config.data.learnt, MOST_FOR_COMPONENTS))
    code = found.first(config.autoencoder.code)
    x = as_inputs(digits.test_inputs[: config.training.evaluation_test])
    return float(loss.errors_of_pixels(code.decode(code.encode(x)), x).mean(dtype=np.float64))


@lru_cache(maxsize=4)
def _components(digits: Dataset, learnt: int) -> PrincipalComponents:
    """All principal components, found once for all runs that learn from the same examples."""
    return principal_components(as_inputs(digits.train_inputs[:learnt]), digits.features)


def _check(config: RunConfig, shape: Shape) -> None:
    settings, features = config.autoencoder, prod(shape)
    if settings.code > features:
        message = f"{settings.code} is wider than the input; allowed is a code up to {features}"
        raise ConfigError("autoencoder.code", message)
    if settings.tied and settings.kind is AutoencoderKind.VARIATIONAL:
        message = (
            "a variational code cannot have tied weights: its last layer there has"
            f" {2 * settings.code} outputs, the first one back {settings.code} inputs"
        )
        raise ConfigError("autoencoder.tied", message)
    if len(shape) != 3 and settings.loss is ReconstructionName.CROSS_ENTROPY:
        message = "cross_entropy needs pixels from 0 to 1; for points allowed is squared_error"
        raise ConfigError("autoencoder.loss", message)


def _code(config: RunConfig, made: LayerMaker, inputs: int, streams: Streams) -> list[Layer]:
    """The layers that make the code; the last of them is where it stands."""
    settings = config.autoencoder
    match settings.kind:
        case AutoencoderKind.VARIATIONAL:
            gaussian = GaussianCode(settings.beta, rng=streams.sampling)
            return [made.linear(inputs, 2 * settings.code), gaussian]
        case AutoencoderKind.SPARSE:
            form, weight = settings.sparsity, settings.sparsity_weight
            sparse = SparseCode(form, weight, target=settings.sparsity_target)
            bent: Layer = Sigmoid() if form is SparsityForm.KL else Identity()
            return [made.linear(inputs, settings.code), bent, sparse]
        case AutoencoderKind.PLAIN:
            return [made.linear(inputs, settings.code), Identity()]


def _decoder(config: RunConfig, made: LayerMaker, before: list[Layer]) -> list[Layer]:
    """The widths of the encoder in the opposite order, with weights of their own or tied ones."""
    sources = [layer for layer in before if isinstance(layer, Linear)]
    layers: list[Layer] = []
    inputs = config.autoencoder.code
    for source in reversed(sources):
        width = source.in_features
        if config.autoencoder.tied:
            layers.append(TiedLinear(source))
        else:
            layers.append(made.linear(inputs, width))
        if source is not sources[0]:
            layers += made.behind((width,))
        inputs = width
    return layers


def _loss(config: RunConfig) -> Reconstruction:
    if config.autoencoder.loss is ReconstructionName.CROSS_ENTROPY:
        return BernoulliReconstruction()
    return SquaredReconstruction()


def _odd(config: RunConfig, classes: int, kept: tuple[int, ...]) -> tuple[int, ...]:
    """The classes to be found: those that are named, or all that are not learnt."""
    text = config.autoencoder.odd_classes
    if not text.strip():
        return tuple(set(range(classes)) - set(kept)) if kept else ()
    odd = read_classes(text, classes, "autoencoder.odd_classes")
    if not kept or set(odd) & set(kept):
        message = f"{text!r} must not be learnt: name what is learnt in data.kept_classes"
        raise ConfigError("autoencoder.odd_classes", message)
    return odd
