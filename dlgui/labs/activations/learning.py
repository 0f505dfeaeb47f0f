"""How the network of the activations lab learns: by the lab's own settings, or as it was sent."""

from dataclasses import dataclass
from typing import final

from engine.layers.names import Activation, InitializerName, Normalization, NormName, NormPlace
from engine.optimization.names import OptimizerName
from engine.training.config import (
    DataConfig,
    NetworkConfig,
    OptimizerConfig,
    RunConfig,
    TrainingConfig,
)
from engine.training.layer_setting import (
    MAX_DEPTH,
    MAX_WIDTH,
    MIN_WIDTH,
    InputKind,
    LayerSetting,
)
from engine.training.settings import differences, replace

SHOWN_DIGITS = 200
"""While a network learns, its layers are shown for so many digits: 20,000 outputs of 100 units."""
LARGEST_STD, FEWEST_DIGITS, MOST_DIGITS, USUAL_WIDTH = 100.0, 10, 8000, 100

NORMS = {
    Normalization.BATCH: NormName.BATCH,
    Normalization.LAYER: NormName.LAYER,
    Normalization.GROUP: NormName.GROUP,
}
_OF_LAYERS = {name: norm for norm, name in NORMS.items()} | {
    NormName.INSTANCE: Normalization.LAYER  # what it is where there are no images
}
_DRAWN_LIKE = {
    InitializerName.UNIFORM: InitializerName.NORMAL,
    InitializerName.LECUN_UNIFORM: InitializerName.LECUN_NORMAL,
    InitializerName.GLOROT_UNIFORM: InitializerName.GLOROT_NORMAL,
    InitializerName.HE_UNIFORM: InitializerName.HE_NORMAL,
}


@final
@dataclass(frozen=True)
class TrainingSetting:
    """How the network of the setting learns digits."""

    method: OptimizerName = OptimizerName.SGD
    lr: float = 0.01
    steps: int = 2000
    digits: int = 1000


@final
@dataclass(frozen=True)
class SentRun:
    """A run that another lab has sent here, and what the controls of this one show of it.

    What no control has (more kinds of layers, remedies, data) stays as it was sent.
    """

    name: str
    config: RunConfig
    setting: LayerSetting
    training: TrainingSetting

    @property
    def is_shown_whole(self) -> bool:
        """Whether an untrained network of the setting is that of the run: units, norm, weights."""
        own, plain = self.config.network, plain_config(self.setting, self.training).network
        fields = ("hidden", "activation", "initializer", "initial_std", "model")
        same = all(getattr(own, name) == getattr(plain, name) for name in fields)
        norms = ("batch_norm", "norm", "norm_place", "norm_groups") if own.batch_norm else ()
        return same and all(getattr(own, name) == getattr(plain, name) for name in norms)


def sent_run(name: str, config: RunConfig) -> SentRun:
    """Return a run as this lab shows it: its layers as a depth and a width."""
    network, training = config.network, config.training
    widest = max(network.hidden, default=USUAL_WIDTH)
    setting = LayerSetting(
        depth=min(max(len(network.hidden), 1), MAX_DEPTH),
        width=min(max(widest, MIN_WIDTH), MAX_WIDTH),
        activation=network.activation,
        initializer=_DRAWN_LIKE.get(network.initializer, network.initializer),
        std=min(network.initial_std, LARGEST_STD),
        normalization=_OF_LAYERS[network.norm] if network.batch_norm else Normalization.NONE,
        place=network.norm_place,
        input=InputKind.DIGITS,
        seed=config.seed,
    )
    digits = min(max(config.data.train_size, FEWEST_DIGITS), MOST_DIGITS)
    method, lr = config.optimizer.method, config.optimizer.lr
    return SentRun(name, config, setting, TrainingSetting(method, lr, training.steps, digits))


def plain_config(setting: LayerSetting, training: TrainingSetting) -> RunConfig:
    """Return the run in which a network of this setting learns. Raises ValueError if it can't."""
    normalised = setting.normalization is not Normalization.NONE
    return RunConfig(
        seed=setting.seed,
        data=DataConfig(train_size=training.digits, validation_size=0),
        network=NetworkConfig(
            hidden=(setting.width,) * setting.depth,
            activation=setting.activation,
            initializer=setting.initializer,
            initial_std=setting.std,
            batch_norm=normalised,
            norm=NORMS.get(setting.normalization, NormName.BATCH),
            norm_place=setting.place if normalised else NormPlace.BEFORE,
            norm_groups=setting.groups,
        ),
        optimizer=OptimizerConfig(method=training.method, lr=training.lr),
        training=TrainingConfig(steps=training.steps, evaluation_train=SHOWN_DIGITS),
    )


def learning_config(
    setting: LayerSetting, training: TrainingSetting, sent: SentRun | None
) -> RunConfig:
    """Return the run of the settings: the one that was sent, with what was changed since."""
    now = plain_config(setting, training)
    if sent is None:
        return now
    then = plain_config(sent.setting, sent.training)
    return replace(sent.config, {p: new for p, (_, new) in differences(then, now).items()})


def handed_on(config: RunConfig) -> Activation:
    """Return the activation that bounds what layers hand on: none if a norm stands behind it."""
    network = config.network
    behind = network.batch_norm and network.norm_place is NormPlace.AFTER
    return Activation.IDENTITY if behind else network.activation
