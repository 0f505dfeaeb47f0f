"""The map on its card: which surface, who races, whole paths or the race, one step back."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.paths.contour_map import ContourMap
from dlgui.labs.paths.race_frame import RaceFrame
from dlgui.widgets.card import Card
from dlgui.widgets.segmented import Segmented


@final
class ContourPanel(QWidget):
    """A contour map and its controls. `mode_chosen` carries "instant" or "race"."""

    mode_chosen = Signal(str)
    back_requested = Signal()
    forward_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contour_panel")
        self.setAccessibleName(self.tr("Paths on the map"))
        self.card = Card(self.tr("Paths"), name="contour_card", parent=self)
        self.map = ContourMap(name="contour_map", parent=self.card)
        self.mode = self._make_mode()
        self.back = self._button("path_back", "chevron-left", self.tr("One step back (,)"))
        self.forward = self._button("path_forward", "chevron-right", self.tr("One step on (.)"))
        self.home = self._button("map_home", "maximize", self.tr("Show the whole map again"))
        self.back.clicked.connect(self.back_requested)
        self.forward.clicked.connect(self.forward_requested)
        self.home.clicked.connect(self.map.follow)
        self.map.view_changed.connect(self._on_view_changed)
        for action in (self.home, self.back, self.forward, self.mode):
            self.card.add_action(action)
        self._on_view_changed()
        self.card.add(self.map)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def draw(self, frame: RaceFrame) -> None:
        """Bring the map up to date."""
        self.card.set_title(f"f(x, y) = {_shortened(frame.surface.formula)}")
        self.back.setEnabled(frame.position > 0)
        self.forward.setEnabled(frame.position < frame.total)
        self.map.show_frame(frame)

    @Slot()
    def _on_view_changed(self) -> None:
        self.home.setVisible(not self.map.following)

    def _make_mode(self) -> Segmented:
        tip = self.tr("All paths up to their ends, or as far as the step that Play moves on")
        mode = Segmented(
            [("instant", self.tr("whole paths")), ("race", self.tr("race"))],
            value="instant",
            name="path_mode",
            accessible_name=self.tr("Whole paths at once, or a race step by step"),
            tool_tip=tip,
            parent=self.card,
        )
        mode.value_changed.connect(self.mode_chosen)
        return mode

    def _button(self, name: str, icon: str, tip: str) -> QToolButton:
        button = QToolButton(self.card)
        button.setObjectName(name)
        button.setAccessibleName(tip)
        theme.set_tool_tip(button, tip)
        button.setProperty("flat", True)
        theme.keep_scaled(button, button.setIconSize, QSize(16, 16))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.set_icon(button, icon)
        return button


def _shortened(formula: str) -> str:
    """Return a formula that fits into a title."""
    return formula if len(formula) <= 60 else formula[:57] + "…"
