"""What the search lab calls its presets, its axes and its numbers."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from dlgui.plot.short_numbers import short_number
from dlgui.widgets.number_text import shown
from dlgui.words.labels import field_label, value_text
from dlgui.words.marking import QT_TRANSLATE_NOOP
from engine.search.first_ranges import Kind, kind_of
from engine.search.outcome import Outcome
from engine.search.ranges import Range
from engine.search.search import Judge, Search

TITLES = {
    "random-search": QT_TRANSLATE_NOOP("searches", "Random search (textbook 6.5)"),
    "random-search-narrowed": QT_TRANSLATE_NOOP(
        "searches", "The second round, narrowed (textbook 6.5)"
    ),
    "random-against-grid": QT_TRANSLATE_NOOP("searches", "Random against grid"),
    "wrong-labels": QT_TRANSLATE_NOOP("searches", "L2 and dropout against wrong labels"),
}
SUMMARIES = {
    "random-search": QT_TRANSLATE_NOOP(
        "searches",
        "Rate and weight decay at random on log scales: the rate decides, the decay does not.",
    ),
    "random-search-narrowed": QT_TRANSLATE_NOOP(
        "searches",
        "The same search, then again in narrower ranges: as the book says, and once more by hand.",
    ),
    "random-against-grid": QT_TRANSLATE_NOOP(
        "searches",
        "64 trials each: the grid tries 8 rates, chance 64. Only the rate matters.",
    ),
    "wrong-labels": QT_TRANSLATE_NOOP(
        "searches",
        "30 % of the labels are wrong: which penalty, and how much dropout, serve the true digits?",
    ),
}
PRECISE = 0.02
"""With a smaller standard error a third decimal means something."""


def search_title(search: Search) -> str:
    """Return the title of a search: a preset's own, or what its file says."""
    return QCoreApplication.translate("searches", TITLES.get(search.id) or search.title)


def search_summary(search: Search) -> str:
    """Return in a sentence what a search shows."""
    return QCoreApplication.translate("searches", SUMMARIES.get(search.id) or search.summary)


def judge_text(judge: Judge) -> str:
    """Return what trials are judged by."""
    if judge is Judge.ACCURACY:
        return QCoreApplication.translate("search", "validation accuracy")
    return QCoreApplication.translate("search", "validation loss")


def axis_text(path: str) -> str:
    """Return what an axis of a setting is called."""
    return field_label(path)


def kind_text(kind: Kind, *, whole: bool) -> str:
    """Return how a setting is drawn; `whole` numbers say so."""
    translate = QCoreApplication.translate
    if kind is Kind.CHOICES:
        return translate("search", "from a list")
    if kind is Kind.LOG:
        return translate("search", "whole, log") if whole else translate("search", "log")
    return translate("search", "whole, even") if whole else translate("search", "even")


def setting_text(value: Any) -> str:
    """Return a value in few digits, or a choice in words."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return short_number(float(value)) if is_number else value_text(value)


def range_in_words(searched: Range) -> str:
    """Return what is searched and where: "Learning rate 1e-6 … 0.01, log"."""
    name, kind = field_label(searched.field), kind_of(searched)
    if kind is Kind.CHOICES:
        return f"{name} {', '.join(map(setting_text, searched.choices))}"
    low, high = shown(searched.low), shown(searched.high)
    return f"{name} {low} … {high}, {kind_text(kind, whole=searched.is_whole)}"


def figure_text(outcome: Outcome, judge: Judge) -> str:
    """Return a figure with its standard error, in as many decimals as mean something."""
    error = outcome.error(judge)
    digits = 2 if error >= PRECISE else 3
    return f"{outcome.figure(judge):.{digits}f} ± {error:.{digits}f}"


def settings_text(search: Search, number: int) -> list[str]:
    """Return what was drawn for a trial, a line each."""
    settings = search.trial(number).settings.items()
    return [f"{field_label(path)} {setting_text(value)}" for path, value in settings]
