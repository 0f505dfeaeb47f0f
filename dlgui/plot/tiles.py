"""What a wall of tiles shows: many small pictures on one scale, or the cells of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, final

import numpy as np
from numpy.typing import NDArray

from dlgui.plot.tile_colors import GROUND, Scale, to_shades
from dlgui.plot.tile_layout import TileLayout


class Verdict(StrEnum):
    """What the frame of a tile says."""

    NONE = "none"
    RIGHT = "right"
    WRONG = "wrong"


@final
@dataclass(frozen=True, eq=False)
class Tiles:
    """Pictures (N, height, width) of numbers between two levels, the same for all.

    `names` say what each is, for tool tips and screen readers; `captions` are written under the
    tiles, or into the cells of a table, which has a number of `columns` (0: as many as fit) with
    heads at the left and above. Of pictures `across` stand in each row (0: as many as fit). With a
    `bar` the scale is printed at the right. `data` are the
    numbers (rows, columns) of a table where its colours stand for something else.
    """

    images: NDArray[Any] = field(default_factory=lambda: np.zeros((0, 1, 1)))
    low: float = 0.0
    high: float = 1.0
    scale: Scale = Scale.INK
    names: Sequence[str] = ()
    verdicts: Sequence[Verdict] = ()
    captions: Sequence[str] = ()
    columns: int = 0
    across: int = 0
    row_heads: Sequence[str] = ()
    column_heads: Sequence[str] = ()
    bar: bool = False
    data: NDArray[Any] | None = None

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of each picture."""
        return self.images.shape[1], self.images.shape[2]

    def __len__(self) -> int:
        return len(self.images)

    def name(self, tile: int) -> str:
        """What a tile is called; empty if it has no name."""
        return self.names[tile] if tile < len(self.names) else ""

    def shades(self, tiles: range) -> NDArray[np.uint8]:
        """The shades of the pixels of some of the tiles."""
        return to_shades(self.images[tiles.start : tiles.stop], self.low, self.high)

    def mosaic(self, layout: TileLayout) -> NDArray[np.uint8]:
        """One picture of all tiles that are seen, a number a pixel of the screen."""
        shades, (h, w) = self.shades(layout.shown), self.shape
        down = np.arange(layout.height) * h // layout.height
        across = np.arange(layout.width) * w // layout.width
        rows = -(-len(shades) // layout.columns)
        filled = np.full((rows * layout.columns, layout.height, layout.width), GROUND, np.uint8)
        filled[: len(shades)] = shades[:, down[:, np.newaxis], across]
        high, wide = layout.height + layout.below + layout.gap, layout.width + layout.gap
        whole = np.full((rows, high, layout.columns, wide), GROUND, np.uint8)
        blocks = filled.reshape(rows, layout.columns, layout.height, layout.width)
        whole[:, : layout.height, :, : layout.width] = blocks.transpose(0, 2, 1, 3)
        width, height = layout.size
        return whole.reshape(rows * high, layout.columns * wide)[:height, :width]
