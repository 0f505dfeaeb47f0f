"""Says in the program's own words where a typed formula stops being one.

Python's parser has its own sentences for that: English, about Python, and other ones in every
version. Of what it says only the place is taken, and that a sign is missing between two values.
"""

import re

from engine.optimization.expression_text import ExpressionError, Problem

CLOSERS = {")": "(", "]": "[", "}": "{"}
PIECE = re.compile(r"\w+|//|<<|>>|.", re.DOTALL)
SIGN_MISSING = ("invalid decimal literal", "invalid syntax. Perhaps you forgot a comma")


def syntax_error(text: str, start: int, error: SyntaxError) -> ExpressionError:
    """Return what is wrong with a text that Python cannot parse; it was typed from `start` on."""
    if (fault := _bracket_fault(text)) is not None:
        problem, column = fault
        return ExpressionError(problem, start + column)
    column = min(error.offset - 1, len(text)) if error.offset else len(text)
    if error.msg.startswith(SIGN_MISSING):  # 2x, (x y)
        return ExpressionError(Problem.PRODUCT_SIGN, start + column)
    if column == len(text):
        return ExpressionError(Problem.ENDS_EARLY, start + column)
    return ExpressionError(Problem.SYNTAX, start + column, piece_at(text, column))


def piece_at(text: str, column: int) -> str:
    """Return the word, number or sign that begins at a column."""
    found = PIECE.match(text, column)
    return found.group() if found else ""


def _bracket_fault(text: str) -> tuple[Problem, int] | None:
    """Return the first bracket that closes none, else the last that is not closed, if any."""
    opened: list[int] = []
    for column, character in enumerate(text):
        if character in CLOSERS.values():
            opened.append(column)
        if character not in CLOSERS:
            continue
        if not opened or text[opened.pop()] != CLOSERS[character]:
            return Problem.STRAY_BRACKET, column
    return (Problem.OPEN_BRACKET, opened[-1]) if opened else None
