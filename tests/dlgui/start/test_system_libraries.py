"""Where a system library is missing, one line says what to install."""

import sys
from collections.abc import Callable

import pytest

from dlgui.start import system_libraries
from dlgui.start.system_libraries import ALWAYS, FOR_A_SCREEN, missing_libraries, needed, remedy


def machine_without(*absent: str) -> Callable[[str], object]:
    """Return a loader that opens every library but these."""

    def load(name: str) -> object:
        if name in absent:
            raise OSError(f"{name}: cannot open shared object file")
        return object()

    return load


def test_only_what_is_missing_is_named_and_each_package_once() -> None:
    load = machine_without("libglib-2.0.so.0", "libgthread-2.0.so.0", "libEGL.so.1")
    line = remedy(missing_libraries(ALWAYS, load=load), debian=True)
    assert line.endswith("run as root: apt-get install libglib2.0-0 libegl1")
    assert "\n" not in line


def test_where_there_is_no_apt_the_libraries_are_named_too() -> None:
    line = remedy({"libGL.so.1": "libgl1"}, debian=False)
    assert "libGL.so.1" in line
    assert "libgl1" in line
    assert "apt-get" not in line


def test_a_bare_debian_is_told_the_whole_list() -> None:
    nothing = machine_without(*ALWAYS, *FOR_A_SCREEN)
    line = remedy(missing_libraries(needed({"DISPLAY": ":0"}), load=nothing), debian=True)
    assert line.endswith(
        "apt-get install libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3"
        " libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
    )


@pytest.mark.parametrize(
    ("environ", "screen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, True),
        ({"QT_QPA_PLATFORM": "xcb:debug"}, True),
    ],
)
def test_a_screens_libraries_are_needed_where_x11_is_used(
    environ: dict[str, str], screen: bool
) -> None:
    assert ("libxcb-cursor.so.0" in needed(environ)) is screen


@pytest.mark.skipif(sys.platform != "linux", reason="other systems need no such libraries")
def test_missing_libraries_end_the_program_with_that_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "ALWAYS", {"libdlgui-absent.so.9": "libdlgui-absent9"})
    with pytest.raises(SystemExit, match=r"^dlgui: .*libdlgui-absent9"):
        system_libraries.require()


def test_nothing_is_said_where_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "ALWAYS", {})
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    system_libraries.require()
