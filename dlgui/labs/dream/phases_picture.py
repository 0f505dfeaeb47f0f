"""What an update of a small general machine is made of: the data's term, the dream's, and both."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.labs.dream.material import Material
from dlgui.labs.dream.words import too_many_units, unit_name
from dlgui.labs.shared.picture import Picture
from dlgui.plot.short_numbers import short_number
from dlgui.plot.tile_colors import Scale, size_in_use
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.widgets.plain_label import plain_label
from engine.models.phases import Phases, phases


@final
class PhasesPicture(Picture[Material]):
    """How often any two units are on together: held at the data, left to itself, the difference.

    Colours end at 1 for the first two, and at the largest change. On the diagonal stands how often
    each unit is on.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="dream_phases", parent=parent)
        self.card.set_title(self.tr("One update, exactly"))
        self.setAccessibleName(self.card.title())
        self.phases: Phases | None = None
        self.wall = TileWall(name="dream_phases_wall", title=self.card.title(), parent=self)
        self.wall.pointed.connect(self._on_pointed)
        self.card.add(self.wall)
        self.said = plain_label(self, "", "dream_phases_text", theme.TextRole.SMALL)
        self.said.setWordWrap(True)
        self.card.content().addWidget(self.said)

    def draw(self, material: Material) -> None:
        machine, digits = material.machine, material.digits
        self.phases = None
        self.said.setText("")
        if machine is None or digits is None or not machine.layer.is_small:
            self.wall.set_tiles(Tiles(), hint=material.instead(too_many_units()))
            return
        self.phases = found = phases(machine.layer, digits.inputs, machine.temperature)
        change = found.change
        images = np.stack([found.data, found.dream, change / size_in_use(change)])
        names = [
            self.tr("〈s s〉 of the data adds"),
            self.tr("〈s s〉 of the dream takes"),
            self.tr("ΔW change"),
        ]
        self.wall.set_tiles(
            Tiles(images, -1.0, 1.0, Scale.SIGNED, names, captions=names, across=len(images))
        )
        largest = short_number(float(np.abs(change).max()), 2)
        text = self.tr(
            "How often any two units are on together, with the patterns held and left to itself;"
            " the largest difference is {0}. Where there is none, nothing is left to be learnt."
        )
        self.said.setText(text.format(largest))
        self.wall.saying = self.said.text()

    @Slot(int, int, int)
    def _on_pointed(self, _tile: int, row: int, column: int) -> None:
        """Say the numbers of the two units under the mouse."""
        machine = self.material.machine if self.material is not None else None
        if machine is None or self.phases is None or row < 0:
            self.card.set_note("")
            return
        first, second = (unit_name(i, machine.layer.visible) for i in (row, column))
        terms = (float(part[row, column]) for part in (self.phases.data, self.phases.dream))
        text = self.tr("{0} with {1}: {2} in the data, {3} in the dream")
        self.card.set_note(text.format(first, second, *(f"{term:.3f}" for term in terms)))
