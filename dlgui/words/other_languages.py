"""What a text of the window is called in the languages that are not in use now."""

import re
from collections import defaultdict
from functools import cache
from xml.etree import ElementTree

import assets

HOLE = "{0}"
SAID_TOO = {
    **dict.fromkeys(("Learning rate", "学習係数"), ("学習率",)),
    **dict.fromkeys(("Weight decay", "重み減衰"), ("荷重減衰",)),
    **dict.fromkeys(("Colours", "配色"), ("Theme", "テーマ")),
}
"""Second names: the textbook has both, or other programs say so."""
LEAST = 4
"""A pattern with fewer signs of its own than these may be part of any text."""


@cache
def other_names(text: str) -> tuple[str, ...]:
    """Return a text's names in the other languages; nothing for one that is not translated.

    A text with a name put into it, as "Loss as PNG", is looked up in its two parts.
    """
    names = [*(_names().get(text) or _put_together(text)), *SAID_TOO.get(text, ())]
    return tuple(dict.fromkeys(name for name in names if name != text))


def _put_together(text: str) -> list[str]:
    for own, pattern, translations in _patterns():
        if (found := pattern.fullmatch(text)) and (inner := _names().get(found[1])):
            too = SAID_TOO.get(found[1], ())
            named = [there.replace(HOLE, name) for there in translations for name in (*inner, *too)]
            return [*named, *(own.replace(HOLE, name) for name in too)]
    return []


@cache
def _names() -> dict[str, list[str]]:
    """Return text -> its names, English to others and back, in all contexts."""
    names: dict[str, list[str]] = defaultdict(list)
    for file in sorted(assets.path("translations").glob("*.ts")):
        for message in ElementTree.parse(file).iter("message"):
            source, translation = message.findtext("source"), message.findtext("translation")
            if source and translation:
                names[source].append(translation)
                names[translation].append(source)
    return dict(names)


@cache
def _patterns() -> list[tuple[str, re.Pattern[str], list[str]]]:
    """Return the texts into which one name is put, and what they are in other languages."""
    return [
        (text, re.compile(re.escape(text).replace(re.escape(HOLE), "(.+)")), names)
        for text, names in _names().items()
        if text.count(HOLE) == 1 and "{1}" not in text and len(text) >= len(HOLE) + LEAST
    ]
