"""Below the list of kept runs: compare those that are chosen, bring back what was removed."""

from typing import final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.theme import TextRole
from engine.training.grid import MAX_RUNS

UNDO_NAME_PX = 110


@final
class RunsFooter(QWidget):
    """Two buttons, each there only while it makes sense; a line says how to choose several runs."""

    comparison_requested = Signal()
    undo_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("runs_footer")
        self.undo = QPushButton(self)
        self.undo.setObjectName("runs_undo")
        self.compare = QPushButton(self)
        self.compare.setObjectName("runs_compare")
        theme.set_tool_tip(
            self.compare, self.tr("Show the curves of these runs over each other (C)")
        )
        self._how = QLabel(self)
        self._how.setTextFormat(Qt.TextFormat.PlainText)
        self._how.setObjectName("runs_how")
        self._how.setWordWrap(True)
        theme.set_text_role(self._how, TextRole.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HALF)
        for widget in (self.undo, self._how, self.compare):
            column.addWidget(widget)
        self.undo.clicked.connect(self.undo_requested)
        self.compare.clicked.connect(self._on_compare)
        self.show_choice(0, kept=0, against_stage=False)
        self.show_removed("")

    @property
    def hint(self) -> str:
        """What the line says; empty while it is hidden."""
        return "" if self._how.isHidden() else self._how.text()

    def show_choice(self, chosen: int, *, kept: int, against_stage: bool) -> None:
        """Say what would be compared, of so many runs chosen and kept."""
        self._how.hide()
        self.compare.setVisible(kept > 1)
        self._ready = 2 <= chosen <= MAX_RUNS or against_stage
        if chosen > 1:
            text = self.tr("Compare {0} runs").format(chosen)
        elif against_stage:
            text = self.tr("Compare with stage")
        else:
            text = self.tr("Compare runs")
        self.compare.setText(text)
        self.compare.setAccessibleName(text)

    def show_removed(self, name: str) -> None:
        """Offer to bring back the run of this name, or nothing."""
        self.undo.setVisible(bool(name))
        cut = Qt.TextElideMode.ElideRight
        shown = self.undo.fontMetrics().elidedText(name, cut, UNDO_NAME_PX)
        self.undo.setText(theme.as_label(self.tr("Bring back {0}").format(shown)))
        whole = self.tr("Undo the removal of {0} (Ctrl+Z)").format(name)
        theme.set_tool_tip(self.undo, whole)
        self.undo.setAccessibleName(whole)

    @Slot()
    def _on_compare(self) -> None:
        """Compare, or say how runs are chosen."""
        if self._ready:
            self.comparison_requested.emit()
            return
        text = self.tr("Choose 2 to {0} runs first: Ctrl + click adds one, Shift + click a range.")
        self._how.setText(text.format(MAX_RUNS))
        self._how.show()
