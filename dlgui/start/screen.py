"""Whether a window can be shown. Qt ends the whole process where it finds no screen, so it is asked
for one only where there is one.
"""

import ctypes
import os
import stat
import sys
from functools import cache
from pathlib import Path


def has_screen() -> bool:
    """Whether a window can be shown; a platform that was asked for by name counts as one."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    return bool((wayland and _wayland_is_there(wayland)) or (x11 and _x11_answers(x11)))


def _wayland_is_there(name: str) -> bool:
    """Whether the socket is there: a name, or a path of its own."""
    path = Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    try:
        return stat.S_ISSOCK(path.stat().st_mode)
    except OSError:
        return False


@cache
def _x11_answers(display: str) -> bool:
    """Whether an X server can be reached: the variable may be left over, as in a container.

    The connection is left open: a virtual screen starts anew when its last client goes.
    """
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt will say what it misses
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = xcb.xcb_connect(display.encode(), None)
    return int(xcb.xcb_connection_has_error(ctypes.c_void_p(connection))) == 0
