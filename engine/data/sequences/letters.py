"""A text, letter by letter: after each the next one is asked for."""

from pathlib import Path
from typing import final

import numpy as np

import assets
from engine.arrays import IntArray
from engine.data.errors import DataError
from engine.data.names import Split
from engine.data.regular_file import read_regular
from engine.data.sequences.task import Sequences, Task, ask, blank, checked_steps

MOST_BYTES, MOST_LETTERS = 1_000_000, 256
KEPT_SHARE = 0.1


@final
class Letters(Task):
    """Pieces of a text, `steps` letters each, beginning anywhere; the next letter is asked for.

    `classes` are the letters of the text in the order of their codes, inputs are one-hot. The last
    tenth of the text is kept for testing, the one before it for validation. `prompt` is what a
    network is given to go on with, when it writes by itself. Raises ValueError for a text too short
    for one piece of each part, or of more than 256 different letters.
    """

    def __init__(self, text: str, steps: int) -> None:
        self.steps = checked_steps(steps, 2, "a text")
        if not text.strip():
            raise ValueError("the text is empty: there is nothing to learn from")
        self.classes = self.names = tuple(sorted(set(text)))
        self.inputs = len(self.classes)
        if self.inputs > MOST_LETTERS:
            raise ValueError(f"the text has {self.inputs} different letters, more than 256")
        self._prompt = ""
        codes = self.codes(text)
        kept = round(KEPT_SHARE * len(codes))
        if kept < steps + 1:
            raise ValueError(
                f"a text of {len(text):,} letters is too short for pieces of {steps}: its last"
                f" tenth, which is kept for testing, needs at least {steps + 1}"
            )
        learnt, validated, tested = np.split(codes, [len(codes) - 2 * kept, len(codes) - kept])
        self._parts = {Split.TRAIN: learnt, Split.VALIDATION: validated, Split.TEST: tested}

    @property
    def prompt(self) -> str:
        """Letters of the text. Setting it raises ValueError for letters never seen."""
        return self._prompt

    @prompt.setter
    def prompt(self, prompt: str) -> None:
        self.codes(prompt)
        self._prompt = prompt

    def codes(self, text: str) -> IntArray:
        """Each letter's place in `classes`. Raises ValueError for letters never seen."""
        places = {letter: place for place, letter in enumerate(self.classes)}
        if unknown := sorted(set(text) - set(places)):
            raise ValueError(f"letters that the text does not have: {''.join(unknown)!r}")
        return np.array([places[letter] for letter in text], np.intp)

    def there_are(self, split: Split) -> int | None:
        return len(self._parts[split]) - self.steps

    def draw(
        self, count: int, rng: np.random.Generator, *, split: Split = Split.TRAIN
    ) -> Sequences:
        made = blank(count, self.steps, self.inputs)
        codes = self._parts[split]
        starts = rng.integers(0, len(codes) - self.steps, count)
        pieces = codes[starts[:, None] + np.arange(self.steps + 1)]
        np.put_along_axis(made.x, pieces[:, :-1, None], 1, axis=2)
        ask(made.targets, ..., pieces[:, 1:])
        return made


def bundled_text() -> str:
    """Two cumulative nursery rhymes of some kilobytes that come with the program."""
    return read_text(assets.path("rhymes.txt"))


def read_text(path: Path) -> str:
    """Read a text file in UTF-8, new lines as they are. Raises DataError that names it."""
    try:
        text = read_regular(path, MOST_BYTES).decode("utf-8-sig")
    except OSError as error:
        raise DataError(path, f"cannot be read ({error.strerror or error})") from None
    except UnicodeDecodeError as error:
        raise DataError(path, f"is no text in UTF-8 (byte {error.start + 1})") from None
    if not text.strip():
        raise DataError(path, "is empty: there is nothing to learn from")
    return text.replace("\r\n", "\n")
