"""Watches the program while it is under attack: exceptions, warnings, and a window that halts."""

import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, thread_time
from types import FrameType
from typing import Any, final

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from dlgui import theme

EXPECTED = ("propagateSizeHints", "does not support raise()", "grabbing the")
"""What the platform without a screen says, of every window and pop-up."""

LOOK_S = 0.05
QUEUE = Path("/proc/thread-self/schedstat")


def queued_s() -> float:
    """Return how long this thread has waited for a processor that others had; 0 if unknown."""
    try:
        return int(QUEUE.read_text().split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0


@final
class Watch:
    """`faults` are what should not have been said or raised; `halts` the longest stands of the
    window's thread: seconds (but for those in which other programs had the processor), how long it
    was at work of them, and where it was.
    """

    def __init__(self, halt_s: float) -> None:
        self.faults: list[str] = []
        self.halts: list[tuple[float, float, str]] = []
        self._halt_s = halt_s
        self._beat = perf_counter()
        self._used, self._queued = thread_time(), queued_s()
        self._where = ""
        self._frames: list[FrameType | None] = []
        """Let go by the window's thread: a frame may hold the last hold on a widget of its own, and
        a widget that another thread destroys can end the program."""
        self._thread = threading.Thread(target=self._look, name="watch", daemon=True)
        self._over = threading.Event()

    @contextmanager
    def on(self) -> Iterator[None]:
        """Watch for as long as the block lasts; on the window's thread."""
        self._main = threading.get_ident()
        excepthook, sys.excepthook = sys.excepthook, self._on_exception
        thread_hook, threading.excepthook = threading.excepthook, self._on_thread_exception
        unraisable, sys.unraisablehook = sys.unraisablehook, self._on_unraisable
        handler = qInstallMessageHandler(self._on_message)
        theme.mishaps().happened.connect(self.faults.append)
        self.beat("")
        self._thread.start()
        try:
            yield
        finally:
            self._over.set()
            self._thread.join()
            theme.mishaps().happened.disconnect(self.faults.append)
            theme.mishaps().seen.clear()
            qInstallMessageHandler(handler)
            sys.excepthook, threading.excepthook = excepthook, thread_hook
            sys.unraisablehook = unraisable

    def beat(self, after: str) -> None:
        """The window's thread is back in its loop; `after` says what it was told last."""
        self._frames.clear()
        now, used, queued = perf_counter(), thread_time(), queued_s()
        halted = now - self._beat - (queued - self._queued)
        if halted > self._halt_s:
            self.halts.append((halted, used - self._used, f"{after}\n{self._where}"))
        self._beat, self._used, self._queued, self._where = now, used, queued, ""

    def _look(self) -> None:
        """Note where the window's thread is while it does not come back."""
        while not self._over.wait(LOOK_S):
            if not self._where and perf_counter() - self._beat > self._halt_s:
                frame = sys._current_frames().get(self._main)
                self._frames.append(frame)
                self._where = "".join(traceback.format_stack(frame)[-3:])

    def _on_exception(self, kind: Any, error: BaseException, trace: Any) -> None:
        self.faults.append("".join(traceback.format_exception(kind, error, trace)))

    def _on_thread_exception(self, what: threading.ExceptHookArgs) -> None:
        self.faults.append(f"{what.thread}: {what.exc_type.__name__}: {what.exc_value}")

    def _on_unraisable(self, what: Any) -> None:
        self.faults.append(f"{what.object}: {what.exc_value!r}")

    def _on_message(self, kind: QtMsgType, _where: Any, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(words in text for words in EXPECTED):
            self.faults.append(f"Qt: {text}")
