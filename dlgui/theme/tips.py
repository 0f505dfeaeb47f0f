"""Tool tips in lines that one can read: wrapped where they would grow wider than a hand."""

from functools import lru_cache
from typing import Final

from PySide6.QtGui import QAction, QFont, QTextLayout, QTextOption
from PySide6.QtWidgets import QListWidgetItem, QToolTip, QWidget

from dlgui.theme.plain_text import as_tip
from dlgui.theme.text_size import text_size

TIP_PX: Final = 440
"""Qt shows a plain tool tip in one line, however long; this is some fifty letters."""


def set_tool_tip(target: QWidget | QAction | QListWidgetItem, text: str) -> None:
    """Give a control a tool tip, in lines of a sensible width."""
    target.setToolTip(wrapped(text))


def wrapped(text: str) -> str:
    """Return a text with line breaks where a line would be too wide; those that it has stay.

    Between words or, as in Japanese, between signs where a line may end; a path breaks anywhere.
    Tags in it are shown letter by letter.
    """
    return as_tip(_wrapped(text, QToolTip.font().key()))


@lru_cache(maxsize=512)
def _wrapped(text: str, _font: str) -> str:
    return "\n".join(line for part in text.split("\n") for line in _lines(part, QToolTip.font()))


def _lines(text: str, font: QFont) -> list[str]:
    layout = QTextLayout(text, font)
    layout.setTextOption(_option())
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(text_size.scaled(TIP_PX))
        end = line.textStart() + line.textLength()
        lines.append(text[line.textStart() : end].strip())
    layout.endLayout()
    return lines or [""]


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
