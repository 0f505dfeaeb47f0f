r"""Reads formulas as they are written in the code: a small part of TeX's language.

    \frac{a}{b}   \sqrt{x}   \hat{m} \bar{x} \tilde{x}   x_i  x_{ij}  g^2  10^{-3}
    \sum_{i=1}^{n}   \cases{x}{x > 0}{0}{x ≤ 0}
    \muted{…} \strong{…} \accent{…} \good{…} \warning{…} \error{…} \plain{…}

Greek letters and signs stand as themselves (η ∂ ∇ ← · ≤), and so do spaces. A Latin or a small
Greek letter by itself is a variable, and slanted; words such as exp and log are upright. Round
brackets grow with what they hold. A minus sign is a true one, however it was typed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, final

from dlgui.widgets.formula.parts import (
    Brackets,
    Cases,
    Fraction,
    Indexed,
    Mark,
    Marked,
    Part,
    Root,
    Row,
    Signs,
    Sum,
    Tone,
    Toned,
)

TOKEN: Final = re.compile(r"\\[a-z]+ ?|[A-Za-z]+|[0-9]+(?:[.,][0-9]+)*|\s+|.", re.DOTALL)
VARIABLE: Final = re.compile("[A-Za-zα-ω]$")
PAIRS: Final = {"(": "()", "[": "[]"}
MARKS: Final = {r"\hat": Mark.HAT, r"\bar": Mark.BAR, r"\tilde": Mark.TILDE}
TONES: Final = {f"\\{tone}": tone for tone in Tone}


class MarkupError(ValueError):
    """A formula that cannot be read; says where it ends to make sense."""


@lru_cache(maxsize=2048)
def parse(text: str) -> Row:
    """Return the parts of a formula.

    Raises:
        MarkupError: if a brace is missing, or a command is not known.
    """
    return _Reader(text).whole()


@final
class _Reader:
    """Goes through the tokens of one formula once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = TOKEN.findall(text)
        self._at = 0

    def whole(self) -> Row:
        row = self._row("")
        if self._at < len(self._tokens):
            raise self._error("a brace too many")
        return row

    def _row(self, end: str) -> Row:
        """Read until `end`, which is left where it is, or until a brace or the text ends."""
        parts: list[Part] = []
        while (token := self._peek()) not in ("", "}", end):
            parts.append(self._part() if token not in "_^" else self._indexed(parts))
        return Row(tuple(parts))

    def _part(self) -> Part:
        token = self._take()
        if token in PAIRS and self._closes(PAIRS[token]):
            inside = self._row(PAIRS[token][1])
            self._take()
            return Brackets(PAIRS[token], inside)
        if token == "{":
            return self._rest_of_group()
        return self._command(token.strip()) if token[0] == "\\" else _signs(token)

    def _command(self, name: str) -> Part:
        if name == r"\frac":
            return Fraction(self._group(), self._group())
        if name == r"\sqrt":
            return Root(self._group())
        if name == r"\sum":
            return Sum()
        if name == r"\cases":
            return self._cases()
        if name in MARKS:
            return Marked(MARKS[name], self._group())
        if name in TONES:
            return Toned(TONES[name], self._group())
        raise self._error(f"{name} is not known")

    def _cases(self) -> Cases:
        lines = []
        while self._peek() == "{":
            lines.append((self._group(), self._group()))
        return Cases(tuple(lines))

    def _indexed(self, parts: list[Part]) -> Part:
        """Read an index or a power of the last part."""
        is_below, inside = self._take() == "_", self._argument()
        base = parts.pop() if parts else Signs("")
        if isinstance(base, Sum):
            return Sum(inside, base.above) if is_below else Sum(base.below, inside)
        if not isinstance(base, Indexed):
            base = Indexed(base)
        if is_below:
            return Indexed(base.base, inside, base.above)
        return Indexed(base.base, base.below, inside)

    def _argument(self) -> Row:
        """Read a group, or the one sign after an index mark."""
        return self._group() if self._peek() == "{" else Row((self._part(),))

    def _group(self) -> Row:
        if self._take() != "{":
            raise self._error("a brace is missing")
        return self._rest_of_group()

    def _rest_of_group(self) -> Row:
        row = self._row("")
        if self._take() != "}":
            raise self._error("a brace is missing")
        return row

    def _closes(self, pair: str) -> bool:
        """Whether the bracket just read has its partner within the same group."""
        depth = braces = 0
        for token in self._tokens[self._at :]:
            braces += (token == "{") - (token == "}")
            if braces < 0:
                return False
            if token == pair[1] and not braces and depth == 0:
                return True
            depth += (token == pair[0]) - (token == pair[1])
        return False

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self) -> str:
        token = self._peek()
        self._at += 1
        if not token:
            raise self._error("a part is missing")
        return token

    def _error(self, what: str) -> MarkupError:
        return MarkupError(f"{what}: {''.join(self._tokens[: self._at])} <here> of {self._text}")


def _signs(token: str) -> Signs:
    if token.isspace():
        return Signs(" ")
    return Signs(token.replace("-", "−"), slanted=bool(VARIABLE.match(token)))
