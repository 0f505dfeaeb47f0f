"""The system libraries that Qt needs on Linux, and which package to install where one is missing.

A bare Debian lacks some of them, and Qt then stops with a message that names no package. So they
are looked for before Qt is imported, in a way that needs no Qt itself.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping

from dlgui.start.screen import has_screen

Load = Callable[[str], object]

ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
FOR_A_SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def require() -> None:
    """Return when Qt can be imported and shown here; otherwise say what to install and exit."""
    if sys.platform != "linux":
        return
    missing = missing_libraries(needed(os.environ) if has_screen() else ALWAYS)
    if missing:
        sys.exit(f"dlgui: {remedy(missing, debian=shutil.which('apt-get') is not None)}")


def needed(environ: Mapping[str, str]) -> dict[str, str]:
    """Return library -> package for this environment: more of them where an X screen is used."""
    return ALWAYS | FOR_A_SCREEN if _uses_x11(environ) else ALWAYS


def _uses_x11(environ: Mapping[str, str]) -> bool:
    """Whether Qt will take its xcb platform: asked for by name, or an X screen and no Wayland."""
    if platform := environ.get("QT_QPA_PLATFORM"):
        return platform.split(":")[0] == "xcb"
    return bool(environ.get("DISPLAY")) and not environ.get("WAYLAND_DISPLAY")


def missing_libraries(libraries: Mapping[str, str], *, load: Load = ctypes.CDLL) -> dict[str, str]:
    """Return those of `libraries` (name -> package) that `load` cannot open, as OSError tells."""
    return {name: package for name, package in libraries.items() if not _opens(name, load)}


def _opens(name: str, load: Load) -> bool:
    try:
        load(name)
    except OSError:
        return False
    return True


def remedy(missing: Mapping[str, str], *, debian: bool) -> str:
    """Return one line that says what to install: Debian's command, or the libraries by name."""
    packages = _in_order(missing.values())
    if debian:
        return f"Qt needs system libraries; run as root: apt-get install {' '.join(packages)}"
    names = " ".join(missing)
    return (
        f"Qt needs the system libraries {names}; install your system's packages that have them "
        f"(Debian's are called {' '.join(packages)})"
    )


def _in_order(packages: Iterable[str]) -> list[str]:
    """Return each package once, in the order of first mention."""
    return list(dict.fromkeys(packages))
