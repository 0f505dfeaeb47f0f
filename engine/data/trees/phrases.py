"""Phrases as trees with a label at every node: of the bundled file, or of one's own."""

import re
from pathlib import Path
from typing import final

import numpy as np

import assets
from engine.data.errors import DataError
from engine.data.names import Split
from engine.data.sequences.letters import read_text
from engine.data.sequences.task import Sequences, Task
from engine.data.trees.growing import Tree, as_arrays

LABELS = ("-", "0", "+")
EVERY = 5
KEPT = {2: Split.VALIDATION, 4: Split.TEST}
"""Which of every five phrases are never learnt from."""
MOST_LEAVES, MOST_DEPTH, MOST_WORDS = 60, 30, 2000
FORM = "write (label left right) or (label word), as in (+ (0 not) (- bad))"
_SIGNS = re.compile(r"[()]|[^\s()]+")


class PhraseError(ValueError):
    """A line that is no tree; `line` counts from 1."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(f"line {line}: {why}")
        self.line = line


@final
class Phrases(Task):
    """Is a phrase against, neither, or for something? Asked at every node, or at the root.

    Of every five phrases the last is kept for testing, the third for validation, and neither is
    ever learnt from; these come in their order, from the beginning. Depth is the longest way from a
    node down to a word. Raises PhraseError for a line that is no tree, ValueError for fewer than
    five phrases or too many words. Source: Socher et al., 2013 (the form of such a file).
    """

    inputs = 3
    classes = LABELS

    def __init__(self, text: str, *, at_roots: bool = False) -> None:
        reader = _Reader()
        lines = enumerate(text.splitlines(), 1)
        trees = [reader.read(n, line) for n, line in lines if _says_something(line)]
        if len(trees) < EVERY:
            raise ValueError(f"there are {len(trees)} phrases; at least {EVERY} are needed")
        if len(reader.words) > MOST_WORDS:
            raise ValueError(
                f"there are {len(reader.words)} different words, more than {MOST_WORDS}"
            )
        self.names, self.at_roots = tuple(reader.words), at_roots
        self.parts: dict[Split, list[Tree]] = {split: [] for split in Split}
        for i, tree in enumerate(trees):
            self.parts[KEPT.get(i % EVERY, Split.TRAIN)].append(tree)
        self.steps = max(len(tree.nodes) for tree in trees)

    def there_are(self, split: Split) -> int | None:
        return len(self.parts[split])

    def draw(
        self, count: int, rng: np.random.Generator, *, split: Split = Split.TRAIN
    ) -> Sequences:
        if count < 1:
            raise ValueError(f"count must be at least 1, not {count}")
        trees = self.parts[split]
        drawn = split is Split.TRAIN
        chosen = rng.integers(0, len(trees), count) if drawn else np.arange(count) % len(trees)
        return as_arrays([trees[i] for i in chosen.tolist()], self.steps, at_roots=self.at_roots)


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def bundled_phrases() -> str:
    """158 phrases that come with the program."""
    return read_text(assets.path("phrases.txt"))


def read_phrases(path: Path, *, at_roots: bool) -> Phrases:
    """Read a file of phrases. Raises DataError that names it, with the line that is wrong."""
    try:
        return Phrases(read_text(path), at_roots=at_roots)
    except DataError:
        raise
    except ValueError as error:
        raise DataError(path, str(error)) from None


@final
class _Reader:
    """Reads lines, and numbers the words of all of them in the order in which they come."""

    def __init__(self) -> None:
        self.words: dict[str, int] = {}

    def read(self, number: int, line: str) -> Tree:
        self._number, self._signs = number, _SIGNS.findall(line)
        self._signs.reverse()
        tree = Tree()
        self._node(tree, MOST_DEPTH)
        if self._signs:
            raise self._fault(f"{self._signs[-1]!r} stands behind the tree; a line has one")
        if (len(tree.nodes) + 1) // 2 > MOST_LEAVES:
            raise self._fault(f"there are more than {MOST_LEAVES} words")
        return tree

    def _node(self, tree: Tree, room: int) -> tuple[int, int]:
        """Add a node, and return its place and its depth."""
        if not room:
            raise self._fault(f"brackets are nested more than {MOST_DEPTH} deep")
        self._take("(")
        if (label := self._next()) not in LABELS:
            raise self._fault(f"{label!r} is no label; allowed is one of {', '.join(LABELS)}")
        value = LABELS.index(label)
        if self._signs and self._signs[-1] not in "()":
            place, depth = tree.leaf(self._word(self._next()), value), 0
        else:
            (left, a), (right, b) = (self._node(tree, room - 1) for _ in range(2))
            depth = max(a, b) + 1
            place = tree.over(left, right, value, depth)
        self._take(")")
        return place, depth

    def _word(self, word: str) -> int:
        return self.words.setdefault(word.lower(), len(self.words))

    def _next(self) -> str:
        if not self._signs:
            raise self._fault(f"it ends within a tree; {FORM}")
        sign: str = self._signs.pop()
        return sign

    def _take(self, wanted: str) -> None:
        if (found := self._next()) != wanted:
            what = "a node has two children" if wanted == "(" else "a node has no more than two"
            raise self._fault(f"{found!r} stands where {wanted!r} is due: {what}; {FORM}")

    def _fault(self, why: str) -> PhraseError:
        return PhraseError(self._number, why)
