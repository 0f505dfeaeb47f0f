"""The mutation run: where it changes a program, into what, and which tests are to notice."""

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.mutations import choose
from tests.mutations.sites import Site, changed, sites_in

if TYPE_CHECKING:
    from tests.mutations.trial import Trial

ROOT = Path(__file__).parents[1]
HERE = Path("engine/example.py")


def changes(text: str) -> dict[str, str]:
    """Change -> text, of every change that can be made."""
    return {site.change: changed(text, site.index) for site in sites_in(HERE, text)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("y = a + b", {"Add -> Sub": "y = a - b"}),
        ("y = a <= b", {"LtE -> Lt": "y = a < b"}),
        ("y = a and b", {"And -> Or": "y = a or b"}),
        ("y = not a", {"without Not": "y = a"}),
        ("y = -a", {"without USub": "y = +a"}),
        ("y = 7", {"7 -> 8": "y = 8"}),
        ("y = 0.5", {"0.5 -> 0.75": "y = 0.75"}),
        ("y = 0.0", {"0.0 -> 1.0": "y = 1.0"}),
        ("y = True", {"True -> False": "y = False"}),
        ("y += a", {"Add -> Sub": "y -= a"}),
        ("y = a is None", {"Is -> IsNot": "y = a is not None"}),
    ],
)
def test_operators_comparisons_and_numbers_become_others(text: str, found: dict[str, str]) -> None:
    assert changes(text) == found


@pytest.mark.parametrize(
    "text",
    [
        'y = "a + 1"',
        "def f(a: int | None) -> tuple[int, int] | None:\n    return a",
        "def paintEvent(self, event):\n    self.x = 1 + 2",
        "TEXT_PX = 3.0",
        "column.setContentsMargins(1, 2, 3, 4)",
        "if TYPE_CHECKING:\n    y = 1",
        "y = zip(a, b, strict=True)",
        "@dataclass(frozen=True)\nclass A:\n    pass",
    ],
)
def test_texts_types_and_looks_are_left_alone(text: str) -> None:
    assert sites_in(HERE, text) == []


def test_each_change_changes_one_thing_and_tells_its_line() -> None:
    text = "def f(a):\n    b = a * 2\n    return b > 1\n"
    sites = sites_in(HERE, text)
    assert {(site.line, site.source, site.change) for site in sites} == {
        (2, "b = a * 2", "Mult -> Div"),
        (2, "b = a * 2", "2 -> 3"),
        (3, "return b > 1", "Gt -> GtE"),
        (3, "return b > 1", "1 -> 2"),
    }
    texts = [changed(text, site.index) for site in sites]
    assert len(set(texts)) == len(texts)
    for one in texts:
        ast.parse(one)


def test_nearest_tests_come_first() -> None:
    found = choose.tests_of(Path("dlgui/plot/outline.py"), ROOT)
    assert found[0] == Path("tests/dlgui/plot/test_outline.py")
    assert len(found) == len(set(found)) <= 14
    assert all((ROOT / test).exists() for test in found)


def test_a_file_is_mirrored_by_all_tests_that_begin_with_its_name() -> None:
    folder = Path("tests/dlgui/runs")
    tests = [folder / f"test_{name}.py" for name in ("store", "store_crash", "keeper")]
    assert choose.mirrored(Path("dlgui/runs/store.py"), tests) == tests[:2]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
@pytest.mark.slow
def test_a_change_is_noticed_only_if_the_tests_pass_without_it(tmp_path: Path) -> None:
    trial, file, tests = tried(tmp_path)
    assert trial.is_noticed(file, "def add(a, b):\n    return a - b\n", tests)
    assert not trial.is_noticed(file, "def add(a, b):\n    return b + a\n", tests)


@pytest.mark.slow
def test_a_change_by_which_a_test_never_ends_is_noticed(tmp_path: Path) -> None:
    trial, file, tests = tried(tmp_path)
    assert trial.is_noticed(file, "def add(a, b):\n    while True:\n        pass\n", tests) is True


def tried(tmp_path: Path) -> tuple["Trial", Path, list[Path]]:
    """Return a small program with a test that fails anyhow and one that does not."""
    from tests.mutations.trial import Trial

    (tmp_path / "program").mkdir()
    (tmp_path / "program" / "sum.py").write_text("def add(a, b):\n    return a + b\n")
    (tmp_path / "program" / "test_sum.py").write_text(
        "import sum as own\n\n\ndef test_broken():\n    assert False\n\n\n"
        "def test_add():\n    assert own.add(2, 0) == 2\n    assert own.add(2, 1) == 3\n"
    )
    return Trial(tmp_path / "program", 2), Path("sum.py"), [Path("test_sum.py")]


def test_a_site_says_where_and_what() -> None:
    site = Site(HERE, 3, 12, "y = a + b", "Add -> Sub")
    assert str(site) == "engine/example.py:12: y = a + b   [Add -> Sub]"
