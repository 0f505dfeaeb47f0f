"""The list of pages of the functions lab, and the settings of the one on stage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.functions.topic import Topic
from dlgui.widgets.inspector import Inspector
from dlgui.widgets.nav_list import NavList
from dlgui.widgets.section import Section


@final
class FunctionsInspector(QWidget):
    """`topic_chosen` carries the key of the page that somebody turns to."""

    topic_chosen = Signal(str)

    def __init__(self, topics: Sequence[Topic], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("functions_inspector")
        self._topics = tuple(topics)
        inspector = Inspector(name="functions_settings", parent=self)
        inspector.add(self._pages_section())
        for topic in topics:
            inspector.add(topic.settings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inspector)

    def show_topic(self, topic: Topic) -> None:
        """Show the settings of a page, and no others."""
        self.pages.select(topic.key)
        for one in self._topics:
            one.settings.setVisible(one is topic)

    def _pages_section(self) -> Section:
        section = Section(self.tr("Pages"), name="section_pages", collapsible=True)
        self.pages = NavList(name="functions_pages_list", compact=True, parent=section)
        self.pages.setAccessibleName(self.tr("Pages"))
        theme.set_tool_tip(self.pages, self.tr("One function or idea each; N turns to the next"))
        tip = self.tr("{0}, textbook {1}")
        for topic in self._topics:
            text = tip.format(topic.title, topic.source)
            self.pages.add_entry(topic.key, topic.title, tool_tip=text)
        self.pages.selected.connect(self.topic_chosen)
        section.add(self.pages)
        return section
