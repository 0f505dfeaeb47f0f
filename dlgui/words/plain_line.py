"""Text that can stand in one line, whatever somebody has typed or a file holds."""

import re
from unicodedata import category

NO_WIDTH = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""Signs that nobody sees, and that turn the order of the others round."""


def one_line(text: str) -> str:
    """Return a text as it can stand in a line: without line breaks, tabs and control characters."""
    seen = "".join(" " if category(c) in ("Cc", "Zl", "Zp", "Cs") else c for c in text)
    seen = re.sub(f"[{NO_WIDTH}]", "", seen)
    return re.sub(" {2,}", " ", seen).strip() if seen != text else text
