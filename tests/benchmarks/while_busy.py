"""How long the window is busy with what a key asks for: other colours, a filter, many kept runs.

Work is what the window's thread works, painting included; the fastest of several counts, since
whatever else the machine does only adds to it. Run as `python -m tests.benchmarks.while_busy`.
"""

import tempfile
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter, thread_time

from tests.benchmarks.own_window import own_window, run_events  # isort: skip  (chooses the platform)

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dlgui import theme
from dlgui.runs.keeper import RunKeeper
from dlgui.runs.kept_run import whole
from dlgui.runs.run_file import SUFFIX, run_as_bytes
from dlgui.runs.runs_list import RunsList
from tests.benchmarks.rows import Row, table
from tests.kept_runs import kept, recorded_history
from tests.tiny_runs import tiny_config

ROUNDS = 3
FEW_RUNS, MANY_RUNS = 300, 1000
STEPS = 1000
TYPED = "lr 0.1"
COLORS_S, KEY_MS, LIST_S = 0.3, 16.0, 0.5


def colors_s() -> float:
    """Return how long the whole window with all its labs takes to be in other colours."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    times = []
    for mode in (theme.ColorMode.DARK, theme.ColorMode.LIGHT) * ROUNDS:
        start = thread_time()
        theme.apply(app, mode)
        app.processEvents()
        times.append(thread_time() - start)
    return min(times)


def fill(folder: Path, runs: int) -> None:
    """Write so many runs of a thousand updates, of ten settings in turn."""
    settings = [{"optimizer.lr": 0.01 * (i + 1), "training.steps": STEPS} for i in range(10)]
    histories = [recorded_history(STEPS, settings=dict(s)) for s in settings]
    for number in range(runs):
        history, name = histories[number % 10], f"run-{number:05d}"
        run = kept(history, name, name=name, title="A study", made=float(number))
        data = run_as_bytes(run.about, whole(run.history))
        (folder / f"{name}{SUFFIX}").write_bytes(data)


def opened(folder: Path, runs: int, parent: QWidget) -> tuple[RunKeeper, RunsList, float, float]:
    """Open a list of kept runs; return when its first rows were there, and when all."""
    keeper = RunKeeper(folder, parent)
    shown = RunsList(keeper, parent)
    shown.resize(220, 800)
    shown.show()
    start, first = perf_counter(), 0.0
    keeper.load()
    while len(keeper.runs) < runs:
        run_events(0.005)
        first = first or (perf_counter() - start if keeper.runs else 0.0)
    return keeper, shown, first, perf_counter() - start


def key_ms(shown: RunsList, keys: Iterable[str]) -> float:
    """Return the median work of a key that is typed into the filter."""
    times = []
    for key in keys:
        start = thread_time()
        QTest.keyClicks(shown.filter, key)
        QCoreApplication.processEvents()
        times.append(1000 * (thread_time() - start))
    return sorted(times)[len(times) // 2]


def list_rows(runs: int) -> list[Row]:
    """Measure a list of so many runs."""
    parent = QWidget()
    parent.resize(220, 800)
    parent.show()
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), runs)
        keeper, shown, first, last = opened(Path(folder), runs, parent)
        keeper.model.set_stage({}, tiny_config({"seed": 7}))
        key = key_ms(shown, TYPED)
        keeper.close()
    parent.close()
    return [
        Row(f"{runs} kept runs: the first rows are there", first, LIST_S, "s"),
        Row(f"{runs} kept runs: all are there", last, unit="s"),
        Row(f"{runs} kept runs: a key in the filter", key, KEY_MS, "ms"),
    ]


def benchmark() -> list[Row]:
    with own_window():
        colors = Row("other colours for the whole window", colors_s(), COLORS_S, "s")
        return [colors, *list_rows(FEW_RUNS), *list_rows(MANY_RUNS)]


if __name__ == "__main__":
    print(table(benchmark()))
