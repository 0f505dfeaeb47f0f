"""What one starts from on each page: the textbook's figures, and what goes wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.words.labels import QT_TRANSLATE_NOOP


@final
@dataclass(frozen=True)
class FunctionPreset:
    """A page, what its fields are set to, and the scale of its axis if it is not the usual one.

    `position` is how far Play has led along its way; None for where the fields say.
    """

    id: str
    topic: str
    title: str
    values: Mapping[str, str] = field(default_factory=dict)
    position: int | None = None
    scale: str = ""


PRESETS: tuple[FunctionPreset, ...] = (
    FunctionPreset(
        "activation-functions",
        "activation",
        QT_TRANSLATE_NOOP("function_presets", "Activation functions (textbook 3.2)"),
        {"step": "on", "sigmoid": "on", "tanh": "on", "relu": "on"},
    ),
    FunctionPreset(
        "activation-relatives",
        "activation",
        QT_TRANSLATE_NOOP("function_presets", "ReLU and its relatives"),
        {"relu": "on", "leaky_relu": "on", "elu": "on", "gelu": "on", "swish": "on"},
    ),
    FunctionPreset(
        "neuron",
        "neuron",
        QT_TRANSLATE_NOOP("function_presets", "A neuron (textbook 2.3)"),
    ),
    FunctionPreset(
        "neuron-xor",
        "neuron",
        QT_TRANSLATE_NOOP("function_presets", "XOR (textbook 2.5)"),
        {"gate": "xor", "b": "-0.7", "w1": "1", "w2": "1", "activation": "sigmoid"},
    ),
    FunctionPreset(
        "identity-layers",
        "linear",
        QT_TRANSLATE_NOOP("function_presets", "No activation (textbook 3.2.6)"),
    ),
    FunctionPreset(
        "forward-pass",
        "forward",
        QT_TRANSLATE_NOOP("function_presets", "Forward pass (textbook 3.4)"),
    ),
    FunctionPreset(
        "softmax",
        "softmax",
        QT_TRANSLATE_NOOP("function_presets", "Softmax (textbook 3.5)"),
    ),
    FunctionPreset(
        "softmax-overflow",
        "softmax",
        QT_TRANSLATE_NOOP("function_presets", "Overflow (textbook 3.5.2)"),
        {"logit0": "1010", "logit1": "1000", "logit2": "990"},
    ),
    FunctionPreset(
        "loss-functions",
        "loss",
        QT_TRANSLATE_NOOP("function_presets", "Loss functions (textbook 4.2)"),
    ),
    FunctionPreset(
        "loss-clip",
        "loss",
        QT_TRANSLATE_NOOP("function_presets", "log(y + 1e-7) (textbook 4.2.2)"),
        {"y": "1e-09"},
        scale="log",
    ),
    FunctionPreset(
        "numerical-differentiation",
        "numerical",
        QT_TRANSLATE_NOOP("function_presets", "The best h: a V of errors"),
        {"function": "tanh", "at": "1"},
    ),
    FunctionPreset(
        "numerical-textbook",
        "numerical",
        QT_TRANSLATE_NOOP("function_presets", "Slope of f (textbook 4.3)"),
        {"h": "0.0001"},
    ),
    FunctionPreset(
        "numerical-tiny-h",
        "numerical",
        QT_TRANSLATE_NOOP("function_presets", "Too small an h: 1e-15"),
        {"h": "1e-15", "function": "tanh", "at": "1"},
    ),
    FunctionPreset(
        "gradient-field",
        "field",
        QT_TRANSLATE_NOOP("function_presets", "Gradient (textbook 4.4)"),
    ),
    FunctionPreset(
        "gradient-saddle",
        "field",
        QT_TRANSLATE_NOOP("function_presets", "Gradient at a saddle"),
        {"surface": "saddle", "x": "-1.5", "y": "0.5"},
    ),
    FunctionPreset(
        "descent",
        "descent",
        QT_TRANSLATE_NOOP("function_presets", "Gradient descent (textbook 4.4.1)"),
    ),
    FunctionPreset(
        "descent-too-large",
        "descent",
        QT_TRANSLATE_NOOP("function_presets", "Rate 10: too large (textbook 4.4.1)"),
        {"lr": "10"},
        position=100,
    ),
    FunctionPreset(
        "descent-too-small",
        "descent",
        QT_TRANSLATE_NOOP("function_presets", "Rate 1e-10 (textbook 4.4.1)"),
        {"lr": "1e-10"},
        position=100,
    ),
    FunctionPreset(
        "learning-steps",
        "training",
        QT_TRANSLATE_NOOP("function_presets", "Learning (textbook 4.5)"),
    ),
    FunctionPreset(
        "gradient-check",
        "check",
        QT_TRANSLATE_NOOP("function_presets", "Gradient check (textbook 5.7.3)"),
    ),
    FunctionPreset(
        "gradient-check-sign",
        "check",
        QT_TRANSLATE_NOOP("function_presets", "A wrong sign, found"),
        {"fault": "sign"},
    ),
)


def find_preset(name: str) -> FunctionPreset:
    """Return a preset by its id. Raises ValueError for one that there is not."""
    for preset in PRESETS:
        if preset.id == name:
            return preset
    known = ", ".join(preset.id for preset in PRESETS)
    raise ValueError(f"no preset {name!r}; there are {known}")


def first_of(topic: str) -> FunctionPreset:
    """Return the preset that a page opens with."""
    return next(preset for preset in PRESETS if preset.topic == topic)


def function_preset_title(preset: FunctionPreset) -> str:
    """Return a preset's title in the language of the program."""
    return QCoreApplication.translate("function_presets", preset.title)
