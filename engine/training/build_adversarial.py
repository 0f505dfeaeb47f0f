"""An adversarial net as the settings describe it: two networks of linear layers, one learning from
the other."""

from math import prod

from engine.arrays import Shape
from engine.layers.adversarial import Codes
from engine.layers.layer import Layer
from engine.models.adversarial import AdversarialNet
from engine.optimization.in_turns import InTurns
from engine.optimization.optimizer import Optimizer
from engine.training.build_network import LayerMaker, Streams
from engine.training.catalogue import build_optimizer
from engine.training.config import RunConfig
from engine.training.examples import known_modes
from engine.training.fields import ConfigError

FIXED_CODES = 0x60D
"""The codes of every evaluation are drawn by the run's seed and this number."""


def build_adversarial(config: RunConfig, shape: Shape, streams: Streams) -> AdversarialNet:
    """Make both networks for points of this shape, the generator's first.

    Raises ConfigError for images, and for early stopping, which needs a loss that falls.
    """
    if len(shape) == 3:
        message = "adversarial learns points of the plane, not images; set data.source to a set"
        raise ConfigError("network.model", f"{message} of them, as in gaussian_ring")
    if config.early_stopping.enabled:
        message = "has no use here: the losses of an adversarial net need not fall as it learns"
        raise ConfigError("early_stopping.enabled", message)
    settings = config.adversarial
    made, features = LayerMaker(config, streams), prod(shape)
    codes = Codes(settings.latent_size, rng=streams.sampling, fixed_seed=config.seed ^ FIXED_CODES)
    return AdversarialNet(
        _layers(made, settings.latent_size, config.network.hidden, features),
        _layers(made, features, settings.discriminator_hidden, 1),
        codes=codes,
        loss=settings.generator_loss,
        discriminator_steps=settings.discriminator_steps,
        generator_steps=settings.generator_steps,
        learns=settings.learns,
        modes=known_modes(config.data),
    )


def optimizer_in_turns(config: RunConfig, model: AdversarialNet) -> Optimizer:
    """Return an optimizer of each player's own, of which the one moves whose loss was gone down."""
    return InTurns(
        config.optimizer.lr,
        make=lambda decayed: build_optimizer(config.optimizer, decayed=decayed),
        spans={str(player): part for player, part in model.parts.items()},
        turn=lambda: model.player,
    )


def _layers(made: LayerMaker, inputs: int, widths: tuple[int, ...], outputs: int) -> list[Layer]:
    layers: list[Layer] = []
    for width in widths:
        layers += [made.linear(inputs, width), *made.behind((width,))]
        inputs = width
    return [*layers, made.linear(inputs, outputs)]
