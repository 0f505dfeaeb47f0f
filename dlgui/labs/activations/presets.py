"""The experiments of the activations lab; each is a state of the lab, not a run."""

from dataclasses import dataclass, replace
from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.labs.activations.state import ActivationState, AxisRange, GridRows, View
from dlgui.words.labels import QT_TRANSLATE_NOOP
from engine.layers.names import Activation, InitializerName, Normalization
from engine.training.layer_setting import InputKind, LayerSetting


@final
@dataclass(frozen=True)
class ActivationPreset:
    """An experiment with the section of the textbook that it reproduces."""

    id: str
    title: str
    state: ActivationState


def _initial(activation: Activation, axis: AxisRange, *, log: bool = False) -> ActivationState:
    """The four initial values of the textbook's figures, one above the other."""
    setting = LayerSetting(activation=activation)
    return ActivationState(setting=setting, view=View.GRID, axis=axis, log=log)


_RESCUED = LayerSetting(
    activation=Activation.RELU,
    initializer=InitializerName.NORMAL,
    std=0.0136,
    input=InputKind.DIGITS,
)

PRESETS = (
    ActivationPreset(
        "activation-spread",
        QT_TRANSLATE_NOOP("activation presets", "Activation spread (textbook 6.2)"),
        ActivationState(),
    ),
    ActivationPreset(
        "activation-spread-sigmoid",
        QT_TRANSLATE_NOOP("activation presets", "Four initial values, sigmoid (6.2)"),
        _initial(Activation.SIGMOID, AxisRange.FIXED),
    ),
    ActivationPreset(
        "activation-spread-tanh",
        QT_TRANSLATE_NOOP("activation presets", "Four initial values, tanh (6.2)"),
        _initial(Activation.TANH, AxisRange.SHARED),
    ),
    ActivationPreset(
        "activation-spread-relu",
        QT_TRANSLATE_NOOP("activation presets", "Four initial values, ReLU (6.2)"),
        _initial(Activation.RELU, AxisRange.FIXED, log=True),
    ),
    ActivationPreset(
        "batch-norm-rescues",
        QT_TRANSLATE_NOOP("activation presets", "Batch norm rescues (6.3)"),
        ActivationState(
            setting=replace(_RESCUED, normalization=Normalization.BATCH),
            other=_RESCUED,
            view=View.GRID,
            grid=GridRows.BATCH_NORM,
            axis=AxisRange.SHARED,
            log=True,
        ),
    ),
    ActivationPreset(
        "xavier-or-std",
        QT_TRANSLATE_NOOP("activation presets", "Std 0.01 beside Xavier"),
        ActivationState(
            setting=LayerSetting(std=0.01),
            other=LayerSetting(initializer=InitializerName.LECUN_NORMAL),
            view=View.COMPARE,
        ),
    ),
    ActivationPreset(
        "deep-tanh",
        QT_TRANSLATE_NOOP("activation presets", "Deep tanh: 12 layers"),
        ActivationState(
            setting=LayerSetting(depth=12, activation=Activation.TANH, std=0.05),
            other=LayerSetting(
                activation=Activation.TANH,
                initializer=InitializerName.NORMAL,
                std=0.05,
                normalization=Normalization.BATCH,
            ),
            axis=AxisRange.SHARED,
        ),
    ),
)

BY_ID = {preset.id: preset for preset in PRESETS}


def activation_preset_title(name: str) -> str:
    """Return a preset's title."""
    return QCoreApplication.translate("activation presets", BY_ID[name].title)
