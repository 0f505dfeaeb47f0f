"""What a screen reader is told of controls and pictures whose meaning Qt cannot know.

Qt's own interface of a slider tells its integer position, 4000 for a learning rate of 0.01, and
that of a picture nothing at all. Here a widget is asked for its words when a reader wants them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, final
from weakref import ref

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr, getCppPointer, isValid


@final
@dataclass(frozen=True)
class SpokenNumber:
    """A number as it is said, with its unit, and the range it lies in."""

    text: str
    value: float
    low: float
    high: float


@final
@dataclass(frozen=True)
class Speech:
    """How widgets of one class speak: what they are, what is said of them, and their number.

    `hear` takes a number that a reader has been asked to set. A picture has neither.
    """

    role: QAccessible.Role
    describe: Callable[[Any], str]
    number: Callable[[Any], SpokenNumber] | None = None
    hear: Callable[[Any, float], object] | None = None


_speeches: dict[type[QWidget], Speech] = {}


def speak(kind: type[QWidget], speech: Speech) -> None:
    """Let all widgets of a class, and of those derived from it, speak so from now on.

    It has to be called before a reader asks for the first of them: when its module is read.
    """
    if not _speeches:
        QAccessible.installFactory(_interface)
    _speeches[kind] = speech


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what speaks for a widget; None leaves it to Qt."""
    for kind in type(thing).__mro__:
        if (speech := _speeches.get(kind)) is not None and isinstance(thing, QWidget):
            return _Speaker(thing, speech)
    return None


@final
class _Speaker(QAccessibleWidget):
    """Owned by Qt, which asks it. A widget that is gone has nothing to say."""

    def __init__(self, widget: QWidget, speech: Speech) -> None:
        super().__init__(widget, speech.role)
        self._widget, self._speech = ref(widget), speech
        self._value = _Value(self._widget, speech) if speech.number is not None else None

    def text(self, kind: QAccessible.Text) -> str:
        widget = _living(self._widget)
        if widget is not None and kind == QAccessible.Text.Description:
            words = self._speech.describe(widget), widget.toolTip()
            return "\n".join(part for part in words if part)
        if widget is not None and kind == QAccessible.Text.Value and self._speech.number:
            return self._speech.number(widget).text
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind == QAccessible.InterfaceType.ValueInterface and self._value is not None:
            return VoidPtr(getCppPointer(self._value)[0])  # C++ asks for the address
        return super().interface_cast(kind)


@final
class _Value(QAccessibleValueInterface):
    """The number of a control, for readers that show or set it."""

    def __init__(self, widget: ref[QWidget], speech: Speech) -> None:
        super().__init__()
        self._widget, self._speech = widget, speech

    def currentValue(self) -> float:  # noqa: N802 - Qt's name, and so are the next
        return self._number().value

    def minimumValue(self) -> float:  # noqa: N802
        return self._number().low

    def maximumValue(self) -> float:  # noqa: N802
        return self._number().high

    def minimumStepSize(self) -> float:  # noqa: N802
        return 0.0  # on a logarithmic scale no two steps are equal

    def setCurrentValue(self, value: Any) -> None:  # noqa: N802
        widget = _living(self._widget)
        if widget is not None and self._speech.hear is not None and widget.isEnabled():
            self._speech.hear(widget, float(value))

    def _number(self) -> SpokenNumber:
        widget = _living(self._widget)
        if widget is None or self._speech.number is None:
            return SpokenNumber("", 0.0, 0.0, 0.0)
        return self._speech.number(widget)


def _living(widget: ref[QWidget]) -> QWidget | None:
    found = widget()
    return found if found is not None and isValid(found) else None
