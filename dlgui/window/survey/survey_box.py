"""The window of the map of models: the picture, a key to it, and what is looked at in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout

from dlgui import theme
from dlgui.labs.shared.lab import Lab
from dlgui.theme import TextRole
from dlgui.widgets.plain_label import plain_label
from dlgui.widgets.surfaces import Hairline
from dlgui.window.host import Host
from dlgui.window.survey.card import ModelCard
from dlgui.window.survey.picture import SurveyPicture
from engine.models.names import ModelName
from engine.training.presets import presets

SIZE: Final = QSize(132 * theme.GRID, 82 * theme.GRID)
AROUND: Final = QSize(24, 40)


@final
class SurveyBox(QDialog):
    """`opened` carries the lab and the preset of the model that was chosen."""

    opened = Signal(str, str)

    def __init__(self, window: Host) -> None:
        super().__init__(window)
        self._labs: Mapping[str, Lab] = window.labs
        self.setObjectName("survey_box")
        self.setWindowTitle(self.tr("Map of models"))
        self.setAccessibleName(self.windowTitle())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picture = SurveyPicture(self)
        self.title = plain_label(self, "", "survey_title", TextRole.HEADING)
        self.text = plain_label(self, "", "survey_text", TextRole.BODY)
        self.place = plain_label(self, "", "survey_place", TextRole.MUTED)
        for label in (self.text, self.place):
            label.setWordWrap(True)
        self.open_button = QPushButton(self.tr("Open"), self)
        self.open_button.setObjectName("survey_open")
        self.open_button.setAccessibleName(self.open_button.text())
        self.open_button.setAutoDefault(False)
        theme.set_tool_tip(self.open_button, self.tr("Bring its lab and preset on stage"))
        self.picture.looked.connect(self.look_at)
        self.picture.chosen.connect(self.choose)
        self.open_button.clicked.connect(self._on_open)
        self.finished.connect(window.activateWindow)  # not every desktop does so by itself
        self._lay_out()
        self.resize((SIZE * theme.scale()).boundedTo(window.size() - AROUND))
        self.card = self._first(window.lab)
        self.look_at(self.card)
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def look_at(self, card: ModelCard) -> None:
        """Say what a model is."""
        self.card = card
        self.title.setText(f"{card.title}: {card.purpose}")
        self.text.setText(card.text_said)
        self.place.setText(self._where(card))
        self.open_button.setEnabled(self._can_open(card))

    @Slot(object)
    def choose(self, card: ModelCard) -> None:
        """Open a model, if there is a place for it."""
        self.look_at(card)
        if self._can_open(card):
            self.opened.emit(card.model.lab, card.model.preset)
            self.accept()

    @Slot()
    def _on_open(self) -> None:
        self.choose(self.card)

    def _can_open(self, card: ModelCard) -> bool:
        return self._preset_title(card) is not None

    def _preset_title(self, card: ModelCard) -> str | None:
        lab = self._labs.get(card.model.lab)
        return None if lab is None else dict(lab.presets()).get(card.model.preset)

    def _where(self, card: ModelCard) -> str:
        title = self._preset_title(card)
        if title is None:
            return self.tr("Drawn here only: no lab of this window shows it.")
        return self.tr("Lab {0}, preset “{1}”").format(self._labs[card.model.lab].title, title)

    def _first(self, lab: Lab) -> ModelCard:
        """The model that is on stage, or one of its lab, or the first."""
        cards = self.picture.cards
        exact = [c for c in cards if (c.model.lab, c.model.preset) == (lab.key, lab.preset)]
        of_lab = [c for c in cards if c.model.lab == lab.key]
        kind = _kind(lab.preset)
        alike = [c for c in of_lab if kind is not None and _kind(c.model.preset) == kind]
        return next(iter([*exact, *alike, *of_lab, *cards]))

    def _lay_out(self) -> None:
        key = self.tr(
            "● seen   ○ hidden   blue: drawn by chance   arrows: edges with a direction   plain"
            " lines: without"
        )
        legend = plain_label(self, key, "survey_key", TextRole.SMALL)
        legend.setWordWrap(True)
        area = QScrollArea(self)
        area.setObjectName("survey_area")
        area.setAccessibleName(self.windowTitle())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(self.picture)
        words = QVBoxLayout()
        words.setSpacing(theme.HALF)
        for label in (self.title, self.text, self.place):
            words.addWidget(label)
        below = QHBoxLayout()
        below.addLayout(words, 1)
        below.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.GRID + theme.HALF] * 4)
        column.setSpacing(theme.GRID)
        column.addWidget(area, 1)
        column.addWidget(legend)
        column.addWidget(Hairline(self))
        column.addLayout(below)


def _kind(preset: str) -> ModelName | None:
    """Which model a preset trains; None of one that is no study of runs."""
    study = presets().get(preset)
    return None if study is None else study.base.network.model
