"""A labelled on/off switch."""

from typing import final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from dlgui.widgets.field import Field
from dlgui.widgets.switch import Switch


@final
class SwitchField(Field):
    """Something that is on or off. `value_changed` is the user's doing; `set_value` is silent."""

    value_changed = Signal(bool)

    def __init__(
        self,
        label: str,
        *,
        value: bool,
        name: str,
        tag: str = "",
        tool_tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, name=name, tool_tip=tool_tip, tag=tag, parent=parent)
        self._switch = Switch(name=f"{name}_switch", parent=self)
        self.place(self._switch)
        self.set_value(value)
        self._switch.toggled.connect(self.value_changed)

    def value(self) -> bool:
        """Tell whether it is on."""
        return self._switch.isChecked()

    def set_value(self, value: bool) -> None:
        """Turn it on or off without telling anybody."""
        with QSignalBlocker(self._switch):
            self._switch.setChecked(value)
        self._switch.update()

    def switch(self) -> Switch:
        """Return the switch itself."""
        return self._switch
