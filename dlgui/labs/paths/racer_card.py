"""The settings of one racer: its method, its learning rate, and what else the method needs."""

from typing import final

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.paths.facts_table import sample_icon
from dlgui.labs.paths.update_rules import DEFAULT_ADAM_EPS, DEFAULT_EPS
from dlgui.session.race import Racer
from dlgui.widgets.combo_box import ComboBox
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LinearScale, LogScale, Scale
from dlgui.words.allowed_texts import allowed_text
from dlgui.words.labels import choice_label, field_label
from dlgui.words.looks import method_looks
from engine.optimization.names import OptimizerName
from engine.training.config import OptimizerConfig
from engine.training.fields import field_info

SCALES: dict[str, Scale] = {
    "lr": LogScale(1e-4, 10),
    "momentum": LinearScale(0, 0.99, 0.01),
    "decay": LinearScale(0, 0.99, 0.01),
}
MOMENTS = ("beta1", "beta2", "eps")
OPTIONS: dict[OptimizerName, tuple[str, ...]] = {
    OptimizerName.SGD: (),
    OptimizerName.MOMENTUM: ("momentum",),
    OptimizerName.NESTEROV: ("momentum",),
    OptimizerName.ADAGRAD: ("eps",),
    OptimizerName.RMSPROP: ("decay", "eps"),
    OptimizerName.ADAM: MOMENTS,
    OptimizerName.ADAMW: (*MOMENTS, "weight_decay"),
    OptimizerName.AMSGRAD: MOMENTS,
}
"""What a method has beside its learning rate."""


@final
class RacerCard(QWidget):
    """One racer of the list. The options beside the learning rate are seen of the chosen one only.

    `edited` carries the `Racer` as it is to be; the other signals carry its key.
    """

    edited = Signal(object)
    chosen = Signal(int)
    duplicated = Signal(int)
    removed = Signal(int)

    def __init__(self, racer: Racer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.racer = racer
        self._name = f"racer_{racer.key}"
        self._is_chosen = False
        self.look = method_looks([racer.optimizer.method])[0]
        self.setObjectName(self._name)
        self._sample = self._button("choose", self.tr("Explain this racer"))
        self._sample.setCheckable(True)
        self._method = self._make_method()
        self._fields: dict[str, NumberField] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.GRID)
        self._column.setSpacing(theme.HALF // 2)
        self._column.addLayout(self._header())
        self._sample.clicked.connect(self._on_chosen)
        theme.notifier().changed.connect(self._show_sample)
        self.show_racer(racer)
        self._show_sample()

    def show_racer(self, racer: Racer) -> None:
        """Show other settings of the same racer; nobody is told."""
        self.racer = racer
        method = racer.optimizer.method
        self._method.setCurrentIndex(self._method.findData(method.value))
        needed = ("lr", *OPTIONS[method])
        for name in needed:
            self.field(name).set_value(_shown(racer.optimizer, name))
        for name, field in self._fields.items():
            field.setVisible(name == "lr" or (name in needed and self._is_chosen))

    def show_look(self, look: int, name: str) -> None:
        """Show the sample of the look that goes by this number; `name` is that of the racer."""
        self.look = look
        self.setAccessibleName(name)
        self._show_sample()

    def set_chosen(self, chosen: bool) -> None:
        """Say whether this is the racer that is explained."""
        self._is_chosen = chosen
        self._sample.setChecked(chosen)
        self.show_racer(self.racer)

    def field(self, name: str) -> NumberField:
        """Return the control of one number, made when it is first needed."""
        if name not in self._fields:
            self._fields[name] = self._make_field(name)
            self._column.addWidget(self._fields[name])
        return self._fields[name]

    def _header(self) -> QHBoxLayout:
        copy = self._button("copy", self.tr("Duplicate this racer"))
        remove = self._button("remove", self.tr("Remove this racer"))
        theme.set_icon(copy, "copy", theme.IconRole.MUTED)
        theme.set_icon(remove, "trash-2", theme.IconRole.MUTED)
        copy.clicked.connect(self._on_duplicated)
        remove.clicked.connect(self._on_removed)
        row = QHBoxLayout()
        row.setSpacing(theme.HALF)
        row.addWidget(self._sample)
        row.addWidget(self._method, 1)
        row.addWidget(copy)
        row.addWidget(remove)
        return row

    def _make_method(self) -> ComboBox:
        box = ComboBox(name=f"{self._name}_method", parent=self)
        box.path = f"racers.{self.racer.key}.method"
        for method in OptimizerName:
            box.addItem(choice_label(method), method.value)
        box.setAccessibleName(self.tr("Method"))
        theme.set_tool_tip(box, self.tr("Acts at once: the whole path is drawn anew"))
        box.activated.connect(self._on_method)
        return box

    def _make_field(self, name: str) -> NumberField:
        info = field_info(f"optimizer.{name}")
        label = self.tr("ε") if name == "eps" else field_label(info.path)
        field = NumberField(
            label,
            value=_shown(self.racer.optimizer, name),
            name=f"{self._name}_{name}",
            minimum=-1e300 if info.minimum is None else info.minimum,
            maximum=1e300 if info.maximum is None else info.maximum,
            exclusive_minimum=info.above_minimum,
            exclusive_maximum=info.below_maximum,
            scale=SCALES.get(name),
            tool_tip=self.tr("Acts at once: the whole path is drawn anew ({0})").format(
                allowed_text(info)
            ),
            parent=self,
        )
        field.path = f"racers.{self.racer.key}.{name}"
        field.value_changed.connect(lambda value: self._edit({name: value}))
        return field

    def _edit(self, changes: dict[str, object]) -> None:
        self.racer = Racer(self.racer.key, replace(self.racer.optimizer, **changes))
        self.edited.emit(self.racer)

    def _button(self, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{self._name}_{name}")
        button.setAccessibleName(tip)
        theme.set_tool_tip(button, tip)
        button.setProperty("flat", True)
        theme.keep_scaled(button, button.setIconSize, QSize(16, 16))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    @Slot(int)
    def _on_method(self, _index: int) -> None:
        method = OptimizerName(self._method.currentData())
        if method is not self.racer.optimizer.method:
            self._edit({"method": method})
            self.show_racer(self.racer)

    @Slot()
    def _show_sample(self) -> None:
        self._sample.setIcon(sample_icon(self.look))

    @Slot()
    def _on_chosen(self) -> None:
        self.chosen.emit(self.racer.key)

    @Slot()
    def _on_duplicated(self) -> None:
        self.duplicated.emit(self.racer.key)

    @Slot()
    def _on_removed(self) -> None:
        self.removed.emit(self.racer.key)


def _shown(config: OptimizerConfig, name: str) -> float:
    """Return a setting's value; an eps that is not set is the method's own."""
    if name != "eps" or config.eps is not None:
        return float(getattr(config, name))
    adam_like = config.method in (OptimizerName.ADAM, OptimizerName.ADAMW, OptimizerName.AMSGRAD)
    return DEFAULT_ADAM_EPS if adam_like else DEFAULT_EPS
