"""Reads a typed formula, such as `sin(x) + y**2 / 4`, into a function of x and y.

The text is never run. Python's parser turns it into a tree, every node of the tree is checked
against a short list of what may stand in a formula, and NumPy functions are put in its place.
"""

import ast
import math
import warnings
from collections.abc import Callable
from types import MappingProxyType
from typing import Any, final

import numpy as np

from engine.optimization.expression_text import ExpressionError, Problem, cleaned
from engine.optimization.formula_syntax import piece_at, syntax_error

Formula = Callable[[Any, Any], Any]
_Part = ast.expr | ast.keyword
DEEPEST = 100
LONGEST_PIECE = 24

CONSTANTS = MappingProxyType({"pi": math.pi, "π": math.pi, "e": math.e})
OPERATORS = MappingProxyType(
    {
        ast.Add: np.add,
        ast.Sub: np.subtract,
        ast.Mult: np.multiply,
        ast.Div: np.divide,
        ast.Pow: np.power,
        ast.UAdd: np.positive,
        ast.USub: np.negative,
    }
)
FUNCTIONS = MappingProxyType(
    {
        name: getattr(np, name)
        for name in (
            *("sin", "cos", "tan", "arctan", "sinh", "cosh", "tanh"),
            *("exp", "log", "sqrt", "abs", "minimum", "maximum"),
        )
    }
)


def compile_formula(text: str) -> Formula:
    """Return f with f(x, y) the value of the formula at float64 numbers or arrays.

    Allowed are numbers, x, y, pi, e, + - * / **, brackets and the `FUNCTIONS`. All numbers are
    NumPy floats, so 9**9**9**9 is inf at once, and 1/0, log(-1) are inf and nan (with NumPy's
    warnings, which `Surface` switches off).

    Raises ExpressionError, a ValueError, with the reason and the column for anything else.
    """
    narrow = cleaned(text)
    start = len(narrow) - len(narrow.lstrip())
    return _Reader(narrow.strip(), start).formula()


@final
class _Reader:
    """Turns one text into a function, node by node; knows where each node stands."""

    def __init__(self, text: str, start: int) -> None:
        self._text, self._start = text, start

    def formula(self) -> Formula:
        self._refuse_comment()
        return self._read(self._parse().body, 0)

    def _parse(self) -> ast.Expression:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # the parser warns about texts refused below
                return ast.parse(self._text, mode="eval")
        except SyntaxError as error:
            raise syntax_error(self._text, self._start, error) from None
        except (RecursionError, MemoryError):
            raise ExpressionError(Problem.TOO_DEEP, self._start) from None

    def _refuse_comment(self) -> None:
        column = self._text.find("#")
        if column >= 0:
            raise ExpressionError(Problem.NOT_ALLOWED, self._start + column, "#")

    def _read(self, node: ast.expr, depth: int) -> Formula:
        if depth > DEEPEST:
            raise self._error(Problem.TOO_DEEP, node)
        match node:
            case ast.Constant(value):
                return self._number(node, value)
            case ast.Name(name):
                return self._name(node, name)
            case ast.BinOp(left, operator, right):
                return self._operation(node, operator, [left, right], depth)
            case ast.UnaryOp(operator, operand):
                return self._operation(node, operator, [operand], depth)
            case ast.Call():
                return self._call(node, depth)
            case ast.Tuple([first, *_]):
                raise ExpressionError(Problem.COMMA, self._after(first))
        raise self._error(Problem.NOT_ALLOWED, node, self._source(node))

    def _number(self, node: ast.expr, value: object) -> Formula:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._error(Problem.NOT_A_NUMBER, node, self._source(node))
        number = np.float64(value)
        if not np.isfinite(number):
            raise self._error(Problem.TOO_LARGE, node, self._source(node))
        return lambda x, y: number

    def _name(self, node: ast.expr, name: str) -> Formula:
        if name in FUNCTIONS:
            raise self._error(Problem.FUNCTION_WITHOUT_ARGUMENTS, node, name)
        if name == "x":
            return lambda x, y: x
        if name == "y":
            return lambda x, y: y
        if name not in CONSTANTS:
            raise self._error(Problem.UNKNOWN_NAME, node, name)
        constant = np.float64(CONSTANTS[name])
        return lambda x, y: constant

    def _operation(
        self, node: ast.expr, operator: ast.AST, operands: list[ast.expr], depth: int
    ) -> Formula:
        if isinstance(operator, ast.BitXor):
            raise ExpressionError(Problem.CARET, self._after(operands[0]))
        if type(operator) not in OPERATORS:
            column = self._after(operands[0]) if len(operands) == 2 else self._column(node)
            sign = piece_at(self._text, column - self._start)
            raise ExpressionError(Problem.NOT_ALLOWED, column, sign)
        return self._apply(OPERATORS[type(operator)], operands, depth)

    def _call(self, node: ast.Call, depth: int) -> Formula:
        if not isinstance(node.func, ast.Name):  # 2(x + 1), or worse
            raise self._error(Problem.PRODUCT_SIGN, node)
        name = node.func.id
        if name not in FUNCTIONS:
            raise self._error(Problem.UNKNOWN_FUNCTION, node, name, ", ".join(FUNCTIONS))
        if node.keywords:
            named = node.keywords[0]
            raise self._error(Problem.NOT_ALLOWED, named, self._source(named))
        function = FUNCTIONS[name]
        if len(node.args) != function.nin:
            raise self._error(Problem.ARGUMENT_COUNT, node, name, function.nin, len(node.args))
        return self._apply(function, node.args, depth)

    def _apply(self, function: np.ufunc, operands: list[ast.expr], depth: int) -> Formula:
        read = [self._read(operand, depth + 1) for operand in operands]
        if len(read) == 1:
            (only,) = read
            return lambda x, y: function(only(x, y))
        first, second = read
        return lambda x, y: function(first(x, y), second(x, y))

    def _error(self, problem: Problem, node: _Part, *details: object) -> ExpressionError:
        return ExpressionError(problem, self._column(node), *details)

    def _column(self, node: _Part) -> int:
        """Return where `node` starts in the typed text."""
        return self._start + self._characters(node.col_offset)

    def _after(self, left: ast.expr) -> int:
        """Return where the operator stands that follows `left` and the brackets it closes."""
        column = self._characters(left.end_col_offset or 0)
        while self._text[column] in " )":
            column += 1
        return self._start + column

    def _characters(self, parsed_bytes: int) -> int:
        """Return how many characters so many bytes are: the parser counts in UTF-8."""
        return len(self._text.encode()[:parsed_bytes].decode())

    def _source(self, node: _Part) -> str:
        """Return what was typed for `node`, the beginning of it if that is long."""
        typed = self._text.encode()[node.col_offset : node.end_col_offset].decode()
        return typed if len(typed) <= LONGEST_PIECE else f"{typed[:LONGEST_PIECE]}…"
