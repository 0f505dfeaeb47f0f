"""The error for data that cannot be used: it names the file and says what is wrong with it."""

import re
from pathlib import Path
from typing import Final, final

# Control characters, among them what moves a terminal's cursor; ends of lines; marks that turn the
# direction of writing; what takes no place; halves of characters, which nothing can write.
_UNSEEN: Final = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f"
    "\\ufeff\\ufff9-\\ufffb\\ud800-\\udfff]"
)


def visible(text: str) -> str:
    """Return a text for a line of a message, what cannot be seen written as `\\x1b`, `\\u202e`."""
    return _UNSEEN.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


@final
class DataError(ValueError):
    """A file of data is missing or damaged; `path` says which, `fault` says in words why."""

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(path, fault)
        self.path, self.fault = path, fault

    def __str__(self) -> str:
        return visible(f"{self.path}: {self.fault}")
