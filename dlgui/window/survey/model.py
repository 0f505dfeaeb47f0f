"""What is known of a model in the survey."""

from enum import StrEnum
from typing import NamedTuple, final

from dlgui.window.survey.shapes import Shape
from dlgui.words.marking import QT_TRANSLATE_NOOP


@final
class Family(StrEnum):
    """The rows of the map."""

    LAYERED = QT_TRANSLATE_NOOP("survey", "Layered")
    AUTOENCODING = QT_TRANSLATE_NOOP("survey", "Autoencoding")
    BOLTZMANN = QT_TRANSLATE_NOOP("survey", "Boltzmann")
    RECURRENT = QT_TRANSLATE_NOOP("survey", "Recurrent")


@final
class Nature(StrEnum):
    """The halves of the map: the same input gives the same output, or units are drawn by chance."""

    DETERMINISTIC = QT_TRANSLATE_NOOP("survey", "Deterministic")
    PROBABILISTIC = QT_TRANSLATE_NOOP("survey", "Probabilistic")


@final
class Purpose(StrEnum):
    """What a model has learnt, once it has: p(x), p(t | x), t itself, or a code of x."""

    GENERATIVE = QT_TRANSLATE_NOOP("survey", "generative")
    DISCRIMINATIVE = QT_TRANSLATE_NOOP("survey", "discriminative")
    DISCRIMINANT = QT_TRANSLATE_NOOP("survey", "discriminant function")
    CODE = QT_TRANSLATE_NOOP("survey", "code")


@final
class Model(NamedTuple):
    """One model, and the lab and the preset that show it."""

    id: str
    title: str
    text: str
    family: Family
    nature: Nature
    purpose: Purpose
    shape: Shape
    lab: str
    preset: str
