"""Names of settings and their values as a person reads them, translated."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from dlgui.words.allowed_texts import allowed_text
from dlgui.words.field_texts import FIELDS, TIPS
from dlgui.words.marking import QT_TRANSLATE_NOOP as QT_TRANSLATE_NOOP
from dlgui.words.model_field_texts import MODEL_CHOICES, MODEL_FIELDS, MODEL_TIPS
from dlgui.words.rare_fields import RARE_CHOICES, RARE_FIELDS, RARE_TIPS
from engine.layers.names import Activation
from engine.training.fields import field_info
from engine.training.records import Change


def _tr(text: str) -> str:
    return QCoreApplication.translate("labels", text)


_CHOICES = {
    "on": QT_TRANSLATE_NOOP("labels", "on"),
    "off": QT_TRANSLATE_NOOP("labels", "off"),
    "relu": QT_TRANSLATE_NOOP("labels", "ReLU"),
    "sigmoid": QT_TRANSLATE_NOOP("labels", "Sigmoid"),
    "tanh": QT_TRANSLATE_NOOP("labels", "tanh"),
    "leaky_relu": QT_TRANSLATE_NOOP("labels", "Leaky ReLU"),
    "elu": QT_TRANSLATE_NOOP("labels", "ELU"),
    "gelu": QT_TRANSLATE_NOOP("labels", "GELU"),
    "softplus": QT_TRANSLATE_NOOP("labels", "Softplus"),
    "swish": QT_TRANSLATE_NOOP("labels", "Swish"),
    "identity": QT_TRANSLATE_NOOP("labels", "Identity"),
    "normal": QT_TRANSLATE_NOOP("labels", "Normal (own spread)"),
    "uniform": QT_TRANSLATE_NOOP("labels", "Uniform (own limit)"),
    "lecun_normal": QT_TRANSLATE_NOOP("labels", "Xavier, 1/√n (LeCun)"),
    "lecun_uniform": QT_TRANSLATE_NOOP("labels", "LeCun uniform"),
    "glorot_normal": QT_TRANSLATE_NOOP("labels", "Glorot"),
    "glorot_uniform": QT_TRANSLATE_NOOP("labels", "Glorot uniform"),
    "he_normal": QT_TRANSLATE_NOOP("labels", "He"),
    "he_uniform": QT_TRANSLATE_NOOP("labels", "He uniform"),
    "orthogonal": QT_TRANSLATE_NOOP("labels", "Orthogonal"),
    "sgd": QT_TRANSLATE_NOOP("labels", "SGD"),
    "momentum": QT_TRANSLATE_NOOP("labels", "Momentum"),
    "nesterov": QT_TRANSLATE_NOOP("labels", "Nesterov"),
    "adagrad": QT_TRANSLATE_NOOP("labels", "AdaGrad"),
    "rmsprop": QT_TRANSLATE_NOOP("labels", "RMSProp"),
    "adam": QT_TRANSLATE_NOOP("labels", "Adam"),
    "adamw": QT_TRANSLATE_NOOP("labels", "AdamW"),
    "amsgrad": QT_TRANSLATE_NOOP("labels", "AMSGrad"),
    "loss": QT_TRANSLATE_NOOP("labels", "Loss"),
    "accuracy": QT_TRANSLATE_NOOP("labels", "Accuracy"),
    "constant": QT_TRANSLATE_NOOP("labels", "Constant"),
    "step": QT_TRANSLATE_NOOP("labels", "In stages"),
    "exponential": QT_TRANSLATE_NOOP("labels", "Exponential"),
    "inverse_time": QT_TRANSLATE_NOOP("labels", "1 / t"),
    "cosine": QT_TRANSLATE_NOOP("labels", "Cosine"),
    "with_replacement": QT_TRANSLATE_NOOP("labels", "With replacement"),
    "shuffled": QT_TRANSLATE_NOOP("labels", "Shuffled epochs"),
    "digits": QT_TRANSLATE_NOOP("labels", "Digits"),
    "circles": QT_TRANSLATE_NOOP("labels", "Circles"),
    "moons": QT_TRANSLATE_NOOP("labels", "Moons"),
    "spirals": QT_TRANSLATE_NOOP("labels", "Spirals"),
    "gaussians": QT_TRANSLATE_NOOP("labels", "Gaussians"),
    "checks": QT_TRANSLATE_NOOP("labels", "Checks"),
    "fully_connected": QT_TRANSLATE_NOOP("labels", "Fully connected"),
    "convolutional": QT_TRANSLATE_NOOP("labels", "Convolutional"),
    "recurrent": QT_TRANSLATE_NOOP("labels", "Recurrent"),
    "lstm": QT_TRANSLATE_NOOP("labels", "LSTM"),
    "gru": QT_TRANSLATE_NOOP("labels", "GRU"),
    "adding": QT_TRANSLATE_NOOP("labels", "Adding problem"),
    "copy": QT_TRANSLATE_NOOP("labels", "Copy memory"),
    "order": QT_TRANSLATE_NOOP("labels", "Temporal order"),
    "reber": QT_TRANSLATE_NOOP("labels", "Reber grammar"),
    "continual_reber": QT_TRANSLATE_NOOP("labels", "Continual Reber"),
    "parity": QT_TRANSLATE_NOOP("labels", "Parity"),
    "sine": QT_TRANSLATE_NOOP("labels", "Sine waves"),
    "letters": QT_TRANSLATE_NOOP("labels", "Letters of a text"),
    "rows": QT_TRANSLATE_NOOP("labels", "Digits by rows"),
    "pixels": QT_TRANSLATE_NOOP("labels", "Digits by pixels"),
    "batch": QT_TRANSLATE_NOOP("labels", "Batch norm"),
    "layer": QT_TRANSLATE_NOOP("labels", "Layer norm"),
    "group": QT_TRANSLATE_NOOP("labels", "Group norm"),
    "instance": QT_TRANSLATE_NOOP("labels", "Instance norm"),
    "before": QT_TRANSLATE_NOOP("labels", "before"),
    "after": QT_TRANSLATE_NOOP("labels", "after"),
}


def field_label(path: str) -> str:
    """Return a field's name; a path that is no field is returned as it is."""
    return _tr(FIELDS.get(path) or MODEL_FIELDS.get(path) or RARE_FIELDS.get(path, path))


