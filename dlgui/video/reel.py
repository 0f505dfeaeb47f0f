"""Writes frames on a thread of its own, so that the next is drawn while the last is encoded."""

from collections.abc import Sequence
from queue import Full, Queue
from threading import Thread
from typing import Final, final

from dlgui.video.writer import FilmWriter, Pixels, Span

WAITING: Final = 4
"""Frames that may wait for the encoder: each is some 8 MB."""
LOOK_S: Final = 0.1


@final
class Reel:
    """Frames in, film out. What goes wrong while writing is raised by the next call."""

    def __init__(self, writer: FilmWriter) -> None:
        self._writer = writer
        self._frames: Queue[Pixels | None] = Queue(WAITING)
        self._error: Exception | None = None
        self._thread = Thread(target=self._run, name="dlgui-film", daemon=True)
        self._thread.start()

    def add(self, pixels: Pixels) -> None:
        """Write the next frame; wait if too many are waiting already."""
        self._put(pixels)
        self._raise()

    def finish(self, chapters: Sequence[Span]) -> None:
        """Write all that waits, and the end."""
        self._put(None)
        self._thread.join()
        self._raise()
        self._writer.finish(chapters)

    def discard(self) -> None:
        """Write nothing more."""
        self._error = self._error or InterruptedError()
        self._put(None)
        self._thread.join()
        self._writer.discard()

    def _put(self, pixels: Pixels | None) -> None:
        while self._thread.is_alive():
            try:
                self._frames.put(pixels, timeout=LOOK_S)
                return
            except Full:  # or nobody takes anything any more
                continue

    def _raise(self) -> None:
        if self._error is not None:
            raise self._error

    def _run(self) -> None:
        while self._error is None and (pixels := self._frames.get()) is not None:
            try:
                self._writer.add(pixels)
            except Exception as error:  # raised again where frames come from
                self._error = error
