"""A wall of what chains of the machine dream, while somebody looks."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from dlgui.labs.dream.material import Material
from dlgui.labs.dream.running import RunningChains
from dlgui.labs.dream.walls import LOW
from dlgui.labs.dream.words import no_dreams
from dlgui.labs.shared.digits import Digits
from dlgui.labs.shared.picture import Picture
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from engine.models.dreaming import Chains
from engine.models.model import Model


class ChainsPicture(Picture[Material]):
    """Chains make `steps` at rest, with every model that is looked at."""

    def __init__(self, *, steps: int, name: str, parent: QWidget | None) -> None:
        super().__init__("", name=name, parent=parent)
        self.wall = TileWall(name=f"{name}_wall", title="", parent=self)
        self.wall.setMinimumSize(LOW)
        self.card.add(self.wall)
        self.chains = RunningChains(self._make, steps, self)
        self.chains.stepped.connect(self._show)

    @abstractmethod
    def make(self, digits: Digits, model: Model) -> Chains:
        """Return chains that stand at their start."""
        raise NotImplementedError

    @abstractmethod
    def tiles(self, material: Material, digits: Digits, chains: Chains) -> Tiles:
        """Return what is seen of chains where they stand."""
        raise NotImplementedError

    def draw(self, material: Material) -> None:
        self.chains.follow(material)
        if self.chains.chains is None:
            self.wall.set_tiles(Tiles(), hint=material.instead(no_dreams()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.chains.resume()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.chains.stop()

    def _make(self, material: Material) -> Chains:
        assert material.digits is not None
        assert material.model is not None, "chains are only made of what dreams"
        return self.make(material.digits, material.model)

    @Slot()
    def _show(self) -> None:
        chains, material = self.chains.chains, self.material
        if chains is not None and material is not None and material.digits is not None:
            self.wall.set_tiles(self.tiles(material, material.digits, chains))
