"""The engine's source, to read beside the picture."""

from __future__ import annotations

import io
import keyword
import tokenize
from collections.abc import Iterator
from typing import Final, final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontDatabase, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from dlgui import theme

SIZE: Final = QSize(112 * theme.GRID, 72 * theme.GRID)


@final
class CodeView(QDialog):
    """Shows code that can be read, selected and copied, and not changed. Esc closes it."""

    def __init__(self, title: str, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("engine_code")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QPlainTextEdit(code, self)
        self.text.setObjectName("engine_code_text")
        self.text.setAccessibleName(title)
        theme.set_tool_tip(self.text, self.tr("The engine's own code: to read and to copy"))
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        self.resize(SIZE.boundedTo(self.screen().availableSize() - QSize(48, 96)))
        self._color()
        theme.notifier().changed.connect(self._color)
        theme.text_size.changed.connect(self._color)

    @Slot()
    def _color(self) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.scaled(13))
        self.text.setFont(font)
        palette = theme.current()
        colors = {"word": palette.accent, "text": palette.good, "comment": palette.muted}
        document = self.text.document()
        everything = QTextCursor(document)
        everything.select(QTextCursor.SelectionType.Document)
        everything.setCharFormat(QTextCharFormat())
        for kind, (row, start), (end_row, end) in marked(self.text.toPlainText()):
            cursor = QTextCursor(document.findBlockByNumber(row - 1))
            cursor.setPosition(cursor.position() + start)
            last = document.findBlockByNumber(end_row - 1).position() + end
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setForeground(QColor(colors[kind]))
            cursor.setCharFormat(look)


def marked(code: str) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Yield what is a word of Python's own, a text or a comment, with where it starts and ends."""
    kinds = {tokenize.STRING: "text", tokenize.COMMENT: "comment"}
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        kind = kinds.get(token.type, "")
        if token.type == tokenize.NAME and keyword.iskeyword(token.string):
            kind = "word"
        if kind:
            yield kind, token.start, token.end
