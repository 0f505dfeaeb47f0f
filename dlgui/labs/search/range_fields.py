"""The fields of one range: its kind, from and to or the choices, and a button to leave it out."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.search.texts import axis_text, kind_text, setting_text
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.field import Field
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LinearScale, LogScale
from dlgui.widgets.text_field import TextField
from dlgui.words.fault_texts import fault_text
from engine.search.first_ranges import Kind, kind_of, kinds_of, with_kind
from engine.search.ranges import Range, Scale
from engine.training.fields import ConfigError, field_info
from engine.training.ranges import read_values, values_text

REACH = 1000.0
"""A slider on a log scale goes so many times beyond the range that it was made for."""
PLACES = 100


@final
class RangeFields(QWidget):
    """Shows a range; `changed` carries another one that the user has made of it.

    `removed` asks to search the setting no more.
    """

    changed = Signal(object)
    removed = Signal()

    def __init__(self, searched: Range, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._range = searched
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.numbers: list[NumberField] = []
        self.choices: TextField | None = None
        self.remove_button = self._make_remove()
        self.kind = self._make_kind() if len(kinds_of(searched.field)) > 1 else None
        if self.kind is not None:
            self._column.addLayout(self._with_remove(self.kind))
        self._make_values()

    def fields(self) -> list[Field]:
        """All fields there are now."""
        return [f for f in (self.kind, *self.numbers, self.choices) if f is not None]

    def show_range(self, searched: Range) -> None:
        """Show another range of the same setting; nobody is told."""
        fits = kind_of(searched) is kind_of(self._range)
        self._range = searched
        if self.kind is not None:
            self.kind.set_value(kind_of(searched))
            self.kind.set_error("")
        if not fits:
            self._make_values()
        if self.choices is not None:
            self.choices.set_value(values_text(searched.field, searched.choices))
            self._note_names()
        for field, value in zip(self.numbers, searched.values, strict=False):
            field.set_value(float(value))

    def _note_names(self) -> None:
        """Say under the choices, as they are typed, what tables and pictures call them."""
        if self.choices is not None:
            names = ", ".join(map(setting_text, self._range.choices))
            self.choices.set_note(names if names != self.choices.value() else "")

    def _make_values(self) -> None:
        """Make the fields that this kind of range has, in place of those before."""
        for field in (*self.numbers, self.choices):
            if field is not None:
                field.blockSignals(True)
                field.hide()
                field.setParent(None)
                field.deleteLater()
        self.numbers, self.choices = [], None
        if not self._range.choices:
            self.numbers = [self._number(upper) for upper in (False, True)]
        else:
            self.choices = self._choices()
            if self.kind is None:
                self._column.addLayout(self._with_remove(self.choices))
            else:
                self._column.addWidget(self.choices)
        for made in self.fields():
            made.show()  # at once: a layout would show it only later

    def _make_kind(self) -> ChoiceField:
        path = self._range.field
        whole = field_info(path).kind == "int"
        field = ChoiceField(
            axis_text(path),
            choices=[(kind.value, kind_text(kind, whole=whole)) for kind in kinds_of(path)],
            value=kind_of(self._range),
            name=f"range_{path.replace('.', '_')}_kind",
            tool_tip=QCoreApplication.translate(
                "RangeFields", "How values are drawn: by factors, evenly, or from a list"
            ),
            parent=self,
        )
        field.path = f"range.{path}.kind"
        field.value_changed.connect(self._on_kind)
        return field

    def _make_remove(self) -> QToolButton:
        path = self._range.field
        button = QToolButton(self)
        button.setObjectName(f"range_{path.replace('.', '_')}_remove")
        button.setProperty("flat", True)
        text = QCoreApplication.translate("RangeFields", "Search {0} no more")
        button.setAccessibleName(text.format(axis_text(path)))
        theme.set_tool_tip(button, button.accessibleName())
        theme.set_icon(button, "x", theme.IconRole.MUTED)
        button.clicked.connect(self.removed)
        return button

    def _with_remove(self, field: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.HALF)
        row.addWidget(field, 1)
        row.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _number(self, upper: bool) -> NumberField:
        r, info = self._range, field_info(self._range.field)
        low = QCoreApplication.translate("RangeFields", "{0}: from")
        high = QCoreApplication.translate("RangeFields", "{0}: to")
        is_log = r.scale is Scale.LOG
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
        values = QCoreApplication.translate("RangeFields", "{0}: values")
        field = TextField(
            axis_text(path) if self.kind is None else values.format(axis_text(path)),
            value=values_text(path, self._range.choices),
            name=f"range_{path.replace('.', '_')}_choices",
            validate=self._fault,
            eager=True,
            tool_tip=QCoreApplication.translate(
                "RangeFields", "The choices that trials are drawn from"
            ),
            parent=self,
        )
        field.path = f"range.{path}.choices"
        field.value_changed.connect(self._on_choices)
        return field

    def _fault(self, text: str) -> str | None:
        try:
            Range(self._range.field, choices=read_values(self._range.field, text))
        except ConfigError as error:
            return fault_text(error)
        return None

    @Slot(str)
    def _on_kind(self, kind: str) -> None:
        """Make another kind of range over the same values; what cannot be is said."""
        assert self.kind is not None
        try:
            searched = with_kind(self._range, Kind(kind))
        except ConfigError as error:
            self.kind.set_value(kind_of(self._range))
            self.kind.set_error(fault_text(error))
            return
        self.show_range(searched)
        self.changed.emit(searched)

    @Slot(str)
    def _on_choices(self, text: str) -> None:
        self._range = replace(self._range, choices=read_values(self._range.field, text))
        self._note_names()
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
