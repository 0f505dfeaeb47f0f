"""What a long run at full speed holds, and what is left of 50 runs and of a closed window.

A process of its own, so that its peak is its own. Run as `python -m tests.benchmarks.memory`.
"""

import gc
import json
import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.own_window import own_window, run_events  # isort: skip  (chooses the platform)

from dlgui.labs.overfitting_lab import OverfittingLab
from dlgui.run.state import RunState
from engine.training.presets import load_preset
from tests.benchmarks.rows import Row, table

WARM, STEPS = 3_000, 15_000
"""In ten minutes a run makes 40 times as many updates; what grows, grows with their number."""
RUNS, FEW = 50, 20
KEPT_A_STEP = 64
"""Bytes: two curves of two numbers of eight, in arrays that double when they are full."""
NOISE_MB = 2.0


def megabytes() -> float:
    """Return how much memory is in use, after what is no longer needed was given back."""
    run_events(0.2)
    gc.collect()
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


def _go_on_to_the_end(lab: OverfittingLab) -> None:
    while lab.session.state is not RunState.ENDED:
        run_events(0.02)


def measure() -> dict[str, float]:
    """Return megabytes at every stage."""
    found = {}
    with own_window() as window:
        lab = window.labs["overfitting"]
        assert isinstance(lab, OverfittingLab)
        found["window"] = megabytes()
        lab.show_study(load_preset("overfit").replaced({"training.steps": STEPS}))
        lab.player.play()
        while lab.session.step < WARM:
            run_events(0.1)
        found["warm"] = megabytes()
        _go_on_to_the_end(lab)
        found["long"] = megabytes()
        short = load_preset("overfit").replaced({"training.steps": FEW})
        for i in range(RUNS + 5):
            if i == 5:
                found["before runs"] = megabytes()
            lab.show_study(short)
            lab.player.play()
            _go_on_to_the_end(lab)
        found["after runs"] = megabytes()
    del lab, window
    found["closed"] = megabytes()
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    found["peak"] = int(next(v for v in lines if v.startswith("VmHWM")).split()[1]) / 1024
    return found


def benchmark() -> list[Row]:
    """Return the megabytes of a long run, of many runs, and of what is left."""
    command = [sys.executable, "-m", "tests.benchmarks.memory", "--here"]
    result = subprocess.run(command, env=os.environ, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(result.stdout)
    grown = found["long"] - found["warm"]
    most = NOISE_MB + (STEPS - WARM) * KEPT_A_STEP / 2**20
    runs = found["after runs"] - found["before runs"]
    return [
        Row("window with all labs", found["window"], unit="MB"),
        Row(f"peak of a run of {STEPS:,} updates", found["peak"], unit="MB"),
        Row(f"growth from update {WARM:,} to {STEPS:,}", grown, most, "MB"),
        Row(f"growth over {RUNS} kept runs of {FEW} updates", runs, 5.0, "MB"),
        Row("left after the window was closed", found["closed"], unit="MB"),
    ]


if __name__ == "__main__":
    if sys.argv[1:] == ["--here"]:
        print(json.dumps(measure()))
    else:
        print(table(benchmark()))
