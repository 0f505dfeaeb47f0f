"""A screen is there if it answers, not if a variable speaks of it."""

import ctypes
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from dlgui.start.screen import has_screen

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")
NOBODY = ":63999"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is one")


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)


def test_without_variables_there_is_none() -> None:
    assert not has_screen()


def test_a_platform_asked_for_by_name_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert has_screen()


def has_xcb() -> bool:
    try:
        ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    return True


@pytest.mark.skipif(not has_xcb(), reason="no X library is installed")
def test_a_variable_that_is_left_over_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", NOBODY)
    assert not has_screen()


def test_where_there_is_no_x_library_qt_says_what_it_misses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", missing)
    monkeypatch.setenv("DISPLAY", ":63998")
    assert has_screen()


@pytest.mark.skipif(shutil.which("Xvfb") is None or not has_xcb(), reason="needs an X server")
def test_an_x_server_that_answers_is_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    command = ["Xvfb", "-displayfd", "1", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        monkeypatch.setenv("DISPLAY", f":{server.stdout.readline().strip()}")
        try:
            assert has_screen()
        finally:
            server.terminate()


def test_a_wayland_socket_is_a_screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert not has_screen()
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("wayland-0")
        assert has_screen()
