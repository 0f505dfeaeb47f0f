"""Every lab has keys of its own, as many labs as there may be."""

from PySide6.QtGui import QKeySequence

from dlgui.labs.all_labs import LABS
from dlgui.window.keys.lab_keys import lab_keys


def test_keys_are_told_apart() -> None:
    keys = [lab_keys(number + 1) for number in range(len(LABS))]
    assert keys[:9] == [f"Ctrl+{number}" for number in range(1, 10)]
    assert all(QKeySequence(one).count() == 1 for one in keys)
    assert len(set(keys)) == len(LABS)


def test_where_there_are_no_keys_left() -> None:
    assert lab_keys(10) == "Ctrl+Shift+1"
    assert lab_keys(18) == "Ctrl+Shift+9"
    assert lab_keys(19) == ""
