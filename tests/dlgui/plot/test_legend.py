"""The legend above a plot names curves, and is not to be moved."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.legend import Legend


def test_a_legend_cannot_be_dragged(qtbot: QtBot) -> None:
    """pyqtgraph's can, but only where it lies in a plot: it would raise."""
    legend = Legend(name="legend")
    qtbot.addWidget(legend)
    legend.set_entries((("one", CurveStyle(0)),))
    legend.show()
    view, left, before = legend.viewport(), Qt.MouseButton.LeftButton, legend._legend.scenePos()
    qtbot.mousePress(view, left, pos=QPoint(5, 9))
    for x in (9, 20, 30):
        qtbot.mouseMove(view, QPoint(x, 12))
    qtbot.mouseRelease(view, left, pos=QPoint(30, 12))
    assert legend._legend.scenePos() == before
