"""The box of presets: at the right end of the menu bar, or below it where titles have no room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QWidget

from dlgui import theme
from dlgui.widgets.combo_box import ComboBox

if TYPE_CHECKING:  # a lab brings the engine with it, which the first paint does not wait for
    from dlgui.labs.shared.lab import Lab

LEAST_WIDTH: Final = 38 * theme.GRID
ENOUGH: Final = 0.75
"""A row below it is, if there is less than this share of the least width beside the menus."""


@final
class Header(QObject):
    """Holds `preset`, in which the experiment on stage is chosen; `below` is for narrow windows."""

    def __init__(self, bar: QMenuBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = bar
        self._lab: Lab | None = None
        self.below = QFrame(parent)
        self.below.setProperty("panel", "surface")
        self.below.hide()
        self._low = QHBoxLayout(self.below)
        self._low.setContentsMargins(theme.GRID, 0, 0, 0)
        self.preset = self._make_preset(parent)
        self._corner = QWidget(parent)
        row = QHBoxLayout(self._corner)
        row.setContentsMargins(0, theme.HALF // 2, theme.GRID, theme.HALF // 2)
        row.addWidget(self.preset)
        self._bar.setCornerWidget(self._corner, Qt.Corner.TopRightCorner)
        theme.text_size.changed.connect(self.place)

    def offer(self, lab: Lab) -> None:
        """Offer the presets of a lab."""
        self._lab = lab
        self.preset.offer(lab.presets())
        self.show(lab.preset)
        self.place()

    @Slot(str)
    def show(self, preset: str) -> None:
        """Show which preset is on stage; of what is none the title, if it has one."""
        index = self.preset.findData(preset)
        own = self._lab.stage_title if self._lab is not None and index < 0 else ""
        self.preset.setPlaceholderText(own or self.tr("A study of your own"))
        self.preset.setCurrentIndex(index)

    @Slot()
    def place(self) -> None:
        """Take the room that the menus leave, or a row below them."""
        self._bar.setCornerWidget(None, Qt.Corner.TopRightCorner)  # type: ignore[arg-type]
        around, least = 2 * theme.GRID, theme.scaled(LEAST_WIDTH)
        room = self._bar.width() - self._bar.sizeHint().width() - around
        is_low = room < ENOUGH * least
        wanted = max(self.preset.sizeHint().width(), least)
        self.preset.setFixedWidth(min(wanted, self._bar.width() - around if is_low else room))
        if is_low:
            self._low.addWidget(self._corner, 0, Qt.AlignmentFlag.AlignRight)
            self._corner.show()
        else:  # a bar asks for a size only when a corner is put in
            self._bar.setCornerWidget(self._corner, Qt.Corner.TopRightCorner)
        self.below.setVisible(is_low and not self._bar.isHidden())

    def _make_preset(self, parent: QWidget) -> ComboBox:
        preset = ComboBox(name="preset", parent=parent)
        preset.setPlaceholderText(self.tr("A study of your own"))
        preset.setAccessibleName(self.tr("Preset"))
        theme.set_tool_tip(preset, self.tr("The experiment on stage"))
        return preset