def field_sentence(path: str) -> str:
    """Return the sentence about a field; empty for one that has none."""
    return _tr(TIPS.get(path) or MODEL_TIPS.get(path) or RARE_TIPS.get(path, ""))


def is_rare(path: str) -> bool:
    """Whether a field is one in which sources differ, which has no control of its own."""
    return path in RARE_FIELDS


def layer_label(name: str) -> str:
    """Return what a person calls a layer of a network: "linear7" is layer 7.

    Activation, normalisation, pooling and dropout have the number of the layer that they belong to.
    """
    kind = name.rstrip("0123456789")
    number = name.removeprefix(kind)
    text = {
        "linear": QCoreApplication.translate("labels", "layer {0}"),
        "conv": QCoreApplication.translate("labels", "convolution {0}"),
        "tanh_net": QCoreApplication.translate("labels", "tanh layer {0}"),
        "lstm": QCoreApplication.translate("labels", "LSTM layer {0}"),
        "gru": QCoreApplication.translate("labels", "GRU layer {0}"),
        "recursive": QCoreApplication.translate("labels", "recursive layer {0}"),
        "batch_norm": QCoreApplication.translate("labels", "batch norm of layer {0}"),
        "layer_norm": QCoreApplication.translate("labels", "layer norm of layer {0}"),
        "group_norm": QCoreApplication.translate("labels", "group norm of layer {0}"),
        "instance_norm": QCoreApplication.translate("labels", "instance norm of layer {0}"),
        "max_pool": QCoreApplication.translate("labels", "pooling of layer {0}"),
        "avg_pool": QCoreApplication.translate("labels", "pooling of layer {0}"),
        "global_avg_pool": QCoreApplication.translate("labels", "pooling of layer {0}"),
        "dropout": QCoreApplication.translate("labels", "dropout of layer {0}"),
    }.get(kind, QCoreApplication.translate("labels", "activation of layer {0}"))
    return text.format(number) if number else name


def field_tip(path: str, offered: Sequence[str] = ()) -> str:
    """Return one sentence about a field, with what may stand in it: what is `offered`, if said."""
    allowed = allowed_text(field_info(path))
    if offered:
        allowed = QCoreApplication.translate("allowed", "one of {0}").format(", ".join(offered))
    return "\n".join(filter(None, [field_sentence(path), f"({allowed})"]))


def choice_label(choice: StrEnum) -> str:
    """Return the name of a choice."""
    if choice is Activation.STEP:  # a schedule has one of that name too
        return _tr(QT_TRANSLATE_NOOP("labels", "Step"))
    return choice_text(choice.value)


def choice_text(value: str) -> str:
    """Return the name of a choice as it is written in files; another text stays as it is."""
    text = _CHOICES.get(value) or MODEL_CHOICES.get(value) or RARE_CHOICES.get(value)
    return value if text is None else _tr(text)


def value_text(value: Any) -> str:
    """Return a value in few characters: 0.03, on, 100 × 6, Adam."""
    if isinstance(value, bool):
        words = ("off", "on")
        return QCoreApplication.translate("labels", words[value])
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, StrEnum):
        return choice_label(value)
    return widths_text(value) if isinstance(value, tuple) else str(value)


def widths_text(widths: tuple[int, ...]) -> str:
    """Return layer widths as people write them: 100 × 6, or 40, 20."""
    if len(widths) > 1 and len(set(widths)) == 1:
        return f"{widths[0]} × {len(widths)}"
    return ", ".join(map(str, widths)) if widths else "–"


def change_text(change: Change) -> str:
    """Return what was changed, from what to what: "L2 0 → 0.03"."""
    text = QCoreApplication.translate("labels", "{0} {1} → {2}")
    return text.format(field_label(change.field), value_text(change.old), value_text(change.new))


def diverged_text() -> str:
    """Return what is written where a run broke."""
    return QCoreApplication.translate("labels", "diverged")


def best_step_text(step: int) -> str:
    """Return what is written at the step that early stopping went back to."""
    return QCoreApplication.translate("labels", "best step {0}").format(step)
