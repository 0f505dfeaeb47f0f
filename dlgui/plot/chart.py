"""What every plot with two axes is: pyqtgraph's plot, with a grid, a way back to the whole, a menu.

The pictures in it are native items in pixels of the canvas, laid out anew when the view changes:
none of them is painted by Python, so the engine on its thread is not kept waiting.
"""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QPointF, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QMenu, QWidget

from dlgui import theme
from dlgui.plot.coordinates import GAP_PX, Coordinates
from dlgui.plot.described import axes_text
from dlgui.plot.drawing import Drawing
from dlgui.plot.glide import Glide, seen_on_the_way
from dlgui.plot.menu import PictureMenu
from dlgui.plot.range_dialog import ask_for_ranges
from dlgui.plot.step_unit import StepUnit, unit_of
from dlgui.plot.view import Ranges, View
from dlgui.widgets.surfaces import Chip

LEAST_SIZE = QSize(280, 104)


class Chart(Drawing):
    """A plot with two axes. Subclasses say what is seen at home, and bring pictures up to date.

    `following_changed` tells whether the plot shows all there is (True) or where the user has gone;
    `view_changed` that it has gone somewhere, `scales_changed` that an axis has become logarithmic
    or linear.
    """

    following_changed = Signal(bool)
    view_changed, scales_changed = Signal(), Signal()
    log_y_allowed = log_x_allowed = True
    has_way_back = True
    """Whether a button on the plot leads back to the whole."""

    def __init__(
        self,
        x_title: str,
        y_title: str,
        *,
        name: str,
        lock_aspect: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name=name, title=y_title, parent=parent)
        self.keep_least(LEAST_SIZE)
        self._x_name = x_title
        self.coordinates = Coordinates(
            x_title, y_title, lock_aspect=lock_aspect, name=name, parent=self
        )
        self.canvas, self.box = self.coordinates.canvas, self.coordinates.box
        self._away = False
        self._glide = Glide(self, self.refresh)
        self.follow_button = self._make_follow_button(name)
        self.box.sigRangeChangedManually.connect(self._on_moved_by_hand)
        self.canvas.double_clicked.connect(self.follow)
        self.canvas.resized.connect(self._on_resized)
        self.box.menu_wanted.connect(self.show_menu)

    # What subclasses say --------------------------------------------------------------------------

    @abstractmethod
    def home(self) -> Ranges:
        """What is seen while nobody has zoomed."""
        raise NotImplementedError

    @abstractmethod
    def draw(self, view: View) -> None:
        """Bring the pictures up to date; what has not changed is to cost nothing."""
        raise NotImplementedError

    @abstractmethod
    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        raise NotImplementedError

    @abstractmethod
    def values(self) -> list[str]:
        """What the picture shows, in sentences: each curve's name and last value."""
        raise NotImplementedError

    def margin(self) -> float:
        """Room right of the plot."""
        return 2.0 * GAP_PX

    # What is seen ---------------------------------------------------------------------------------

    @property
    def following(self) -> bool:
        """False once the user has panned or zoomed."""
        return not self._away

    def set_y_title(self, text: str) -> None:
        """Say something else of what the y axis counts."""
        self.setAccessibleName(text)
        self.coordinates.set_y_title(text)
        self.refresh()

    def count_anew(self) -> None:
        self.coordinates.set_x_unit(self.unit)
        self.refresh()

    @property
    def unit(self) -> StepUnit:
        """What the x axis counts in."""
        return unit_of(self._x_name, self.steps_per_epoch, in_epochs=self.in_epochs)

    @property
    def log(self) -> bool:
        """Whether the y axis is logarithmic."""
        return self.coordinates.logs[1]

    @property
    def log_x(self) -> bool:
        """Whether the x axis is logarithmic."""
        return self.coordinates.logs[0]

    def visible_range(self) -> Ranges:
        """The part of the data that is seen: x0, x1, y0, y1."""
        axes = self.coordinates
        return axes.ranges() if self._away else seen_on_the_way(self._glide, self.home(), axes.logs)

    def view(self) -> View:
        """The visible range and the pixels it fills."""
        return self.coordinates.view(self.visible_range(), self.margin())

    def refresh(self) -> None:
        """Bring the picture up to date with all that was set."""
        if not self._away:
            self.coordinates.show_ranges(self.visible_range(), is_home=True)
        self._draw(view := self.view())
        if (roomier := self.view()) != view:  # what was just written beside the plot is longer
            self._draw(roomier)
        self.box.prepareForPaint()

    # What is done ---------------------------------------------------------------------------------

    def set_log(self, log: bool) -> None:
        """Logarithmic y axis, or a linear one; what is not above 0 is left out of the former."""
        self._set_logs(self.log_x, log)

    def set_log_x(self, log: bool) -> None:
        """Logarithmic x axis, or a linear one."""
        self._set_logs(log, self.log)

    def show_range(self, ranges: Ranges) -> None:
        """Go to a part of the data, as the user would."""
        self.coordinates.show_ranges(ranges, is_home=False)
        self._set_away(True)

    def facts(self) -> list[str]:
        axes = self.coordinates
        seen = self.unit.seen(self.visible_range())
        return [axes_text(*axes.titles, seen, axes.logs), *self.values()]

    def look_like(self, other: Chart) -> None:
        """Take the scales of another chart of the same data, and go to where it has gone."""
        self.show_epochs(other.in_epochs)
        self.set_epoch(other.steps_per_epoch)
        self._set_logs(other.log_x, other.log)
        if not other.following:
            self.show_range(other.visible_range())

    def menu(self, at: QPointF) -> QMenu:
        menu = PictureMenu(self)
        menu.add_view(self.follow, self._ask_for_ranges)
        menu.add_scales(
            log_x=(self.log_x, self.set_log_x) if self.log_x_allowed else None,
            log_y=(self.log, self.set_log) if self.log_y_allowed else None,
        )
        menu.add_epochs()
        menu.add_grid(self.coordinates.grid.visible, self.coordinates.grid.set_visible)
        menu.add_box(self.box.box_by_default, self.box.set_box_by_default)
        menu.add_ways_out()
        return menu

    def _ask_for_ranges(self) -> None:
        seen = self.visible_range()
        ask_for_ranges(self, seen, self.show_range, log_x=self.log_x, log_y=self.log)

    @Slot()
    def follow(self) -> None:
        """Go back to showing all there is."""
        self._set_away(False)

    def layer(self) -> QGraphicsItem:
        """What pictures behind the view box lie in: its pixels are those of the canvas."""
        return self.coordinates.grid.layer

    def _draw(self, view: View) -> None:
        self.coordinates.draw(view)
        self.draw(view)

    def _set_logs(self, log_x: bool, log_y: bool) -> None:
        if (log_x, log_y) == self.coordinates.logs:
            return
        seen, keeps_x = self.visible_range(), self._away and log_x == self.log_x
        self.coordinates.set_logs(log_x, log_y)
        self.scales_changed.emit()
        self._set_away(False)
        if keeps_x:  # what was seen along the other axis makes no sense on its new scale
            self.show_range(self.home()._replace(x0=seen.x0, x1=seen.x1))

    @Slot()
    def _on_resized(self) -> None:
        """The canvas takes its size only when it is shown, which is later than this widget."""
        self.refresh()

    @Slot()
    def _on_moved_by_hand(self) -> None:
        self.coordinates.moved_by_hand()
        self._set_away(True)

    def _set_away(self, away: bool) -> None:
        """Draw the new view; the button that leads back is there as long as it is needed."""
        changed, self._away = away != self._away, away
        shown = away and self.has_way_back
        self.coordinates.make_room(self.follow_button.sizeHint().width() if shown else 0)
        self.refresh()
        self.view_changed.emit()
        if changed:
            self.follow_button.setVisible(shown)
            self.following_changed.emit(not away)

    def _make_follow_button(self, name: str) -> Chip:
        button = Chip(self.tr("Follow"), name=f"{name}_follow", parent=self)
        theme.set_tool_tip(button, self.tr("Show the whole run again (or double-click the plot)"))
        button.clicked.connect(self.follow)
        button.hide()
        return button

    def dress(self) -> None:
        self.coordinates.recolor()
        self.recolor()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())
        size = self.follow_button.sizeHint()
        self.follow_button.setGeometry(self.width() - size.width(), 0, size.width(), size.height())
        self.refresh()
