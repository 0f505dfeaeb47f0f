"""Conditions on the figures of a run, as in "train > .95 and test < train - .1"."""

import ast
from collections.abc import Callable, Mapping
from math import isnan
from typing import Any, Final, final

_SUMS: Final[dict[type, Callable[[float, float], float]]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
}
_COMPARED: Final[dict[type, Callable[[float, float], bool]]] = {
    ast.Lt: lambda a, b: a < b,
    ast.LtE: lambda a, b: a <= b,
    ast.Gt: lambda a, b: a > b,
    ast.GtE: lambda a, b: a >= b,
}
_CALLED: Final[dict[str, Callable[..., float]]] = {"max": max, "min": min, "abs": abs}
_JOINED: Final = (ast.And, ast.Or, ast.Not, ast.USub, ast.Load)
LONGEST: Final = 300


@final
class Condition:
    """Numbers, names of figures, + - *, max, min, abs, comparisons, and, or, not.

    Raises ValueError for anything else. A comparison with a figure that there is not (NaN) is
    false, as is one with a figure that was not measured.
    """

    def __init__(self, text: str) -> None:
        if len(text) > LONGEST:
            raise ValueError(f"is longer than {LONGEST} signs")
        try:
            self._tree = ast.parse(text.strip(), mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            raise ValueError("is no condition") from None
        called = {n.func for n in ast.walk(self._tree) if isinstance(n, ast.Call)}
        names = [n for n in ast.walk(self._tree) if isinstance(n, ast.Name) and n not in called]
        self.names = frozenset(name.id for name in names)
        for node in ast.walk(self._tree):
            _check(node)
        if not isinstance(self._tree, ast.Compare | ast.BoolOp | ast.UnaryOp):
            raise ValueError("compares nothing")

    def holds(self, figures: Mapping[str, float]) -> bool:
        """Whether it is so with these figures."""
        return bool(_value(self._tree, figures))


def _check(node: ast.AST) -> None:
    """Raise ValueError for what conditions do not have."""
    known = (*_SUMS, *_COMPARED, *_JOINED, ast.BoolOp, ast.UnaryOp, ast.BinOp, ast.Compare)
    if isinstance(node, ast.Constant):
        if isinstance(node.value, bool) or not isinstance(node.value, int | float):
            raise ValueError(f"{node.value!r} is no number")
    elif isinstance(node, ast.Call):
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        count = len(node.args)
        if name not in _CALLED or node.keywords or (count != 1 if name == "abs" else count < 2):
            raise ValueError(f"calls something else than {', '.join(_CALLED)}")
    elif not isinstance(node, (*known, ast.Name)):
        raise ValueError(f"has something that conditions have not ({type(node).__name__})")


def _value(node: ast.AST, figures: Mapping[str, float]) -> Any:
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        return figures.get(node.id, float("nan"))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        values = [_value(one, figures) for one in node.args]
        unknown = any(isnan(value) for value in values)  # max and min would pass over it
        return float("nan") if unknown else _CALLED[node.func.id](*values)
    if isinstance(node, ast.BinOp):
        return _SUMS[type(node.op)](_value(node.left, figures), _value(node.right, figures))
    if isinstance(node, ast.UnaryOp):
        value = _value(node.operand, figures)
        return not value if isinstance(node.op, ast.Not) else -value
    if isinstance(node, ast.BoolOp):
        parts = (_value(one, figures) for one in node.values)
        return all(parts) if isinstance(node.op, ast.And) else any(parts)
    assert isinstance(node, ast.Compare)
    sides = [_value(one, figures) for one in (node.left, *node.comparators)]
    pairs = zip(sides, node.ops, sides[1:], strict=False)
    return all(_COMPARED[type(op)](left, right) for left, op, right in pairs)
