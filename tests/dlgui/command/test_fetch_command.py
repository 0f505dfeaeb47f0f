"""`fetch` says where the images lie and how they are used; offline and Ctrl+C have their status."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dlgui.command import fetch_command
from dlgui.command.command_line import FETCHED, main
from dlgui.downloads.data_sets import DATA_SETS
from dlgui.start.exit_status import BAD_INPUT, FAILED, INTERRUPTED, OK
from tests.dlgui.downloads.mirror import FILES, TINY, Mirror, at, serving


@pytest.fixture
def mirror(monkeypatch: pytest.MonkeyPatch) -> Iterator[Mirror]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving(Mirror(FILES)) as mirror:
        monkeypatch.setitem(DATA_SETS, "mnist", at(TINY, mirror))
        yield mirror


def test_what_can_be_fetched_is_named() -> None:
    assert tuple(DATA_SETS) == FETCHED


def test_the_images_are_there_and_their_use_is_said(
    mirror: Mirror, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "all"
    assert main(["fetch", "mnist", "--to", str(folder)]) == OK
    out = capsys.readouterr().out
    assert f"1,000 images to train and 10 to test in {folder}" in out
    assert f"--set data.folder={folder} --set data.train_size=1000" in out
    settings = [f"data.folder={folder}", "data.train_size=1000", "data.validation_size=0"]
    sets = [word for setting in settings for word in ("--set", setting)]
    assert main(["train", "overfit", "--steps", "2", *sets]) == OK


def test_without_a_folder_they_lie_in_the_data_folder(
    mirror: Mirror, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch_command, "data_folder", lambda: tmp_path)
    assert main(["fetch", "mnist"]) == OK
    assert {path.name for path in (tmp_path / "mnist").iterdir()} == set(FILES)


def test_being_offline_is_said_plainly(
    mirror: Mirror, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mirror.files = {}
    assert main(["fetch", "mnist", "--to", str(tmp_path)]) == FAILED
    said = capsys.readouterr().err.splitlines()[-1]
    assert said.startswith("dlgui: train-images-idx3-ubyte.gz could not be fetched; 127.0.0.1: 404")
    assert "Are you online?" in said


def test_ctrl_c_ends_with_its_status(
    mirror: Mirror, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(fetch_command, "fetch", interrupted)
    assert main(["fetch", "mnist", "--to", str(tmp_path)]) == INTERRUPTED


def test_a_folder_that_cannot_be_made_is_named(
    mirror: Mirror, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert main(["fetch", "mnist", "--to", str(tmp_path / "file" / "in")]) == FAILED
    assert "cannot be written" in capsys.readouterr().err


def test_another_name_is_wrong_input(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["fetch", "cifar"])
    assert end.value.code == BAD_INPUT
    assert "mnist" in capsys.readouterr().err
