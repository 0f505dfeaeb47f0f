"""A labelled number with an optional slider under it; both always show the same number."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.widgets.field import CONTROL_WIDTH, Field
from dlgui.widgets.mark_row import MarkRow
from dlgui.widgets.number_edit import NumberEdit
from dlgui.widgets.number_text import Fault, Limits, rounded, shown
from dlgui.widgets.scale import Scale
from dlgui.widgets.scale_slider import ScaleSlider
from engine.typed_numbers import read_number, two_readings


@final
class NumberField(Field):
    """A number that can be typed freely, stepped with the arrow keys, or dragged.

    `value_changed` is emitted only for what the user did, and only with good numbers: committed in
    the line, stepped, or dragged. `set_value` tells nobody. What is wrong is in `error()`, and in
    `note()` how a number was read that is shown otherwise than it was typed.
    """

    value_changed = Signal(float)

    def __init__(
        self,
        label: str,
        *,
        value: float,
        name: str,
        minimum: float = -math.inf,
        maximum: float = math.inf,
        exclusive_minimum: bool = False,
        exclusive_maximum: bool = False,
        integer: bool = False,
        step: float | None = None,
        scale: Scale | None = None,
        slider: bool = True,
        unit: str = "",
        tag: str = "",
        tool_tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, name=name, tool_tip=tool_tip, tag=tag, parent=parent)
        self._limits = Limits(minimum, maximum, exclusive_minimum, exclusive_maximum, integer)
        self._own_limits, self._why = self._limits, ""
        self._step = step
        self._scale = scale
        self._edit = NumberEdit(
            value=value,
            limits=self._limits,
            moved=self._moved,
            name=f"{name}_edit",
            unit=unit,
            parent=self,
        )
        theme.keep_scaled(self._edit, self._edit.setFixedWidth, CONTROL_WIDTH)
        self._edit.changed.connect(self._on_typed)
        self._edit.fault_changed.connect(self._on_fault)
        self._edit.understood.connect(self._on_understood)
        self.place(self._edit)
        self._holds = 0
        self._slider = self._make_slider(scale, name, unit) if scale and slider else None
        self.set_value(value)

    def value(self) -> float:
        """Return the last good number (a whole one as a float too)."""
        return self._edit.number()

    def set_value(self, value: float) -> None:
        """Show `value` in line and slider; an error goes away, and nobody is told."""
        self._edit.set_number(value)
        if self._slider is not None:
            self._slider.set_number(value)
        self.note_value()

    def edit(self) -> NumberEdit:
        """Return the line that is typed into."""
        return self._edit

    def slider(self) -> ScaleSlider | None:
        """Return the slider, if there is one."""
        return self._slider

    def set_marks(self, numbers: Sequence[float]) -> None:
        """Mark these numbers under the slider; a click on one sets it exactly."""
        if self._slider is not None:
            self._column.insertWidget(2, MarkRow(self._slider, numbers, self))

    def value_text(self) -> str:
        return shown(self.value())

    def takes(self, text: str) -> bool:
        """Tell whether this is a number, be it out of range: that is then said."""
        return read_number(text) not in (Fault.EMPTY, Fault.NOT_A_NUMBER)

    def enter(self, text: str) -> str:
        is_number = self._edit.type_in(text)
        error = self.error()
        if not is_number and not error.startswith(allowed := self._range_text()):
            error = f"{error} {allowed}"
        if self._edit.isModified():  # it stands there, refused: what a person undoes with Esc
            self.set_value(self.value())
        return error

    def gesture(self) -> int:
        held = self._slider is not None and self._slider.isSliderDown()
        return self._holds if held else 0

    def limits(self) -> Limits:
        """Return which numbers may be set."""
        return self._limits

    def limit(self, most: float = math.inf, why: str = "") -> None:
        """Allow no more than `most` for now, which follows from other fields, and say `why`."""
        own = self._own_limits
        self._limits = replace(own, maximum=min(own.maximum, most))
        self._why = why if most < own.maximum else ""
        self._edit.set_limits(self._limits)

    def commit(self) -> bool:
        """Take over what is being typed, as Enter does; tell whether it is a good number."""
        return self._edit.commit()

    @Slot(float)
    def _on_typed(self, number: float) -> None:
        if self._slider is not None:
            self._slider.set_number(number)
        self.value_changed.emit(number)

    @Slot()
    def _on_held(self) -> None:
        self._holds += 1

    @Slot(float)
    def _on_dragged(self, number: float) -> None:
        number = min(number, self._limits.maximum)
        self._edit.set_number(number)
        self.value_changed.emit(number)

    @Slot(object)
    def _on_fault(self, fault: Fault | None) -> None:
        self.set_error("" if fault is None else self._reason(fault))

    @Slot(str)
    def _on_understood(self, typed: str) -> None:
        said = self.tr("“{0}” was read as {1}.").format(typed, shown(self.value()))
        self.set_note(said if typed else "")

    def _make_slider(self, scale: Scale, name: str, unit: str) -> ScaleSlider:
        slider = ScaleSlider(scale, name=f"{name}_slider", unit=unit, parent=self)
        slider.setAccessibleName(self.label())
        theme.set_tool_tip(slider, self.toolTip())
        slider.sliderPressed.connect(self._on_held)
        slider.moved.connect(self._on_dragged)
        self._column.insertWidget(1, slider)
        return slider

    def _moved(self, value: float, steps: int) -> float:
        if self._step is not None or self._limits.integer:
            return rounded(value + steps * (self._step or 1), 12)
        if self._scale is not None:
            return self._scale.moved(value, steps)
        return rounded(value * 1.1**steps, 3) if value else steps * 0.1

    def _reason(self, fault: Fault) -> str:
        if fault is Fault.AMBIGUOUS:
            return self._two_readings()
        if fault is Fault.OUT_OF_RANGE:
            return " ".join(filter(None, (self._range_text(), self._why)))
        return {
            Fault.EMPTY: self.tr("Type a number."),
            Fault.NOT_A_NUMBER: self.tr("This is not a number."),
            Fault.NOT_WHOLE: self.tr("Only whole numbers."),
        }[fault]

    def _two_readings(self) -> str:
        text = self.tr("This can be read in two ways: write {0} or {1}.")
        return text.format(*two_readings(self._edit.text()))

    def _range_text(self) -> str:
        limits = self._limits
        parts = []
        if math.isfinite(limits.minimum):
            pattern = self.tr("above {0}") if limits.exclusive_minimum else self.tr("at least {0}")
            parts.append(pattern.format(shown(limits.minimum)))
        if math.isfinite(limits.maximum):
            pattern = self.tr("below {0}") if limits.exclusive_maximum else self.tr("at most {0}")
            parts.append(pattern.format(shown(limits.maximum)))
        if len(parts) == 2:
            return self.tr("Must be {0} and {1}.").format(*parts)
        return self.tr("Must be {0}.").format(parts[0] if parts else self.tr("finite"))
