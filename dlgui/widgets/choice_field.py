"""A labelled drop-down list of named choices."""

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlgui import theme
from dlgui.widgets.combo_box import ComboBox
from dlgui.widgets.field import CONTROL_WIDTH, Field


@final
class ChoiceField(Field):
    """One of several choices, each a key with the text shown for it.

    `value_changed` carries the key the user chose; `set_value` tells nobody.
    """

    value_changed = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        choices: Sequence[tuple[str, str]],
        value: str,
        name: str,
        tag: str = "",
        tool_tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, name=name, tool_tip=tool_tip, tag=tag, parent=parent)
        self._box = ComboBox(name=f"{name}_box", parent=self)
        theme.keep_scaled(self._box, self._box.setMinimumWidth, CONTROL_WIDTH)
        self._box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._box.activated.connect(self._on_activated)
        self.place(self._box)
        self.set_choices(choices, value)

    def value(self) -> str:
        """Return the key of the choice shown."""
        return str(self._box.currentData())

    def set_value(self, value: str) -> None:
        """Show the choice with key `value`; an unknown key raises ValueError."""
        index = self._box.findData(value)
        if index < 0:
            raise ValueError(f"{self.objectName()}: no choice {value!r}")
        with QSignalBlocker(self._box):
            self._box.setCurrentIndex(index)
        self._last = value
        self.note_value()

    def value_text(self) -> str:
        return self.value()

    def text_of(self, value: str) -> str:
        """Return what is shown for a choice."""
        return self._box.text_of(value)

    def takes(self, text: str) -> bool:
        """Tell whether this is one of the choices, by key or text."""
        return self._box.takes(text)

    def enter(self, text: str) -> str:
        return self._box.enter(text)

    def allowed(self) -> str:
        """Say what there is to choose from."""
        return self._box.allowed()

    def set_choices(self, choices: Sequence[tuple[str, str]], value: str) -> None:
        """Offer other choices and show `value`; nobody is told."""
        with QSignalBlocker(self._box):
            self._box.clear()
            for key, text in choices:
                self._box.addItem(text, key)
        self.set_value(value)
        self._fit()

    def offer(self, key: str, text: str) -> None:
        """Offer one more choice, if it is not offered yet; nobody is told."""
        if self._box.findData(key) < 0:
            with QSignalBlocker(self._box):
                self._box.addItem(text, key)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """No choice is cut: where large type leaves too little room, the list goes down a line."""
        self.put_below(self._box, self._box.sizeHint().width() > self.room_beside_label())

    def box(self) -> ComboBox:
        """Return the drop-down list."""
        return self._box

    @Slot(int)
    def _on_activated(self, _index: int) -> None:
        if self.value() != self._last:
            self._last = self.value()
            self.value_changed.emit(self._last)
