"""What a long run at full speed holds, and what a step takes.

A process of its own, so that its peak is its own. Run as `python -m tests.benchmarks.memory`.
"""

import json
import os
import subprocess
import sys
import tracemalloc

from tests.benchmarks.own_window import own_window, run_events  # isort: skip  (chooses the platform)

from PySide6.QtWidgets import QWidget

from dlgui.labs.overfitting.accuracy_panel import AccuracyPanel
from dlgui.labs.overfitting.loss_panel import LossPanel
from dlgui.labs.overfitting.page import OverfittingLab
from dlgui.session.session import Session
from dlgui.session.state import RunState
from engine.training.presets import load_preset
from tests.benchmarks.growth import EVERY, SAME, Scene
from tests.benchmarks.in_use import give_back, own_megabytes, peak_megabytes, resident_megabytes
from tests.benchmarks.rows import Row, table

WARM, STEPS = 5_000, 25_000
"""In ten minutes a run makes 25 times as many updates; what grows, grows with their number."""
KEPT_A_STEP = 80
"""Bytes: two curves of two numbers of eight, in arrays that double when they are full, and a share
of an evaluation."""
NOISE_MB = 1.0
FEW, MANY = 10_000, 100_000
SAMPLE_S = 0.5


def _settled(session: Session) -> float:
    """Stop the run at an evaluation, where the engine always holds the same; return megabytes."""
    session.pause()
    run_events(0.3)
    session.advance(-session.step % EVERY or EVERY)
    run_events(1.0)
    give_back()
    return own_megabytes()


def _play(session: Session, to: int) -> float:
    """Play to a step or the end; return the most megabytes that were held meanwhile."""
    most = 0.0
    session.play()
    while session.step < to and session.state is not RunState.ENDED:
        run_events(SAMPLE_S)
        most = max(most, own_megabytes())
    return most


def measure() -> dict[str, float]:
    """Return megabytes at every stage."""
    steps = {"training.steps": STEPS + 1_000, "training.evaluation_interval": EVERY}
    with own_window() as window:
        lab = window.labs["overfitting"]
        assert isinstance(lab, OverfittingLab)
        give_back()
        found = {"window": resident_megabytes()}
        lab.show_study(load_preset("overfit").replaced(steps))
        _play(lab.session, WARM)
        found["warm"] = _settled(lab.session)
        found["most"] = _play(lab.session, STEPS)
        found["long"] = _settled(lab.session)
        found["steps"] = lab.session.step - WARM
        found["most"] = max(found["most"], _play(lab.session, STEPS + 1_000))
        found["peak"] = peak_megabytes()
        found["few"], found["many"] = (_bytes_a_step(window, steps) for steps in (FEW, MANY))
    return found


def _bytes_a_step(parent: QWidget, steps: int) -> float:
    """What a record and its pictures hold, counted by Python, for each step."""
    tracemalloc.start()
    scene = Scene(parent, [AccuracyPanel(), LossPanel()], steps, 1)
    scene.frame()
    run_events(0.1)
    give_back()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held / steps


def benchmark() -> list[Row]:
    """Return the megabytes of a long run, and the bytes of a step."""
    command = [sys.executable, "-m", "tests.benchmarks.memory", "--here"]
    result = subprocess.run(command, env=os.environ, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(result.stdout)
    grown = found["long"] - found["warm"]
    most = NOISE_MB + found["steps"] * KEPT_A_STEP / 2**20
    few, many = found["few"], found["many"]
    return [
        Row("window with all labs", found["window"], unit="MB"),
        Row(f"peak of the window's process, run of {STEPS:,} updates", found["peak"], unit="MB"),
        Row("the most of it, but for program files", found["most"], unit="MB"),
        Row(f"growth from update {WARM:,} to {STEPS:,}", grown, most, "MB"),
        Row(f"a step of {FEW:,} recorded and drawn", few, KEPT_A_STEP, "bytes"),
        Row("the same of ten times the steps, times that", many / few, SAME),
    ]


if __name__ == "__main__":
    if sys.argv[1:] == ["--here"]:
        print(json.dumps(measure()))
    else:
        print(table(benchmark()))
