"""A picture in stages, of which one is seen: buttons lead to the one before and the next."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from dlgui import theme
from dlgui.labs.dream.material import Material
from dlgui.labs.shared.controls import make_button
from dlgui.labs.shared.picture import Picture
from dlgui.widgets.plain_label import plain_label


class StagedPicture(Picture[Material]):
    """Begins at `stage`, a number from 0; below the picture stands what is computed there."""

    def __init__(
        self, title: str, stages: Sequence[str], *, stage: int, name: str, parent: QWidget | None
    ) -> None:
        super().__init__(title, name=name, parent=parent)
        self.stages, self.stage = tuple(stages), stage
        self.back = self.add_button("back", self.tr("Back"), self.tr("One stage back"))
        self.next = self.add_button("next", self.tr("Next"), self.tr("The next stage"))
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(self._on_next)
        self.said = plain_label(self, "", f"{name}_text", theme.TextRole.SMALL)
        self.said.setWordWrap(True)

    @abstractmethod
    def show_stage(self) -> None:
        """Show what is computed at the stage looked at."""
        raise NotImplementedError

    def set_stage(self, stage: int) -> None:
        """Show another stage, or the first or last if there is none of this number."""
        self.stage = min(max(stage, 0), len(self.stages) - 1)
        self.show_now()

    def show_now(self) -> None:
        """Show the stage again; buttons lead no further than there are stages."""
        self.back.setEnabled(self.stage > 0)
        self.next.setEnabled(self.stage < len(self.stages) - 1)
        self.show_stage()

    def stage_text(self, stage: int) -> str:
        """Return which of how many a stage is, in words."""
        return self.tr("{0} of {1}").format(stage + 1, len(self.stages))

    def add_button(self, name: str, text: str, tip: str) -> QPushButton:
        """Put a button beside the title, which is spoken as its tip."""
        button = make_button(text, name=f"{self.objectName()}_{name}", spoken=tip, parent=self.card)
        self.card.add_action(button)
        return button

    @Slot()
    def _on_back(self) -> None:
        self.set_stage(self.stage - 1)

    @Slot()
    def _on_next(self) -> None:
        self.set_stage(self.stage + 1)
