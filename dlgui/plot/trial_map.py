"""Trials of a search over two settings: points in the colours of their figures, none between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from dlgui.plot.chart import Chart
from dlgui.plot.color_scale import ColorScale
from dlgui.plot.drawing import Table
from dlgui.plot.range_box import RangeBox
from dlgui.plot.range_frames import RangeFrame, RangeFrames
from dlgui.plot.share_bars import DEPTH_PX, ShareBars, Shares
from dlgui.plot.short_numbers import short_number
from dlgui.plot.trial_card import CardText, TrialCard
from dlgui.plot.trial_points import TrialDots, TrialPoints
from dlgui.plot.view import Ranges, View, to_axis

WAYS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
REACH_PX = 12.0
SCALE_PX, MARGIN_PX = 82.0, 146.0
"""Where the bar of colours begins at the right of the plot, and what all there needs."""


@final
class TrialMap(Chart):
    """`range_drawn` carries a rectangle that somebody has drawn or pulled, in units of the data;
    `chosen` the number of a trial, and where on the canvas; `pointed` that under the mouse, or 0.
    """

    range_drawn = Signal(object)
    chosen = Signal(int, QPointF)
    pointed = Signal(int)

    def __init__(
        self, title: str, number: Callable[[float], str], *, name: str, parent: QWidget | None
    ) -> None:
        super().__init__("", title, name=name, parent=parent)
        self.canvas.above_px = DEPTH_PX
        self.points = TrialPoints()
        self.frames: tuple[RangeFrame, ...] = ()
        self.card_of: Callable[[int], CardText] = lambda number: CardText((str(number),))
        self.figure_title = ""
        self._home = Ranges(0.0, 1.0, 0.0, 1.0)
        self._at = -1
        self._dots = TrialDots(self.box, self._on_clicked)
        self._frames = RangeFrames(self.layer())
        scene = self.canvas.scene()
        self.scale = ColorScale(scene, number)
        self.bars = ShareBars(scene, along_x=True), ShareBars(scene, along_x=False)
        self.next = RangeBox(self.box, self)
        self.next.changed.connect(self._on_box_changed)
        self.card = TrialCard(scene)
        self.box.draws = True
        self.box.drawn.connect(self._on_drawn)
        self.box.clicked.connect(self._on_clicked)
        self.canvas.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self.canvas.left.connect(self.hide_card)
        self.dress()

    # What is shown ------------------------------------------------------------------------------

    def set_axes(
        self,
        x: tuple[str, bool, Sequence[str]],
        y: tuple[str, bool, Sequence[str]],
        home: Ranges,
    ) -> None:
        """Choose what the axes count: a title, whether it is logarithmic, and names of choices."""
        self.coordinates.set_logs(x[1], y[1])
        self.coordinates.x_axis.set_names(x[2])
        self.coordinates.y_axis.set_names(y[2])
        self._home = home
        self._x_name = x[0]
        self.count_anew()
        self.coordinates.set_y_title(y[0])
        self.follow()

    def set_points(self, points: TrialPoints) -> None:
        """Show these trials and no others."""
        self.points = points
        self._at = -1
        self._dots.show(self.points, self.scale, self.coordinates.logs)

    def set_frames(self, frames: Sequence[RangeFrame]) -> None:
        """Show the ranges of these rounds and no others."""
        self.frames = tuple(frames)

    def set_next(self, ranges: Ranges | None, text: str) -> None:
        """Show the range that the next round has, with a few words; None for none."""
        self.next.show(None if ranges is None else self._axis_rect(ranges), text)

    def set_shares(self, along_x: Shares, along_y: Shares) -> None:
        """Show which share of the best lies where along the axes."""
        self.bars[0].shown, self.bars[1].shown = along_x, along_y

    def next_range(self) -> Ranges | None:
        """The range of the next round as it is shown."""
        rect = self.next.rect()
        return None if rect is None else self._data_ranges(rect)

    def hide_card(self) -> None:
        """Say nothing of a trial."""
        self._at = -1
        self.card.hide()
        self.pointed.emit(0)

    def point_to(self, number: int) -> None:
        """Say what is known of a trial."""
        found = np.flatnonzero(self.points.numbers == number)
        if len(found):
            self._say(int(found[0]))

    def place_of(self, number: int) -> QPointF:
        """Where a trial is, in pixels of the canvas."""
        i = int(np.flatnonzero(self.points.numbers == number)[0])
        return QPointF(*self.view().point(float(self.points.x[i]), float(self.points.y[i])))

    # What a chart says --------------------------------------------------------------------------

    def home(self) -> Ranges:
        return self._home

    def margin(self) -> float:
        return MARGIN_PX

    def draw(self, view: View) -> None:
        self.scale.draw(view, view.right + SCALE_PX, self.figure_title)
        for bars in self.bars:
            bars.draw(view, self.scale.places())
        self.next.draw(view)
        self._frames.draw(view, self.frames, self.next.places())
        if self._at >= 0:
            self._say(self._at)

    def recolor(self) -> None:
        self.next.recolor()
        self._dots.show(self.points, self.scale, self.coordinates.logs)

    def values(self) -> list[str]:
        count = self.tr("{0} trials.").format(len(self.points.x))
        if not len(self.points.x):
            return [count]
        low, high = float(self.points.figures.min()), float(self.points.figures.max())
        text = self.tr("{0} from {1} to {2}.")
        said = text.format(self.figure_title, short_number(low), short_number(high))
        return [count, said, *(frame.text + "." for frame in self.frames)]

    def table(self) -> Table:
        p, (x, y) = self.points, self.coordinates.titles
        rows = [
            [int(n), float(a), float(b), float(f)]
            for n, a, b, f in zip(p.numbers, p.x, p.y, p.figures, strict=True)
        ]
        return Table((self.tr("trial"), x, y, self.figure_title), rows)

    # What is done -------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Ask for the arrow keys, which the window would have for its timeline."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and len(self.points.numbers) and Qt.Key(event.key()) in WAYS:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from trial to trial, the best first; Enter chooses."""
        way, number = WAYS.get(Qt.Key(event.key())), self._number()
        if way is not None and len(self.points.numbers):
            self._step(way)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and number:
            self.chosen.emit(number, self.place_of(number))
        else:
            super().keyPressEvent(event)

    def _number(self) -> int:
        return int(self.points.numbers[self._at]) if self._at >= 0 else 0

    def _step(self, way: int) -> None:
        order = np.argsort(-self.points.figures, kind="stable").tolist()
        place = order.index(self._at) + way if self._at >= 0 else 0
        self._say(order[min(max(place, 0), len(order) - 1)])

    @Slot(QPointF, QPointF, bool)
    def _on_drawn(self, start: QPointF, end: QPointF, is_done: bool) -> None:
        """Draw the next range with the mouse."""
        first, last = self.box.mapSceneToView(start), self.box.mapSceneToView(end)
        rect = QRectF(QPointF(first), QPointF(last)).normalized()
        if rect.width() <= 0 or rect.height() <= 0:
            return
        self.card.hide()
        self.next.show(rect, "")
        if is_done:
            self.range_drawn.emit(self._data_ranges(rect))

    @Slot(QRectF)
    def _on_box_changed(self, rect: QRectF) -> None:
        self.range_drawn.emit(self._data_ranges(rect))

    @Slot(QPointF)
    def _on_clicked(self, at: QPointF) -> None:
        if (i := self._near(at)) >= 0:
            self._say(i)
            self.chosen.emit(int(self.points.numbers[i]), at)

    @Slot(object)
    def _on_mouse_moved(self, at: QPointF) -> None:
        i = self._near(at) if self.box.sceneBoundingRect().contains(at) else -1
        if i < 0 and self._at >= 0:
            self.hide_card()
        elif i >= 0 and i != self._at:
            self._say(i)

    def _near(self, at: QPointF) -> int:
        """The number of the place in the table nearest to the mouse; -1 if none is near."""
        if not len(self.points.x):
            return -1
        view = self.view()
        x, y = view.to_x(self.points.x), view.to_y(self.points.y)
        distances = np.hypot(x - at.x(), y - at.y())
        i = int(np.nanargmin(distances))
        return i if distances[i] <= REACH_PX else -1

    def _say(self, i: int) -> None:
        self._at = i
        view = self.view()
        x, y = view.point(float(self.points.x[i]), float(self.points.y[i]))
        number = int(self.points.numbers[i])
        self.card.show(view, x, y, self.card_of(number))
        self.pointed.emit(number)

    # Plumbing -----------------------------------------------------------------------------------

    def _axis_rect(self, ranges: Ranges) -> QRectF:
        log_x, log_y = self.coordinates.logs
        x0, x1 = to_axis(ranges.x0, log_x), to_axis(ranges.x1, log_x)
        y0, y1 = to_axis(ranges.y0, log_y), to_axis(ranges.y1, log_y)
        return QRectF(x0, y0, x1 - x0, y1 - y0)

    def _data_ranges(self, rect: QRectF) -> Ranges:
        log_x, log_y = self.coordinates.logs
        x = [10.0**e if log_x else e for e in (rect.left(), rect.right())]
        y = [10.0**e if log_y else e for e in (rect.top(), rect.bottom())]
        return Ranges(x[0], x[1], y[0], y[1])
