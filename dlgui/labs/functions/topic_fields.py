"""The settings of a page of the functions lab: how they are made, named, read and set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import final

from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.field import Field
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.number_text import rounded
from dlgui.widgets.scale import Scale
from dlgui.widgets.section import Section
from dlgui.widgets.switch_field import SwitchField
from dlgui.widgets.text_field import TextField

SWEEP = 300
"""Steps of a way along a slider: at the pace of a preset 30 a second, for ten seconds."""


@final
class TopicFields:
    """Puts fields into a section; `entered` is called when a person has changed one.

    A field is called by its `name`; its path is `page.name`.
    """

    def __init__(self, key: str, section: Section, entered: Callable[[], None]) -> None:
        self._key, self._section, self._entered = key, section, entered
        self.fields: dict[str, Field] = {}

    def number(
        self,
        name: str,
        label: str,
        tool_tip: str,
        *,
        value: float,
        scale: Scale,
        minimum: float,
        maximum: float,
        exclusive_minimum: bool = False,
        integer: bool = False,
    ) -> NumberField:
        """Add a number with a slider."""
        field = NumberField(
            label,
            value=value,
            name=self.named(name),
            minimum=minimum,
            maximum=maximum,
            exclusive_minimum=exclusive_minimum,
            integer=integer,
            scale=scale,
            tool_tip=tool_tip,
            parent=self._section,
        )
        self._add(name, field)
        return field

    def choice(
        self, name: str, label: str, tool_tip: str, choices: Sequence[tuple[str, str]], value: str
    ) -> ChoiceField:
        """Add a list of choices."""
        field = ChoiceField(
            label,
            choices=choices,
            value=value,
            name=self.named(name),
            tool_tip=tool_tip,
            parent=self._section,
        )
        self._add(name, field)
        return field

    def switch(self, name: str, label: str, tool_tip: str, *, value: bool) -> SwitchField:
        """Add something that is on or off."""
        field = SwitchField(
            label,
            value=value,
            name=self.named(name),
            tool_tip=tool_tip,
            parent=self._section,
        )
        self._add(name, field)
        return field

    def text(self, name: str, field: TextField) -> TextField:
        """Add a line of text."""
        self._add(name, field)
        return field

    def named(self, name: str) -> str:
        """Return the object name of a field."""
        return f"functions_{self._key}_{name}"

    def _add(self, name: str, field: Field) -> None:
        field.path = f"{self._key}.{name}"
        field.value_changed.connect(self._entered)
        self.fields[name] = field
        self._section.add(field)


def sweep(first: float, last: float, steps: int = SWEEP) -> list[float]:
    """Return numbers from the first to the last, evenly, with few digits."""
    values = (first + (last - first) * i / steps for i in range(steps + 1))
    near_zero = abs(last - first) * 1e-9  # what is left of a zero on the way
    return [rounded(value, 6) if abs(value) > near_zero else 0.0 for value in values]


def set_quietly(field: Field, text: str) -> None:
    """Show a value, as `value_text` writes it, without telling anybody."""
    match field:
        case NumberField():
            field.set_value(float(text))
        case SwitchField():
            field.set_value(text == "on")
        case ChoiceField() | TextField():
            field.set_value(text)
        case _:
            raise TypeError(f"{field.objectName()}: no value of {type(field).__name__} is known")
