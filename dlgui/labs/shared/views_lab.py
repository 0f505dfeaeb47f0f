"""What the labs have in common whose stage shows one view at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.shared.lab import KeyControls
from dlgui.labs.shared.looking_lab import LookingLab
from dlgui.labs.shared.training_lab import BEFORE_THE_RUN
from dlgui.labs.shared.views_stage import ViewsStage


class ViewsLab(LookingLab):
    """The box of runs above the settings, and a stage on which the last picture stays."""

    stage: ViewsStage

    def __init__(self, parent: QWidget | None = None, before: ViewsLab | None = None) -> None:
        super().__init__(parent, before)
        self._inspector.add_first(self.runs)
        self._has_drawn = False

    def key_controls(self) -> KeyControls:
        return KeyControls(views=self.stage.switch)

    def show_stage(self, before: ViewsLab | None) -> None:
        """Put the stage in its place, and go on where the lab `before` was."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self.show_settings()
        if before is not None:
            self.stage.show_view(before.stage.switch.value())
            self.go_on()

    def replaces_last(self, *, is_there: bool) -> bool:
        """Whether what there is now is to be drawn: nothing does not replace the last picture of a
        run while the next one is prepared.
        """
        if not is_there and self._has_drawn and self.session.state in BEFORE_THE_RUN:
            return False
        self._has_drawn = is_there
        return True
