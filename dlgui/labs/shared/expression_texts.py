"""Why a typed formula is refused, in the language of the program; a test holds it complete."""

import re

from PySide6.QtCore import QCoreApplication

from dlgui.words.labels import QT_TRANSLATE_NOOP
from engine.optimization.expression import ExpressionError, ExpressionSurface, Problem

REASONS = {
    Problem.EMPTY: QT_TRANSLATE_NOOP("expression", "The formula is empty"),
    Problem.TOO_LONG: QT_TRANSLATE_NOOP("expression", "The formula is longer than {0} characters"),
    Problem.TOO_DEEP: QT_TRANSLATE_NOOP("expression", "The formula is nested too deeply"),
    Problem.OPEN_BRACKET: QT_TRANSLATE_NOOP("expression", "This bracket is never closed"),
    Problem.STRAY_BRACKET: QT_TRANSLATE_NOOP(
        "expression", "No bracket was opened that this one closes"
    ),
    Problem.ENDS_EARLY: QT_TRANSLATE_NOOP(
        "expression", "The formula ends where something is missing"
    ),
    Problem.SYNTAX: QT_TRANSLATE_NOOP("expression", "The formula cannot be read from {0} on"),
    Problem.COMMA: QT_TRANSLATE_NOOP(
        "expression", "A comma stands only between arguments; decimals have a point, as in 1.5"
    ),
    Problem.PRODUCT_SIGN: QT_TRANSLATE_NOOP("expression", "A product needs its sign, as in 2*x"),
    Problem.UNKNOWN_NAME: QT_TRANSLATE_NOOP(
        "expression", "The name {0} is unknown; there are x, y, pi and e"
    ),
    Problem.UNKNOWN_FUNCTION: QT_TRANSLATE_NOOP(
        "expression", "The function {0} is unknown; there are {1}"
    ),
    Problem.FUNCTION_WITHOUT_ARGUMENTS: QT_TRANSLATE_NOOP(
        "expression", "{0} is a function: write {0}(...)"
    ),
    Problem.ARGUMENT_COUNT: QT_TRANSLATE_NOOP("expression", "{0} takes {1} argument(s), not {2}"),
    Problem.CARET: QT_TRANSLATE_NOOP("expression", "A power is written **, not ^"),
    Problem.SUPERSCRIPT: QT_TRANSLATE_NOOP("expression", "A power is written **, not {0}"),
    Problem.NOT_A_NUMBER: QT_TRANSLATE_NOOP("expression", "{0} is not a real number"),
    Problem.TOO_LARGE: QT_TRANSLATE_NOOP("expression", "The number {0} is too large"),
    Problem.NOT_ALLOWED: QT_TRANSLATE_NOOP("expression", "{0} cannot stand in a formula"),
}


X_ALONE = QT_TRANSLATE_NOOP("expression", "The name {0} is unknown; there are x, pi and e")


def fault(text: str) -> str | None:
    """Return why a formula of x and y cannot be read, in words; None if it can."""
    try:
        ExpressionSurface(text)
    except ExpressionError as error:
        return refusal_text(error)
    return None


def fault_of_x(text: str) -> str | None:
    """Return why a formula of x alone cannot be read, in words; None if it can."""
    try:
        ExpressionSurface(text)
    except ExpressionError as error:
        return refusal_text(error, x_alone=True)
    if y := re.search(r"\by\b", text):
        return refusal_text(ExpressionError(Problem.UNKNOWN_NAME, y.start(), "y"), x_alone=True)
    return None


def refusal_text(error: ExpressionError, *, x_alone: bool = False) -> str:
    """Return the reason and the position, as one sentence; `x_alone` where there is no y."""
    translate = QCoreApplication.translate
    is_of_x = x_alone and error.problem is Problem.UNKNOWN_NAME
    text = X_ALONE if is_of_x else REASONS[error.problem]
    reason = translate("expression", text).format(*error.details)
    return translate("expression", "{0} (at character {1}).").format(reason, error.column + 1)
