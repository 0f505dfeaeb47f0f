"""Everything that is drawn in a plot, put together: each part is brought up to date only if it
changed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
)

from dlgui import theme
from dlgui.plot.plot_axes import Axes
from dlgui.plot.plot_bands import Band
from dlgui.plot.plot_cursor import Cursor
from dlgui.plot.plot_ends import End, end_of, end_tags, gap_tag
from dlgui.plot.plot_ghosts import Ghosts
from dlgui.plot.plot_hover import Hover
from dlgui.plot.plot_items import CurveStyle, Gap, Line
from dlgui.plot.plot_labels import LABEL_GAP, Labels
from dlgui.plot.plot_marks import Edge, Marks
from dlgui.plot.plot_scale import View

HINT_Z = 9.0
UNDER_Z, OVER_Z = 0.0, 3.0
MARGIN_STRIDE_PX = 16.0


@final
class Picture:
    """The items of one plot. The plot widget is the only one to change it."""

    def __init__(
        self,
        scene: QGraphicsScene,
        titles: tuple[str, str],
        number: Callable[[float], str],
        chips: Edge,
    ) -> None:
        self._scene, self._number = scene, number
        # The shaded gap lies under the grid, the curves over it.
        self._clips = (_clip(scene, UNDER_Z), _clip(scene, OVER_Z))
        self.axes = Axes(scene, *titles)
        self.lines: dict[str, Line] = {}
        self.bands: dict[str, Band] = {}
        self.gap: Gap | None = None
        self.least_gap = 0.0
        self.ghosts = Ghosts(scene, self._clips[1])
        self.marks = Marks(scene, chips)
        self.labels = Labels(scene)
        self.cursor = Cursor(scene)
        self.hover = Hover(scene)
        self._hint_plate = QGraphicsRectItem()
        self._hint_plate.setPen(QPen(Qt.PenStyle.NoPen))
        self._hint_plate.setZValue(HINT_Z)
        self.hint = QGraphicsSimpleTextItem(self._hint_plate)
        self.hint.setFont(theme.font())
        scene.addItem(self._hint_plate)
        self._margin = 0.0
        self._measured: object = None
        self._labelled: object = None

    def add_line(self, name: str, title: str, style: CurveStyle) -> None:
        """A new curve, without points."""
        line = Line(self._clips[1], title, style)
        self._scene.addItem(line.marker)
        self.lines[name] = line

    def add_band(self, name: str, style: CurveStyle) -> None:
        """A new shaded band, without points."""
        self.bands[name] = Band(self._clips[1], style)

    def clear(self) -> None:
        """Take away all curves and bands."""
        for line in self.lines.values():
            line.remove(self._scene)
        for band in self.bands.values():
            self._scene.removeItem(band.item)
        self.lines.clear()
        self.bands.clear()
        self._labelled = self._measured = None

    def set_gap(self, upper: str, lower: str, least: float) -> None:
        """Shade where one curve is above another, and write how much if it is at least `least`."""
        self.gap = Gap(self._clips[0], self.lines[upper], self.lines[lower])
        self.least_gap = least

    def set_hint(self, text: str) -> None:
        """A few words in the middle, on a plate that hides the grid behind them."""
        if text != self.hint.text():
            self.hint.setText(text)
            self._hint_plate.setRect(self.hint.boundingRect().adjusted(-8, -2, 8, 2))
            self._hint_plate.setVisible(bool(text))

    def reset(self) -> None:
        """Forget the widest label: a new run."""
        self._margin = 0.0
        self._measured = None

    def margin(self) -> float:
        """Room for labels right of the plot; it widens in strides, so that figures do not shake the
        picture.
        """
        names = [
            line.title if line.style.named else ""
            for line in self.lines.values()
            if line.style.has_label
        ]
        ghosts, texts = self.ghosts.names(), self.labels.texts()
        key = (tuple(names), tuple(ghosts), tuple(map(len, texts)))  # figures are equally wide
        if key != self._measured:
            self._measured = key
            number = self._number(0.5)
            widths = [self.labels.width_of(text) for text in texts]
            widths += [self.labels.width_of(f"{name} {number}") for name in names]
            widths += [self.labels.width_of(name, small=True) for name in ghosts]
            strides = -(-(max(widths, default=0.0) + LABEL_GAP + 4) // MARGIN_STRIDE_PX)
            self._margin = max(self._margin, strides * MARGIN_STRIDE_PX)
        return self._margin

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        self._hint_plate.setBrush(QBrush(QColor(theme.current().surface)))
        self.hint.setBrush(QBrush(QColor(theme.current().muted)))
        for part in (self.axes, self.labels, self.marks, self.cursor, self.hover):
            part.recolor()
        for line in (*self.lines.values(), *self.ghosts.lines()):
            line.recolor()
        for band in self.bands.values():
            band.recolor()
        if self.gap is not None:
            self.gap.recolor()
        self._labelled = None

    def draw(self, view: View) -> None:
        """Bring all up to date for `view`."""
        self._draw_frame(view)
        self.ghosts.draw(view)
        for band in self.bands.values():
            band.draw(view)
        for line in self.lines.values():
            line.draw(view)
        if self.gap is not None:
            self.gap.draw(view)
        self.cursor.draw(view)
        self._draw_ends(view)
        self.marks.draw(view, self.labels.rects())

    def _draw_frame(self, view: View) -> None:
        self.axes.draw(view)
        # A little larger than the plot, so that a thick line at its very edge is not cut in half.
        rect = QRectF(view.left - 1, view.top - 2, view.width + 2, view.height + 4)
        for clip in self._clips:
            if rect != clip.rect():
                clip.setRect(rect)
        hint = self.hint.boundingRect().center()
        middle = QPointF(view.left + view.width / 2, view.top + view.height / 2)
        self._hint_plate.setPos((middle - hint).toPoint())

    def _draw_ends(self, view: View) -> None:
        strong = (line for line in self.lines.values() if not line.style.faint)
        shown = (*strong, *self.ghosts.lines())
        key = (view, self.cursor.step, tuple((v.title, v.data.revision) for v in shown))
        if key == self._labelled:
            return
        self._labelled = key
        ends: dict[int, End] = {}
        for line in self.lines.values():
            end = None if line.style.faint else end_of(line, view, self.cursor.step)
            line.place_marker((end.x, end.y) if end and end.inside else None)
            if end is not None:
                ends[id(line)] = end
        named = [end for end in ends.values() if end.line.style.has_label]
        tags = end_tags(named, self._number)
        self.labels.hide_bracket()
        if self.gap is not None and id(self.gap.upper) in ends and id(self.gap.lower) in ends:
            pair = ends[id(self.gap.upper)], ends[id(self.gap.lower)]
            if found := gap_tag(*pair, self._number, self.least_gap):
                tags.append(found[0])
                self.labels.draw_bracket(found[1].x, found[1].top, found[1].bottom)
        tags += self.ghosts.tags(view)
        self.labels.draw(tags, QRectF(view.left, view.top - 12, view.width, view.height + 12))


def _clip(scene: QGraphicsScene, z: float) -> QGraphicsRectItem:
    """An unseen rectangle outside of which nothing of its children is painted."""
    item = QGraphicsRectItem()
    item.setPen(QPen(Qt.PenStyle.NoPen))
    item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
    item.setZValue(z)
    scene.addItem(item)
    return item
