"""The read-out under the mouse: a vertical line, and a small box with the step and the value of
every curve.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import final

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QRectF

from dlgui import theme
from dlgui.plot.curve import Line
from dlgui.plot.marks import Marks
from dlgui.plot.step_unit import StepUnit
from dlgui.plot.view import View, to_axis

BOX_Z = 10.0
BESIDE_PX = 14.0
MARK_REACH_PX = 6.0
OPAQUE = "f5"


@final
@dataclass(frozen=True)
class Row:
    """One line of the box: a name in its colour, a value, a remark such as the value's own step."""

    name: str
    value: str = ""
    remark: str = ""
    color: str = ""


@final
class ReadOut:
    """Line and box of one plot."""

    def __init__(self, box: pg.ViewBox, number: Callable[[float], str], x_title: str) -> None:
        self._number, self.unit = number, StepUnit(x_title)
        self._lines: list[str] = []
        self._line = pg.InfiniteLine(angle=90)
        self._line.setZValue(BOX_Z)
        box.addItem(self._line, ignoreBounds=True)
        self._box = pg.TextItem()
        self._box.setFont(theme.picture_font())
        self._box.setZValue(BOX_Z)
        box.scene().addItem(self._box)
        self.hide()

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        self._line.setPen(pg.mkPen(palette.muted, width=theme.scale()))
        self._box.fill = pg.mkBrush(palette.raised + OPAQUE)
        self._box.border = pg.mkPen(palette.field_border)

    def hide(self) -> None:
        """Show no read-out."""
        self._lines = []
        self._line.hide()
        self._box.hide()

    def lines(self) -> list[str]:
        """What the box says, line by line; empty while there is none."""
        return self._lines

    def rect(self) -> QRectF:
        """Where the box is."""
        rect: QRectF = self._box.mapRectToScene(self._box.boundingRect())
        return rect

    def point_to(
        self, view: View, x: float, lines: Mapping[str, Line], marks: Marks, y: float | None
    ) -> None:
        """Tell the values nearest to pixel `x`; without `y` there is the line but no box.

        Marks close by are told too, since not all of them may have found room for a chip.
        """
        curves = [line for line in lines.values() if len(line.data)]
        if not curves:
            self.hide()
            return
        last = max(float(line.data.x[-1]) for line in curves)
        step = min(max(round(view.step_at(x)), 1 if view.log_x else 0), last)
        self._line.setPos(to_axis(step, view.log_x) if step > 0 else 0.0)
        self._line.show()
        reach = abs(view.step_at(x + MARK_REACH_PX) - view.step_at(x))
        rows = [self._row(line, step) for line in curves if line.title]
        rows += [Row(m.text, color=m.color()) for m in marks.near(step, reach)]
        self._lines = _plain(f"{self.unit.title} {self.unit.text(step)}", rows)
        self._box.setVisible(y is not None)
        if y is not None:
            self._box.setHtml(_html(f"{self.unit.title} {self.unit.text(step)}", rows))
            self._place(view, view.point(step, view.ranges.y1)[0] if step > 0 else view.left, y)

    def _place(self, view: View, x: float, y: float) -> None:
        """Beside the line, and within the plot."""
        size = self._box.boundingRect().size()
        fits = x + BESIDE_PX + size.width() <= view.right + 60
        left = x + BESIDE_PX if fits else x - BESIDE_PX - size.width()
        top = min(max(y - size.height() / 2, view.top + 2), view.bottom - size.height() - 2)
        self._box.setPos(round(max(left, 2.0)), round(max(top, 0.0)))

    def _row(self, line: Line, step: float) -> Row:
        """The value nearest to `step`, with its own step where that is another."""
        index = line.nearest(step) or 0
        at, value = float(line.data.x[index]), float(line.data.y[index])
        remark = QCoreApplication.translate("Plot", "at {0}").format(self.unit.text(at))
        color = line.style.ink().name()
        return Row(line.title, self._number(value), "" if at == step else remark, color)


def _plain(title: str, rows: Sequence[Row]) -> list[str]:
    return [title, *(" ".join(filter(None, (r.name, r.value, r.remark))) for r in rows)]


def _html(title: str, rows: Sequence[Row]) -> str:
    palette = theme.current()
    cells = "".join(
        f'<tr><td style="color:{row.color}">{escape(row.name)}</td>'
        f'<td align="right" style="color:{palette.text}">&nbsp;&nbsp;<b>{row.value}</b></td>'
        f'<td style="color:{palette.muted}; font-size:12px">&nbsp;&nbsp;{row.remark}</td></tr>'
        for row in rows
    )
    head = f'<b style="color:{palette.text}">{escape(title)}</b>'
    return f'{head}<table cellspacing="0" cellpadding="1">{cells}</table>'
