"""Where boxes of a computation graph stand, and the way of each wire between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, final

from PySide6.QtCore import QPointF, QRectF

from dlgui.plot.graph_data import Box, GraphPicture, Wire

MARGIN: Final = 4.0
LEAST_GAP, MOST_GAP = 12.0, 40.0
GAP_SHARE: Final = 0.14
"""Of what a column or row takes, the part that is left to the wires beside it."""
MOST_WIDE, MOST_HIGH, MOST_HIGH_IMAGE = 210.0, 102.0, 180.0
LEAST_WIDE, LEAST_HIGH = 58.0, 55.0
PORT: Final = 0.24
"""How far from the middle of a box's side a wire ends that comes from another row."""
LANE: Final = 3.5
"""A wire forward and its gradient's way back lie so far from the middle between them."""
LINES_PX: Final = (44.0, 26.0)
"""What lines take: the first one has fractions, and stands off from the boxes."""
LEGEND_PX: Final = 18.0


@final
@dataclass(frozen=True)
class Grid:
    """The columns' left edges and widths, the rows' top and pitch, and the height of a box."""

    lefts: dict[float, tuple[float, float]]
    top: float
    pitch: float
    height: float

    def rect(self, box: Box) -> QRectF:
        """Where a box stands."""
        left, width = self.lefts[box.column]
        return QRectF(left, self.top + box.row * self.pitch, width, self.height)


def least_size(picture: GraphPicture) -> tuple[float, float]:
    """Return the width and height below which a picture could not be read."""
    columns = max(len({box.column for box in picture.boxes}), 1)
    rows = max((box.row for box in picture.boxes), default=0.0) + 1
    lines = below(picture)
    wide = LEAST_WIDE * columns + LEAST_GAP * (columns - 1)
    return wide + 2 * MARGIN, LEAST_HIGH * rows + LEAST_GAP * (rows - 1) + lines + 2 * MARGIN


def below(picture: GraphPicture) -> float:
    """Return how much of the height the lines and the legend take, under the boxes."""
    lines = sum(LINES_PX[: len(picture.lines)])
    return lines + (LEGEND_PX if picture.legend else 0.0)


def grid_of(picture: GraphPicture, width: float, height: float) -> Grid:
    """Share a room among columns and rows; what is left over stands around them."""
    shares: dict[float, float] = {}
    for box in sorted(picture.boxes, key=lambda box: box.column):
        shares[box.column] = max(shares.get(box.column, 0.0), box.share)
    room = width - 2 * MARGIN
    gap = _gap(room / max(len(shares), 1))
    unit = (room - gap * (len(shares) - 1)) / max(sum(shares.values()), 1)
    unit = max(min(unit, MOST_WIDE), 1.0)
    used = unit * sum(shares.values()) + gap * (len(shares) - 1)
    lefts, x = {}, (width - used) / 2
    for column, share in shares.items():
        lefts[column] = (x, unit * share)
        x += unit * share + gap
    rows = max((box.row for box in picture.boxes), default=0.0) + 1
    down = height - 2 * MARGIN - below(picture)
    between = _gap(down / rows)
    most = MOST_HIGH_IMAGE if picture.as_images else MOST_HIGH
    tall = max(min((down - between * (rows - 1)) / rows, most), 1.0)
    between = min((down - tall * rows) / max(rows - 1, 1), 1.5 * MOST_GAP)
    top = MARGIN + max(down - tall * rows - between * (rows - 1), 0) / 2
    return Grid(lefts, top, tall + between, tall)


def way(wire: Wire, picture: GraphPicture, grid: Grid, *, back: bool) -> list[QPointF]:
    """Return the corners of a wire, in the direction in which numbers go along it."""
    source, target = picture.box(wire.source), picture.box(wire.target)
    from_, to = grid.rect(source), grid.rect(target)
    lane = LANE if back else -LANE
    if source.row == target.row:
        points = _straight(from_, to, lane)
    elif source.column == target.column:
        points = _upright(from_, to, lane)
    elif _is_next(source, target, grid):
        points = _elbow(from_, to, lane)
    else:
        points = _around(from_, to, lane, grid)
    return points[::-1] if back else points


def _gap(room: float) -> float:
    return min(max(GAP_SHARE * room, LEAST_GAP), MOST_GAP)


def _is_next(source: Box, target: Box, grid: Grid) -> bool:
    columns = sorted(grid.lefts)
    return columns.index(target.column) == columns.index(source.column) + 1


def _straight(from_: QRectF, to: QRectF, lane: float) -> list[QPointF]:
    y = from_.center().y() + lane
    return [QPointF(from_.right(), y), QPointF(to.left(), y)]


def _upright(from_: QRectF, to: QRectF, lane: float) -> list[QPointF]:
    x, down = from_.center().x() - lane, to.top() > from_.top()
    ends = (from_.bottom(), to.top()) if down else (from_.top(), to.bottom())
    return [QPointF(x, y) for y in ends]


def _elbow(from_: QRectF, to: QRectF, lane: float) -> list[QPointF]:
    """From the right side into the gap, along it, and into the left side."""
    below = from_.top() > to.top()
    y0 = from_.center().y() + lane
    y1 = to.center().y() + (PORT if below else -PORT) * to.height() + lane
    x = (from_.right() + to.left()) / 2 + (lane if below else -lane)
    return [QPointF(from_.right(), y0), QPointF(x, y0), QPointF(x, y1), QPointF(to.left(), y1)]


def _around(from_: QRectF, to: QRectF, lane: float, grid: Grid) -> list[QPointF]:
    """From the upper or lower side into the gap between two rows, along it, and into the other."""
    above = to.top() < from_.top()
    start, end = (from_.top(), to.bottom()) if above else (from_.bottom(), to.top())
    middle = (start + (-1 if above else 1) * (grid.pitch - grid.height) / 2) - lane
    x0, x1 = from_.center().x() + lane, to.center().x() + lane
    return [QPointF(x0, start), QPointF(x0, middle), QPointF(x1, middle), QPointF(x1, end)]
