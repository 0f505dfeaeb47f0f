"""Finds the field's words in a sentence, so that they can be clicked."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication

from dlgui.words.glossary import WORDS

FORMS: Final = {
    "overfitting": ("overfitting", "by heart"),
    "saturation": ("saturated", "saturation"),
    "vanishing-gradient": ("vanishing gradient",),
    "divergence": ("diverged", "diverges", "divergence"),
    "weight-decay": ("weight decay",),
    "dropout": ("dropout",),
    "batch-norm": ("batch norm",),
    "initial-values": ("initial values",),
    "hyperparameter": ("hyperparameter", "hyperparameters"),
    "backpropagation": ("backpropagation",),
    "convolution": ("convolution",),
    "pooling": ("pooling",),
    "softmax": ("softmax",),
    "mini-batch": ("mini-batch", "mini-batches"),
}
"""How the words that are worth a look stand in English sentences; in other languages as they are
called. Words of every sentence, such as weight and loss, are left alone.
"""
MOST: Final = 2
"""A sentence in which every other word is marked cannot be read."""


def linked(html: str) -> str:
    """Return a text, whose tags stay as they are, with its first words of the field as links.

    The address of a link is "word:" and the id of the word in the glossary.
    """
    found: set[str] = set()
    parts = re.split(r"(<[^>]*>)", html)
    return "".join(part if part.startswith("<") else _marked(part, found) for part in parts)


def _marked(text: str, found: set[str]) -> str:
    def mark(match: re.Match[str]) -> str:
        word = _of(match[0])
        if word in found or len(found) >= MOST:
            return match[0]
        found.add(word)
        return f'<a href="word:{word}" style="color:inherit">{match[0]}</a>'

    return _pattern(_sign()).sub(mark, text)


def _of(text: str) -> str:
    return next(word for form, word in _forms() if form.casefold() == text.casefold())


def _forms() -> Iterator[tuple[str, str]]:
    """Yield each form with its word; in other languages than English titles stand as they are."""
    for word, forms in FORMS.items():
        title = QCoreApplication.translate("lore", WORDS[word].title)
        yield title, word
        if title == WORDS[word].title:
            yield from ((form, word) for form in forms)


@lru_cache(maxsize=4)
def _pattern(_language: str) -> re.Pattern[str]:
    forms = sorted((form for form, _ in _forms()), key=len, reverse=True)
    each = (rf"\b{re.escape(f)}\b" if f.isascii() else re.escape(f) for f in forms)
    return re.compile("|".join(each), re.IGNORECASE)


def _sign() -> str:
    return QCoreApplication.translate("lore", WORDS["overfitting"].title)
