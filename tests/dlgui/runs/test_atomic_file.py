"""A file is written whole or not at all, and what is no ordinary file is never replaced."""

import os
from pathlib import Path
from typing import NoReturn

import pytest

from dlgui.runs.atomic_file import check_writable, write_atomically


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("old", "utf-8")
    write_atomically(path, "neu: ü 日本\n")
    assert path.read_text("utf-8") == "neu: ü 日本\n"
    assert os.listdir(tmp_path) == ["out.json"]


def test_a_file_may_be_read_by_those_who_may_read_others(tmp_path: Path) -> None:
    path, other = tmp_path / "out.json", tmp_path / "other"
    write_atomically(path, "x")
    other.write_text("x", "utf-8")
    assert path.stat().st_mode == other.stat().st_mode


@pytest.mark.parametrize("broken", ["os.fsync", "os.replace"])
def test_a_full_disk_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    def fail(*_: object) -> NoReturn:
        raise OSError(28, "No space left on device")

    path = tmp_path / "out.json"
    path.write_text("old", "utf-8")
    monkeypatch.setattr(broken, fail)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, "new")
    assert path.read_text("utf-8") == "old"
    assert os.listdir(tmp_path) == ["out.json"]


def test_a_link_is_followed_and_stays_one(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old", "utf-8")
    link.symlink_to(target)
    write_atomically(link, "new")
    assert link.is_symlink()
    assert target.read_text("utf-8") == "new"


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_atomically(pipe, "new")
        assert os.read(reader, 10) == b"new"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


@pytest.mark.parametrize("sign", ["a", "表"])
def test_the_longest_name_of_the_system_can_be_written(tmp_path: Path, sign: str) -> None:
    path = tmp_path / (sign * (249 // len(sign.encode())) + ".dlrun")
    check_writable(path)
    assert list(tmp_path.iterdir()) == []
    write_atomically(path, "new")
    assert [p.read_text("utf-8") for p in tmp_path.iterdir()] == ["new"]


def test_what_cannot_be_written_shows_before(tmp_path: Path) -> None:
    for path in (tmp_path / ("a" * 300), tmp_path / "gone" / "a"):
        with pytest.raises(OSError, match=r"File name too long|No such file"):
            check_writable(path)
    assert list(tmp_path.iterdir()) == []


def test_asking_leaves_what_is_there_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old", "utf-8")
    check_writable(path)
    check_writable(tmp_path)  # what is no file is not replaced, and not asked for
    assert [p.read_text("utf-8") for p in tmp_path.iterdir()] == ["old"]
