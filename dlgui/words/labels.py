"""Names of settings and their values as a person reads them, translated."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from dlgui.words.allowed_texts import allowed_text
from dlgui.words.marking import QT_TRANSLATE_NOOP as QT_TRANSLATE_NOOP
from dlgui.words.rare_fields import RARE_CHOICES, RARE_FIELDS
from engine.training.fields import field_info
from engine.training.records import Change


def _tr(text: str) -> str:
    return QCoreApplication.translate("labels", text)


_FIELDS = {
    "seed": QT_TRANSLATE_NOOP("labels", "Random seed"),
    "data.folder": QT_TRANSLATE_NOOP("labels", "Folder of IDX files"),
    "data.train_size": QT_TRANSLATE_NOOP("labels", "Training digits"),
    "data.validation_size": QT_TRANSLATE_NOOP("labels", "Validation digits"),
    "data.label_noise": QT_TRANSLATE_NOOP("labels", "Label noise"),
    "network.hidden": QT_TRANSLATE_NOOP("labels", "Hidden layers"),
    "network.activation": QT_TRANSLATE_NOOP("labels", "Activation"),
    "network.initializer": QT_TRANSLATE_NOOP("labels", "Drawn by"),
    "network.initial_std": QT_TRANSLATE_NOOP("labels", "Standard deviation"),
    "network.batch_norm": QT_TRANSLATE_NOOP("labels", "Batch norm"),
    "optimizer.method": QT_TRANSLATE_NOOP("labels", "Method"),
    "optimizer.lr": QT_TRANSLATE_NOOP("labels", "Learning rate"),
    "optimizer.momentum": QT_TRANSLATE_NOOP("labels", "Momentum"),
    "optimizer.decay": QT_TRANSLATE_NOOP("labels", "Decay ρ"),
    "optimizer.beta1": QT_TRANSLATE_NOOP("labels", "β₁"),
    "optimizer.beta2": QT_TRANSLATE_NOOP("labels", "β₂"),
    "optimizer.eps": QT_TRANSLATE_NOOP("labels", "ε"),
    "optimizer.weight_decay": QT_TRANSLATE_NOOP("labels", "Weight decay"),
    "optimizer.schedule": QT_TRANSLATE_NOOP("labels", "Schedule"),
    "optimizer.schedule_steps": QT_TRANSLATE_NOOP("labels", "Schedule steps"),
    "optimizer.schedule_factor": QT_TRANSLATE_NOOP("labels", "Schedule factor"),
    "optimizer.warm_up": QT_TRANSLATE_NOOP("labels", "Warm-up steps"),
    "optimizer.clip_norm": QT_TRANSLATE_NOOP("labels", "Clip gradients at"),
    "regularization.l1": QT_TRANSLATE_NOOP("labels", "L1"),
    "regularization.l2": QT_TRANSLATE_NOOP("labels", "L2"),
    "regularization.dropout": QT_TRANSLATE_NOOP("labels", "Dropout"),
    "regularization.label_smoothing": QT_TRANSLATE_NOOP("labels", "Label smoothing"),
    "regularization.max_norm": QT_TRANSLATE_NOOP("labels", "Max norm"),
    "early_stopping.enabled": QT_TRANSLATE_NOOP("labels", "Early stopping"),
    "early_stopping.monitor": QT_TRANSLATE_NOOP("labels", "Watch"),
    "early_stopping.patience": QT_TRANSLATE_NOOP("labels", "Patience"),
    "early_stopping.min_change": QT_TRANSLATE_NOOP("labels", "Least change"),
    "training.steps": QT_TRANSLATE_NOOP("labels", "Steps"),
    "training.batch_size": QT_TRANSLATE_NOOP("labels", "Batch size"),
    "training.sampling": QT_TRANSLATE_NOOP("labels", "Sampling"),
    "training.precision": QT_TRANSLATE_NOOP("labels", "Precision"),
}

_TIPS = {
    "seed": QT_TRANSLATE_NOOP(
        "labels", "Decides all random numbers: the same seed gives the same run, to the last bit."
    ),
    "data.train_size": QT_TRANSLATE_NOOP(
        "labels", "How many digits are learnt from. Fewer are sooner known by heart."
    ),
    "data.validation_size": QT_TRANSLATE_NOOP(
        "labels", "Digits kept apart to judge early stopping on; neither learnt from nor tested on."
    ),
    "data.label_noise": QT_TRANSLATE_NOOP(
        "labels", "The share of training digits whose label is replaced by a wrong one."
    ),
    "network.hidden": QT_TRANSLATE_NOOP(
        "labels", "Units of each hidden layer, as in 100x6 or 40, 20."
    ),
    "network.activation": QT_TRANSLATE_NOOP(
        "labels", "What each hidden unit makes of its weighted sum."
    ),
    "network.initializer": QT_TRANSLATE_NOOP("labels", "How the first weights are drawn."),
    "network.initial_std": QT_TRANSLATE_NOOP("labels", "The spread of the first weights."),
    "network.batch_norm": QT_TRANSLATE_NOOP(
        "labels", "Bring every unit's weighted sums to mean 0 and spread 1 in each mini-batch."
    ),
    "optimizer.method": QT_TRANSLATE_NOOP("labels", "The rule that turns gradients into updates."),
    "optimizer.lr": QT_TRANSLATE_NOOP("labels", "How far each update goes."),
    "optimizer.momentum": QT_TRANSLATE_NOOP(
        "labels", "The part of the last update's speed that is kept."
    ),
    "optimizer.schedule": QT_TRANSLATE_NOOP(
        "labels", "How the learning rate changes with the steps."
    ),
    "optimizer.schedule_steps": QT_TRANSLATE_NOOP(
        "labels", "After so many steps the learning rate has changed by the factor, and so on."
    ),
    "optimizer.schedule_factor": QT_TRANSLATE_NOOP(
        "labels", "What the learning rate is multiplied by in so many steps."
    ),
    "optimizer.warm_up": QT_TRANSLATE_NOOP(
        "labels", "In the first steps the learning rate rises to its full value."
    ),
    "optimizer.clip_norm": QT_TRANSLATE_NOOP(
        "labels", "A longer gradient is shortened to this length; 0 shortens none."
    ),
    "regularization.label_smoothing": QT_TRANSLATE_NOOP(
        "labels", "The share of every label that is spread over all classes."
    ),
    "regularization.max_norm": QT_TRANSLATE_NOOP(
        "labels", "The incoming weights of a unit may be no longer than this; 0 means no limit."
    ),
    "regularization.l1": QT_TRANSLATE_NOOP(
        "labels", "Pull every weight towards 0 by the same amount: many become exactly 0."
    ),
    "regularization.l2": QT_TRANSLATE_NOOP(
        "labels", "Pull every weight towards 0 in proportion to its size (weight decay)."
    ),
    "regularization.dropout": QT_TRANSLATE_NOOP(
        "labels", "The probability with which a hidden unit is left out of an update."
    ),
    "early_stopping.enabled": QT_TRANSLATE_NOOP(
        "labels", "Stop when the validation digits get no better, and put the best weights back."
    ),
    "early_stopping.monitor": QT_TRANSLATE_NOOP(
        "labels", "What is watched on the validation digits."
    ),
    "early_stopping.patience": QT_TRANSLATE_NOOP(
        "labels", "How many evaluations without progress to wait for."
    ),
    "training.steps": QT_TRANSLATE_NOOP("labels", "The length of the run, in updates."),
    "training.batch_size": QT_TRANSLATE_NOOP("labels", "How many digits an update looks at."),
}

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
}


def field_label(path: str) -> str:
    """Return a field's name; a path that is no field is returned as it is."""
    return _tr(_FIELDS.get(path) or RARE_FIELDS.get(path, path))


