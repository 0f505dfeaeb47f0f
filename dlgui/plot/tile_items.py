"""The items of a wall of tiles: one image, frames around tiles, captions and heads."""

from __future__ import annotations

from typing import final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from dlgui import theme
from dlgui.plot.scene_text import SceneText
from dlgui.plot.tile_colors import GROUND, bar_room, inks, lookup_table, make_bar, show_bar
from dlgui.plot.tile_layout import TileLayout
from dlgui.plot.tiles import Tiles, Verdict

FRAME_Z = 2.0
BAR_GAP_PX = 8
HEAD_PX = 20
FRAME_PX = 4
LEAST_BAR, MOST_BAR, HALF_LINE_PX = 60, 240, 9


@final
class TileItems:
    """Items are kept; only what they show is replaced."""

    def __init__(self, scene: pg.GraphicsScene) -> None:
        self._scene = scene
        self._image = pg.ImageItem(axisOrder="row-major")
        scene.addItem(self._image)
        self._frames = {kind: self._new_frame() for kind in ("right", "wrong", "chosen", "pixel")}
        self._captions: list[SceneText] = []
        self._heads: list[SceneText] = []
        self._bar: pg.ColorBarItem | None = None
        self._bar_texts: list[str] = []
        self._origin = QPointF()
        self._layout = TileLayout(1, 1, 1, 1, 1)
        self._most_bar = MOST_BAR

    def room(self, tiles: Tiles, width: int, height: int) -> tuple[int, int]:
        """Width and height that are left for tiles beside heads and the printed scale."""
        left = self._head_width(tiles)
        top = HEAD_PX if tiles.column_heads else FRAME_PX
        self._origin = QPointF(left, top)
        right = (BAR_GAP_PX + bar_room() if tiles.bar else 0) + FRAME_PX
        self._most_bar = height - top - HALF_LINE_PX
        return max(width - left - right, 1), max(height - top - FRAME_PX, 1)

    def show(self, tiles: Tiles, layout: TileLayout, chosen: int) -> None:
        """Bring everything up to date."""
        self._layout = layout
        self._image.setVisible(len(tiles) > 0)
        self._show_captions(tiles)
        self._show_heads(tiles)
        self._show_frames(tiles)
        self.choose(chosen)
        if len(tiles):
            self._image.setLookupTable(lookup_table(tiles.scale), update=False)
            self._image.setImage(tiles.mosaic(layout), levels=(0, GROUND))
            self._image.setRect(QRectF(self._origin.x(), self._origin.y(), *layout.size))
        self._show_bar(tiles)

    def choose(self, tile: int) -> None:
        """Frame one tile; -1 frames none."""
        path = QPainterPath()
        if tile in self._layout.shown:
            path.addRect(self.rect(tile).adjusted(-2, -2, 2, 2))
        self._frames["chosen"].setPath(path)

    def point_out(self, tile: int, area: QRectF) -> None:
        """Frame a part of a tile, in shares of its size; an empty area frames none."""
        path, rect = QPainterPath(), self.rect(tile) if tile in self._layout.shown else QRectF()
        if not area.isEmpty() and not rect.isEmpty():
            corner = QPointF(
                rect.x() + area.x() * rect.width(), rect.y() + area.y() * rect.height()
            )
            path.addRect(
                corner.x(), corner.y(), area.width() * rect.width(), area.height() * rect.height()
            )
        self._frames["pixel"].setPath(path)

    def rect(self, tile: int) -> QRectF:
        """Where a tile is that is seen."""
        x, y = self._layout.corner(tile)
        at = self._origin + QPointF(x, y)
        return QRectF(at.x(), at.y(), self._layout.width, self._layout.height)

    def at(self, place: QPointF) -> tuple[int, float, float] | None:
        """The tile at a place of the scene, with how far right and down in it, in shares."""
        inside = place - self._origin
        return self._layout.at(inside.x(), inside.y())

    def captions(self) -> list[str]:
        """What is written under the tiles or in the cells, of those that are seen."""
        return [text.text() for text in self._captions if text.text()]

    def heads(self) -> list[str]:
        """What is written beside and above a table."""
        return [text.text() for text in self._heads if text.text()]

    def bar_texts(self) -> list[str]:
        """The numbers printed at the scale; none if there is no scale."""
        return self._bar_texts

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        palette = theme.current()
        widths = {"right": (palette.good, 1.0), "wrong": (palette.error, 2.5)}
        widths |= {"chosen": (palette.accent, 2.5), "pixel": (palette.warning, 2.0)}
        for kind, (color, width) in widths.items():
            pen = QPen(QColor(color), width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            self._frames[kind].setPen(pen)

    def _new_frame(self) -> QGraphicsPathItem:
        item = QGraphicsPathItem()
        item.setZValue(FRAME_Z)
        self._scene.addItem(item)
        return item

    def _show_frames(self, tiles: Tiles) -> None:
        paths = {Verdict.RIGHT: QPainterPath(), Verdict.WRONG: QPainterPath()}
        for tile in self._layout.shown if tiles.verdicts else ():
            if (path := paths.get(tiles.verdicts[tile])) is not None:
                path.addRect(self.rect(tile).adjusted(-1, -1, 1, 1))
        for verdict, path in paths.items():
            self._frames[verdict.value].setPath(path)

    def _show_captions(self, tiles: Tiles) -> None:
        shown = self._layout.shown if tiles.captions else range(0)
        while len(self._captions) < len(shown):
            self._captions.append(SceneText(self._scene))
        on = inks(tiles.scale, theme.current())
        shades = tiles.shades(shown)[:, 0, 0] if tiles.columns and len(shown) else ()
        for i, text in enumerate(self._captions):
            words = tiles.captions[shown[i]] if i < len(shown) else ""
            room = self._layout.width + (0 if tiles.columns else self._layout.gap)
            text.set_text(words if text.width_of(words) <= room else "")
            if not words:
                continue
            rect = self.rect(shown[i])
            x = rect.center().x() - text.width() / 2
            if tiles.columns:
                text.set_color(on[int(shades[i])])
                text.move(x, rect.center().y() - text.height() / 2)
            else:
                text.set_color(theme.current().muted)
                text.move(x, rect.bottom())

    def _show_heads(self, tiles: Tiles) -> None:
        beside, above = list(tiles.row_heads), list(tiles.column_heads)
        while len(self._heads) < len(beside) + len(above):
            self._heads.append(SceneText(self._scene))
        for i, text in enumerate(self._heads):
            words = (beside + above)[i] if i < len(beside) + len(above) else ""
            text.set_text(words)
            text.set_color(theme.current().muted)
            if i < len(beside):
                rect = self.rect(i * tiles.columns)
                text.move(rect.left() - text.width() - 8, rect.center().y() - text.height() / 2)
            elif words:
                rect = self.rect(i - len(beside))
                text.move(rect.center().x() - text.width() / 2, rect.top() - HEAD_PX)

    def _head_width(self, tiles: Tiles) -> int:
        if not tiles.row_heads:
            return FRAME_PX
        while not self._heads:
            self._heads.append(SceneText(self._scene))
        return int(max(self._heads[0].width_of(head) for head in tiles.row_heads)) + 12

    def _show_bar(self, tiles: Tiles) -> None:
        if tiles.bar and self._bar is None:
            self._bar = make_bar(self._scene)
        if self._bar is None:
            return
        self._bar.setVisible(tiles.bar)
        self._bar_texts = []
        if tiles.bar:
            width, height = self._layout.size
            high = max(min(max(height, LEAST_BAR), MOST_BAR, self._most_bar), 1)
            self._bar_texts = show_bar(self._bar, tiles.scale, tiles.low, tiles.high, high)
            at = self._origin + QPointF(width + BAR_GAP_PX, 0)
            self._bar.setGeometry(QRectF(at.x(), at.y(), bar_room(), high))
