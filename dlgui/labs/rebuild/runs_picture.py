"""The maps of all runs of a study side by side, and what lies between their codes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QWidget

from dlgui import theme
from dlgui.labs.rebuild.map_area import area_of, grid_of
from dlgui.labs.rebuild.material import Material
from dlgui.labs.rebuild.words import no_autoencoder
from dlgui.labs.shared.picture import Picture, small_label
from dlgui.plot.code_map import CodeMap
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.words.run_names import run_name

MOST = 4
"""Runs that are seen beside each other."""
SIDE = 10
LEAST = QSize(116, 100)
"""Of a map: four have room on the smallest page."""


@final
class RunsPicture(Picture[tuple[Material, ...]]):
    """A column a run: its name, the map of its codes, and a grid of decoded codes over the map.

    Where codes leave holes, what is decoded there is no digit.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="rebuild_runs", parent=parent)
        self.card.set_title(self.tr("Maps of all runs"))
        self.setAccessibleName(self.card.title())
        self.names = [small_label("", f"rebuild_run_name{i}", self) for i in range(MOST)]
        self.maps = [self._map(i) for i in range(MOST)]
        self.walls = [self._wall(i) for i in range(MOST)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * theme.GRID)
        for row in (1, 2):
            grid.setRowStretch(row, 1)
        for column, parts in enumerate(zip(self.names, self.maps, self.walls, strict=True)):
            for row, widget in enumerate(parts):
                grid.addWidget(widget, row, column)
        self.card.content().addLayout(grid, 1)
        self.note = small_label(
            self.tr("Above: codes of the test digits. Below: decoded over the same area."),
            "rebuild_runs_text",
            self,
        )
        self.note.setWordWrap(True)
        self.card.add(self.note, stretch=0)

    def draw(self, material: tuple[Material, ...]) -> None:
        shown = material[:MOST]
        self.card.set_note("" if len(material) <= MOST else self._note(len(material)))
        for column in range(MOST):
            for widget in (self.names[column], self.maps[column], self.walls[column]):
                widget.setVisible(column < len(shown))
        for column, one in enumerate(shown):
            self.names[column].setText(run_name(one.history.name))
            self._draw_run(one, self.maps[column], self.walls[column])

    def titles(self) -> Sequence[str]:
        """The names of the runs that are seen."""
        return [label.text() for label in self.names if not label.isHidden()]

    def _draw_run(self, one: Material, codes_map: CodeMap, wall: TileWall) -> None:
        digits, codes, model = one.digits, one.codes, one.model
        if digits is None or codes is None or model is None or not np.isfinite(codes.points).all():
            waiting = digits is None or codes is None
            codes_map.set_points(np.zeros((0, 2)), np.zeros(0, np.intp), ())
            wall.set_tiles(Tiles(), hint=one.words if waiting else no_autoencoder())
            return
        area = area_of(codes.points)
        codes_map.set_area(area)
        codes_map.set_points(codes.points, digits.labels[: len(codes.points)], digits.classes)
        places = grid_of(area, SIDE)
        names = [self.tr("decoded at {0}").format(f"{x:.2f}, {y:.2f}") for x, y in places.tolist()]
        pictures = digits.pictures(model.decode(codes.codes_at(places)))
        wall.set_tiles(Tiles(pictures, 0.0, 1.0, names=names, across=SIDE))

    def _note(self, count: int) -> str:
        return self.tr("the first {0} of {1} runs").format(MOST, count)

    def _map(self, number: int) -> CodeMap:
        title = self.tr("Map of the code, run {0}").format(number + 1)
        name, axes = f"rebuild_map{number + 1}", (self.tr("z₁"), self.tr("z₂"))
        codes_map = CodeMap(*axes, name=name, title=title, aims=False, parent=self)
        codes_map.keep_least(LEAST)
        return codes_map

    def _wall(self, number: int) -> TileWall:
        title = self.tr("Decoded codes, run {0}").format(number + 1)
        return TileWall(name=f"rebuild_decoded{number + 1}", title=title, parent=self)
