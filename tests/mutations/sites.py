"""Where a program can be changed: an operator, a comparison or a number, and what it becomes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, final

SWAPS: Final[dict[type[ast.AST], type[ast.AST]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Add,
    ast.Pow: ast.Mult,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
}
# Painting itself, and what only says how something looks: pixels between things, layers, pens.
PAINTING: Final = re.compile(
    r"paint\w*|_?draw_(track|marks|words)|recolor|dress|_?dress\w*|sizeHint|minimumSizeHint"
    r"|_?(lay_out|arrange|layout)|_?make_\w*|_fill|_font"
)
LOOKS: Final = re.compile(
    r"set(ContentsMargins|Spacing|HorizontalSpacing|VerticalSpacing|ZValue|Pen|Brush|IconSize"
    r"|Fixed\w+|Minimum\w+|Maximum\w+|Stretch|ColumnStretch)|add(Spacing|Stretch|Widget|Layout)"
    r"|QPen|mkPen|QColor|QMargins|QSize|adjusted|drawRoundedRect|drawEllipse|drawRect"
)
LOOKING: Final = re.compile(r"\w*(_PX|_Z|_MS|GAP|MARGIN|WIDTH|HEIGHT|ROW|ICON|KNOB|EDGE|TRACK)\w*")


@final
@dataclass(frozen=True)
class Site:
    """One change: the place of a node in its file, its line, and what becomes of it."""

    path: Path
    index: int
    line: int
    source: str
    change: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.source}   [{self.change}]"


def sites_in(path: Path, text: str) -> list[Site]:
    """Return every change that can be made to a file. `path` is the name to tell."""
    tree = ast.parse(text)
    lines, left_out = text.splitlines(), set(_left_out(tree))
    return [
        Site(path, i, line, lines[line - 1].strip(), change)
        for i, node in enumerate(ast.walk(tree))
        if id(node) not in left_out and (change := _change(node))
        for line in (getattr(node, "lineno", 0),)
    ]


def changed(text: str, index: int) -> str:
    """Return the text of a file with one change made."""
    tree = ast.parse(text)
    node = next(node for i, node in enumerate(ast.walk(tree)) if i == index)
    match node:
        case ast.BinOp() | ast.BoolOp() | ast.AugAssign():
            node.op = SWAPS[type(node.op)]()  # type: ignore[assignment]
        case ast.Compare():
            node.ops[0] = SWAPS[type(node.ops[0])]()  # type: ignore[call-overload]
        case ast.UnaryOp():
            node.op = ast.UAdd() if isinstance(node.op, ast.USub) else _Twice()
        case ast.Constant():
            node.value = _other(node.value)
    return ast.unparse(_AsIs().visit(tree))


def _change(node: ast.AST) -> str:
    """Say what would become of a node; empty if nothing would."""
    match node:
        case ast.BinOp(op=op) | ast.BoolOp(op=op) | ast.AugAssign(op=op) if type(op) in SWAPS:
            return f"{type(op).__name__} -> {SWAPS[type(op)].__name__}"
        case ast.Compare(ops=[op, *_]):
            return f"{type(op).__name__} -> {SWAPS[type(op)].__name__}"
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            return f"without {type(node.op).__name__}"
        case ast.Constant(value=bool() as value):
            return f"{value} -> {not value}"
        case ast.Constant(value=int() | float() as value):
            return f"{value!r} -> {_other(value)!r}"
    return ""


def _other(value: object) -> bool | int | float:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    assert isinstance(value, float)
    return value * 1.5 if value else 1.0


def _left_out(tree: ast.Module) -> Iterator[int]:
    """Yield the nodes that are no part of what is computed: types, looks, painting."""
    for node in ast.walk(tree):
        for part in _unchanged_parts(node):
            yield from map(id, ast.walk(part))


def _unchanged_parts(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.FunctionDef(name=name, returns=returns):
            if returns is not None:
                yield returns
            paints = any(arg.arg == "painter" for arg in node.args.args)
            if paints or PAINTING.fullmatch(name):
                yield node
        case ast.arg(annotation=ast.expr() as annotation):
            yield annotation
        case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation):
            yield annotation
            if LOOKING.fullmatch(name):
                yield node
        case ast.Assign(targets=[ast.Name(id=name)]) if LOOKING.fullmatch(name):
            yield node
        case ast.Assign(targets=[ast.Tuple(elts=[ast.Name(id=name), *_])]):
            if LOOKING.fullmatch(name):
                yield node
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if LOOKS.fullmatch(name):
            yield node
        case ast.Call(func=ast.Name(id="dataclass")) | ast.keyword(arg="strict"):
            yield node  # `strict` speaks up for mistakes that are none yet
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            yield node


class _Twice(ast.unaryop):
    """`not`, taken away."""


class _AsIs(ast.NodeTransformer):
    """Takes away the operators that were to go."""

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        self.generic_visit(node)
        return node.operand if isinstance(node.op, _Twice) else node
