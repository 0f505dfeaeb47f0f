"""Works out what the read-out under the mouse says: the nearest recorded value of every curve."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor

from dlgui.plot.plot_hover import Row
from dlgui.plot.plot_items import Line
from dlgui.plot.plot_picture import Picture
from dlgui.plot.plot_scale import View

MARK_REACH_PX = 6.0


def show_read_out(
    picture: Picture, view: View, at: QPointF, x_title: str, number: Callable[[float], str]
) -> None:
    """Read out the step under the mouse, or nothing while the mouse is beside the plot.

    Marks close by are told too, since not all of them may have found room for a chip.
    """
    lines = [line for line in picture.lines.values() if len(line.data)]
    on_plot = view.left <= at.x() <= view.right and view.top <= at.y() <= view.bottom
    if not lines or not on_plot:
        picture.hover.hide()
        return
    last = max(float(line.data.x[-1]) for line in lines)
    step = min(max(round(view.step_at(at.x())), 0), last)
    reach = MARK_REACH_PX * (view.ranges.x1 - view.ranges.x0) / view.width
    rows = [_row(line, step, number) for line in lines if line.title]
    rows += [Row(m.text, "", "", QColor(m.color())) for m in picture.marks.near(step, reach)]
    x = view.point(step, view.ranges.y1)[0]
    picture.hover.show(view, x, at.y(), f"{x_title} {step:,.0f}", rows)


def _row(line: Line, step: float, number: Callable[[float], str]) -> Row:
    """The value nearest to `step`, with its own step where that is another."""
    index = line.nearest(step) or 0
    at, value = float(line.data.x[index]), float(line.data.y[index])
    remark = QCoreApplication.translate("Plot", "at {0}").format(f"{at:,.0f}")
    color = line.style.color()
    color.setAlphaF(1.0)
    return Row(line.title, number(value), "" if at == step else remark, color)
