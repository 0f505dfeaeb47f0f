"""What a test may forget to put away: top-level windows, running timers and running threads.

Timers are looked for in tests that use Qt only: finding them takes a look at every object.
"""

import gc
import sys
import threading
from typing import Any

GRACE_S = 2.0  # a thread that was told to end may take its time to


def seen(*, qt: bool = True) -> set[int]:
    """Return the identities of all such things that are there now."""
    return {id(thing) for thing in _all(qt)}


def new_since(before: set[int], *, qt: bool = True) -> list[str]:
    """Return a line for each such thing that was not `seen` before and does not end by itself."""
    threads = [thread for thread in _threads() if id(thread) not in before]
    for thread in threads:
        thread.join(GRACE_S)
    ended = [thread for thread in threads if not thread.is_alive()]
    return [_in_words(t) for t in _all(qt) if id(t) not in before and t not in ended]


def let_qt_delete() -> None:
    """Carry out every deleteLater that waits."""
    core = sys.modules["PySide6.QtCore"]
    if core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
        core.QCoreApplication.processEvents()


def put_the_mouse_away() -> None:
    """Move the mouse off every window: Qt tells nobody of a move to where the mouse already is,
    so a test that begins with one would hang on where the test before has left it.
    """
    gui = sys.modules["PySide6.QtGui"]
    if gui.QGuiApplication.instance() is not None:
        gui.QCursor.setPos(-1, -1)


def undress() -> None:
    """Take from the application the size of type and the style sheet that a test has put on."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = widgets.QApplication.instance() if widgets else None
    if (theme := sys.modules.get("dlgui.theme")) is None or app is None:
        return
    theme.set_scale(app, 1.0)
    if app.styleSheet():
        gui = sys.modules["PySide6.QtGui"]
        app.setStyleSheet("")
        app.setFont(gui.QFontDatabase.systemFont(gui.QFontDatabase.SystemFont.GeneralFont))
        app.setPalette(gui.QPalette())


def mishaps() -> list[str]:
    """Return what was caught while something was painted, and forget it."""
    painting = sys.modules.get("dlgui.theme.painting")
    if painting is None:
        return []
    seen: list[str] = painting.mishaps().seen
    found, seen[:] = list(seen), []
    return found


def _all(qt: bool) -> list[Any]:
    return [*_windows(), *_qt_running(), *_threads()] if qt else _threads()


def _windows() -> list[Any]:
    """Top-level widgets that still exist, shown or not."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return list(widgets.QApplication.topLevelWidgets())


def _qt_running() -> list[Any]:
    """Timers and Qt threads that run, of those that Python knows."""
    core = sys.modules.get("PySide6.QtCore")
    shiboken = sys.modules.get("shiboken6")
    if core is None or shiboken is None or core.QCoreApplication.instance() is None:
        return []
    kinds = (core.QTimer, core.QThread)
    known = [o for o in gc.get_objects() if issubclass(type(o), kinds) and shiboken.isValid(o)]
    return [o for o in known if (o.isActive() if isinstance(o, core.QTimer) else o.isRunning())]


def _threads() -> list[threading.Thread]:
    """Python's threads but the main one, and but the names Python gives to threads of others."""
    dummy = threading._DummyThread
    main = threading.main_thread()
    return [t for t in threading.enumerate() if t is not main and not isinstance(t, dummy)]


def _in_words(thing: Any) -> str:
    """Describe a thing for the message of a failed test."""
    if isinstance(thing, threading.Thread):
        return f"thread {thing.name}"
    name = f" {thing.objectName()!r}" if thing.objectName() else ""
    owner = f" of a {type(thing.parent()).__name__}" if thing.parent() else ""
    return f"{type(thing).__name__}{name}{owner}"
