"""What a lesson is: short pages, each with a question, what is on stage for it, and what follows.

A page asks for a prediction, or plays and asks what was seen, or explains, or sets a task.
"""

from enum import StrEnum
from typing import Annotated, Final, Literal, final

from msgspec import Meta, Struct

from dlgui.demos.demo import Text, Until, Value
from dlgui.words.languages import LANGUAGES

MOST_PAGES: Final = 24
MOST_OPTIONS: Final = 8
SPOKEN: Final = tuple(code for code in LANGUAGES if code)
"""Every text of a lesson is said in each of these."""

Name = Annotated[str, Meta(pattern="^[a-z][a-z0-9_]*$", max_length=40)]


@final
class PageKind(StrEnum):
    """What a page is, which follows from what it has."""

    PREDICT = "predict"
    SEE = "see"
    EXPLAIN = "explain"
    TASK = "task"


@final
class Figure(Struct, frozen=True, kw_only=True):
    """A figure of what is on stage: of a curve of a run, or of a column of a picture's table.

    `run` is the name of a run as its study has it (empty: the first); `column` counts from 0,
    `row` is a text that the rows have which count (empty: all of them). `at` tells which value is
    meant: `where_max` and `where_min` what stands in the column `along` there, `first_above` and
    `first_below` the same where `value` is passed, NaN if it never is.
    """

    run: str = ""
    curve: str = ""
    picture: str = ""
    column: Annotated[int, Meta(ge=0, le=200)] = 1
    along: Annotated[int, Meta(ge=0, le=200)] = 0
    row: str = ""
    at: Literal[
        "last", "first", "max", "min", "where_max", "where_min", "first_above", "first_below"
    ] = "last"
    value: float = 0.0
    number: Annotated[str, Meta(pattern=r"^[,]?(\.\d)?[feg]$")] = ".3f"


@final
class Option(Struct, frozen=True, kw_only=True):
    """An answer to choose. `when` is what has to be so in this run for it to hold; empty: never.

    Where options are put into an order, `figure` names the figure by which the run orders them.
    """

    text: Text
    when: str = ""
    figure: str = ""


@final
class Case(Struct, frozen=True, kw_only=True):
    """What is explained when the run fell this way; without `when`, in all other cases."""

    text: Text
    when: str = ""


@final
class Page(Struct, frozen=True, kw_only=True):
    """One page; what is not said of the stage stays as it was.

    `figures` are measured when what is played has stopped, or, of a task, while one works on it.
    A `veil` covers pictures that show the answer to a prediction as soon as they are there.
    """

    title: Text
    text: Text = ""
    lab: str = ""
    preset: str = ""
    set: dict[str, Value] = {}
    speed: Annotated[float, Meta(gt=0)] | Literal["full"] | None = None
    veil: bool = False
    ask: Literal["", "choose", "order", "number", "draw"] = ""
    options: tuple[Option, ...] = ()
    figure: str = ""
    picture: str = ""
    curve: str = ""
    low: float = 0.0
    high: float = 1.0
    play: Until | None = None
    figures: dict[Name, Figure] = {}
    case: tuple[Case, ...] = ()
    goal: str = ""
    way: dict[str, Value] = {}

    @property
    def kind(self) -> PageKind:
        """What the page is."""
        if self.goal:
            return PageKind.TASK
        if self.case:
            return PageKind.EXPLAIN
        return PageKind.SEE if self.play is not None else PageKind.PREDICT

    @property
    def has_stage(self) -> bool:
        """Whether it puts something on stage."""
        return bool(self.lab or self.preset or self.set)


@final
class Lesson(Struct, frozen=True, kw_only=True):
    """A lesson. `section` is the textbook's, `source` says where its figures come from."""

    id: str
    section: str
    title: Text
    source: Text
    minutes: Annotated[int, Meta(ge=1, le=10)]
    pages: tuple[Page, ...]

    def rounds(self, index: int) -> range:
        """Return the pages of the round that a page belongs to: prediction to explanation."""
        first = index
        while first > 0 and not self._begins(first):
            first -= 1
        last = index + 1
        while last < len(self.pages) and not self._begins(last):
            last += 1
        return range(first, last)

    def _begins(self, index: int) -> bool:
        """Whether a round begins here: what asks or sets a task after an explanation."""
        ends = (PageKind.EXPLAIN, PageKind.TASK)
        kind = self.pages[index].kind
        return index == 0 or (kind not in ends[:1] and self.pages[index - 1].kind in ends)
