"""A text of which some words can be clicked, or reached by Tab, to be told of."""

from typing import final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from dlgui import theme


@final
class LinkedLabel(QLabel):
    """Rich text, wrapped and selectable; `word_asked` carries the id of a word that was clicked, or
    that Tab has led to and Enter was pressed on.
    """

    word_asked = Signal(str)

    def __init__(self, name: str, role: theme.TextRole, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        theme.set_text_role(self, role)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._html = ""
        self.linkActivated.connect(self._on_link)
        theme.notifier().changed.connect(self._write)

    def show_html(self, html: str, plain: str) -> None:
        """Show a text whose links have the address "word:" and an id; `plain` is what is spoken."""
        self._html = html
        self._write()
        self.setAccessibleName(plain)
        self._lead_to_links("<a " in html)

    @Slot()
    def _write(self) -> None:
        self.setText(self._html.replace("color:inherit", f"color:{theme.current().text}"))

    @Slot(str)
    def _on_link(self, address: str) -> None:
        self.word_asked.emit(address.removeprefix("word:"))

    def _lead_to_links(self, has_links: bool) -> None:
        """Tab goes to the words that can be opened; where there are none, nothing is to be done."""
        by_tab, by_click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(by_tab if has_links else by_click)
        hint = self.tr("Tab leads to its underlined words, Enter tells of them")
        self.setAccessibleDescription(hint if has_links else "")
