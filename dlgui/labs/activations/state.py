"""What the activations lab shows: the setting, what it is compared with, and how it is drawn."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import final

from engine.layers.names import Activation, InitializerName, Normalization, NormPlace
from engine.optimization.names import OptimizerName
from engine.training.config import (
    DataConfig,
    NetworkConfig,
    OptimizerConfig,
    RunConfig,
    TrainingConfig,
)
from engine.training.layer_setting import LayerSetting
from engine.training.probes import Probe


class View(StrEnum):
    """What stands on the stage."""

    ROW = "row"
    GRID = "grid"
    COMPARE = "compare"
    TIME = "time"


class AxisRange(StrEnum):
    """How far the axes of the histograms reach."""

    FIXED = "fixed"
    AUTOMATIC = "automatic"
    SHARED = "shared"


class GridRows(StrEnum):
    """What the rows of the grid differ in."""

    INITIALIZER = "initializer"
    BATCH_NORM = "batch_norm"
    NORMALIZATION = "normalization"
    ACTIVATION = "activation"


SHOWN_DIGITS = 200
"""While a network learns, its layers are shown for so many digits: 20,000 outputs of 100 units."""


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
class ActivationState:
    """Everything that decides the pictures of the lab. `other` is what a comparison is with."""

    setting: LayerSetting = field(default_factory=LayerSetting)
    other: LayerSetting = field(
        default_factory=lambda: LayerSetting(initializer=InitializerName.LECUN_NORMAL)
    )
    view: View = View.ROW
    quantity: Probe = Probe.ACTIVATIONS
    axis: AxisRange = AxisRange.FIXED
    log: bool = False
    grid: GridRows = GridRows.INITIALIZER
    training: TrainingSetting = field(default_factory=TrainingSetting)

    @property
    def compared(self) -> LayerSetting:
        """The setting that is compared with: `other` in all that is chosen for it alone."""
        own = self.other
        return replace(
            self.setting,
            initializer=own.initializer,
            std=own.std,
            activation=own.activation,
            normalization=own.normalization,
        )

    @property
    def settings(self) -> tuple[LayerSetting, ...]:
        """The settings on the stage, from the first row to the last."""
        if self.view is View.COMPARE:
            return self.setting, self.compared
        if self.view is View.GRID:
            return _grid(self.setting, self.grid)
        return (self.setting,)

    @property
    def trainable(self) -> bool:
        """Whether the networks that learn know this normalisation."""
        norm, place = self.setting.normalization, self.setting.place
        return norm is Normalization.NONE or (
            norm is Normalization.BATCH and place is NormPlace.BEFORE
        )

    def run_config(self) -> RunConfig:
        """Return the run in which this network learns. Raises ValueError if it can't."""
        setting, training = self.setting, self.training
        return RunConfig(
            seed=setting.seed,
            data=DataConfig(train_size=training.digits, validation_size=0),
            network=NetworkConfig(
                hidden=(setting.width,) * setting.depth,
                activation=setting.activation,
                initializer=setting.initializer,
                initial_std=setting.std,
                batch_norm=setting.normalization is Normalization.BATCH,
            ),
            optimizer=OptimizerConfig(method=training.method, lr=training.lr),
            training=TrainingConfig(steps=training.steps, evaluation_train=SHOWN_DIGITS),
        )


GRID_INITIAL_VALUES = (
    (InitializerName.NORMAL, 1.0),
    (InitializerName.NORMAL, 0.01),
    (InitializerName.LECUN_NORMAL, 1.0),
    (InitializerName.HE_NORMAL, 1.0),
)
"""The four of the textbook's figures, section 6.2."""

GRID_ACTIVATIONS = (Activation.SIGMOID, Activation.TANH, Activation.RELU)


def _grid(setting: LayerSetting, rows: GridRows) -> tuple[LayerSetting, ...]:
    if rows is GridRows.INITIALIZER:
        return tuple(replace(setting, initializer=i, std=s) for i, s in GRID_INITIAL_VALUES)
    if rows is GridRows.BATCH_NORM:
        off_and_on = Normalization.NONE, Normalization.BATCH
        return tuple(replace(setting, normalization=n) for n in off_and_on)
    if rows is GridRows.NORMALIZATION:
        return tuple(replace(setting, normalization=n) for n in Normalization)
    return tuple(replace(setting, activation=a) for a in GRID_ACTIVATIONS)
