"""Only ordinary files of a sensible size are read; everything else is refused at once, in words."""

import os
import re
import socket
import sys
from pathlib import Path

import pytest

from engine.data.regular_file import is_regular, open_regular, read_regular

MADE_BY_UNIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def refused(path: Path, words: str, limit: int = 100) -> None:
    for read in (read_regular, lambda path, limit: open_regular(path, limit).__enter__()):
        with pytest.raises(OSError, match=re.escape(words)):
            read(path, limit)
    assert is_regular(path) == ("large" in words)


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    for content in (b"", b"a", b"\0\xff" * 50):
        (tmp_path / "a").write_bytes(content)
        assert read_regular(tmp_path / "a", 100) == content
    assert is_regular(tmp_path / "a")


def test_a_file_above_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a" * 101)
    refused(tmp_path / "a", "it is too large: 101 bytes, of which at most 100 are read")
    with (tmp_path / "film").open("wb") as file:
        file.truncate(1 << 40)
    refused(tmp_path / "film", "it is too large: 1,099,511,627,776 bytes")


@MADE_BY_UNIX
def test_what_is_no_ordinary_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    refused(tmp_path / "pipe", "it is a named pipe, not an ordinary file")
    refused(Path("/dev/zero"), "it is a device, not an ordinary file")
    os.symlink("/dev/zero", tmp_path / "link")
    refused(tmp_path / "link", "it is a device")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(tmp_path / "s"))
        refused(tmp_path / "s", "it is a socket")


def test_folders_and_files_that_are_not_there_are_refused_as_ever(tmp_path: Path) -> None:
    refused(tmp_path, "Is a directory")
    refused(tmp_path / "none", "No such file")
    os.symlink(tmp_path / "none", tmp_path / "dangling")
    refused(tmp_path / "dangling", "No such file")
    os.symlink(tmp_path / "round", tmp_path / "round")
    refused(tmp_path / "round", "oo many")


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_names_that_no_file_can_have_are_refused(tmp_path: Path, name: str) -> None:
    refused(tmp_path / name, "no file can have this name")


@MADE_BY_UNIX
def test_a_pipe_that_takes_the_place_of_a_file_does_not_hang(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"a")
    ordinary = os.stat(tmp_path / "a")
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setattr(os, "stat", lambda _path: ordinary)
    with pytest.raises(OSError, match="named pipe"):
        read_regular(tmp_path / "pipe", 100)


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="only Linux has such files")
def test_a_file_that_holds_more_than_it_says_is_refused() -> None:
    assert Path("/proc/self/maps").stat().st_size == 0
    with pytest.raises(OSError, match="it is too large"):
        read_regular(Path("/proc/self/maps"), 100)
