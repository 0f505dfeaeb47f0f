"""The file of a search: nothing that was finished is lost, whatever ends the program."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from dlgui.files import search_file
from dlgui.files.search_file import SYNC_S, Journal, read_search, write_search
from engine.search.results import Results
from engine.training.fields import ConfigError
from tests.tiny_searches import made_up, tiny_search

ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


def no_fault(error: OSError) -> None:
    raise AssertionError(error)


def journal(path: Path, results: Results, failed: Callable[[OSError], None] = no_fault) -> Journal:
    return Journal(path, results, failed, sound=False)


def numbers(path: Path) -> list[int]:
    return [outcome.number for outcome in read_search(path).outcomes]


def test_every_outcome_is_in_the_file_as_soon_as_it_is_kept(path: Path) -> None:
    writing = journal(path, Results(tiny_search(9)))
    for number in (3, 1, 2):
        writing.keep(made_up(number, 0.5))
        assert numbers(path)[-1] == number
    assert writing.close()
    assert numbers(path) == [3, 1, 2]


def test_what_was_found_before_stays(path: Path) -> None:
    results = Results(tiny_search(9), [made_up(4, 0.25)])
    write_search(path, results)
    assert journal(path, Results(tiny_search(9), read_search(path).outcomes)).close()
    assert read_search(path).outcomes == [made_up(4, 0.25)]


def test_damaged_lines_are_gone_once_the_search_goes_on(path: Path) -> None:
    write_search(path, Results(tiny_search(9), [made_up(1, 0.5)]))
    with path.open("a") as file:
        file.write("2-18 = [1, [0.")
    found = read_search(path)
    assert (found.damaged, len(found.outcomes)) == (1, 1)
    writing = journal(path, Results(found.search, found.outcomes))
    writing.keep(made_up(2, 0.5))
    assert writing.close()
    found = read_search(path)
    assert (found.damaged, len(found.outcomes)) == (0, 2)


def test_lines_are_on_the_disk_twice_a_second(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[float] = []
    now = [100.0]
    monkeypatch.setattr(search_file, "monotonic", lambda: now[0])
    writing = journal(path, Results(tiny_search(90)))
    monkeypatch.setattr(os, "fsync", lambda _file: synced.append(now[0]))
    for number in range(1, 31):
        now[0] += 0.1
        writing.keep(made_up(number, 0.5))
    assert max(b - a for a, b in pairwise(synced)) <= 0.5
    assert len(synced) <= 3.1 / SYNC_S
    now[0] += SYNC_S
    before = len(synced)
    writing.beat()
    writing.beat()
    assert len(synced) <= before + 1  # nothing new, nothing to be done
    assert writing.close()


def test_what_a_full_disk_refuses_is_written_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: list[OSError] = []
    writing = journal(path, Results(tiny_search(9)), faults.append)
    real = os.write

    def half(file: int, data: bytes) -> int:
        if len(data) < 20:
            raise OSError(28, "No space left on device")
        return real(file, data[: len(data) // 2])

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", half)
        writing.keep(made_up(1, 0.5))
        writing.keep(made_up(2, 0.5))
    assert [fault.strerror for fault in faults] == ["No space left on device"]
    writing.beat()
    assert numbers(path) == [1, 2]
    assert writing.close()


def test_a_file_that_is_in_use_is_refused(path: Path) -> None:
    first = journal(path, Results(tiny_search(9)))
    with pytest.raises(ConfigError, match="is being searched already"):
        Journal(path, Results(tiny_search(9)), no_fault, sound=True)
    assert first.close()
    assert journal(path, Results(tiny_search(9))).close()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe", "it is not UTF-8 text"),
        (b"trials = 3", "range: 0 settings"),
        (None, "cannot be read: No such file"),
    ],
)
def test_a_bad_file_is_named(path: Path, content: bytes | None, words: str) -> None:
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigError, match=words) as caught:
        read_search(path)
    assert str(caught.value).startswith(f"{path}: ")


VICTIM = """
import sys
from pathlib import Path
from dlgui.files.search_file import Journal, read_search
from engine.search.results import Results
from tests.tiny_searches import made_up
path = Path(sys.argv[1])
found = read_search(path)
results = Results(found.search, found.outcomes)
writing = Journal(path, results, print, sound=False)
print("ready", flush=True)
for number in range(1, 2001):
    if results.add(made_up(number, number / 2001)):
        writing.keep(made_up(number, number / 2001))
        print(number, flush=True)
"""


def killed_after(path: Path, trials: int) -> list[int]:
    """Let a program search, kill it in the midst, and return the trials that it said it kept."""
    victim = subprocess.Popen(
        [sys.executable, "-c", VICTIM, str(path)], stdout=subprocess.PIPE, cwd=ROOT
    )
    assert victim.stdout is not None
    assert victim.stdout.readline() == b"ready\n"
    told = [victim.stdout.readline() for _ in range(trials)]
    victim.send_signal(signal.SIGKILL)
    told += victim.stdout.readlines()
    victim.wait()
    victim.stdout.close()
    return [int(line) for line in told if line.endswith(b"\n")]


def check_kills(path: Path, times: int) -> None:
    rng = random.Random(5)
    write_search(path, Results(tiny_search(2000)))
    kept: list[int] = []
    for _ in range(times):
        kept += killed_after(path, rng.randrange(30))
        found = numbers(path)
        assert set(kept) <= set(found)
        assert len(found) == len(set(found))
    assert len(kept) == len(set(kept))  # nothing was trained twice
    assert kept


def test_a_program_that_is_killed_loses_no_finished_trial(path: Path) -> None:
    check_kills(path, 3)


@pytest.mark.slow
def test_a_program_that_is_killed_at_fifty_moments_loses_no_finished_trial(path: Path) -> None:
    check_kills(path, 50)
