"""Answers are kept, resumed and erased; damaged files are set aside; a full disk loses nothing."""

import json
from pathlib import Path

import pytest

from dlgui.lessons.notebook import Notebook


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "below" / "lessons.json"


def filled(path: Path) -> Notebook:
    notebook = Notebook(path)
    progress = notebook.progress("one")
    progress.page, progress.seen = 2, [1]
    progress.answers.update({"0": [[0.0, 0.1], [10.0, 0.9]], "1": 2, "3": [1, 0], "4": 0.25})
    progress.figures["test"] = 0.75
    notebook.open = "one"
    return notebook


def test_all_is_there_again(path: Path) -> None:
    first = filled(path)
    assert first.keep()
    again = Notebook(path)
    assert (again.open, again.problem) == ("one", "")
    assert again.progress("one") == first.progress("one")


def test_a_first_start_has_nothing_to_say(path: Path) -> None:
    assert Notebook(path).problem == ""
    assert Notebook(path).lessons() == {}


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"version": 2}', '{"version": 1, "open": "", "lessons": {"a": {}}}',
     '{"version": 1, "open": "", "lessons": {"a": {"page": 0, "answers": {"0": "x"},'
     ' "figures": {}, "seen": [], "finished": false}}}', "\x00"],
)  # fmt: skip
def test_a_damaged_file_is_set_aside(path: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")
    notebook = Notebook(path)
    assert notebook.problem
    assert notebook.lessons() == {}
    assert path.with_suffix(".damaged.json").read_text("utf-8") == content
    assert notebook.keep()
    assert notebook.problem == ""


def test_what_cannot_be_written_stays_in_memory(path: Path) -> None:
    path.parent.mkdir()
    path.mkdir()  # a folder where the file would be
    (path / "in it").touch()
    notebook = Notebook(path.parent / "other.json")
    notebook.path = path / "in it" / "lessons.json"
    notebook.progress("one").answers["0"] = 1
    assert not notebook.keep()
    assert notebook.problem
    assert notebook.progress("one").answers == {"0": 1}
    notebook.path = path.parent / "other.json"
    assert notebook.keep()
    assert json.loads(notebook.path.read_text("utf-8"))["lessons"]["one"]["answers"] == {"0": 1}


def test_one_lesson_begins_anew_and_all_are_erased(path: Path) -> None:
    notebook = filled(path)
    notebook.progress("two").answers["0"] = 1
    notebook.restart("one")
    assert list(Notebook(path).lessons()) == ["two"]
    notebook.erase()
    assert not path.exists()
    assert notebook.lessons() == {}
