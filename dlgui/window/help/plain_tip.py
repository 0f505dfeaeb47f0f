"""A tool tip as a sentence."""

import re
from typing import Final

from PySide6.QtGui import QTextDocumentFragment

BREAK: Final = re.compile(r"(\S)\s*\n\s*(\S)")
WIDE: Final = re.compile("[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
"""Signs between which a line may end without a space."""


def plain(tip: str) -> str:
    """Return a tool tip without the tags that its letters may stand in, and in one line."""
    text = QTextDocumentFragment.fromHtml(tip).toPlainText() if tip.startswith("<p") else tip
    return " ".join(BREAK.sub(_joined, text).split())


def _joined(found: re.Match[str]) -> str:
    between = "" if WIDE.match(found[1]) or WIDE.match(found[2]) else " "
    return f"{found[1]}{between}{found[2]}"
