"""A wall of tiles: many small pictures, or a table of numbers, as one image that one points into.

Arrow keys go from tile to tile as a click does; the wheel scrolls where not all are seen.
"""

from __future__ import annotations

from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolTip, QWidget

from dlgui import theme
from dlgui.plot.drawing import Table
from dlgui.plot.scene_text import SceneText
from dlgui.plot.sheet import Sheet
from dlgui.plot.short_numbers import end_texts, short_number
from dlgui.plot.tile_items import TileItems
from dlgui.plot.tile_layout import TileLayout, fit_across, fit_cells, fit_tiles
from dlgui.plot.tiles import Tiles

CAPTION_PX = 17
MOST_CELL = (110, 40)


@final
class TileWall(Sheet):
    """`chosen` carries the number of the tile that is clicked or reached by key, `pointed` the
    tile under the mouse with row and column of its pixel, or -1 three times when it leaves.
    """

    chosen = Signal(int)
    pointed = Signal(int, int, int)

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self.tiles = Tiles()
        self.saying = ""
        """What the lab says of this picture alone; part of its description."""
        self.current = -1
        self._first = 0
        self._hint = ""
        self._layout = TileLayout(1, 1, 1, 1, 1)
        self._items = TileItems(self.canvas.scene())
        self._words = SceneText(self.canvas.scene(), theme.TextRole.BODY)
        self.setMinimumSize(96, 64)
        scene = self.canvas.scene()
        scene.sigMouseMoved.connect(self._on_hovered)
        self.canvas.left.connect(self._on_left)
        self.canvas.wheeled.connect(self._on_wheeled)
        self.dress()

    # What is shown --------------------------------------------------------------------------------

    def set_tiles(self, tiles: Tiles, *, current: int | None = None, hint: str = "") -> None:
        """Show these tiles, this one framed (None: as before); without tiles the hint is read."""
        self.tiles, self._hint = tiles, hint
        wanted = self.current if current is None else current
        self.current = wanted if 0 <= wanted < len(tiles) else -1
        self.arrange()

    def choose(self, tile: int) -> None:
        """Frame another tile, and scroll to it, without telling anybody."""
        self.current = tile
        if tile >= 0 and tile not in self._layout.shown:
            self._first = self._layout.showing(tile)
            self.arrange()
        self._items.choose(tile)

    def point_out(self, tile: int, area: QRectF) -> None:
        """Frame a part of a tile, in shares of its size; an empty area frames none."""
        self._items.point_out(tile, area)

    def image(self) -> NDArray[np.uint8]:
        """The shades of the pixels of the one image, 255 between the tiles."""
        return self.tiles.mosaic(self._layout)

    def tile_rect(self, tile: int) -> QRect:
        """Where a tile is, in pixels of the canvas."""
        place: QRectF = self.canvas.viewportTransform().mapRect(self._items.rect(tile))
        return place.toRect()

    def shown(self) -> range:
        """The numbers of the tiles that are seen."""
        return self._layout.shown if len(self.tiles) else range(0)

    def captions(self) -> list[str]:
        """What is written under the tiles or in the cells, of those that are seen."""
        return self._items.captions()

    def heads(self) -> list[str]:
        """What is written beside and above a table."""
        return self._items.heads()

    def bar_texts(self) -> list[str]:
        """The numbers printed at the scale."""
        return self._items.bar_texts()

    def hint(self) -> str:
        """The words in the place of tiles."""
        return self._words.text()

    # What a drawing says --------------------------------------------------------------------------

    def facts(self) -> list[str]:
        ends = end_texts(self.tiles.low, self.tiles.high)
        text = self.tr("{0} pictures of {1} × {2} numbers, colours from {3} to {4}.")
        if self.tiles.columns:
            text = self.tr("{0} numbers in a table, colours from {3} to {4}.")
        said = [text.format(f"{len(self.tiles):,}", *self.tiles.shape, *ends), self._hint]
        if 0 <= self.current < len(self.tiles):
            said.append(self.tr("Chosen: {0}.").format(self.tiles.name(self.current)))
        return [*said, self.saying]

    def table(self) -> Table:
        if self.tiles.columns:
            columns = self.tiles.columns
            data = self.tiles.images if self.tiles.data is None else self.tiles.data
            values = data.reshape(-1, columns).tolist()
            heads = self.tiles.row_heads or [str(i + 1) for i in range(len(values))]
            names = self.tiles.column_heads or [str(i + 1) for i in range(columns)]
            rows = [[head, *row] for head, row in zip(heads, values, strict=True)]
            return Table(("", *names), rows)
        pixels = [f"{r},{c}" for r, c in np.ndindex(self.tiles.shape)]
        shown = self.shown()
        rows = [
            [
                self.tiles.name(i),
                *(short_number(v, 6) for v in self.tiles.images[i].ravel().tolist()),
            ]
            for i in shown
        ]
        return Table((self.tr("picture"), *pixels), rows)

    # What is done ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        steps |= {Qt.Key.Key_Up: -self._layout.columns, Qt.Key.Key_Down: self._layout.columns}
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if len(self.tiles) and key in steps:
            self._go_to(self.current + steps[key] if self.current >= 0 else self._layout.first)
        elif len(self.tiles) and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(0 if key == Qt.Key.Key_Home else len(self.tiles) - 1)
        elif key in pages:
            self._scroll(pages[key] * self._layout.rows)
        else:
            super().keyPressEvent(event)

    def _go_to(self, tile: int) -> None:
        if 0 <= tile < len(self.tiles) and tile != self.current:
            self.choose(tile)
            self.chosen.emit(tile)

    def click(self, at: QPointF) -> None:
        if found := self._found(at):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.choose(found[0])
            self.chosen.emit(found[0])

    @Slot(object)
    def _on_hovered(self, at: QPointF) -> None:
        if (found := self._found(at)) is None:
            self._on_left()
            return
        tile, right, down = found
        height, width = self.tiles.shape
        if name := self.tiles.name(tile):
            self.show_tip(at, name)
        self.pointed.emit(tile, int(down * height), int(right * width))

    @Slot()
    def _on_left(self) -> None:
        QToolTip.hideText()
        self.pointed.emit(-1, -1, -1)

    @Slot(QPointF, float)
    def _on_wheeled(self, _at: QPointF, notches: float) -> None:
        self._scroll(round(-notches) or (1 if notches < 0 else -1))

    def _scroll(self, rows: int) -> None:
        if (first := self._layout.scrolled(rows)) != self._layout.first:
            self._first = first
            self.arrange()

    def _found(self, at: QPointF) -> tuple[int, float, float] | None:
        return self._items.at(at) if len(self.tiles) else None

    # Plumbing -------------------------------------------------------------------------------------

    def dress(self) -> None:
        self._items.recolor()
        self._words.set_color(theme.current().muted)
        super().dress()

    def arrange(self) -> None:
        tiles = self.tiles
        whole = self.canvas.room()
        room = self._items.room(tiles, int(whole.width()), int(whole.height()))
        if tiles.columns and len(tiles):
            rows = len(tiles) // tiles.columns
            self._layout = fit_cells(rows, tiles.columns, room, most=MOST_CELL)
        elif tiles.across:
            self._layout = fit_across(len(tiles), tiles.shape, room, across=tiles.across)
        else:
            below = CAPTION_PX if tiles.captions else 0
            self._layout = fit_tiles(len(tiles), tiles.shape, room, below=below, first=self._first)
        self._items.show(tiles, self._layout, self.current)
        self._words.set_text("" if len(tiles) else self._hint)
        self._words.move(8, max(whole.height() / 2 - self._words.height(), 0))
