"""A cube of numbers (N, C, H x W) that one points into: what shares a mean is lit."""

from __future__ import annotations

from typing import Final, final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from dlgui.plot.cube_data import CubePicture, Face
from dlgui.plot.cube_item import CubeItem
from dlgui.plot.drawing import Table
from dlgui.plot.sheet import Sheet

LEAST: Final = QSize(300, 112)


@final
class Cube(Sheet):
    """`pointed` carries sample and channel under the mouse, or -1 twice when it leaves; arrow keys
    go to the next channel, and with up and down to the next sample.
    """

    pointed = Signal(int, int)

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self._item = CubeItem()
        self._aim: tuple[int, int] | None = None
        self.canvas.scene().addItem(self._item)
        scene = self.canvas.scene()
        scene.sigMouseMoved.connect(self._on_hovered)
        self.canvas.left.connect(self._on_left)
        self.keep_least(LEAST)
        self.dress()

    @property
    def picture(self) -> CubePicture:
        """What is shown."""
        return self._item.picture

    def set_picture(self, picture: CubePicture) -> None:
        """Show another cube, or another part of it lit."""
        if picture != self._item.picture:
            self._item.picture = picture
            self.arrange()

    def place_of(self, sample: int, channel: int) -> QPointF:
        """The middle of a cell of a channel of a sample, in the scene: on the top of the cube."""
        cells = (c for c in self._item.cells() if c.face is Face.TOP)
        found = next(c for c in cells if (c.sample, c.channel) == (sample, channel))
        return found.corners.boundingRect().center()

    def lit(self) -> set[tuple[Face, int, int]]:
        """The faces of which samples and channels are lit, of those that are seen."""
        picture = self.picture
        cells = (c for c in self._item.cells() if picture.lights(c.sample, c.channel))
        return {(cell.face, cell.sample, cell.channel) for cell in cells}

    # What a drawing says --------------------------------------------------------------------------

    def facts(self) -> list[str]:
        picture = self.picture
        head = self.tr("Digits: {0}, numbered from 1. Channels: {1}.").format(
            picture.samples, picture.channels
        )
        figures = [f"{name}: {figure}." for name, figure in picture.figures]
        return [head, " ".join(picture.title), *figures]

    def table(self) -> Table:
        picture = self.picture
        names = self.tr("digit"), self.tr("channel"), self.tr("shares the mean")
        rows = [
            (sample + 1, channel + 1, int(picture.lights(sample, channel)))
            for sample in range(picture.samples)
            for channel in range(picture.channels)
        ]
        return Table(names, rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}
        moves |= {Qt.Key.Key_Up: (1, 0), Qt.Key.Key_Down: (-1, 0)}
        if (move := moves.get(Qt.Key(event.key()))) is None:
            super().keyPressEvent(event)
            return
        sample, channel = self._aim or (0, 0)
        if self._aim is not None:
            sample = min(max(sample + move[0], 0), self.picture.slices - 1)
            channel = min(max(channel + move[1], 0), self.picture.channels - 1)
        self._point_to(sample, channel)

    # Plumbing -------------------------------------------------------------------------------------

    def _point_to(self, sample: int, channel: int) -> None:
        self._aim = sample, channel
        self.pointed.emit(sample, channel)

    @Slot(object)
    def _on_hovered(self, at: QPointF) -> None:
        if (cell := self._item.cell_at(at)) is not None:
            self._point_to(cell.sample, cell.channel)
        elif self._aim is not None:
            self._on_left()

    @Slot()
    def _on_left(self) -> None:
        if self._aim is not None:
            self._aim = None
            self.pointed.emit(-1, -1)

    def click(self, at: QPointF) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def arrange(self) -> None:
        room = self.canvas.room()
        self._item.resize(QRectF(0, 0, room.width(), room.height()))
