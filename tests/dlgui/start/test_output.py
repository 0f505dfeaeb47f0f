"""What is written to the terminal when the terminal does not take it."""

import io
import sys

import pytest

from dlgui.start.output import complain, flushed, open_streams, say
from dlgui.start.progress import ProgressBar


class Gone(io.StringIO):
    """A pipe whose reader has gone away."""

    def write(self, text: str) -> int:
        raise BrokenPipeError

    def flush(self) -> None:
        raise BrokenPipeError


def test_signs_that_a_console_has_not_are_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    open_streams()
    say("速い a")
    assert raw.getvalue() == b"\\u901f\\u3044 a\n"


def test_without_a_console_what_is_said_goes_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    open_streams()
    say("a")
    complain("b")
    assert flushed(3) == 3
    sys.stdout.close()
    sys.stderr.close()


def test_a_reader_that_has_gone_away_changes_no_status(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Gone())
    monkeypatch.setattr(sys, "stderr", Gone())
    say("a")
    complain("b")
    assert flushed(3) == 3


def test_a_bar_that_nobody_reads_stays_quiet() -> None:
    stream = Gone()
    bar = ProgressBar(10, "a", stream)
    for done in range(1, 11):
        bar.update(done)
    bar.close()
    assert stream.getvalue() == ""
