"""A few choices side by side of which one is on, such as linear | log."""

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QToolButton,
    QWidget,
)

from dlgui import theme
from dlgui.widgets.settable import same


@final
class Segmented(QFrame):
    """Buttons joined in a row; arrow keys move the choice.

    `value_changed` carries the key the user chose; `set_value` tells nobody.
    """

    value_changed = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        value: str,
        name: str,
        accessible_name: str = "",
        tool_tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.path = name
        self.setAccessibleName(accessible_name)
        theme.set_tool_tip(self, tool_tip)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for key, text in choices:
            row.addWidget(self._make_button(key, text))
        self.set_value(value)

    def value(self) -> str:
        """Return the key of the choice that is on."""
        return self._value

    def set_value(self, value: str) -> None:
        """Turn on the choice with key `value`; an unknown key raises ValueError."""
        if value not in self._buttons:
            raise ValueError(f"{self.objectName()}: no choice {value!r}")
        self._value = value
        self._buttons[value].setChecked(True)
        self.setFocusProxy(self._buttons[value])

    def value_text(self) -> str:
        """Return the choice that is on, as `enter` takes it."""
        return self._value

    def text_of(self, value: str) -> str:
        """Return what is shown for a choice."""
        return self._buttons[value].text() if value in self._buttons else value

    def takes(self, text: str) -> bool:
        """Tell whether this is one of the choices, by key or text."""
        return self._button_called(text) is not None

    def enter(self, text: str) -> str:
        """Choose by key or text as a person does; return what is wrong, or nothing."""
        if (button := self._button_called(text)) is not None:
            button.click()
            return ""
        known = [one.text() for one in self._buttons.values() if one.isEnabled()]
        return self.tr("Must be one of: {0}.").format(", ".join(known))

    def _button_called(self, text: str) -> QToolButton | None:
        for key, button in self._buttons.items():
            if button.isEnabled() and (same(text, key) or same(text, button.text())):
                return button
        return None

    def allowed(self) -> str:
        """Say what there is to choose from."""
        return ", ".join(one.text() for one in self._buttons.values() if not one.isHidden())

    def choices(self) -> list[str]:
        """Return the keys of all choices, as they stand."""
        return list(self._buttons)

    def choose_next(self) -> None:
        """Choose what stands next, as a person does; after the last comes the first."""
        seen = [key for key, one in self._buttons.items() if not one.isHidden()]
        usable = [key for key in seen if self._buttons[key].isEnabled()]
        at = usable.index(self._value) if self._value in usable else -1
        self._buttons[usable[(at + 1) % len(usable)]].click()

    def button(self, key: str) -> QToolButton:
        """Return the button of one choice."""
        return self._buttons[key]

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        value = next(key for key, one in self._buttons.items() if one is button)
        if value != self._value:
            self.set_value(value)
            self.value_changed.emit(value)

    def _make_button(self, key: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{self.objectName()}_{key}")
        button.setText(text)
        theme.set_tool_tip(button, self.toolTip())
        button.setAccessibleName(" ".join(filter(None, (self.accessibleName(), text))))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(button)
        self._buttons[key] = button
        return button
