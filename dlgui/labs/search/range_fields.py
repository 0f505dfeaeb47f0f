"""The fields of one range: from and to, or the choices."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.search.texts import axis_text
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LinearScale, LogScale
from dlgui.widgets.text_field import TextField
from dlgui.words.fault_texts import fault_text
from engine.search.ranges import Range, Scale
from engine.training.fields import ConfigError, field_info
from engine.training.ranges import read_values, values_text

REACH = 1000.0
"""A slider on a log scale goes so many times beyond the range that it was made for."""
PLACES = 100


@final
class RangeFields(QWidget):
    """Shows a range; `changed` carries another one that the user has made of it."""

    changed = Signal(object)

    def __init__(self, searched: Range, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._range = searched
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.numbers: list[NumberField] = []
        self.choices: TextField | None = None
        if searched.choices:
            self.choices = self._choices()
        else:
            self.numbers = [self._number(upper) for upper in (False, True)]

    def show_range(self, searched: Range) -> None:
        """Show other ends or choices; nobody is told."""
        self._range = searched
        if self.choices is not None:
            self.choices.set_value(values_text(searched.field, searched.choices))
        for field, value in zip(self.numbers, searched.values, strict=False):
            field.set_value(float(value))

    def fits(self, searched: Range) -> bool:
        """Whether the fields are those of this range."""
        same = searched.field == self._range.field and searched.scale is self._range.scale
        return same and bool(searched.choices) == bool(self._range.choices)

    def _number(self, upper: bool) -> NumberField:
        r, info = self._range, field_info(self._range.field)
        low = QCoreApplication.translate("RangeFields", "{0}: from")
        high = QCoreApplication.translate("RangeFields", "{0}: to")
        is_log = r.scale is Scale.LOG
        log = QCoreApplication.translate("RangeFields", "log") if is_log else ""
        end = "high" if upper else "low"
        field = NumberField(
            (high if upper else low).format(axis_text(r.field)),
            value=r.high if upper else r.low,
            name=f"range_{r.field.replace('.', '_')}_{end}",
            minimum=-inf if info.minimum is None else info.minimum,
            maximum=inf if info.maximum is None else info.maximum,
            exclusive_minimum=info.above_minimum or is_log,
            exclusive_maximum=info.below_maximum,
            integer=r.is_whole,
            scale=self._scale(),
            tag=log,
            tool_tip=QCoreApplication.translate(
                "RangeFields", "Where the next round is drawn; or drag a rectangle in the picture"
            ),
            parent=self,
        )
        field.path = f"range.{r.field}.{end}"
        field.value_changed.connect(self._on_number)
        self._column.addWidget(field)
        return field

    def _scale(self) -> LogScale | LinearScale:
        r, info = self._range, field_info(self._range.field)
        most = inf if info.maximum is None else info.maximum
        if r.scale is Scale.LOG:
            return LogScale(r.low / REACH, min(r.high * REACH, most), integer=r.is_whole)
        least = -inf if info.minimum is None else info.minimum
        width = r.high - r.low
        low, high = max(r.low - width, least), min(r.high + width, most)
        return LinearScale(low, high, 1.0 if r.is_whole else float(f"{width / PLACES:.1g}"))

    def _choices(self) -> TextField:
        path = self._range.field
        field = TextField(
            axis_text(path),
            value=values_text(path, self._range.choices),
            name=f"range_{path.replace('.', '_')}_choices",
            validate=self._fault,
            tool_tip=QCoreApplication.translate(
                "RangeFields", "The choices that trials are drawn from"
            ),
            parent=self,
        )
        field.path = f"range.{path}.choices"
        field.value_changed.connect(self._on_choices)
        self._column.addWidget(field)
        return field

    def _fault(self, text: str) -> str | None:
        try:
            Range(self._range.field, choices=read_values(self._range.field, text))
        except ConfigError as error:
            return fault_text(error)
        return None

    @Slot(str)
    def _on_choices(self, text: str) -> None:
        self._range = replace(self._range, choices=read_values(self._range.field, text))
        self.changed.emit(self._range)

    @Slot(float)
    def _on_number(self, _value: float) -> None:
        """Ends that do not fit each other are said, and not taken."""
        try:
            low, high = (field.value() for field in self.numbers)
            self._range = replace(self._range, low=low, high=high)
        except ConfigError as error:
            sender = self.sender()
            if isinstance(sender, NumberField):
                sender.set_error(fault_text(error))
            return
        for field in self.numbers:
            field.set_error("")
        self.changed.emit(self._range)
