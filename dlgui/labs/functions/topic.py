"""What every page of the functions lab is: pictures, settings, and a way that Play walks along."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.functions.topic_fields import TopicFields, set_quietly
from dlgui.labs.shared.findings import Finding
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.section import Section
from dlgui.widgets.segmented import Segmented
from dlgui.widgets.splitter import HANDLE_PX, Splitter


class Topic(QWidget):
    """One page: cards on the stage, a section of settings for the inspector, a sentence.

    Play leads through `steps` positions: along the slider given to `play_along`, or through what a
    subclass makes of `go`. `moved` tells that a person has gone to another position, `changed`
    that there is something else to say.
    (Qt's metaclass and `abc.ABC` do not go together; the abstract methods raise when called.)
    """

    moved = Signal(int)
    changed = Signal()
    key = ""
    source = ""
    """The sections of the textbook that it is about."""
    usual_scale = "linear"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"functions_{self.key}")
        self.setAccessibleName(self.title)
        self.settings = Section(self.title, name=f"functions_{self.key}_settings")
        self.add = TopicFields(self.key, self.settings, self._on_entered)
        self.position = 0
        self._stops: Sequence[float] = ()
        self._played: NumberField | None = None
        self._is_stale = True

    # What subclasses say --------------------------------------------------------------------------

    @property
    @abstractmethod
    def title(self) -> str:
        """The name in the list of pages."""
        raise NotImplementedError

    @abstractmethod
    def draw(self) -> None:
        """Bring the pictures up to date with settings and position."""
        raise NotImplementedError

    @abstractmethod
    def finding(self) -> Finding:
        """What is seen now, in a sentence, and a question to try."""
        raise NotImplementedError

    @property
    def steps(self) -> int:
        """How many steps the way has."""
        return max(len(self._stops) - 1, 1)

    @property
    def scale(self) -> Segmented | None:
        """What the key for scales moves."""
        return None

    @property
    def views(self) -> Segmented | None:
        """What the key for views moves."""
        return None

    @property
    def epoch(self) -> int | None:
        """How many steps an epoch has, where there are any."""
        return None

    # What the lab asks for ------------------------------------------------------------------------

    def go(self, position: int) -> None:
        """Show a position of the way; nobody is told."""
        self.position = min(max(position, 0), self.steps)
        if self._played is not None:
            self._played.set_value(self._stops[self.position])
        self.redraw()

    def show_values(self, values: Mapping[str, str]) -> None:
        """Set fields by their names; nobody is told, and the others stay as they are."""
        for name, text in values.items():
            set_quietly(self.add.fields[name], text)
        self.position = self._nearest(self._played.value()) if self._played is not None else 0
        self.entered()
        self.redraw()

    def take_over(self, other: Topic) -> None:
        """Show what the same page in another language has shown."""
        self.show_values(other.values())
        self.position = other.position
        self.redraw()

    def choose_scale(self, scale: str) -> None:
        """Choose a scale by its name; an empty one is the page's usual one."""
        if self.scale is not None:
            self.scale.enter(scale or self.usual_scale)

    def values(self) -> dict[str, str]:
        """Return every field's value as `show_values` takes it."""
        return {name: field.value_text() for name, field in self.add.fields.items()}

    def redraw(self) -> None:
        """Draw anew: now, or as soon as somebody looks."""
        self._is_stale = True
        if self.isVisible():
            self._catch_up()
        self.changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.draw()

    # What subclasses are made with ----------------------------------------------------------------

    def lay_out(self, pictures: Sequence[QWidget], below: QWidget, shares: tuple[int, int]) -> None:
        """Put pictures beside each other, or above where it is narrow, and something below them."""
        self._row = Splitter(
            Qt.Orientation.Horizontal, name=f"functions_{self.key}_row", parent=self
        )
        for picture in pictures:
            self._row.add(picture, 1)
        column = Splitter(Qt.Orientation.Vertical, name=f"functions_{self.key}_column", parent=self)
        column.add(self._row, shares[0])
        column.add(below, shares[1])
        self._parts = (*pictures, below)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)

    def minimumSizeHint(self) -> QSize:
        """Where there is no room beside each other, pictures stand above each other."""
        width = max(least_width(part) for part in self._parts)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        *pictures, _ = self._parts
        needed = sum(map(least_width, pictures)) + HANDLE_PX * (len(pictures) - 1)
        wide, tall = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        orientation = wide if self.width() >= needed else tall
        if self._row.orientation() is not orientation:
            self._row.setOrientation(orientation)
            self.updateGeometry()

    def play_along(self, field: NumberField, stops: Sequence[float]) -> None:
        """Let Play lead this field through rising or falling numbers."""
        self._played, self._stops = field, stops

    @Slot()
    def _on_entered(self) -> None:
        """A person has changed a setting; Play goes on from where its slider was put."""
        if self._played is not None and self.sender() is self._played:
            self.position = self._nearest(self._played.value())
            self.moved.emit(self.position)
        self.entered()
        self.redraw()

    def entered(self) -> None:
        """Deal with a changed setting before all is drawn anew."""

    def _nearest(self, value: float) -> int:
        """Return the last stop that is not beyond a number."""
        falls = self._stops[0] > self._stops[-1]
        stops = [-stop for stop in self._stops] if falls else self._stops
        at = bisect_left(stops, -value if falls else value)
        return min(at, len(stops) - 1)


def least_width(widget: QWidget) -> int:
    """Return how narrow a widget may be."""
    return widget.minimumSizeHint().expandedTo(widget.minimumSize()).width()
