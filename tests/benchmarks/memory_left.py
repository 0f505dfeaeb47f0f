"""What is left when a window has been used and closed, and what a kept run takes.

Each further window, and each further run, should leave nothing but the runs that are kept. All
memory is asked of `malloc` here, Python's small objects too, so that what is in use is known to the
byte; pages may be held for what is not. Run as `python -m tests.benchmarks.memory_left`.
"""

import json
import os
import subprocess
import sys
from itertools import pairwise
from statistics import median

from tests.benchmarks.own_window import own_window, run_events  # isort: skip  (chooses the platform)

from dlgui.labs.overfitting.page import OverfittingLab
from dlgui.main_window import MainWindow
from dlgui.session.session import Session
from dlgui.session.state import RunState
from engine.training.presets import load_preset
from tests.benchmarks.in_use import give_back, megabytes_asked_for, own_megabytes
from tests.benchmarks.rows import Row, table

ROUNDS = 5
LOOK_S, PLAY_S = 0.1, 1.0
RUNS, WARM_UP, FEW = 50, 10, 20
KEPT_KB = 16.0
"""What a kept run of so few updates may hold: its settings, its curves, its line in the list."""
LEFT_MB = 0.5
EXACT = {"PYTHONMALLOC": "malloc", "MALLOC_ARENA_MAX": "1"}


def use(window: MainWindow) -> None:
    """Look at every lab, and let it play for a moment."""
    for key, lab in window.labs.items():
        window.show_lab(key)
        run_events(LOOK_S)
        lab.player.play()
        run_events(PLAY_S)
        lab.player.pause()
        run_events(LOOK_S)


def one_window() -> list[float]:
    """Open, use and close a window; return what is in use and what is held afterwards."""
    with own_window() as window:
        use(window)
    del window
    run_events(0.2)
    give_back()
    return [megabytes_asked_for(), own_megabytes()]


def kept_runs() -> list[float]:
    """Return what is in use before and after many short runs."""
    found = []
    short = load_preset("overfit").replaced({"training.steps": FEW})
    with own_window() as window:
        lab = window.labs["overfitting"]
        assert isinstance(lab, OverfittingLab)
        for count in (WARM_UP, RUNS):
            for _ in range(count):
                lab.show_study(short)
                lab.player.play()
                _go_on_to_the_end(lab.session)
            run_events(1.2)  # until they are written
            give_back()
            found.append(megabytes_asked_for())
    return found


def _go_on_to_the_end(session: Session) -> None:
    while session.state is not RunState.ENDED:
        run_events(0.02)


def measure() -> dict[str, list[float]]:
    """Return megabytes: in use, and held, after every window; in use around the kept runs."""
    runs = kept_runs()
    in_use, held = zip(*(one_window() for _ in range(ROUNDS)), strict=True)
    return {"runs": runs, "in use": list(in_use), "held": list(held)}


def benchmark() -> list[Row]:
    """Return what a kept run takes and what each further window leaves behind."""
    command = [sys.executable, "-m", "tests.benchmarks.memory_left", "--here"]
    environment = os.environ | EXACT
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, list[float]] = json.loads(result.stdout)
    before, after = found["runs"]
    return [
        Row(f"a kept run of {FEW} updates", (after - before) * 1024 / RUNS, KEPT_KB, "KB"),
        Row("left by a further window, in use", _step(found["in use"]), LEFT_MB, "MB"),
        Row(
            "pages held after the first window, but for program files", found["held"][0], unit="MB"
        ),
        Row("left by a further window, pages held", _step(found["held"]), unit="MB"),
    ]


def _step(values: list[float]) -> float:
    """Return the median of what was added from round to round, but for the first, which warms."""
    return median(b - a for a, b in pairwise(values[1:]))


if __name__ == "__main__":
    if sys.argv[1:] == ["--here"]:
        print(json.dumps(measure()))
    else:
        print(table(benchmark()))
