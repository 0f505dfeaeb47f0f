"""Finds entries by what is typed: words or their beginnings, in any language; then a value."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

from dlgui.window.catalogue.entry import Entry, Kind
from dlgui.words.other_languages import other_names

EXACT, START, INSIDE, SCATTERED, NOT_AT_ALL = 0, 1, 3, 6, 100
BY_SUBJECT = 2
"""A word of the subject counts less than one of the name itself."""
LEAST_SCATTERED = 3
REFUSED = 5
"""A setting that cannot take the value that was typed counts less by so much."""
BY_WORD = 0.1
"""A name of one word more is meant rather: "batch size 20" is not "batch", set to "size 20"; and
what has just this name rather than what has more words."""
_SIGNS = re.compile(r"[\s._:/()+,、，。・：（）-]+")
_NUMBER_AT_THE_END = re.compile(r"(.*[^\d.,\s+-])([-+.,]?\d.*)")


@final
@dataclass(frozen=True)
class Match:
    """An entry that was found, and the value that was typed behind its name."""

    entry: Entry
    value: str = ""


def search(entries: Sequence[Entry], typed: str) -> list[Match]:
    """Return what is meant by a text such as "log", "over l2" or "L2 0.03", best first.

    Of a text that ends in what is no name, as "L2 0.03", the end is the value of a setting. What
    cannot be done now stands last.
    """
    words = typed.replace("=", " ").split()
    if not words:
        return [Match(entry) for entry in entries]
    found = _named(entries, words)
    settings = [entry for entry in entries if entry.kind is Kind.SETTING]
    for at in range(len(words) - 1, 0, -1):
        found += _with_value(settings, words[:at], " ".join(words[at:]))
    if not found and (parts := _NUMBER_AT_THE_END.fullmatch(words[-1])):
        found = _with_value(settings, [*words[:-1], parts[1]], parts[2])
    found.sort(key=lambda pair: (not pair[1].entry.enabled, pair[0]))
    best: dict[tuple[str, str, str], Match] = {}
    for _, match in found:
        best.setdefault((match.entry.kind, match.entry.lab, match.entry.id), match)
    return list(best.values())


def _named(entries: Sequence[Entry], words: Sequence[str]) -> list[tuple[float, Match]]:
    scored = ((score(entry, words), entry) for entry in entries)
    return [(points, Match(entry)) for points, entry in scored if points < NOT_AT_ALL]


def _with_value(
    settings: Sequence[Entry], words: Sequence[str], value: str
) -> list[tuple[float, Match]]:
    """Return settings of this name: before all else if the name is theirs and takes the value."""
    scored = ((score(entry, words), entry) for entry in settings)
    found = [(points, entry) for points, entry in scored if points < NOT_AT_ALL]
    first = 1 + BY_WORD * len(words)
    return [
        (points - first + (0 if entry.takes(value) else REFUSED), Match(entry, value))
        for points, entry in found
    ]


def score(entry: Entry, words: Sequence[str]) -> float:
    """Return how far an entry is from these words: 0 for its very name; `NOT_AT_ALL` if it is not.

    Every word has to be found; of two that are as near, the one with the shorter name is nearer,
    and of two of one name that of the shorter subject.
    """
    names = _split(" ".join((entry.title, *entry.others, entry.id)))
    subjects = _split(" ".join((entry.subject, *other_names(entry.subject))))
    parts = [part for word in words for part in _split(word)]
    total = 0.0 if parts else float(NOT_AT_ALL)
    for word in parts:
        near = min((_distance(word, name) for name in names), default=NOT_AT_ALL)
        about = min((_distance(word, one) for one in subjects), default=NOT_AT_ALL) + BY_SUBJECT
        total += min(near, about)
    whole = (_split(name) for name in (entry.title, *entry.others))
    total -= BY_WORD if parts in whole else 0.0
    length = len(entry.title) / 1_000 + len(entry.subject) / 100_000
    return total + length if total < NOT_AT_ALL else NOT_AT_ALL


def _distance(word: str, name: str) -> int:
    if word == name:
        return EXACT
    if name.startswith(word):
        return START
    if word in name:
        return INSIDE
    scattered = len(word) >= LEAST_SCATTERED and name[0] == word[0] and _is_scattered(word, name)
    return SCATTERED if scattered else NOT_AT_ALL


def _is_scattered(word: str, name: str) -> bool:
    """Tell whether the letters of a word stand in a name in this order."""
    letters = iter(name)
    return all(letter in letters for letter in word)


def _split(text: str) -> list[str]:
    return [part for part in _SIGNS.split(_plain(text)) if part]


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
