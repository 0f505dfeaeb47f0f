"""Reads lessons: every key and value is checked, and what is wrong is told with page and key."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import assets
from dlgui.demos.demo import Text
from dlgui.demos.reading import SUFFIX, check_until
from dlgui.demos.tables import refuse_languages, struct_of
from dlgui.lessons.conditions import Condition
from dlgui.lessons.lesson import MOST_OPTIONS, MOST_PAGES, SPOKEN, Lesson, Page, PageKind
from engine.data.regular_file import STUDY_BYTES, read_regular
from engine.nearest_names import names_there_are
from engine.training.fields import ConfigError, quoted
from engine.training.study_text import decoded

PAGES: Final = "page"
PLACE: Final = re.compile(r"\{([^{}]*)\}")
_NEEDS: Final = {
    "choose": ("options",),
    "order": ("options",),
    "number": ("figure",),
    "draw": ("picture", "curve"),
}
"""What a question needs to have an answer."""


def built_in() -> list[Path]:
    """Return the files of the lessons that come with the program, in the textbook's order."""
    return sorted(assets.path("lessons").glob(f"*{SUFFIX}"), key=lambda path: _order(path.stem))


def _order(name: str) -> tuple[int, int, str]:
    chapter, _, rest = name.partition("-")
    section = rest.partition("-")[0]
    return int(chapter) if chapter.isdigit() else 99, int(section) if section.isdigit() else 0, name


def read_lesson(path: Path) -> Lesson:
    """Read a lesson from a TOML file. Raises ConfigError: file, page, key, and what is allowed."""
    try:
        return lesson_from_toml(path.stem, decoded(read_regular(path, STUDY_BYTES)))
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read: {error.strerror or error}") from None
    except ConfigError as error:
        raise ConfigError(str(path), str(error)) from None


def lesson_from_toml(name: str, text: str) -> Lesson:
    """Return the lesson that a text describes. Raises ConfigError naming page and key."""
    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError("", f"is no TOML: {error}") from None
    _refuse_keys(content)
    pages = content.pop(PAGES, None)
    if not isinstance(pages, list) or not 1 <= len(pages) <= MOST_PAGES:
        raise ConfigError(PAGES, f"must be 1 to {MOST_PAGES} tables, each headed [[{PAGES}]]")
    read = tuple(_page(f"page {i}, ", page) for i, page in enumerate(pages, 1))
    lesson: Lesson = struct_of("", {**content, "id": name, "pages": []}, Lesson)
    for key in ("title", "source"):
        _check_text(key, getattr(lesson, key))
    lesson = Lesson(**{**{k: getattr(lesson, k) for k in lesson.__struct_fields__}, "pages": read})
    _check_course(lesson)
    return lesson


def _refuse_keys(content: Iterable[str]) -> None:
    """Raise ConfigError for a key that no lesson has, with those that a file may have."""
    known = [key for key in Lesson.__struct_fields__ if key not in ("id", "pages")]
    known.append(PAGES)
    for key in content:
        if key not in known:
            there = names_there_are(key, known)
            raise ConfigError(key, f"there is no such key; there is {there}")


def _page(where: str, content: Any) -> Page:
    page: Page = struct_of(where, content, Page)
    _check_text(f"{where}title", page.title)
    if page.text:
        _check_text(f"{where}text", page.text)
    for number, option in enumerate(page.options, 1):
        _check_text(f"{where}options {number}, text", option.text)
    for number, case in enumerate(page.case, 1):
        _check_text(f"{where}case {number}, text", case.text)
    if page.play is not None:
        check_until(f"{where}play", page.play)
    for name, figure in page.figures.items():
        if bool(figure.curve) == bool(figure.picture):
            raise ConfigError(f"{where}figures.{name}", "needs a curve or a picture, one of them")
    _check_answer(where, page)
    return page


def _check_text(where: str, text: Text) -> None:
    """Raise ConfigError unless a text is said in every language of the program."""
    refuse_languages(where, text)
    for code in SPOKEN:
        if not isinstance(text, dict) or not text.get(code, "").strip():
            raise ConfigError(where, f"is not said in {quoted(code)}")


