"""What somebody has answered in lessons, and how far they are: kept on this computer, nowhere else.

Knows no window. What cannot be written stays in memory, and is written when it can be.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from math import isfinite
from pathlib import Path
from typing import Any, Final, final

from dlgui.runs.atomic_file import write_atomically

VERSION: Final = 1
MOST_BYTES: Final = 4_000_000
Answer = int | float | list[int] | list[list[float]]
"""The place of an option; a number; places in an order; points of a curve that was drawn."""


@final
@dataclass
class Progress:
    """One lesson: the page one is on, answers by page, the figures measured; `seen` are the pages
    whose run has been played, or whose goal was reached.
    """

    page: int = 0
    answers: dict[str, Answer] = field(default_factory=dict)
    figures: dict[str, float] = field(default_factory=dict)
    seen: list[int] = field(default_factory=list)
    finished: bool = False


@final
class Notebook:
    """`problem` says why the file could not be read or written; empty if it could."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem = ""
        self.open = ""
        """The lesson that is open, empty if none is."""
        self._lessons: dict[str, Progress] = {}
        self._read()

    def known(self, lesson: str) -> bool:
        """Whether a lesson has been begun."""
        return lesson in self._lessons

    def lessons(self) -> dict[str, Progress]:
        """Return all that were begun, by their ids."""
        return dict(self._lessons)

    def progress(self, lesson: str) -> Progress:
        """Return how far a lesson is: at its beginning, if it was not begun."""
        return self._lessons.setdefault(lesson, Progress())

    def take_up(self, lesson: str) -> None:
        """Note that a lesson is opened; the one that was opened last stands last."""
        self.open = lesson
        self._lessons[lesson] = self._lessons.pop(lesson, Progress())

    def restart(self, lesson: str) -> None:
        """Forget one lesson."""
        self._lessons.pop(lesson, None)
        self.keep()

    def erase(self) -> None:
        """Forget everything; the file is gone as well."""
        self._lessons.clear()
        self.open = ""
        try:
            self.path.unlink(missing_ok=True)
            self.problem = ""
        except OSError as error:
            self.problem = error.strerror or str(error)

    def keep(self) -> bool:
        """Write all; False if it stays in memory only."""
        lessons = {name: asdict(progress) for name, progress in self._lessons.items()}
        text = json.dumps({"version": VERSION, "open": self.open, "lessons": lessons})
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self.path, text)
        except OSError as error:
            self.problem = error.strerror or str(error)
            return False
        self.problem = ""
        return True

    def _read(self) -> None:
        try:
            if self.path.stat().st_size > MOST_BYTES:
                raise ValueError(f"more than {MOST_BYTES:,} bytes")
            content = json.loads(self.path.read_text("utf-8"))
            if content["version"] != VERSION:
                raise ValueError(f"version {content['version']}")
            self._lessons = {name: _progress(one) for name, one in content["lessons"].items()}
            self.open = str(content["open"])
        except FileNotFoundError:
            return
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            self._lessons = {}
            self.problem = str(error)
            with suppress(OSError):  # set aside, as it may be somebody's only copy
                os.replace(self.path, self.path.with_suffix(".damaged.json"))


def _progress(content: dict[str, Any]) -> Progress:
    answers = {str(int(page)): _answer(one) for page, one in content["answers"].items()}
    figures = {str(name): float(value) for name, value in content["figures"].items()}
    seen = [int(page) for page in content["seen"]]
    return Progress(int(content["page"]), answers, figures, seen, bool(content["finished"]))


def _answer(value: Any) -> Answer:
    """Return an answer as it was given. Raises ValueError for anything else."""
    if isinstance(value, list):
        if all(isinstance(one, int) for one in value):
            return value
        pairs = [[float(x), float(y)] for x, y in value]
        if all(isfinite(number) for pair in pairs for number in pair):
            return pairs
    elif isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
        return value
    raise ValueError(f"{value!r} is no answer")
