"""What the caption bar says: a caption that was set, else the sentence of the lab on stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from dlgui.widgets.message import Message

if TYPE_CHECKING:
    from dlgui.labs.shared.lab import Lab
    from dlgui.session.player import Player
    from dlgui.window.lecture.caption_bar import CaptionBar


@final
class Caption(QObject):
    """Fills the bar. While it says what the lab says, the page does not say it too."""

    def __init__(self, bar: CaptionBar, parent: QObject) -> None:
        super().__init__(parent)
        self.bar = bar
        self._lab: Lab | None = None
        self._player: Player | None = None
        self._messages: list[Message] = []
        self._is_own = self._is_wanted = False

    @property
    def text(self) -> str:
        """What the bar says, empty while it is not there."""
        return "" if self.bar.isHidden() else self.bar.message.text()

    def show(self, text: str, counter: str) -> None:
        """Say this: the first line of the text in bold."""
        headline, _, sentence = text.partition("\n")
        self._is_own = True
        self.bar.say((headline, sentence.replace("\n", " "), ""))
        self.bar.show_counter(counter)
        self.fit()

    def clear(self) -> None:
        """Say what the lab says, if that is wanted, and else nothing."""
        self._is_own = False
        self.bar.show_counter("")
        self.fit()

    def want(self, wanted: bool) -> None:
        """Whether the sentence of the lab is to be said in the bar."""
        self._is_wanted = wanted
        self.fit()

    def follow(self, lab: Lab) -> None:
        """Say what this lab says from now on, at the step of its player."""
        if self._player is not None:
            self._player.progressed.disconnect(self._show_step)
        self._lab, self._player = lab, lab.player
        self._player.progressed.connect(self._show_step)
        self.fit()

    def fit(self) -> None:
        """Bring bar and page up to date."""
        self.bar.setVisible(self._is_wanted or self._is_own)
        for message in filter(isValid, self._messages):
            message.changed.disconnect(self._say)
            message.show()
        in_bar = self._is_wanted and self._lab is not None
        self._messages = self._lab.findChildren(Message) if in_bar and self._lab else []
        for message in self._messages:
            message.changed.connect(self._say)
        self.hide_messages()
        self._say()
        self._show_step()

    def hide_messages(self) -> None:
        """Take the sentences off the page: they stand in the bar."""
        for message in filter(isValid, self._messages):
            message.hide()

    @Slot()
    def _say(self) -> None:
        if self._lab is None or self._is_own or not self._is_wanted:
            return
        said = next((m for m in self._messages if m.text()), None)
        if said is not None:
            self.bar.say(said.parts(), said.severity())
        else:
            titles = dict(self._lab.presets())
            self.bar.say((titles.get(self._lab.preset, self._lab.title), "", ""))

    @Slot()
    def _show_step(self) -> None:
        if self._player is not None and self._lab is not None and not self.bar.isHidden():
            cursor = self._player.cursor
            step = self._player.step if cursor is None else cursor
            self.bar.show_step(step, str(self._lab.counted))
