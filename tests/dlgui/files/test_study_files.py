"""Files are told apart by what is in them, and what is wrong with one is said with its name."""

import os
from pathlib import Path

import pytest

from dlgui.files.study_files import read_any
from dlgui.runs.kept_run import KeptRun, whole
from dlgui.runs.run_file import run_as_bytes
from dlgui.runs.run_lines import to_line
from engine.training.fields import ConfigError
from engine.training.study import Study
from tests.kept_runs import kept, recorded_history, same


def run_bytes() -> bytes:
    run = kept(recorded_history())
    return run_as_bytes(run.about, whole(run.history))


@pytest.mark.parametrize("name", ["a.dlrun", "A.DLRUN", "a", "a.txt", "a.toml"])
def test_a_run_is_a_run_whatever_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(run_bytes())
    found = read_any(path)
    assert isinstance(found, KeptRun)
    assert same(found.history, recorded_history())


@pytest.mark.parametrize("name", ["a.toml", "a", "a.txt"])
def test_a_study_is_a_study_whatever_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("[run]\nseed = 9\n", "utf-8")
    found = read_any(path)
    assert isinstance(found, Study)
    assert found.base.seed == 9


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.dlrun", b"", "is not a run, or damaged: "),
        ("a.dlrun", run_bytes()[:100], "is not a run, or damaged: "),
        ("a.dlrun", run_bytes()[::-1], "is not a run, or damaged: "),
        ("a.dlrun", run_bytes()[:-20], "it is cut off, and nothing that was recorded is left"),
        ("a.dlrun", to_line({"about": {"format": 9}}), "is of a newer version of the program: "),
        ("a.toml", b"\xff\xfe", "it is not UTF-8 text"),
        ("a.toml", b"[run]\nspeed = 3\n", "speed"),
    ],
)
def test_what_is_wrong_is_said_with_the_name(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=said) as caught:
        read_any(path)
    assert caught.value.field == str(path)


@pytest.mark.parametrize("name", ["folder", "folder.dlrun", "folder.toml"])
def test_a_folder_is_no_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(ConfigError, match="cannot be read: "):
        read_any(tmp_path / name)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.dlrun"
    path.write_bytes(run_bytes())
    path.chmod(0)
    with pytest.raises(ConfigError, match="Permission denied"):
        read_any(path)
