"""What the activations lab shows: the setting, what it is compared with, and how it is drawn."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import final

from dlgui.labs.activations.learning import (
    SentRun,
    TrainingSetting,
    learning_config,
)
from dlgui.labs.shared.activated_layers import activated_layers
from engine.layers.names import Activation, InitializerName, Normalization
from engine.training.config import RunConfig
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


@final
@dataclass(frozen=True)
class ActivationState:
    """Everything that decides the pictures of the lab. `other` is what a comparison is with.

    `sent` is a run of another lab, of which `setting` and `training` show what they can.
    """

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
    sent: SentRun | None = None

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
    def columns(self) -> int:
        """How many layers there are to show."""
        return activated_layers(self.run_config()) if self.sent else self.setting.depth

    def run_config(self) -> RunConfig:
        """Return the run in which this network learns. Raises ValueError if it can't."""
        return learning_config(self.setting, self.training, self.sent)


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
