"""The box of runs: what a run is called in files chooses it in every language."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlgui.labs.shared.run_box import make_run_box, show_runs
from tests.speaking import speaking


def test_a_run_is_chosen_by_its_name_in_every_language(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    names = ["train size 8000", "train size 500"]
    with speaking("ja"):
        box = make_run_box(name="some_run", label="Run", tip="Which run", parent=parent)
        show_runs(box, names, 0)
        assert box.texts()[1] not in names
        assert box.enter("train size 500") == ""
        assert (box.currentIndex(), box.value_text()) == (1, "train size 500")
        assert box.enter(box.texts()[0]) == ""
        assert "train" not in box.enter("train size 7")
        show_runs(box, names[:1], 0)
        assert box.isHidden()
