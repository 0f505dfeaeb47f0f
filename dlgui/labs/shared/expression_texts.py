"""Why a typed formula is refused, in the language of the program; a test holds it complete."""

from PySide6.QtCore import QCoreApplication

from dlgui.words.labels import QT_TRANSLATE_NOOP
from engine.optimization.expression import ExpressionError, Problem

REASONS = {
    Problem.EMPTY: QT_TRANSLATE_NOOP("expression", "The formula is empty"),
    Problem.TOO_LONG: QT_TRANSLATE_NOOP("expression", "The formula is too long"),
    Problem.TOO_DEEP: QT_TRANSLATE_NOOP("expression", "The formula is nested too deeply"),
    Problem.SYNTAX: QT_TRANSLATE_NOOP("expression", "This is not a formula ({0})"),
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


def refusal_text(error: ExpressionError) -> str:
    """Return the reason and the position, as one sentence."""
    translate = QCoreApplication.translate
    reason = translate("expression", REASONS[error.problem]).format(*error.details)
    return translate("expression", "{0} (at character {1}).").format(reason, error.column + 1)