def _check_answer(where: str, page: Page) -> None:
    """Raise ConfigError for a page that asks and knows no answer, or does nothing at all."""
    if page.ask:
        for key in _NEEDS[page.ask]:
            if not getattr(page, key):
                raise ConfigError(f"{where}{key}", f"is missing: the page asks ({page.ask})")
    elif page.kind in (PageKind.PREDICT, PageKind.SEE):
        raise ConfigError(f"{where}ask", "is missing: the page asks nothing and explains nothing")
    if page.veil and (page.kind is not PageKind.PREDICT or page.ask == "draw"):
        raise ConfigError(f"{where}veil", "covers only what is predicted, and is not drawn on")
    if page.options and not 2 <= len(page.options) <= MOST_OPTIONS:
        raise ConfigError(f"{where}options", f"must be 2 to {MOST_OPTIONS}")
    if page.ask == "choose" and not any(option.when for option in page.options):
        raise ConfigError(f"{where}options", "has no answer: none of them says when it holds")
    if page.ask == "order" and not all(option.figure for option in page.options):
        raise ConfigError(f"{where}options", "has no answer: each needs a figure to be ordered by")
    if page.ask == "number" and not page.low < page.high:
        raise ConfigError(f"{where}high", f"must be above low, {page.low:g}")
    if page.case and (page.case[-1].when or len(page.case) < 2):
        fault = "needs one with a condition, and a last one without for all other runs"
        raise ConfigError(f"{where}case", fault)
    if page.goal and not page.way:
        raise ConfigError(f"{where}way", "is missing: a task needs a way that reaches its goal")


def _check_course(lesson: Lesson) -> None:
    """Raise ConfigError if pages do not follow each other as they must, or name unknown figures."""
    first = lesson.pages[0]
    if first.kind is not PageKind.PREDICT or not first.lab:
        raise ConfigError("page 1", "must ask for a prediction, and name the lab that it needs")
    known: set[str] = set()
    for number, page in enumerate(lesson.pages, 1):
        where, before = f"page {number}, ", lesson.pages[number - 2] if number > 1 else None
        if page.kind is PageKind.SEE and before is not None and before.kind is PageKind.EXPLAIN:
            raise ConfigError(f"{where}play", "plays before anything was predicted")
        if page.kind is PageKind.EXPLAIN and before is not None and before.kind is not PageKind.SEE:
            raise ConfigError(f"{where}case", "explains before it was asked what was seen")
        if twice := known & set(page.figures):
            raise ConfigError(f"{where}figures", f"{quoted(min(twice))} is measured twice")
        known |= set(page.figures)
        _check_names(where, page, known)
    _check_predictions(lesson)


def _check_names(where: str, page: Page, known: set[str]) -> None:
    """Of what explains or judges, all figures have to be measured by then."""
    now = [(f"{where}case {i}, when", case.when) for i, case in enumerate(page.case, 1)]
    for place, text in (*now, (f"{where}goal", page.goal)):
        _check_condition(place, text, known)
    for i, case in enumerate(page.case, 1):
        for code, text in case.text.items() if isinstance(case.text, dict) else ():
            _refuse_unknown(f"{where}case {i}, text.{code}", PLACE.findall(text), known)


def _check_predictions(lesson: Lesson) -> None:
    """What is asked may speak of any figure of the lesson: it is judged when that is measured."""
    known = {name for page in lesson.pages for name in page.figures}
    for number, page in enumerate(lesson.pages, 1):
        for i, option in enumerate(page.options, 1):
            _check_condition(f"page {number}, options {i}, when", option.when, known)
            _refuse_unknown(f"page {number}, options {i}, figure", [option.figure], known)
        _refuse_unknown(f"page {number}, figure", [page.figure], known)


def _check_condition(where: str, text: str, known: set[str]) -> None:
    if not text:
        return
    try:
        names = Condition(text).names
    except ValueError as error:
        raise ConfigError(where, f"{error}: {quoted(text)}") from None
    _refuse_unknown(where, sorted(names), known)


def _refuse_unknown(where: str, names: Iterable[str], known: set[str]) -> None:
    for name in names:
        if name and name not in known:
            there = names_there_are(name, sorted(known))
            raise ConfigError(where, f"there is no figure {quoted(name)}; there is {there}")
