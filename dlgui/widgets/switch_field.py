"""A labelled on/off switch."""

from typing import final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from dlgui.widgets.field import Field
from dlgui.widgets.settable import same
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
        self.note_value()

    def value_text(self) -> str:
        return "on" if self.value() else "off"

    def text_of(self, value: str) -> str:
        """Return on or off in words."""
        meant = self._meant(value)
        return value if meant is None else self.tr("on") if meant else self.tr("off")

    def takes(self, text: str) -> bool:
        """Tell whether this means on or off."""
        return self._meant(text) is not None

    def enter(self, text: str) -> str:
        meant = self._meant(text)
        if meant is None:
            return self.tr("Must be on or off.")
        self._switch.setChecked(meant)
        return ""

    def allowed(self) -> str:
        """Say what there is to choose from."""
        return ", ".join((self.tr("on"), self.tr("off")))

    def _meant(self, text: str) -> bool | None:
        """Return what a word means, None for one that means neither."""
        words = {
            True: ("on", "yes", "true", "1", self.tr("on")),
            False: ("off", "no", "false", "0", self.tr("off")),
        }
        found = [on for on, names in words.items() if any(same(text, name) for name in names)]
        return found[0] if found else None

    def switch(self) -> Switch:
        """Return the switch itself."""
        return self._switch
