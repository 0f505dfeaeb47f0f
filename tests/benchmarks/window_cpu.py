"""What the window's thread works in each lab at full speed: seconds of a core a second.

All panels are on. Before pyqtgraph drew and a thread trained, it was `BEFORE`, on two cores of an
AMD EPYC; half of that is wanted. Run as `python -m tests.benchmarks.window_cpu [ROUNDS]`.
"""

import sys
import time
from statistics import median

from tests.benchmarks.own_window import own_window, run_events  # isort: skip  (chooses the platform)

from tests.benchmarks.rows import Row, table
from tests.benchmarks.window_share import Case, cases

ROUNDS = 5
SECONDS = 2.0
WARM_UP = 0.6
BEFORE = {
    "overfitting lab": 0.15,
    "activations lab": 0.25,
    "comparison lab": 0.22,
    "paths lab": 0.22,
}


def worked(case: Case) -> float:
    """Begin a run anew; return the share of a core that the window's thread takes for it."""
    case.show()
    case.begin()
    while not case.session.step:
        run_events(0.02)
    run_events(WARM_UP)
    used, start = time.thread_time(), time.perf_counter()
    run_events(SECONDS)
    share = (time.thread_time() - used) / (time.perf_counter() - start)
    case.session.pause()
    run_events(0.2)
    return share


def benchmark(rounds: int = ROUNDS) -> list[Row]:
    """Return for each lab what the window's thread works, as a share of a core."""
    with own_window() as window:
        return [
            Row(
                f"{case.name}, work of the window's thread",
                median(worked(case) for _ in range(rounds)),
                BEFORE[case.name] / 2,
                "cores",
            )
            for case in cases(window)
        ]


if __name__ == "__main__":
    print(table(benchmark(*map(int, sys.argv[1:2]))))
