"""Which tests are to notice a change in a file: those that mirror it, and those of its users."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

MOST_FILES: Final = 14


def tests_of(path: Path, root: Path) -> list[Path]:
    """Return test files, the nearest first: of the file itself, of who imports it, of their room.

    `path` and what is returned are relative to `root`.
    """
    tests = {p.relative_to(root): _text(p) for p in sorted((root / "tests").rglob("test_*.py"))}
    sources = _sources(root)
    importers = [p for p, text in sources.items() if _imports(text, path)]
    found = [
        *mirrored(path, tests),
        *(test for test, text in tests.items() if _imports(text, path)),
        *(test for importer in importers for test in mirrored(importer, tests)),
        *_in_folder_of(path, tests),
        *_pages_over(path, importers, sources, tests),
    ]
    return list(dict.fromkeys(found))[:MOST_FILES]


def mirrored(path: Path, tests: Iterable[Path]) -> list[Path]:
    """Return the tests that lie where the file lies and begin with its name."""
    folder, name = Path("tests") / path.parent, f"test_{path.stem}"
    return [t for t in tests if t.parent == folder and t.stem.startswith(name)]


def _in_folder_of(path: Path, tests: Iterable[Path]) -> list[Path]:
    return [test for test in tests if test.parent == Path("tests") / path.parent]


def _pages_over(
    path: Path, importers: Iterable[Path], sources: dict[Path, str], tests: dict[Path, str]
) -> list[Path]:
    """Return the tests of who imports the importers: what shows in a page only."""
    over = [p for i in importers for p, text in sources.items() if _imports(text, i)]
    return [test for p in over if p != path for test in mirrored(p, tests)]


def _sources(root: Path) -> dict[Path, str]:
    files = [p for room in ("dlgui", "engine") for p in sorted((root / room).rglob("*.py"))]
    return {p.relative_to(root): _text(p) for p in files}


def _imports(text: str, path: Path) -> bool:
    module = ".".join(path.with_suffix("").parts)
    return re.search(rf"^(from|import) {re.escape(module)}\b", text, re.MULTILINE) is not None


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
