"""The map of the codes: test digits where their codes lie, and what a place of it stands for."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.rebuild.map_area import area_of
from dlgui.labs.rebuild.material import Material
from dlgui.labs.rebuild.words import no_autoencoder
from dlgui.labs.shared.picture import Picture, small_label
from dlgui.plot.code_map import CodeMap
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.plot.view import Ranges

NEAREST = 3
SIDE_PX = 84


@final
class MapPicture(Picture[Material]):
    """`aimed` carries the place that is decoded: under the mouse, or where somebody clicked last;
    `area_changed` that the map shows another part of the plane.
    """

    aimed = Signal(float, float)
    area_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="rebuild_codes", parent=parent)
        self.card.set_title(self.tr("Map of the code"))
        self.setAccessibleName(self.card.title())
        self.area = Ranges(-3.0, 3.0, -3.0, 3.0)
        self.place = (0.0, 0.0)
        self._run: object = None
        self.map = CodeMap(
            self.tr("z₁"),
            self.tr("z₂"),
            name="rebuild_map",
            title=self.tr("Map of the code"),
            parent=self,
        )
        self.map.pointed.connect(self.aim)
        self.map.place_chosen.connect(self.aim)
        self.map.left.connect(self._on_left)
        self.decoded = TileWall(
            name="rebuild_decoded", title=self.tr("What is decoded here"), parent=self
        )
        self.said = small_label("", "rebuild_place", self)
        self.said.setWordWrap(True)
        self.near = TileWall(name="rebuild_near", title=self.tr("Nearest test digits"), parent=self)
        self._lay_out()

    def draw(self, material: Material) -> None:
        digits, codes, model = material.digits, material.codes, material.model
        if material.history is not self._run:  # what was chosen of another map is no part of this
            self._run = material.history
            self.map.follow()
        if digits is None or codes is None or model is None or not np.isfinite(codes.points).all():
            waiting = digits is None or codes is None
            for wall in (self.decoded, self.near):
                wall.set_tiles(Tiles())
            self.said.setText(material.words if waiting else no_autoencoder())
            self.map.set_points(np.zeros((0, 2)), np.zeros(0, np.intp), ())
            return
        if (area := area_of(codes.points)) != self.area:
            self.area = area
            self.area_changed.emit()
        self.map.set_area(self.area)
        self._aim_inside()
        count = len(codes.points)
        note = self.tr("{0} digits")
        if codes.plane is not None:
            note = self.tr("2 components of {1}")
        self.card.set_note(note.format(f"{count:,}", codes.codes.shape[1]))
        self.map.set_points(codes.points, digits.labels[:count], digits.classes)
        self._decode()

    @Slot(float, float)
    def aim(self, x: float, y: float) -> None:
        """Decode another place."""
        self.place = (x, y)
        self._decode()
        self.aimed.emit(x, y)

    @Slot()
    def _on_left(self) -> None:
        if self.place != self.map.aim:
            self.aim(*self.map.aim)

    def _aim_inside(self) -> None:
        """What is aimed at lies on the map: in the middle of it, if it would lie beyond."""
        (x, y), area = self.map.aim, self.area
        if not (area.x0 <= x <= area.x1 and area.y0 <= y <= area.y1):
            self.place = (area.x0 + area.x1) / 2, (area.y0 + area.y1) / 2
            self.map.set_aim(*self.place)
            self.aimed.emit(*self.place)

    def _decode(self) -> None:
        material = self.material
        if material is None or material.model is None or material.codes is None:
            return
        digits, model, codes = material.digits, material.model, material.codes
        if digits is None:
            return
        here = np.array([self.place])
        place = f"{self.place[0]:.2f}, {self.place[1]:.2f}"
        picture = digits.pictures(model.decode(codes.codes_at(here)))
        name = self.tr("decoded at {0}").format(place)
        self.decoded.set_tiles(Tiles(picture, 0.0, 1.0, names=(name,), across=1))
        self.said.setText(place)
        near = codes.nearest(self.place, NEAREST)
        labels = [digits.classes[int(digits.labels[i])] for i in near]
        text = self.tr("test digit {0}, a {1}")
        names = [text.format(i, label) for i, label in zip(near.tolist(), labels, strict=True)]
        self.near.set_tiles(
            Tiles(digits.pictures(digits.inputs[near]), 0.0, 1.0, names=names, across=NEAREST)
        )

    def _lay_out(self) -> None:
        beside = QWidget(self)  # in one widget, so that the map can have all the room
        side = QVBoxLayout(beside)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(theme.HALF)
        side.addWidget(small_label(self.tr("decoded here"), "rebuild_decoded_title", self))
        side.addWidget(self.decoded, 3)
        side.addWidget(self.said)
        side.addWidget(small_label(self.tr("nearest digits"), "rebuild_near_title", self))
        side.addWidget(self.near, 1)
        self.decoded.setMinimumWidth(SIDE_PX)
        self.decoded.setMaximumWidth(2 * SIDE_PX)
        self.near.setMaximumWidth(2 * SIDE_PX)
        self.near.setMinimumHeight(40)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self.map, 4)
        row.addWidget(beside, 1)
        self.card.content().addLayout(row, 1)