def is_rare(path: str) -> bool:
    """Whether a field is one in which sources differ, which has no control of its own."""
    return path in RARE_FIELDS


def layer_label(name: str) -> str:
    """Return what a person calls a layer of a network: "linear7" is layer 7.

    Activation, normalisation and dropout have the number of the layer that they belong to.
    """
    kind = name.rstrip("0123456789")
    number = name.removeprefix(kind)
    text = {
        "linear": QCoreApplication.translate("labels", "layer {0}"),
        "batch_norm": QCoreApplication.translate("labels", "batch norm of layer {0}"),
        "dropout": QCoreApplication.translate("labels", "dropout of layer {0}"),
    }.get(kind, QCoreApplication.translate("labels", "activation of layer {0}"))
    return text.format(number) if number else name


def field_tip(path: str, offered: Sequence[str] = ()) -> str:
    """Return one sentence about a field, with what may stand in it: what is `offered`, if said."""
    allowed = allowed_text(field_info(path))
    if offered:
        allowed = QCoreApplication.translate("allowed", "one of {0}").format(", ".join(offered))
    return "\n".join(filter(None, [_tr(_TIPS.get(path, "")), f"({allowed})"]))


def choice_label(choice: StrEnum) -> str:
    """Return the name of a choice."""
    return choice_text(choice.value)


def choice_text(value: str) -> str:
    """Return the name of a choice as it is written in files; another text stays as it is."""
    text = _CHOICES.get(value) or RARE_CHOICES.get(value)
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
