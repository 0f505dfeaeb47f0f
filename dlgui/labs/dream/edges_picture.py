"""Which edges of the machine go both ways and which only one, and which of them learn now."""

from __future__ import annotations

from typing import final

from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.labs.dream.edges import edges_of
from dlgui.labs.dream.material import Material
from dlgui.labs.shared.picture import Picture, small_label
from dlgui.plot.edge_sheet import EdgeSheet
from engine.data.names import PatternName
from engine.models.names import ModelName

TWO_LINES_PX = 36


@final
class EdgesPicture(Picture[Material]):
    """A few units of each layer, and a sentence about the kind of the machine."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="dream_edges", parent=parent)
        self.card.set_title(self.tr("Edges"))
        self.setAccessibleName(self.card.title())
        self.sheet = EdgeSheet(name="dream_edge_sheet", title=self.tr("Edges"), parent=self)
        self.card.add(self.sheet)
        self.said = small_label("", "dream_edges_text", self)
        self.said.setWordWrap(True)
        theme.keep_scaled(self.said, self.said.setMinimumHeight, TWO_LINES_PX)
        self.card.add(self.said, stretch=0)

    def draw(self, material: Material) -> None:
        self.sheet.show_picture(edges_of(material.model))
        config = material.history.config
        self.said.setText(self._sentence(config.network.model, config.boltzmann.patterns))
        self.sheet.saying = self.said.text()

    def _sentence(self, model: ModelName, patterns: PatternName) -> str:
        """What is known before the machine is there, so that nothing moves when it comes."""
        if model is ModelName.BOLTZMANN and patterns is PatternName.ENCODER:
            return self.tr("The two visible groups meet only in the hidden units; all both ways.")
        return {
            ModelName.BOLTZMANN: self.tr("Any two units may be joined, both ways."),
            ModelName.RBM: self.tr("No edge within a layer; all go both ways."),
            ModelName.DBN: self.tr("Undirected at the top, directed down below it."),
            ModelName.DBM: self.tr("Several layers; all edges go both ways."),
        }.get(model, "")
