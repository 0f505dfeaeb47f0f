"""Small controls of a picture: a drop-down list beside its title, a button."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from dlgui import theme
from dlgui.widgets.combo_box import ComboBox


def make_choice(
    choices: Sequence[tuple[str, str]], *, name: str, spoken: str, tip: str, parent: QWidget
) -> ComboBox:
    """Return a list of these choices, each a key and a text; the first is chosen."""
    box = ComboBox(name=name, parent=parent)
    box.setAccessibleName(spoken)
    theme.set_tool_tip(box, tip)
    box.offer(choices)
    return box


def make_button(
    text: str, *, name: str, spoken: str = "", tip: str = "", parent: QWidget
) -> QPushButton:
    """Return a button; it is `spoken` as it is written, and its `tip` says that, if not else."""
    button = QPushButton(text, parent)
    button.setObjectName(name)
    button.setAccessibleName(spoken or text)
    theme.set_tool_tip(button, tip or button.accessibleName())
    return button
