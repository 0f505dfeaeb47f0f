"""What may go wrong with a typed formula, and the cleaning of the text before it is read.

Readers of Japanese books type full-width digits and signs; they mean the same as the narrow ones.
"""

import unicodedata
from enum import StrEnum
from typing import final

LONGEST = 200
SIGNS = {"×": "*", "÷": "/", "−": "-", "\n": " ", "\t": " ", "\r": " "}


class Problem(StrEnum):
    """Why a formula is refused."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    TOO_DEEP = "too_deep"
    OPEN_BRACKET = "open_bracket"
    STRAY_BRACKET = "stray_bracket"
    ENDS_EARLY = "ends_early"
    SYNTAX = "syntax"
    COMMA = "comma"
    PRODUCT_SIGN = "product_sign"
    UNKNOWN_NAME = "unknown_name"
    UNKNOWN_FUNCTION = "unknown_function"
    FUNCTION_WITHOUT_ARGUMENTS = "function_without_arguments"
    ARGUMENT_COUNT = "argument_count"
    CARET = "caret"
    SUPERSCRIPT = "superscript"
    NOT_A_NUMBER = "not_a_number"
    TOO_LARGE = "too_large"
    NOT_ALLOWED = "not_allowed"


REASONS = {
    Problem.EMPTY: "the formula is empty",
    Problem.TOO_LONG: "the formula is longer than {0} characters",
    Problem.TOO_DEEP: "the formula is nested too deeply",
    Problem.OPEN_BRACKET: "this bracket is never closed",
    Problem.STRAY_BRACKET: "no bracket was opened that this one closes",
    Problem.ENDS_EARLY: "the formula ends where something is missing",
    Problem.SYNTAX: "the formula cannot be read from {0} on",
    Problem.COMMA: "a comma stands only between arguments; decimals have a point, as in 1.5",
    Problem.PRODUCT_SIGN: "a product needs its sign, as in 2*x",
    Problem.UNKNOWN_NAME: "the name {0} is unknown; there are x, y, pi and e",
    Problem.UNKNOWN_FUNCTION: "the function {0} is unknown; there are {1}",
    Problem.FUNCTION_WITHOUT_ARGUMENTS: "{0} is a function: write {0}(...)",
    Problem.ARGUMENT_COUNT: "{0} takes {1} argument(s), not {2}",
    Problem.CARET: "a power is written **, not ^",
    Problem.SUPERSCRIPT: "a power is written **, not {0}",
    Problem.NOT_A_NUMBER: "{0} is not a real number",
    Problem.TOO_LARGE: "the number {0} is too large",
    Problem.NOT_ALLOWED: "{0} cannot stand in a formula",
}


@final
class ExpressionError(ValueError):
    """A formula that is refused: the `problem`, its `details`, and where.

    `column` counts characters of the text as it was typed, from 0. `details` fill the
    placeholders of the problem's sentence in `REASONS`, for whoever shows it in other words: they
    are in no language, but what was typed, names of functions, and numbers.
    """

    def __init__(self, problem: Problem, column: int, *details: object) -> None:
        self.problem, self.column = problem, column
        self.details = tuple(str(detail) for detail in details)
        self.reason = REASONS[problem].format(*self.details)
        super().__init__(f"{self.reason} (at character {column + 1})")


def cleaned(text: str) -> str:
    """Return `text` with narrow characters (NFKC) and the program's signs, place for place.

    Every character keeps its position, so that positions in the result are positions in the
    text. Raises ExpressionError for an empty or too long text, for characters that nobody sees,
    and for superscripts, which NFKC would turn into ordinary digits: 2² would become 22.
    """
    if not text.strip():
        raise ExpressionError(Problem.EMPTY, 0)
    if len(text) > LONGEST:
        raise ExpressionError(Problem.TOO_LONG, LONGEST, LONGEST)
    return "".join(_narrow(character, column) for column, character in enumerate(text))


def _narrow(character: str, column: int) -> str:
    if unicodedata.decomposition(character).startswith(("<super>", "<sub>", "<fraction>")):
        raise ExpressionError(Problem.SUPERSCRIPT, column, character)
    narrow = unicodedata.normalize("NFKC", character)
    narrow = narrow if len(narrow) == 1 else character
    narrow = SIGNS.get(narrow, narrow)
    if not narrow.isprintable():
        raise ExpressionError(Problem.NOT_ALLOWED, column, f"U+{ord(character):04X}")
    return narrow
