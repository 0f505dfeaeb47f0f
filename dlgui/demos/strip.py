"""The strip over the window while a demo plays: which scene it is, and what can be done."""

from typing import final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QToolBar, QWidget

from dlgui import theme
from dlgui.theme import TextRole
from dlgui.widgets.one_line import OneLine
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
        self.label = OneLine(TextRole.MUTED, name="demo_scene", parent=self)
        self._stop = self._button("x", self.tr("End the demo"), "stop")
        self.addWidget(self._row())
        self._connect()
        self.hide()

    def show_scene(self, number: int, count: int, title: str) -> None:
        """Show which scene it is, from 1, of how many."""
        self._bar.setRange(0, count)
        self._bar.setValue(number)
        text = self.tr("Scene {0} of {1}: {2}").format(number, count, title)
        self.label.set_whole(text)

    def show_playing(self, playing: bool) -> None:
        """Show what the button in the middle does now."""
        if playing:
            self._play.show_as("pause", self.tr("Pause the demo (Space)"))
        else:
            self._play.show_as("play", self.tr("Let the demo go on (Space)"))

    def say(self, text: str) -> None:
        """Say something in place of the scene's name, until the next scene."""
        self.label.set_whole(text)

    def _row(self) -> QWidget:
        """Lay all out in a row of our own: a tool bar leaves a text only the room it asks for."""
        content = QWidget(self)
        row = QHBoxLayout(content)
        row.setContentsMargins(theme.GRID, 0, theme.GRID, 0)
        for widget in (self._previous, self._play, self._next, self._bar):
            row.addWidget(widget)
        row.addWidget(self.label, 1)
        row.addWidget(self._stop)
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return content

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
