"""Where the tiles of a wall stand: as large as they can be, in rows, with room for captions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import final

GAP_PX = 4
LEAST_PX, MOST_PX = 28, 160


@final
@dataclass(frozen=True)
class TileLayout:
    """Tiles of a size in pixels; `first` is the one at the upper left, `rows` are those seen."""

    count: int
    columns: int
    rows: int
    width: int
    height: int
    below: int = 0
    """Pixels under each tile, for its caption."""
    gap: int = GAP_PX
    first: int = 0

    @property
    def all_rows(self) -> int:
        """The rows that all tiles take, seen or not."""
        return -(-self.count // self.columns)

    @property
    def shown(self) -> range:
        """The numbers of the tiles that are seen."""
        return range(self.first, min(self.first + self.columns * self.rows, self.count))

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of what is seen, in pixels."""
        rows = -(-len(self.shown) // self.columns)
        columns = min(self.columns, max(len(self.shown), 1))
        return (
            columns * (self.width + self.gap) - self.gap,
            max(rows, 1) * (self.height + self.below + self.gap) - self.gap,
        )

    def corner(self, tile: int) -> tuple[int, int]:
        """The upper left pixel of a tile that is seen."""
        row, column = divmod(tile - self.first, self.columns)
        return column * (self.width + self.gap), row * (self.height + self.below + self.gap)

    def at(self, x: float, y: float) -> tuple[int, float, float] | None:
        """The tile at a pixel, and how far right and down in it that is, as shares."""
        column, right = divmod(x, self.width + self.gap)
        row, down = divmod(y, self.height + self.below + self.gap)
        inside = 0 <= column < self.columns and right < self.width and down < self.height
        tile = self.first + int(row) * self.columns + int(column)
        if not inside or tile not in self.shown:
            return None
        return tile, right / self.width, down / self.height

    def scrolled(self, rows: int) -> int:
        """The first tile after scrolling by so many rows, within what there is."""
        last = max(self.all_rows - self.rows, 0)
        return min(max(self.first // self.columns + rows, 0), last) * self.columns

    def showing(self, tile: int) -> int:
        """The first tile if the view is moved just so far that this one is seen."""
        row, top = tile // self.columns, self.first // self.columns
        return min(max(top, row - self.rows + 1), row) * self.columns


@lru_cache(maxsize=256)
def fit_tiles(
    count: int, shape: tuple[int, int], room: tuple[int, int], *, below: int = 0, first: int = 0
) -> TileLayout:
    """Return the layout with the largest tiles of images (height, width) that all fit the room.

    Where they would be smaller than `LEAST_PX`, some lie beyond the lower edge.
    """
    longest = max(shape)
    for side in range(MOST_PX, LEAST_PX - 1, -1):
        layout = _of_side(count, shape, room, side / longest, below)
        fits = layout.width <= room[0] and layout.height + below <= room[1]
        if fits and layout.all_rows <= layout.rows:
            return layout
    layout = _of_side(count, shape, room, LEAST_PX / longest, below)
    first = min(first // layout.columns, max(layout.all_rows - layout.rows, 0)) * layout.columns
    return TileLayout(**{**vars(layout), "first": first})


def fit_across(
    count: int, shape: tuple[int, int], room: tuple[int, int], *, across: int
) -> TileLayout:
    """Return the layout of so many tiles in each row, as large as the room allows, all of them."""
    rows = max(-(-count // across), 1)
    gap = GAP_PX if min(room[0] // across, room[1] // rows) > LEAST_PX else 1
    high = (room[1] + gap) / rows - gap
    wide = (room[0] + gap) / across - gap
    scale = max(min(high / shape[0], wide / shape[1]), 1 / max(shape))
    height, width = (max(int(n * scale), 1) for n in shape)
    return TileLayout(max(count, 1), across, rows, width, height, gap=gap)


def fit_cells(
    rows: int, columns: int, room: tuple[int, int], *, most: tuple[int, int]
) -> TileLayout:
    """Return the layout of a table that fills the room, its cells at most so wide and high."""
    width = min((room[0] + 1) // columns - 1, most[0])
    height = min((room[1] + 1) // rows - 1, most[1])
    return TileLayout(rows * columns, columns, rows, max(width, 1), max(height, 1), gap=1)


def _of_side(
    count: int, shape: tuple[int, int], room: tuple[int, int], scale: float, below: int
) -> TileLayout:
    height, width = (max(round(n * scale), 1) for n in shape)
    columns = max((room[0] + GAP_PX) // (width + GAP_PX), 1)
    rows = max((room[1] + GAP_PX) // (height + below + GAP_PX), 1)
    return TileLayout(max(count, 1), min(columns, max(count, 1)), rows, width, height, below)
