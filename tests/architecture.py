"""Reads the program's source files, with the standard `ast`, for the rules that hold its shape."""

import ast
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import final

CHECKOUT = Path(__file__).resolve().parent.parent
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


@final
@dataclass(frozen=True)
class Source:
    """One source file: its path from the checkout ("engine/losses.py") and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return ast.parse(self.text, self.path)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """Every node of the file."""
        return list(ast.walk(self.tree))

    @property
    def module(self) -> str:
        """The dotted name under which it is imported; a package's is its folder's."""
        return self.path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")

    @cached_property
    def imports(self) -> list[str]:
        """What it imports as it is loaded: `from a.b import c` counts as "a.b.c"."""
        return list(_imported(_outside_functions(self.tree)))

    @cached_property
    def lazy_imports(self) -> list[str]:
        """What its functions import as they are called."""
        functions = (node for node in self.nodes if isinstance(node, SCOPES))
        return sorted({name for f in functions for name in _imported(ast.walk(f))})

    @cached_property
    def calls(self) -> list[ast.Call]:
        """Every call in it."""
        return [node for node in self.nodes if isinstance(node, ast.Call)]

    def meaning(self, name: str) -> str:
        """Return the full name of what the dotted `name` stands for here: imported, or its own."""
        first, dot, rest = name.partition(".")
        whole = next((i for i in self.imports if i.endswith(f".{first}")), f"{self.module}.{first}")
        return whole + dot + rest

    def lies_in(self, *folders_or_files: str) -> bool:
        """Whether it is one of these files or lies below one of these folders ("engine/")."""
        return any(self.path.startswith(place) for place in folders_or_files)


def sources(*folders: str, checkout: Path = CHECKOUT) -> list[Source]:
    """Read every Python file below these folders of the checkout."""
    paths = sorted(path for folder in folders for path in (checkout / folder).rglob("*.py"))
    return [
        Source(p.relative_to(checkout).as_posix(), p.read_text(encoding="utf-8")) for p in paths
    ]


def is_within(name: str, *packages: str) -> bool:
    """Whether the dotted `name` is one of these packages or something in one of them."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def dotted(node: ast.AST) -> str:
    """Return "np.random.seed" for that expression, and "" for one that is no dotted name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (owner := dotted(node.value)):
        return f"{owner}.{node.attr}"
    return ""


def reach(start: str, program: Sequence[Source]) -> set[str]:
    """Return every name that is loaded, directly or further on, when the module `start` is."""
    by_module = {source.module: source for source in program}
    found: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [".".join(name.split(".")[:n]) for n in range(1, name.count(".") + 1)]
            waiting += by_module[name].imports if name in by_module else []
    return found


def _outside_functions(node: ast.AST) -> Iterator[ast.AST]:
    """Walk what runs as the file is loaded."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, SCOPES):
            yield from _outside_functions(child)


def _imported(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
