"""Panels beside or above each other, with a bar between them that can be dragged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, final

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from dlgui import theme

HANDLE_PX: Final = theme.GRID + theme.HALF


@final
@dataclass(frozen=True)
class Wish:
    """What one panel wants: so many pixels, or with a weight a share of what is left."""

    weight: int
    pixels: int
    least: int
    most: int


@final
class Splitter(QSplitter):
    """Shares its room by weights, until somebody drags, which `dragged` tells.

    (Qt's own rule starts from size hints and shrinks all panels by as many pixels, so that what is
    seen would depend on the sizes that the window had before.)
    """

    dragged = Signal()

    def __init__(
        self, orientation: Qt.Orientation, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(orientation, parent)
        self.setObjectName(name)
        self.setHandleWidth(HANDLE_PX)
        self.setChildrenCollapsible(False)
        self._weights: dict[str, int] = {}
        self._pixels: dict[str, int] = {}
        self._chosen: dict[str, int] = {}
        self._is_sharing = False
        self.splitterMoved.connect(self._on_moved)

    def add(self, widget: QWidget, weight: int) -> None:
        """Put a widget at the end; with a weight of 0 it has the size that it asks for."""
        self._weights[widget.objectName()] = weight
        self.addWidget(widget)
        handle = self.handle(self.count() - 1)
        theme.set_tool_tip(handle, self.tr("Drag to give one side more room"))

    def weigh(self, widget: QWidget, weight: int) -> None:
        """Give a widget another weight."""
        if self._weights[widget.objectName()] != weight:
            self._weights[widget.objectName()] = weight
            self.share()

    def prefer(self, widget: QWidget, pixels: int) -> None:
        """Let a widget without a weight have so many pixels instead of what it asks for."""
        if self._pixels.get(widget.objectName()) != pixels:
            self._pixels[widget.objectName()] = pixels
            self.share()

    def chosen(self) -> dict[str, int]:
        """Return the sizes that somebody has dragged the panels to, by their names."""
        return dict(self._chosen)

    def choose(self, sizes: Mapping[str, int]) -> None:
        """Share the room as if somebody had dragged the panels to these sizes."""
        self._chosen = dict(sizes)
        self.share()

    def share(self) -> None:
        """Deal out the room anew."""
        widgets = self._widgets()
        seen = [w for w in widgets if not w.isHidden()]
        room = self._along(self.size()) - self.handleWidth() * max(len(seen) - 1, 0)
        if self._is_sharing or not seen or room <= 0:
            return
        sizes = dict(zip(seen, deal(room, [self._wish(w) for w in seen]), strict=True))
        wanted = [sizes.get(widget, 0) for widget in widgets]
        if wanted != self.sizes():
            self._is_sharing = True
            self.setSizes(wanted)
            self._is_sharing = False

    def event(self, event: QEvent) -> bool:
        result = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.share()
        return result

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share()

    def _widgets(self) -> list[QWidget]:
        found = (self.widget(i) for i in range(self.count()))
        return [widget for widget in found if widget is not None]

    def _wish(self, widget: QWidget) -> Wish:
        name, hint = widget.objectName(), self._along(widget.sizeHint())
        least = widget.minimumSizeHint().expandedTo(widget.minimumSize())
        weight, chosen = self._weights[name], self._chosen.get(name)
        if weight:
            weights = [self._weights[n] for n in self._chosen if n in self._weights]
            is_dragged = chosen is not None and any(weights)
            weight = chosen if is_dragged and chosen is not None else 1000 * weight
        pixels = chosen if chosen is not None else self._pixels.get(name, hint)
        return Wish(weight, pixels, self._along(least), self._along(widget.maximumSize()))

    def _along(self, size: QSize) -> int:
        return size.width() if self.orientation() == Qt.Orientation.Horizontal else size.height()

    @Slot()
    def _on_moved(self) -> None:
        for widget, size in zip(self._widgets(), self.sizes(), strict=True):
            if size and not widget.isHidden():
                self._chosen[widget.objectName()] = size
        self.dragged.emit()


def deal(room: int, wishes: list[Wish]) -> list[int]:
    """Deal out pixels: what is asked for first, the rest by weight, within all limits.

    If there is less than all need at least, those that asked for pixels give theirs up first.
    """
    sizes = [min(max(0 if w.weight else w.pixels, w.least), w.most) for w in wishes]
    over = sum(sizes) - room
    for i, wish in enumerate(wishes):
        if over > 0 and not wish.weight:
            given = min(over, sizes[i] - min(wish.least, sizes[i]))
            sizes[i] -= given
            over -= given
    open_ = [i for i, wish in enumerate(wishes) if wish.weight]
    while open_:
        left = room - sum(size for i, size in enumerate(sizes) if i not in open_)
        total = sum(wishes[i].weight for i in open_)
        fair = {i: left * wishes[i].weight / total for i in open_}
        bound = [i for i in open_ if not wishes[i].least <= fair[i] <= wishes[i].most]
        if not bound:
            return _rounded(sizes, fair, left)
        # Those that need more than their share are served before those that cannot use theirs.
        short = [i for i in bound if fair[i] < wishes[i].least] or bound
        for i in short:
            sizes[i] = wishes[i].least if fair[i] < wishes[i].least else wishes[i].most
        open_ = [i for i in open_ if i not in short]
    return sizes


def _rounded(sizes: list[int], fair: Mapping[int, float], left: int) -> list[int]:
    for i, share in fair.items():
        sizes[i] = int(share)
    last = max(fair)
    sizes[last] += left - sum(sizes[i] for i in fair)
    return sizes
