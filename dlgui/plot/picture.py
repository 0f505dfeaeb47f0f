"""Everything that is drawn in a plot, put together: each part is brought up to date only if it
changed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import final

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem

from dlgui.plot.beyond import beyond_tags
from dlgui.plot.curve import Band, Gap, Line
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.ends import End, end_of, end_tags, gap_tag
from dlgui.plot.ghosts import Ghosts
from dlgui.plot.hint import Hint
from dlgui.plot.labels import LABEL_GAP, Labels, Tag
from dlgui.plot.marks import Cursor, Edge, Marks
from dlgui.plot.read_out import ReadOut
from dlgui.plot.view import View

MARGIN_STRIDE_PX = 16.0


@final
class Picture:
    """The items of one plot. The plot widget is the only one to change it."""

    def __init__(
        self,
        box: pg.ViewBox,
        layer: QGraphicsItem,
        x_title: str,
        number: Callable[[float], str],
        chips: Edge,
    ) -> None:
        self._layer, self.number = layer, number
        self.lines: dict[str, Line] = {}
        self.bands: dict[str, Band] = {}
        self.gap: Gap | None = None
        self._least_gap = 0.0
        self.ghosts = Ghosts(layer)
        self.marks = Marks(box, chips)
        self.cursor = Cursor(box)
        self.labels = Labels(box.scene())
        self.beyond = Labels(box.scene())
        self.read_out = ReadOut(box, number, x_title)
        self.hint = Hint(box.scene())
        self._margin = 0.0
        self._measured: object = None
        self._labelled: object = None

    def add_line(self, name: str, title: str, style: CurveStyle) -> None:
        """A new curve, without points."""
        self.lines[name] = Line(self._layer, title, style)

    def add_band(self, name: str, style: CurveStyle) -> None:
        """A new shaded band, without points."""
        self.bands[name] = Band(self._layer, style)

    def clear(self) -> None:
        """Take away all curves and bands."""
        for curve in self._curves():
            curve.remove()
        if self.gap is not None:
            self.gap.remove()
            self.gap = None
        self.lines.clear()
        self.bands.clear()
        self._labelled = self._measured = None

    def set_gap(self, upper: str, lower: str, least: float) -> None:
        """Shade where one curve is above another, and write how much if it is at least `least`."""
        self.gap = Gap(self._layer, self.lines[upper], self.lines[lower])
        self._least_gap = least

    def reset(self) -> None:
        """Forget the widest label: a new run."""
        self._margin = 0.0
        self._measured = None

    def margin(self) -> float:
        """Room for labels right of the plot; it widens in strides, so that figures do not shake the
        picture.
        """
        labelled = [line for line in self.lines.values() if line.style.has_label]
        names = [(self._name(line), line.style.small) for line in labelled]
        ghosts, texts = self.ghosts.names(), self.labels.texts()
        key = (tuple(names), tuple(ghosts), tuple(map(len, texts)))  # figures are equally wide
        if key != self._measured:
            self._measured = key
            number = self.number(0.5)
            widths = [rect.width() for rect in self.labels.rects()]
            widths += [self.labels.width_of(f"{name} {number}", small) for name, small in names]
            widths += [self.labels.width_of(name, small=True) for name in ghosts]
            strides = -(-(max(widths, default=0.0) + LABEL_GAP + 4) // MARGIN_STRIDE_PX)
            self._margin = max(self._margin, strides * MARGIN_STRIDE_PX)
        return self._margin

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        self.labels.recolor()
        self.beyond.recolor()
        self.marks.recolor()
        self.cursor.recolor()
        self.read_out.recolor()
        self.hint.recolor()
        for curve in (*self._curves(), *self.ghosts.lines()):
            curve.recolor()
        if self.gap is not None:
            self.gap.recolor()
        self._labelled = None

    def draw(self, view: View, *, zoomed: bool) -> None:
        """Bring all up to date for `view`; `zoomed` says that it is not the whole."""
        self.ghosts.draw(view)
        for curve in self._curves():
            curve.draw(view)
        if self.gap is not None:
            self.gap.draw(view)
        self.cursor.draw(view)
        self.hint.draw(view)
        self._draw_ends(view, zoomed)
        self.marks.draw(view, [*self.labels.rects(), *self.beyond.rects()])

    def read(self, view: View, x: float, y: float | None) -> None:
        """Read out the values at a pixel."""
        self.read_out.point_to(view, x, self.lines, self.marks, y)

    def _say_beyond(self, view: View, zoomed: bool) -> None:
        """Where somebody has zoomed to, curves may leave the picture without a word."""
        lines = () if zoomed else (*self.lines.values(), *self.ghosts.lines())
        tags = beyond_tags(lines, view, self.number, lambda t: self.beyond.width_of(t, small=True))
        self.beyond.draw(tags, QRectF(view.left, view.top, view.width, view.height))

    def _name(self, line: Line) -> str:
        """What is written before the value of a curve."""
        return self.labels.fitted(line.title, line.style.small) if line.style.named else ""

    def _curves(self) -> list[Line | Band]:
        return [*self.bands.values(), *self.lines.values()]

    def _draw_ends(self, view: View, zoomed: bool) -> None:
        strong = (line for line in self.lines.values() if not line.style.faint)
        shown = (*strong, *self.ghosts.lines())
        key = (view, zoomed, self.cursor.step, tuple((v.title, v.data.revision) for v in shown))
        if key == self._labelled:
            return
        self._labelled = key
        self._say_beyond(view, zoomed)
        ends: dict[int, End] = {}
        for line in self.lines.values():
            end = end_of(line, view, self.cursor.step, zoomed=zoomed) if line.style.ends else None
            line.place_marker((end.x, end.y) if end and end.inside else None)
            if end is not None:
                ends[id(line)] = end
        named = [end for end in ends.values() if end.line.style.has_label]
        tags = end_tags(named, self.number, self._name)
        self.labels.hide_bracket()
        if self.gap is not None and id(self.gap.upper) in ends and id(self.gap.lower) in ends:
            pair = ends[id(self.gap.upper)], ends[id(self.gap.lower)]
            if found := gap_tag(*pair, self.number, self._least_gap):
                tags.append(found[0])
                self.labels.draw_bracket(found[1].x, found[1].top, found[1].bottom)
        tags += self.ghosts.tags(view, zoomed=zoomed)
        self.labels.draw(tags, self._room_for(tags, view))

    def _room_for(self, tags: Sequence[Tag], view: View) -> QRectF:
        """Where labels may stand: below what is said of curves that leave the picture there."""
        widest = max((self.labels.width_of(tag.text, tag.small) for tag in tags), default=0.0)
        left = min((tag.x for tag in tags), default=view.right)
        right = left + LABEL_GAP + widest
        over = [r.bottom() for r in self.beyond.rects() if r.left() < right and left < r.right()]
        top = max([view.top - 12, *over])
        return QRectF(view.left, top, view.width, view.bottom - top)
