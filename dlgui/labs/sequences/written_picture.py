"""What a network that predicts letters writes by itself, at the temperature that is chosen."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.sequences.desk import Arrays, Material
from dlgui.theme import TextRole
from dlgui.widgets.card import Card
from dlgui.widgets.segmented import Segmented
from engine.training.sequence_look import TEMPERATURES


@final
class WrittenPicture(QWidget):
    """Hidden for every task but letters."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sequences_written")
        title = self.tr("Written by itself")
        self.card = Card(title, name="sequences_written_card", parent=self)
        self.temperature = Segmented(
            [(str(row), str(number)) for row, number in enumerate(TEMPERATURES)],
            value="1",
            name="sequences_temperature",
            accessible_name=self.tr("Temperature"),
            tool_tip=self.tr("Temperature: below 1 likely letters become likelier"),
            parent=self,
        )
        self.temperature.value_changed.connect(self._show_text)
        self.card.add_action(self.temperature)
        self.text = QLabel(self.card)
        self.text.setObjectName("sequences_written_text")
        self.text.setAccessibleName(title)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        theme.set_text_role(self.text, TextRole.BODY)
        self.card.add(self.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self._look: Arrays | None = None
        self.hide()

    def show_material(self, material: Material) -> None:
        """Show what the run looked at has written, if it writes."""
        look = material.seen.look if material.seen is not None else None
        writes = look is not None and "written" in look
        self.setVisible(writes)
        self._look = look if writes else None
        self._show_text()

    @Slot()
    def _show_text(self, _chosen: str = "") -> None:
        if self._look is None:
            return
        row = int(self.temperature.value())
        letters = self._look["classes"][self._look["written"][row]]
        self.text.setText("".join(map(str, letters)))
