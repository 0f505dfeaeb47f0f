"""A short drop-down list beside the title of a picture."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

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
