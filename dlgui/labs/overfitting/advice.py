"""What is worth trying: only what is not in use, and what lies at the cause."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, final

from PySide6.QtCore import QCoreApplication

from dlgui.labs.overfitting.causes import (
    HOPELESS_START,
    TWO_SIDED,
    WEAK,
    deadly,
    is_high,
    starts_too_large,
)
from dlgui.labs.overfitting.norm_rules import lone_examples
from dlgui.labs.shared.findings import LEAST_RATE, lower_rate
from dlgui.labs.shared.run_figures import FEW_UPDATES, JUMP
from dlgui.runs.texts import setting_text
from dlgui.session.history import Curve, RunHistory
from engine.layers.names import Activation, InitializerName
from engine.training.config import RunConfig
from engine.training.records import Change, Divergence
from engine.training.settings import get, replace

SLOW_RATE = 0.1
ALL_DIGITS, ALL_POINTS = 8000, 20_000
NO_LABELS = 0.8
"""With so many wrong labels there is hardly anything to learn."""


@final
@dataclass(frozen=True)
class WayOut:
    """What to try after a run broke, in words, and the settings to begin anew with, if any."""

    suggestion: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)

    @property
    def action(self) -> str:
        """What a button says that begins anew; empty if there is nothing to offer."""
        if not self.settings:
            return ""
        texts = [
            f"{value:g}" if path == "optimizer.lr" else setting_text(path, value)
            for path, value in self.settings.items()
        ]
        return QCoreApplication.translate("findings", "Restart with {0}").format(", ".join(texts))


def after_divergence(history: RunHistory, broken: Divergence) -> WayOut:
    """Return what lies at the cause: a change just made, initial values, a remedy, or the rate."""
    change = _last_change(history, broken.step)
    if change is not None and change.field != "optimizer.lr":
        return _take_back(change)
    config = history.running_config
    if starts_too_large(history, HOPELESS_START if is_high(config) else 0.0):
        settings: dict[str, Any] = {"network.initializer": _customary(config)}
        if is_high(config):
            settings["optimizer.lr"] = _sound_rate(history, broken)
        return WayOut(_smaller_values(config), settings)
    overdone = deadly(history)
    weaker = {path: WEAK[path] for path in overdone if path in WEAK}
    if weaker and not is_high(config):
        return WayOut(_weaker(config, overdone), weaker)
    if broken.step == 0 or broken.lr <= LEAST_RATE:
        return WayOut()
    text = QCoreApplication.translate("findings", "Try a lower learning rate.")
    return WayOut(text, {"optimizer.lr": _sound_rate(history, broken)})


def _sound_rate(history: RunHistory, broken: Divergence) -> float:
    """Return the rate to begin anew with, tenth by tenth until it is no longer high: one that is
    breaks a run again or, with some seeds, keeps it from learning.
    """
    rate, config = lower_rate(history, broken), history.running_config
    while is_high(replace(config, {"optimizer.lr": rate})):
        rate = float(f"{rate / 10:.1g}")
    return rate


def way_out(history: RunHistory) -> str:
    """Return what to try with a network that does not learn; empty if that is not known.

    A loss that jumped far above its first value killed the units: the rate was too high.
    """
    config = history.running_config
    if starts_too_large(history):
        return _smaller_values(config)
    if alone := lone_examples(config):
        return alone
    if overdone := deadly(history):
        return _weaker(config, overdone)
    if config.data.label_noise >= NO_LABELS:
        return ""
    if straight := straight_lines(config):
        return straight
    _, losses = history.curve(Curve.BATCH_LOSS)
    if losses.max(initial=0.0) > JUMP * history.evaluations[0].train_loss or is_high(config):
        return QCoreApplication.translate("findings", "Try a lower learning rate.")
    return _faster(config)


def straight_lines(config: RunConfig) -> str:
    """Return what keeps a linear network from learning points of the plane; empty if it is none."""
    network = config.network
    is_linear = not network.hidden or network.activation is Activation.IDENTITY
    if not (config.data.is_plane and is_linear):
        return ""
    return QCoreApplication.translate(
        "findings", "A linear network parts the plane by straight lines: add a hidden layer."
    )


def remedy(history: RunHistory) -> str:
    """Return what this run has not tried yet against learning by heart."""
    config, translate = history.running_config, QCoreApplication.translate
    if starts_too_large(history):
        return _smaller_values(config)
    more, run = _more_examples(config), config.regularization
    if max(run.l1, run.l2, config.optimizer.weight_decay) == 0:
        alone, either = (
            translate("findings", "Try L2 0.03."),
            translate("findings", "Try L2 0.03, or {0}."),
        )
    elif not config.early_stopping.enabled and config.data.validation_size:
        alone, either = (
            translate("findings", "Try early stopping."),
            translate("findings", "Try early stopping, or {0}."),
        )
    else:
        alone, either = "", translate("findings", "Try {0}.")
    return either.format(more) if more else alone


def _more_examples(config: RunConfig) -> str:
    """Return what there is more of to learn from; empty if there is no more."""
    translate, data = QCoreApplication.translate, config.data
    if data.is_plane:
        has_more = data.points < ALL_POINTS
        return translate("findings", "more training points") if has_more else ""
    has_more = bool(data.folder) or data.train_size < ALL_DIGITS
    return translate("findings", "more training digits") if has_more else ""


def _last_change(history: RunHistory, step: int) -> Change | None:
    """Return the last change of what is learnt, if the run broke soon after it."""
    recent = [
        change
        for change in history.changes
        if change.step > 0 and step - change.step <= FEW_UPDATES and change.old != change.new
    ]
    told = [change for change in recent if not change.field.startswith("early_stopping.")]
    return told[-1] if told else None


def _take_back(change: Change) -> WayOut:
    text = QCoreApplication.translate("findings", "It broke soon after the change: try {0} again.")
    before = setting_text(change.field, change.old)
    return WayOut(text.format(before), {change.field: change.old})


def _customary(config: RunConfig) -> InitializerName:
    two_sided = config.network.activation in TWO_SIDED
    return InitializerName.LECUN_NORMAL if two_sided else InitializerName.HE_NORMAL


def _smaller_values(config: RunConfig) -> str:
    if config.network.activation in TWO_SIDED:
        return QCoreApplication.translate(
            "findings", "The initial values are too large: try smaller ones, such as Xavier's."
        )
    return QCoreApplication.translate(
        "findings", "The initial values are too large: try smaller ones, such as He's."
    )


def _weaker(config: RunConfig, overdone: tuple[str, ...]) -> str:
    text = QCoreApplication.translate("findings", "Try a weaker remedy than {0}.")
    return text.format(", ".join(setting_text(path, get(config, path)) for path in overdone))


def _faster(config: RunConfig) -> str:
    """Of a higher rate and He's initial values with ReLU, return what is not in use."""
    translate, network = QCoreApplication.translate, config.network
    in_use = network.initializer in (InitializerName.HE_NORMAL, InitializerName.HE_UNIFORM)
    is_slow = config.optimizer.lr < SLOW_RATE
    if in_use and network.activation is Activation.RELU:
        return translate("findings", "Try a higher learning rate.") if is_slow else ""
    if is_slow:
        return translate(
            "findings", "Try a higher learning rate, or He's initial values with ReLU."
        )
    return translate("findings", "Try He's initial values with ReLU.")
