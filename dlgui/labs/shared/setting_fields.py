"""A control for every setting of a run, made from the limits that the configuration itself has."""

from collections.abc import Callable
from typing import Any, final

from PySide6.QtCore import QCoreApplication

from dlgui.theme import TextRole
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LinearScale, LogScale, Scale
from dlgui.widgets.switch_field import SwitchField
from dlgui.widgets.text_field import TextField
from dlgui.words.allowed_texts import allowed_text
from dlgui.words.labels import choice_label, field_label, field_tip, widths_text
from engine.models.names import CLASSIFIERS
from engine.training.catalogue import ACTIVATIONS
from engine.training.fields import ConfigError, FieldInfo, field_info
from engine.training.settings import parse_assignment

SCALES: dict[str, Scale] = {
    "data.train_size": LogScale(10, 8000, integer=True),
    "data.points": LogScale(10, 20_000, integer=True),
    "data.noise": LinearScale(0, 1, 0.01),
    "data.test_share": LinearScale(0.05, 0.95, 0.05),
    "data.label_noise": LinearScale(0, 1, 0.05),
    "network.initial_std": LogScale(1e-4, 10),
    "sequence.length": LogScale(5, 200, integer=True),
    "sequence.items": LinearScale(1, 10, 1),
    "sequence.depth": LinearScale(1, 8, 1),
    "sequence.test_depth": LinearScale(1, 8, 1),
    "sequence.modulus": LinearScale(2, 10, 1),
    "sequence.forget_bias": LinearScale(-5, 5, 0.5),
    "sequence.recurrent_gain": LinearScale(0, 3, 0.05),
    "autoencoder.code": LogScale(1, 784, integer=True),
    "autoencoder.noise_level": LinearScale(0, 1, 0.05),
    "autoencoder.beta": LogScale(0.01, 100, zero=True),
    "autoencoder.sparsity_weight": LogScale(0.01, 100, zero=True),
    "optimizer.lr": LogScale(1e-4, 10),
    "regularization.l1": LogScale(1e-4, 1, zero=True),
    "regularization.l2": LogScale(1e-4, 1, zero=True),
    "regularization.dropout": LinearScale(0, 0.9, 0.01),
}
"""Sliders stand under these fields; the field itself takes any allowed number."""


@final
class Setting:
    """A field bound to a path: reads and shows values of the configuration's own type.

    Its controls are named after the path, behind the `prefix` of a lab. `fault` says while a text
    is typed what is wrong with it; without it, that is said when it is done.
    """

    def __init__(
        self,
        path: str,
        value: Any,
        changed: Callable[[str, Any], None],
        prefix: str = "",
        fault: Callable[[str], str | None] | None = None,
    ) -> None:
        self.info = field_info(path)
        self.widget = _make(self.info, value, prefix, fault)
        self.widget.path = path
        self.widget.acts_at_once = self.info.live
        self.widget.value_changed.connect(lambda shown: self._on_changed(shown))
        self._changed = changed
        self.set_pending(False)

    def show(self, value: Any) -> None:
        """Show a value without telling anybody, even one that is not offered here."""
        if self.info.kind == "choice":
            self.widget.offer(value.value, choice_label(value))
        self.widget.set_value(_shown(self.info, value))

    def set_pending(self, pending: bool) -> None:
        """Say whether the value waits for a restart."""
        translate = QCoreApplication.translate
        if pending:
            self.widget.set_tag(translate("settings", "on restart"), role=TextRole.SMALL)
        else:
            self.widget.set_tag(translate("settings", "live") if self.info.live else "")

    def _on_changed(self, shown: Any) -> None:
        value = self._read(shown)
        if self.info.kind == "widths":
            is_usual = shown.replace("×", "x").isascii()  # "100 50" for "100, 50" needs no word
            self.widget.show_understood(_shown(self.info, value), say=not is_usual)
        self._changed(self.info.path, value)

    def _read(self, shown: Any) -> Any:
        if self.info.kind == "int":
            return round(shown)
        if self.info.kind == "widths":
            return parse_assignment(f"{self.info.path}={shown}")[1]
        return shown


def _shown(info: FieldInfo, value: Any) -> Any:
    if info.kind == "widths":
        return widths_text(value)
    return value.value if info.kind == "choice" else value


def _make(
    info: FieldInfo, value: Any, prefix: str, fault: Callable[[str], str | None] | None
) -> Any:
    name = prefix + info.path.replace(".", "_")
    choices = [(c.value, choice_label(c)) for c in info.choices if _can_be_chosen(info, c)]
    label, shown = field_label(info.path), _shown(info, value)
    tip = field_tip(info.path, [text for _, text in choices])
    if info.kind == "bool":
        return SwitchField(label, value=shown, name=name, tool_tip=tip)
    if info.kind == "choice":
        return ChoiceField(label, choices=choices, value=shown, name=name, tool_tip=tip)
    if info.kind in ("widths", "str"):
        validate = fault or (lambda text: _fault(info.path, text))
        eager = fault is not None
        return TextField(
            label, value=shown, name=name, tool_tip=tip, validate=validate, eager=eager
        )
    return NumberField(
        label,
        value=shown,
        name=name,
        minimum=info.minimum if info.minimum is not None else -1e300,
        maximum=info.maximum if info.maximum is not None else 1e300,
        exclusive_minimum=info.above_minimum,
        exclusive_maximum=info.below_maximum,
        integer=info.kind == "int",
        scale=SCALES.get(info.path),
        tool_tip=tip,
    )


def _can_be_chosen(info: FieldInfo, choice: Any) -> bool:
    if info.path == "network.model":  # the others have labs of their own
        return choice in CLASSIFIERS
    return info.path != "network.activation" or choice in ACTIVATIONS


def _fault(path: str, text: str) -> str | None:
    try:
        parse_assignment(f"{path}={text}")
    except ConfigError:
        reason = QCoreApplication.translate("settings", "{0} is not allowed; allowed is {1}")
        return reason.format(repr(text), allowed_text(field_info(path)))
    return None
