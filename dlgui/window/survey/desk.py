"""The command that shows the map of models, and what it opens."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QObject, Slot

from dlgui.labs.shared.lab import Lab
from dlgui.window.host import Host
from dlgui.window.menus import Menus
from dlgui.window.survey.survey_box import SurveyBox


@final
class SurveyDesk(QObject):
    """Serves a menu, a key, and the buttons of labs."""

    def __init__(self, window: Host, menus: Menus) -> None:
        super().__init__(window)
        self._window = window
        text = self.tr("Map of models …")
        menus.add(menus.view, text, "action_survey", "Ctrl+Shift+M", self.show)

    def add_lab(self, lab: Lab) -> None:
        """Show the map whenever a lab asks for it."""
        lab.survey_wanted.connect(self.show)

    @Slot()
    def show(self) -> None:
        """Show the map; the window waits until something is chosen or it is closed."""
        box = SurveyBox(self._window)
        box.opened.connect(self.open_preset)
        box.open()

    @Slot(str, str)
    def open_preset(self, key: str, preset: str) -> None:
        """Bring a preset of a lab on stage."""
        self._window.show_lab(key)
        self._window.lab.load_preset(preset)
