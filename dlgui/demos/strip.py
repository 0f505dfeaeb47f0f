"""The strip over the window while a demo plays: which scene it is, and what can be done."""

from typing import final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QToolBar, QWidget

from dlgui import theme
from dlgui.theme import TextRole
from dlgui.widgets.round_button import RoundButton

BAR_PX = 12 * theme.GRID


@final
class DemoStrip(QToolBar):
    """Shows how far a demo is; signals say which button was pressed."""

    toggled = Signal()
    next_requested = Signal()
    previous_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Demo"), parent)
        self.setObjectName("demo_strip")
        self.setAccessibleName(self.tr("Demo"))
        self.setMovable(False)
        self.toggleViewAction().setVisible(False)
        self._previous = self._button(
            "chevron-left", self.tr("Previous scene (Page Up)"), "previous"
        )
        self._play = self._button("pause", self.tr("Pause the demo (Space)"), "toggle")
        self._next = self._button("chevron-right", self.tr("Next scene (Page Down)"), "next")
        self._bar = self._make_bar()
        self.label = QLabel(self)
        self.label.setObjectName("demo_scene")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.set_text_role(self.label, TextRole.MUTED)
        self._stop = self._button("x", self.tr("End the demo"), "stop")
        for widget in (self._previous, self._play, self._next, self._bar, self.label, self._stop):
            self.addWidget(widget)
        self._connect()
        self.hide()

    def show_scene(self, number: int, count: int, title: str) -> None:
        """Show which scene it is, from 1, of how many."""
        self._bar.setRange(0, count)
        self._bar.setValue(number)
        text = self.tr("Scene {0} of {1}: {2}").format(number, count, title)
        self.label.setText(f"  {text}")
        theme.set_tool_tip(self.label, text)

    def show_playing(self, playing: bool) -> None:
        """Show what the button in the middle does now."""
        if playing:
            self._play.show_as("pause", self.tr("Pause the demo (Space)"))
        else:
            self._play.show_as("play", self.tr("Let the demo go on (Space)"))

    def say(self, text: str) -> None:
        """Say something in place of the scene's name, until the next scene."""
        self.label.setText(f"  {text}")
        theme.set_tool_tip(self.label, text)

    def _button(self, icon: str, text: str, name: str) -> RoundButton:
        return RoundButton(icon, text, f"demo_{name}", self)

    def _make_bar(self) -> QProgressBar:
        bar = QProgressBar(self)
        bar.setObjectName("demo_progress")
        bar.setAccessibleName(self.tr("Scenes of the demo"))
        theme.set_tool_tip(bar, self.tr("Scenes of the demo"))
        bar.setTextVisible(False)
        theme.keep_scaled(bar, bar.setFixedWidth, BAR_PX)
        return bar

    def _connect(self) -> None:
        pairs = (
            (self._previous, self.previous_requested),
            (self._play, self.toggled),
            (self._next, self.next_requested),
            (self._stop, self.stop_requested),
        )
        for button, signal in pairs:
            button.clicked.connect(signal)
