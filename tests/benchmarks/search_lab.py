"""A search of 2,000 trials on stage, and how much sooner two workers find it than one.

Run it with `python -m tests.benchmarks.search_lab`. Wanted: a frame of 2,000 trials within 16 ms
and their file opened within 1 s (both of the window's thread); 40 trials by two workers 1.8 times
as soon as by one, in turns; bookkeeping at most 3 % of the time that is trained.
"""

import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from dlgui.files.search_file import Journal, write_search
from dlgui.labs.search.page import SearchLab
from dlgui.main_window import MainWindow
from dlgui.plot.drawing import drawings_in
from dlgui.session.search.running import Running
from dlgui.session.search.trial import train_trial
from dlgui.session.search.workers import ProcessWorkers
from engine.search.judging import job_of
from engine.search.outcome import Outcome
from engine.search.presets import load_search
from engine.search.results import Results, Task
from engine.search.search import Search
from tests.benchmarks.own_window import own_window, run_events
from tests.benchmarks.rows import Row, table

TRIALS, FRAMES = 2_000, 60
FRAME_MS, OPEN_MS = 16.0, 1_000.0
ROUNDS, TRAINED = 3, 40
SOONER, BOOKKEEPING = 1.8, 3.0


def made_up(search: Search) -> Iterator[Outcome]:
    """Outcomes that nobody has trained: the nearer the rate to its upper end, the better."""
    rates = search.rounds[0].ranges[0]
    for number in range(1, search.count + 1):
        place = rates.place(search.trial(number).settings[rates.field])
        curve = tuple(np.linspace(0.1, place, 20).tolist())
        steps = tuple(range(10, 210, 10))
        yield Outcome(number, 200, True, (place,), (1 - place,), 0.5, 100, 0, steps, curve)


def drawing(window: MainWindow) -> Iterator[Row]:
    """How long it takes to open a file of so many trials, and to draw a frame as they come in."""
    window.show_lab(SearchLab.key)
    run_events(0.2)
    lab = window.lab
    assert isinstance(lab, SearchLab)
    search = load_search("random-search").with_trials(TRIALS)
    results = Results(search, made_up(search))
    with TemporaryDirectory() as folder:
        write_search(path := Path(folder) / "search.toml", results)
        start = time.thread_time()
        lab.opens(path)
        paint(lab)
        opened = time.thread_time() - start
    yield Row(f"search: to open a file of {TRIALS:,} trials", opened * 1e3, OPEN_MS, unit="ms")
    lab.player.change(Results(search, results.outcomes[:-FRAMES]))
    lab.player.playing = True  # figures to be read then change a few times a second
    took = []
    for outcome in results.outcomes[-FRAMES:]:
        lab.player.results.add(outcome)
        start = time.thread_time()
        lab.player.found.emit()
        paint(lab)
        took.append((time.thread_time() - start) * 1e3)
        run_events(0.01)
    lab.player.playing = False
    for name, share in (("median", 50), ("95th percentile", 95)):
        figure = float(np.percentile(took, share))
        yield Row(f"search: a frame of {TRIALS:,} trials, {name}", figure, FRAME_MS, unit="ms")


def paint(lab: SearchLab) -> None:
    """Paint what has changed, now."""
    for picture in drawings_in(lab.stage):
        if picture.canvas.isVisible():
            picture.canvas.viewport().repaint()


def seconds(search: Search, workers: int, path: Path | None = None) -> float:
    """How long a search takes once its processes are there: from its first outcome to its last."""
    results = Results(search)
    journal = Journal(path, results, lambda _error: None, sound=False) if path else None
    came: list[float] = []

    def found(outcome: Outcome) -> None:
        if journal:
            journal.keep(outcome)
        came.append(time.perf_counter())

    running = Running(results, ProcessWorkers(workers), found)
    running.grant()
    running.run()
    if journal:
        journal.close()
    return came[-1] - came[workers - 1]


def trained(search: Search) -> float:
    """How long the same trials take in this process, one after the other, and nothing else."""
    jobs = [job_of(search, Task(number, search.steps)) for number in range(1, search.count + 1)]
    train_trial(jobs[0])
    start = time.perf_counter()
    for job in jobs[1:]:
        train_trial(job)
    return time.perf_counter() - start


def training() -> Iterator[Row]:
    """Two workers against one, and one against the bare training, in turns."""
    search = load_search("random-search").with_trials(TRAINED)
    ratios, shares = [], []
    with TemporaryDirectory() as folder:
        for i in range(ROUNDS):
            one, two = (seconds(search, n, Path(folder) / f"{i}-{n}.toml") for n in (1, 2))
            ratios.append((one / (TRAINED - 1)) / (two / (TRAINED - 2)))
            shares.append(100 * (one / trained(search) - 1))
    name = f"search: {TRAINED} trials by two workers, times as soon as by one"
    yield Row(name, statistics.median(ratios), SOONER, lower_is_better=False)
    name = "search: bookkeeping, of the time that is trained"
    yield Row(name, statistics.median(shares), BOOKKEEPING, unit="%")


def benchmark() -> list[Row]:
    """Return all figures; the window is gone before anything is trained."""
    with own_window() as window:
        rows = list(drawing(window))
    return [*rows, *training()]


if __name__ == "__main__":
    print(table(benchmark()))
