"""A progress bar in the terminal, on the error stream so that results can be piped."""

import sys
from time import perf_counter
from typing import TextIO, final

from dlgui.start.output import mute

WIDTH = 30
REDRAW_S = 0.1


@final
class ProgressBar:
    """One line that fills up; where the stream is no terminal, a line at every tenth instead."""

    def __init__(self, total: int, title: str, stream: TextIO | None = None) -> None:
        self._total, self._title = max(1, total), title
        self._stream = sys.stderr if stream is None else stream
        self._live = self._stream.isatty()
        self._seen = True
        self._start = self._drawn_at = perf_counter()
        self._tenth = 0

    def update(self, done: int, note: str = "") -> None:
        """Show that `done` steps are made, with a few words about them."""
        now = perf_counter()
        last = done >= self._total
        if self._live and (last or now - self._drawn_at >= REDRAW_S):
            self._drawn_at = now
            self._write("\r" + self._line(done, now, note) + "\033[K")
        elif not self._live and (tenth := 10 * done // self._total) > self._tenth:
            self._tenth = tenth
            self._write(self._line(done, now, note) + "\n")

    def close(self) -> None:
        """End the line."""
        self._write("\n" if self._live else "")

    def _write(self, text: str) -> None:
        """A reader that has gone away stops the drawing, not the training."""
        if not self._seen:
            return
        try:
            self._stream.write(text)
            self._stream.flush()
        except BrokenPipeError:
            self._seen = False
            mute(self._stream)

    def _line(self, done: int, now: float, note: str) -> str:
        filled = WIDTH * done // self._total
        bar = "█" * filled + "░" * (WIDTH - filled) if self._can_draw else "#" * filled
        seconds = now - self._start
        left = seconds / done * (self._total - done) if done else 0.0
        return f"{self._title} {bar:{WIDTH}} {done}/{self._total}, {left:.0f} s left{note}"

    @property
    def _can_draw(self) -> bool:
        return (self._stream.encoding or "").lower().replace("-", "") in ("utf8", "utf16")
