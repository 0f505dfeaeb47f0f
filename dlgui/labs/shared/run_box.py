"""The box in which one of several runs of a study is chosen to be looked at."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.widgets.combo_box import ComboBox
from dlgui.words.run_names import run_name


def make_run_box(*, name: str, label: str, tip: str, parent: QWidget) -> ComboBox:
    """Return a box that is hidden until there is something to choose."""
    box = ComboBox(name=name, parent=parent)
    box.hide()
    box.setAccessibleName(label)
    theme.set_tool_tip(box, tip)
    return box


def show_runs(box: ComboBox, names: Sequence[str], chosen: int) -> None:
    """Offer the runs of a study by their names, which are keys in every language; of a single one
    nothing is to be chosen.
    """
    if list(names) != [box.itemData(i) for i in range(box.count())]:
        box.offer([(name, run_name(name)) for name in names])
    box.setCurrentIndex(chosen)
    box.setVisible(len(names) > 1)
