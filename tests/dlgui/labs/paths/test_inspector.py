"""The settings of a race: a formula is shown as it is understood."""

import pytest
from pytestqt.qtbot import QtBot

from dlgui.labs.paths.inspector import PathsInspector


@pytest.mark.parametrize(
    ("typed", "shown", "is_noted"),
    [("ｘ＊＊２＋ｙ＊＊２", "x**2+y**2", True), ("x**2+3*y**2", "x**2+3*y**2", False)],
)
def test_a_formula_in_signs_of_full_width_is_written_in_plain_ones(
    typed: str, shown: str, is_noted: bool, qtbot: QtBot
) -> None:
    inspector = PathsInspector()
    qtbot.addWidget(inspector)
    inspector.surface.enter("own")
    with qtbot.waitSignal(inspector.surface_chosen) as chosen:
        assert inspector.formula.enter(typed) == ""
    assert inspector.formula.value() == inspector.formula.edit().text() == shown
    assert chosen.args[0].formula == shown
    assert bool(inspector.formula.note()) is is_noted
