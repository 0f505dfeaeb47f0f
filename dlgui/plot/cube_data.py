"""A cube of numbers (N, C, H x W) as it is drawn: its faces as cells, and which of them are lit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple, final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

DEPTH_X, DEPTH_Y = 0.62, 0.5
"""How far to the right and up the last sample stands, in shares of the front's width and height."""
MOST_SLICES: Final = 12
ROWS: Final = 4
"""Height and width of an image are one axis here, cut into so many cells: a group has all of it."""


class Face(StrEnum):
    """A side of the cube that is seen."""

    FRONT = "front"
    TOP = "top"
    SIDE = "side"


@final
@dataclass(frozen=True)
class CubePicture:
    """Samples and channels there are, the ranges of those that are lit, and what is said beside:
    a title in lines that are short enough, and figures with their names.
    """

    samples: int = 1
    channels: int = 1
    lit_samples: range = range(0)
    lit_channels: range = range(0)
    axes: tuple[str, str, str] = ("N", "C", "H × W")
    title: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()

    @property
    def slices(self) -> int:
        """How many of the samples are drawn."""
        return min(self.samples, MOST_SLICES)

    def lights(self, sample: int, channel: int) -> bool:
        """Whether a channel of a sample belongs to what is lit."""
        return sample in self.lit_samples and channel in self.lit_channels


@final
class CubeCell(NamedTuple):
    """A cell of a face: of which channel of which sample, and its corners."""

    face: Face
    sample: int
    channel: int
    corners: QPolygonF


def front_of(room: QRectF) -> QRectF:
    """Return where the front of a cube stands that fills a room."""
    width = room.width() / (1 + DEPTH_X)
    height = room.height() / (1 + DEPTH_Y)
    return QRectF(room.left(), room.bottom() - height, width, height)


def cells_of(picture: CubePicture, room: QRectF) -> Iterator[CubeCell]:
    """Yield the cells of all faces, those at the back first."""
    front = front_of(room)
    wide, tall = front.width() / picture.channels, front.height() / ROWS
    deep = QPointF(DEPTH_X * front.width(), -DEPTH_Y * front.height()) / picture.slices
    right, down = QPointF(wide, 0), QPointF(0, tall)
    for sample in reversed(range(picture.slices)):
        for channel in range(picture.channels):
            corner = front.topLeft() + right * channel + deep * sample
            yield CubeCell(Face.TOP, sample, channel, _cell(corner, right, deep))
        for row in range(ROWS):
            corner = front.topRight() + down * row + deep * sample
            last = picture.channels - 1
            yield CubeCell(Face.SIDE, sample, last, _cell(corner, down, deep))
    for channel in range(picture.channels):
        for row in range(ROWS):
            corner = front.topLeft() + right * channel + down * row
            yield CubeCell(Face.FRONT, 0, channel, _cell(corner, right, down))


def _cell(corner: QPointF, along: QPointF, across: QPointF) -> QPolygonF:
    return QPolygonF([corner, corner + along, corner + along + across, corner + across])
