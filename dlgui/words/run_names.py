"""What runs are called on the screen: the names in presets and grids, translated piece by piece.

A name is data: files, claims and the command line keep it as it is written.
"""

import re
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication

from dlgui.words.labels import choice_text, field_label
from dlgui.words.languages import language_sign
from dlgui.words.marking import QT_TRANSLATE_NOOP
from dlgui.words.plain_line import one_line
from dlgui.words.rare_fields import RARE_SHORT
from engine.training.fields import ConfigError, field_table
from engine.training.ranges import read_values

NAMES = (
    QT_TRANSLATE_NOOP("run names", "run"),
    QT_TRANSLATE_NOOP("run names", "none"),
    QT_TRANSLATE_NOOP("run names", "no remedy"),
    QT_TRANSLATE_NOOP("run names", "as in the notes"),
    QT_TRANSLATE_NOOP("run names", "He with ReLU"),
    QT_TRANSLATE_NOOP("run names", "batch norm"),
    QT_TRANSLATE_NOOP("run names", "group norm"),
    QT_TRANSLATE_NOOP("run names", "no norm"),
    QT_TRANSLATE_NOOP("run names", "convolution"),
    QT_TRANSLATE_NOOP("run names", "two stages"),
    QT_TRANSLATE_NOOP("run names", "fully connected"),
    QT_TRANSLATE_NOOP("run names", "small network"),
    QT_TRANSLATE_NOOP("run names", "large network"),
    QT_TRANSLATE_NOOP("run names", "linear"),
    QT_TRANSLATE_NOOP("run names", "two hidden layers"),
    QT_TRANSLATE_NOOP("run names", "with forget gate"),
    QT_TRANSLATE_NOOP("run names", "without forget gate"),
    QT_TRANSLATE_NOOP("run names", "orthogonal"),
    QT_TRANSLATE_NOOP("run names", "random"),
    QT_TRANSLATE_NOOP("run names", "half as large"),
    QT_TRANSLATE_NOOP("run names", "matrix"),
    QT_TRANSLATE_NOOP("run names", "tensor"),
    QT_TRANSLATE_NOOP("run names", "roots alone"),
    QT_TRANSLATE_NOOP("run names", "not clipped"),
    QT_TRANSLATE_NOOP("run names", "clipped at {0}"),
    QT_TRANSLATE_NOOP("run names", "T = {0}"),
    QT_TRANSLATE_NOOP("run names", "exact"),
    QT_TRANSLATE_NOOP("run names", "Gibbs sampling"),
    QT_TRANSLATE_NOOP("run names", "layer by layer"),
    QT_TRANSLATE_NOOP("run names", "no hidden units"),
    QT_TRANSLATE_NOOP("run names", "two hidden units"),
    QT_TRANSLATE_NOOP("run names", "four hidden units"),
    QT_TRANSLATE_NOOP("run names", "annealed"),
    QT_TRANSLATE_NOOP("run names", "plain"),
    QT_TRANSLATE_NOOP("run names", "denoising"),
    QT_TRANSLATE_NOOP("run names", "sparse"),
    QT_TRANSLATE_NOOP("run names", "not sparse"),
    QT_TRANSLATE_NOOP("run names", "one step each"),
    QT_TRANSLATE_NOOP("run names", "ten steps of the generator"),
    QT_TRANSLATE_NOOP("run names", "code of {0}"),
    QT_TRANSLATE_NOOP("run names", "trained on {0}"),
    QT_TRANSLATE_NOOP("run names", "β {0}"),
    QT_TRANSLATE_NOOP("run names", "rate {0}"),
    QT_TRANSLATE_NOOP("run names", "std {0}"),
    QT_TRANSLATE_NOOP("run names", "seed {0}"),
    QT_TRANSLATE_NOOP("run names", "lr {0}"),
    QT_TRANSLATE_NOOP("run names", "dropout {0}"),
    QT_TRANSLATE_NOOP("run names", "train size {0}"),
    QT_TRANSLATE_NOOP("run names", "validation size {0}"),
    QT_TRANSLATE_NOOP("run names", "label noise {0}"),
    QT_TRANSLATE_NOOP("run names", "hidden {0}"),
    QT_TRANSLATE_NOOP("run names", "activation {0}"),
    QT_TRANSLATE_NOOP("run names", "initializer {0}"),
    QT_TRANSLATE_NOOP("run names", "initial std {0}"),
    QT_TRANSLATE_NOOP("run names", "batch norm {0}"),
    QT_TRANSLATE_NOOP("run names", "method {0}"),
    QT_TRANSLATE_NOOP("run names", "decay {0}"),
    QT_TRANSLATE_NOOP("run names", "weight decay {0}"),
    QT_TRANSLATE_NOOP("run names", "batch size {0}"),
    QT_TRANSLATE_NOOP("run names", "batch {0}"),
)
"""Pieces that are said in other words in another language; what is not here stays as it is."""


NUMBER = re.compile(r" \(\d+\)$")
"""What tells runs of the same name apart."""


def run_name(name: str) -> str:
    """Return a run's name as a person reads it; one that somebody made up stays as it is."""
    return ", ".join(map(_piece, one_line(name).split(", ")))


def kept_name(name: str) -> str:
    """Return the name of a kept run as a person reads it, with the number behind it, if any.

    Kept are the words of the preset, so that a run is read in the language of the window, in
    whatever language it was made.
    """
    return _kept_name(name, language_sign())


@lru_cache(maxsize=2000)
def _kept_name(name: str, _language: str) -> str:
    plain = NUMBER.sub("", name)
    return run_name(plain) + name[len(plain) :]


def _piece(piece: str) -> str:
    """Translate a whole piece, or the words before its value: "dropout 0.15", "method adam"."""
    words, _, value = piece.rpartition(" ")
    for pattern in (piece, f"{words} {{0}}"):
        if pattern in NAMES:
            return QCoreApplication.translate("run names", pattern).format(choice_text(value))
    path = _paths().get(words)
    if path is None or not _fits(path, value):
        return piece
    if path in RARE_SHORT:
        return QCoreApplication.translate("runs", RARE_SHORT[path]).format(choice_text(value))
    return f"{field_label(path)} {choice_text(value)}"


def _fits(path: str, value: str) -> bool:
    """Whether a field could have this value: else somebody made the name up, as "kind 2"."""
    try:
        read_values(path, value)
    except ConfigError:
        return False
    return True


@cache
def _paths() -> dict[str, str]:
    """The fields by the words with which a grid begins the names of its runs."""
    return {path.rpartition(".")[2].replace("_", " "): path for path in field_table()}
