"""What a frame of a whole lab costs with ten times the digits, the runs and the layers.

Time is what the window's thread works for a frame, painting included; few and many take turns. Run
as `python -m tests.benchmarks.growth_labs`.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from statistics import median
from typing import final

from tests.benchmarks.own_window import own_window, run_events  # isort: skip  (chooses the platform)

import numpy as np
from PySide6.QtWidgets import QApplication, QWidget

from dlgui.labs.activations.page import ActivationsLab
from dlgui.labs.comparison.stage import ComparisonStage
from dlgui.labs.overfitting.page import OverfittingLab
from dlgui.labs.shared.lab import Lab
from dlgui.session.frame import Frame
from dlgui.session.session import Session
from engine.training.presets import load_preset
from tests.benchmarks.growth import ADDED, SAME, record, recorded
from tests.benchmarks.rows import Row, table

ROUNDS = 5
FRAMES = 20
SPEED = 200.0
"""Updates a second: at full speed, the longer an update, the fewer of them are drawn a frame."""
BEGIN_S, TURN_S, REST_S = 0.3, 1.0, 0.2
TEN = 10
DIGITS = {"data.train_size": 300, "training.evaluation_train": 300, "training.evaluation_test": 200}
EVERY = {"training.steps": 100_000, "training.evaluation_interval": 50}
RUNS, RUN_STEPS = 2, 10_000


@final
class Played:
    """A lab whose run goes on for a while at a time."""

    def __init__(self, lab: Lab, session: Session) -> None:
        self._lab, self._session = lab, session
        lab.resize(800, 700)
        lab.show()
        session.set_speed(SPEED)

    def frame(self) -> float:
        """Let it play; return the milliseconds that the window's thread worked for a frame."""
        frames: list[Frame] = []
        self._lab.player.play()
        run_events(BEGIN_S)
        connection = self._session.frame_ready.connect(frames.append)
        start = time.thread_time()
        run_events(TURN_S)
        worked = time.thread_time() - start
        self._session.frame_ready.disconnect(connection)
        self._lab.player.pause()
        run_events(REST_S)
        return worked * 1000 / len(frames)


@final
class Compared:
    """The pictures and the table of the comparison lab, with runs that go on."""

    def __init__(self, runs: int, parent: QWidget) -> None:
        self._rng = np.random.default_rng(1)
        self._runs = tuple(recorded(RUN_STEPS, seed) for seed in range(runs))
        self._stage = ComparisonStage(lambda: (), parent)
        self._stage.resize(800, 700)
        self._stage.show()

    def frame(self) -> float:
        """Return the milliseconds that the window's thread worked for a frame, of several."""
        return median(self._one() for _ in range(FRAMES))

    def _one(self) -> float:
        for run in self._runs:
            record(run, ADDED, RUN_STEPS, self._rng)
        start = time.thread_time()
        self._stage.draw(Frame(self._runs, total_steps=2 * RUN_STEPS))
        QApplication.processEvents()
        return (time.thread_time() - start) * 1000


def in_turns(few: Callable[[], float], many: Callable[[], float]) -> tuple[float, float, float]:
    """Return what a frame of few and of many costs, and the one over the other: the medians."""
    pairs = [(few(), many()) for _ in range(ROUNDS + 1)][1:]
    costs, more = (median(costs) for costs in zip(*pairs, strict=True))
    return costs, more, median(b / a for a, b in pairs)


@contextmanager
def _played(*labs: Lab) -> Iterator[list[Played]]:
    yield [Played(lab, _session(lab)) for lab in labs]
    for lab in labs:
        lab.close_lab()
        lab.close()
        lab.deleteLater()


def _session(lab: Lab) -> Session:
    assert isinstance(lab, OverfittingLab | ActivationsLab)
    return lab.session


def _overfitting(times: int) -> OverfittingLab:
    """A lab whose run learns from, and is evaluated on, so many times the digits."""
    lab = OverfittingLab()
    digits = {name: times * count for name, count in DIGITS.items()}
    lab.show_study(load_preset("overfit").replaced(EVERY | digits))
    return lab


def _activations(layers: int) -> ActivationsLab:
    lab = ActivationsLab()
    training = replace(lab.state.training, steps=100_000)
    setting = replace(lab.state.setting, depth=layers)
    lab.state = replace(lab.state, setting=setting, training=training)
    return lab


def benchmark() -> list[Row]:
    """Return what ten times the digits, the runs and the layers do to the cost of a frame."""
    with own_window() as window:
        with _played(_overfitting(1), _overfitting(TEN)) as (few, many):
            digits, _, digits_more = in_turns(few.frame, many.frame)
        stages = [Compared(RUNS, window), Compared(RUNS * TEN, window)]
        runs, many_runs, runs_more = in_turns(stages[0].frame, stages[1].frame)
        with _played(_activations(1), _activations(TEN)) as (few, many):
            layer, layers, layers_more = in_turns(few.frame, many.frame)
    return [
        Row("overfitting lab, 300 digits learnt, 500 evaluated, a frame", digits, unit="ms"),
        Row("the same of ten times the digits, times that", digits_more, SAME),
        Row(f"comparison lab of {RUNS} runs, a frame", runs, unit="ms"),
        Row(f"comparison lab of {RUNS * TEN} runs, a frame", many_runs, unit="ms"),
        Row("the same of ten times the runs, times that, a run", runs_more / TEN, SAME),
        Row("activations lab that learns, 1 layer, a frame", layer, unit="ms"),
        Row("activations lab that learns, 10 layers, a frame", layers, unit="ms"),
        Row("the same of ten times the layers, times that, a layer", layers_more / TEN, SAME),
    ]


if __name__ == "__main__":
    print(table(benchmark()))
