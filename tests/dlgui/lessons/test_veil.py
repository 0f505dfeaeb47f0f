"""While something is to be predicted, neither the eye nor help nor a screen reader is told it."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dlgui.lessons.veil import Veils
from dlgui.plot.plot import PlotWidget


def test_a_veiled_picture_says_nothing_of_what_is_to_be_seen(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    plot = PlotWidget("step", "loss", name="loss_plot", parent=page)
    plot.sentence = lambda: "It fell."
    veils = Veils()
    veils.lay(page, pictures=True)
    assert plot.accessibleDescription().startswith("Predict first")
    veils.lay(page, pictures=False)
    assert "step from" in plot.accessibleDescription()
    assert "It fell." not in plot.accessibleDescription()
    veils.lift()
    assert "It fell." in plot.accessibleDescription()
