"""What a frame costs when there is ten times as much of everything; it should cost the same.

Time is what the window's thread works, painting included; long and short take turns. Run as
`python -m tests.benchmarks.growth`.
"""

import time
from collections.abc import Callable
from math import exp
from statistics import median

from tests.benchmarks.own_window import own_window  # isort: skip  (chooses the platform)

import numpy as np
from PySide6.QtWidgets import QWidget

from dlgui.labs.comparison.compare_panel import ComparePanel, make_plot
from dlgui.labs.comparison.stage import SMOOTHING
from dlgui.labs.overfitting.accuracy_panel import AccuracyPanel
from dlgui.labs.overfitting.loss_panel import LossPanel
from dlgui.labs.overfitting.rules import find
from dlgui.labs.shared.panel import Panel
from dlgui.runs.compared import Look
from dlgui.session.frame import Frame
from dlgui.session.history import Curve, RunHistory
from engine.training.presets import load_preset
from engine.training.records import Evaluation, StepRecord
from tests.benchmarks.rows import Row, table

FRAMES = 60
ADDED = 20
EVERY = 50
SAME = 1.2
STEPS, MANY_STEPS = 10_000, 100_000
RUNS, MANY_RUNS = 2, 20


def recorded(steps: int, seed: int = 0) -> RunHistory:
    """A run that has made so many updates."""
    history = RunHistory(load_preset("overfit").configs[0], f"run {seed}")
    history.add_evaluation(_evaluation(0, steps))
    record(history, steps, steps, np.random.default_rng(seed))
    return history


def record(history: RunHistory, count: int, scale: int, rng: np.random.Generator) -> None:
    """Record so many updates more; the loss has fallen to a third after a tenth of `scale`."""
    for step in range(history.step + 1, history.step + count + 1):
        loss = 2.3 * exp(-10 * step / scale) + float(rng.normal(0.1, 0.01))
        evaluation = _evaluation(step, scale) if step % EVERY == 0 else None
        history.add_record(StepRecord(step, loss, 0.5, 0.01, evaluation))


def _evaluation(step: int, scale: int) -> Evaluation:
    share = 1 - 0.9 * exp(-10 * step / scale)
    return Evaluation(step, 2.3 * (1 - share), share, 1.0 + 0.3 * share, 0.8 * share)


class Scene:
    """Panels of a lab with runs that go on; `frame` is one tick of the window."""

    def __init__(self, parent: QWidget, panels: list[Panel], steps: int, runs: int) -> None:
        self.rng = np.random.default_rng(1)
        self.steps = steps
        self.histories = tuple(recorded(steps, seed) for seed in range(runs))
        self.panels = panels
        for panel in panels:
            panel.setParent(parent)
            panel.resize(720, 300)
            panel.show()

    def frame(self) -> float:
        """Record, draw and paint; return the milliseconds that it took."""
        for history in self.histories:
            record(history, ADDED, self.steps, self.rng)
        start = time.thread_time()
        shown = Frame(self.histories, total_steps=2 * self.steps, playing=False)
        for panel in self.panels:
            panel.draw(shown)
            panel.plot.canvas.viewport().repaint()  # type: ignore[attr-defined]
        return (time.thread_time() - start) * 1000


def grows(short: Callable[[], float], long: Callable[[], float]) -> tuple[float, float]:
    """Return the median cost of the short one, and how many times as much the long one costs."""
    pairs = [(short(), long()) for _ in range(FRAMES)][5:]
    cost, more = (median(costs) for costs in zip(*pairs, strict=True))
    return cost, more / cost


def _compare() -> list[Panel]:
    plot = make_plot("step", "share", "growth_plot")
    panel = ComparePanel("", plot, Curve.BATCH_LOSS, name="growth_compare")
    panel.set_look(Look(smoothing=SMOOTHING))
    return [panel]


def _sentence(history: RunHistory) -> float:
    start = time.thread_time()
    find(history)
    return (time.thread_time() - start) * 1000


def benchmark() -> list[Row]:
    """Return what ten times the steps and ten times the runs do to the cost of a frame."""
    with own_window() as window:
        curves = [
            Scene(window, [AccuracyPanel(), LossPanel()], steps, 1) for steps in (STEPS, MANY_STEPS)
        ]
        compared = [Scene(window, _compare(), steps, RUNS) for steps in (STEPS, MANY_STEPS)]
        many = [Scene(window, _compare(), STEPS, runs) for runs in (RUNS, MANY_RUNS)]
        cost, more = grows(curves[0].frame, curves[1].frame)
        compare_cost, compare_more = grows(compared[0].frame, compared[1].frame)
        _, runs_more = grows(many[0].frame, many[1].frame)
        runs = [scene.histories[0] for scene in curves]
        say, say_more = grows(lambda: _sentence(runs[0]), lambda: _sentence(runs[1]))
    return [
        Row("accuracy and loss of 10,000 steps, a frame", cost, unit="ms"),
        Row("the same of ten times the steps, times that", more, SAME),
        Row("two compared runs of 10,000 steps, a frame", compare_cost, unit="ms"),
        Row("the same of ten times the steps, times that", compare_more, SAME),
        Row("the same of ten times the runs, times that, a run", runs_more / 10, SAME),
        Row("what is said of 10,000 steps", say, unit="ms"),
        Row("the same of ten times the steps, times that", say_more, SAME),
    ]


if __name__ == "__main__":
    print(table(benchmark()))
