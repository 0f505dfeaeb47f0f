"""A tool tip as a sentence."""

from PySide6.QtGui import QTextDocumentFragment


def plain(tip: str) -> str:
    """Return a tool tip without the tags that its letters may stand in, and in one line."""
    text = QTextDocumentFragment.fromHtml(tip).toPlainText() if tip.startswith("<p") else tip
    return " ".join(text.split())
