"""The progress bar: a line that fills up in a terminal, a line at every tenth elsewhere."""

import io

import pytest

from dlgui.start.progress import ProgressBar


class Terminal(io.TextIOWrapper):
    """A stream in memory that says it is a terminal, or is not."""

    def __init__(self, *, terminal: bool, encoding: str = "utf-8") -> None:
        self.bytes = io.BytesIO()
        super().__init__(self.bytes, encoding=encoding, newline="")
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    def text(self) -> str:
        self.flush()
        return self.bytes.getvalue().decode(self.encoding)


def test_elsewhere_a_line_is_written_at_every_tenth() -> None:
    stream = Terminal(terminal=False)
    bar = ProgressBar(1000, "overfit", stream)
    for done in range(1, 1001):
        bar.update(done)
    bar.close()
    lines = stream.text().splitlines()
    assert len(lines) == 10
    assert "100/1000" in lines[0]
    assert "1000/1000, 0 s left" in lines[-1]
    assert "\r" not in stream.text()


def test_in_a_terminal_one_line_is_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr("dlgui.start.progress.perf_counter", lambda: clock[0])
    stream = Terminal(terminal=True)
    bar = ProgressBar(10, "overfit", stream)
    for done in range(1, 11):
        clock[0] += 0.06
        bar.update(done, ", fine")
    bar.close()
    text = stream.text()
    assert text.count("\n") == 1
    assert text.endswith("10/10, 0 s left, fine\033[K\n")
    assert text.count("\r") == 5
    assert "█" in text


def test_a_terminal_without_blocks_gets_hash_signs() -> None:
    stream = Terminal(terminal=True, encoding="ascii")
    bar = ProgressBar(2, "x", stream)
    bar.update(2)
    bar.close()
    assert "#" * 30 in stream.text()


def test_a_run_of_nothing_is_no_division_by_zero() -> None:
    stream = Terminal(terminal=True)
    bar = ProgressBar(0, "x", stream)
    bar.update(0)
    bar.close()
    assert stream.text() == "\n"
