"""Text of people's own, in places where Qt takes some signs for more than themselves."""

from html import escape

from PySide6.QtGui import Qt


def as_tip(text: str) -> str:
    """Return a text that a tool tip shows letter by letter, tags and all.

    Qt looks at the first line: with a tag in it the whole would be read as HTML, and a picture
    that it names be loaded.
    """
    if not Qt.mightBeRichText(text):
        return text
    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>"


def as_label(text: str) -> str:
    """Return a text for a menu or a button, where one & would underline the letter behind it."""
    return text.replace("&", "&&")
