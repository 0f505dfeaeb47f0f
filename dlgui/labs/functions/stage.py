"""The stage of the functions lab: the page that is shown, and what it says under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

from PySide6.QtWidgets import QWidget

from dlgui.labs.functions.topic import Topic
from dlgui.labs.shared.findings import Finding
from dlgui.labs.shared.saying import say
from dlgui.labs.shared.sentence_below import lay_out
from dlgui.widgets.message import Message
from dlgui.widgets.page_stack import PageStack


@final
class FunctionsStage(QWidget):
    """Shows one page at a time."""

    def __init__(self, topics: Sequence[Topic], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("functions_stage")
        self._pages = PageStack(self)
        self._pages.setObjectName("functions_pages")
        for topic in topics:
            self._pages.addWidget(topic)
        self.message = Message(name="functions_finding", parent=self)
        lay_out(self, self._pages, self.message)

    def show_topic(self, topic: Topic) -> None:
        """Bring a page to the front."""
        self._pages.setCurrentWidget(topic)

    def say(self, finding: Finding) -> None:
        """Say what is seen, and what to try."""
        say(self.message, finding)
