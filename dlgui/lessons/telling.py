"""What is said of answers: what somebody answered, and what this run did."""

from collections.abc import Mapping
from math import isfinite, nan

from PySide6.QtCore import QCoreApplication

from dlgui.demos.demo import in_language
from dlgui.lessons.conditions import Condition
from dlgui.lessons.figures import MINUS, written
from dlgui.lessons.lesson import Case, Figure, Lesson, Page
from dlgui.lessons.notebook import Answer
from dlgui.words.marking import QT_TRANSLATE_NOOP

ENDS = {
    "said": QT_TRANSLATE_NOOP("lessons", "You said: {0}"),
    "drew": QT_TRANSLATE_NOOP("lessons", "You drew an end at {0}."),
    "run": QT_TRANSLATE_NOOP("lessons", "This run: {0}"),
    "none": QT_TRANSLATE_NOOP("lessons", "none of these"),
}
SEPARATOR = " > "


def all_figures(lesson: Lesson) -> dict[str, Figure]:
    """Return every figure of a lesson by its name."""
    return {name: figure for page in lesson.pages for name, figure in page.figures.items()}


def said(page: Page, answer: Answer | None, language: str) -> str:
    """Return what somebody answered, in words; empty if nothing."""
    if answer is None:
        return ""
    if page.ask == "draw" and isinstance(answer, list) and answer:
        last = answer[-1]
        return _tell("drew", _short(float(last[1]) if isinstance(last, list) else nan))
    return _tell("said", _words(page, answer, language))


def happened(page: Page, values: Mapping[str, float], lesson: Lesson, language: str) -> str:
    """Return what this run did, as an answer to the same question; empty if it is not known."""
    if page.ask == "choose":
        if not any(option.when for option in page.options):
            return ""
        held = [o for o in page.options if o.when and Condition(o.when).holds(values)]
        texts = [in_language(option.text, language) for option in held]
        return _tell("run", " / ".join(texts) or _translated("none"))
    if page.ask == "order":
        order = run_order(page, values)
        return _tell("run", _joined(page, order, language)) if order else ""
    figure = page.figure
    if not figure or figure not in values:
        return ""
    return _tell("run", written(f"{{{figure}}}", values, all_figures(lesson)))


def run_order(page: Page, values: Mapping[str, float]) -> list[int]:
    """Return the places of the options as this run orders them, highest figure first."""
    found = [values.get(option.figure, nan) for option in page.options]
    if not all(map(isfinite, found)):
        return []
    return sorted(range(len(found)), key=lambda place: -found[place])


def explanation(page: Page, values: Mapping[str, float], lesson: Lesson, language: str) -> str:
    """Return what is explained of a run that fell this way, with its figures."""
    case = case_of(page, values)
    if case is None:
        return ""
    return written(in_language(case.text, language), values, all_figures(lesson))


def case_of(page: Page, values: Mapping[str, float]) -> Case | None:
    """Return the first case of an explanation that this run fell into; None if it has none."""
    fitting = (case for case in page.case if not case.when or Condition(case.when).holds(values))
    return next(fitting, None)


def _words(page: Page, answer: Answer, language: str) -> str:
    if page.ask == "choose" and isinstance(answer, int) and answer < len(page.options):
        return in_language(page.options[answer].text, language)
    if page.ask == "order" and isinstance(answer, list):
        places = [int(str(one)) for one in answer]
        return _joined(page, places, language)
    return _number(float(answer)) if isinstance(answer, int | float) else ""


def _joined(page: Page, places: list[int], language: str) -> str:
    known = [page.options[place] for place in places if place < len(page.options)]
    return SEPARATOR.join(in_language(option.text, language) for option in known)


def _number(value: float) -> str:
    return f"{value:.4g}".replace("-", MINUS)


def _short(value: float) -> str:
    return f"{value:.3g}".replace("-", MINUS)


def _tell(what: str, text: str) -> str:
    return _translated(what).format(text)


def _translated(what: str) -> str:
    return QCoreApplication.translate("lessons", ENDS[what])
