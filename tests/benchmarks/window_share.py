"""What the window costs the engine, and how evenly it answers, in every lab.

In each round the same run goes on twice, at full speed: with nobody looking, on the same worker,
then in its lab with all panels (the race of the paths has no run: it is in the window only).
Between the two the lab is at rest while a clock like that of the frames runs: nothing can be more
even. A thread presses keys at odd times, at rest too. Run as
`python -m tests.benchmarks.window_share [ROUNDS [LAB...]]`.
"""

import random
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from math import inf, nan
from statistics import median
from typing import final

from tests.benchmarks.own_window import own_window, run_events  # isort: skip  (chooses the platform)

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent

from dlgui.labs.activations.live_layers import study_to_learn
from dlgui.labs.activations.page import ActivationsLab
from dlgui.labs.comparison.page import ComparisonLab
from dlgui.labs.overfitting.page import OverfittingLab
from dlgui.labs.paths.page import PathsLab
from dlgui.labs.shared.lab import Lab
from dlgui.labs.shared.looking_lab import LookingLab
from dlgui.main_window import MainWindow
from dlgui.session.frame import FRAME_MS
from dlgui.session.frame_timer import FULL_SPEED_MS
from dlgui.session.line import WorkerLine
from dlgui.session.race_player import RacePlayer
from dlgui.session.session import Session
from dlgui.session.worker.commands import Advance
from dlgui.session.worker.mailbox import Message, Recorded
from engine.layers.names import Activation, InitializerName
from engine.training.presets import load_preset
from engine.training.study import Study
from tests.benchmarks.rows import Row, table

ROUNDS = 5
SECONDS = 1.5
WARM_UP = 0.4
STEPS = 20_000
"""The run is not over within a round, and the curves move on all the while."""
LOOKING = (
    ("inside", "misclassified"),
    ("rebuild", "autoencoder-denoising"),
    ("dream", "rbm"),
    ("sequences", "adding-problem"),
)
"""Labs that look into the model of a run, each with a preset."""
KEY = Qt.Key.Key_F24
KEY_EVERY = (0.005, 0.03)
P99_TIMES_REST = 1.15


@final
@dataclass
class Case:
    """What is played in a lab, how it is begun there, and the study that is trained, if any."""

    name: str
    study: Study | None
    session: Session | RacePlayer
    show: Callable[[], None]
    begin: Callable[[], None]
    share: float = 0.9
    key_ms: float = 5.0
    at_rest: list[float] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)
    intervals: list[float] = field(default_factory=list)
    delays: list[float] = field(default_factory=list)


@final
class KeyWatch(QObject):
    """Presses a key from a thread of its own, and notes how long its handling takes to begin."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.delays: list[float] = []
        self._window, self._pressed_at = window, 0.0
        self._enough, self._handled = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._press)
        _press_of_key()  # Qt makes its keyboard at the first: that has to be in this thread
        window.installEventFilter(self)
        self._thread.start()

    def stop(self) -> list[float]:
        """Press no more; return the delays in ms."""
        self._enough.set()
        self._handled.set()
        self._thread.join()
        self._window.removeEventFilter(self)
        return self.delays

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.delays.append((time.perf_counter() - self._pressed_at) * 1000)
            self._handled.set()
            return event.key() == KEY
        return False

    def _press(self) -> None:
        rng = random.Random(1)
        while not self._enough.wait(rng.uniform(*KEY_EVERY)):
            event = _press_of_key()
            self._handled.clear()
            self._pressed_at = time.perf_counter()
            QCoreApplication.postEvent(self._window, event)
            self._handled.wait()  # not by looking again and again: that would take the lock


@final
class FrameWatch(QObject):
    """Notes when each frame is handed on."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[float] = []

    @Slot()
    def note(self) -> None:
        self.times.append(time.perf_counter())


def _press_of_key() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, KEY, Qt.KeyboardModifier.NoModifier)


def cases(window: MainWindow) -> list[Case]:
    """Return what is played in every lab; each is begun anew in every round."""
    return [
        _overfitting(window),
        _activations(window),
        _comparison(window),
        _paths(window),
        *(_looking(window, key, preset) for key, preset in LOOKING),
    ]


def _overfitting(window: MainWindow) -> Case:
    lab = window.labs[OverfittingLab.key]
    assert isinstance(lab, OverfittingLab)
    study = load_preset("overfit").replaced({"training.steps": STEPS})

    def begin() -> None:
        lab.show_study(study)
        lab.player.play()

    return Case("overfitting lab", study, lab.session, _shown(window, lab), begin)


def _activations(window: MainWindow) -> Case:
    lab = window.labs[ActivationsLab.key]
    assert isinstance(lab, ActivationsLab)
    he = InitializerName.HE_NORMAL
    setting = replace(lab.state.setting, depth=6, activation=Activation.RELU, initializer=he)
    training = replace(lab.state.training, steps=STEPS)
    lab.state = replace(lab.state, setting=setting, training=training)

    def begin() -> None:
        lab.player.restart()
        lab.player.play()

    study = study_to_learn(lab.state)
    return Case("activations lab", study, lab.session, _shown(window, lab), begin, share=0.85)


def _comparison(window: MainWindow) -> Case:
    lab = window.labs[ComparisonLab.key]
    assert isinstance(lab, ComparisonLab)
    study = load_preset("five-optimizers").replaced({"training.steps": STEPS})

    def begin() -> None:
        lab.show_study(study)
        lab.player.play()

    return Case(
        "comparison lab", study, lab.session, _shown(window, lab), begin, share=0.85, key_ms=10.0
    )


def _paths(window: MainWindow) -> Case:
    lab = window.labs[PathsLab.key]
    assert isinstance(lab, PathsLab)

    def begin() -> None:
        lab.player.restart()
        lab.player.play()

    return Case("paths lab", None, lab.player, _shown(window, lab), begin)


def _looking(window: MainWindow, key: str, preset: str) -> Case:
    lab = window.labs[key]
    assert isinstance(lab, LookingLab)
    study = load_preset(preset).replaced({"training.steps": STEPS})
    study = replace(study, variants=study.variants[:1])

    def begin() -> None:
        lab.show_study(study)
        lab.player.play()

    return Case(f"{key} lab", study, lab.session, _shown(window, lab), begin, share=0.85)


def _shown(window: MainWindow, lab: Lab) -> Callable[[], None]:
    return lambda: window.show_lab(lab.key)


def alone(study: Study) -> float:
    """Return the updates a second that the worker makes with nobody looking."""
    line = WorkerLine()
    line.open_study(study)
    line.send(Advance(inf))
    while not _updates(line.receive()):
        time.sleep(0.02)
    time.sleep(WARM_UP)
    line.receive()
    start = time.perf_counter()
    time.sleep(SECONDS)
    rate = _updates(line.receive()) / (time.perf_counter() - start)
    line.close()
    return rate


def _updates(messages: list[Message]) -> int:
    told = (m for m in messages if isinstance(m, Recorded) and m.run == 0)
    return sum(len(message.records) for message in told)


def at_rest(case: Case, window: MainWindow) -> None:
    """Note how evenly a clock of the window goes while nothing is played in the lab."""
    case.show()
    run_events(WARM_UP)
    timer = QTimer(window)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(FULL_SPEED_MS if case.study else FRAME_MS)
    ticks: list[float] = []
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    keys = KeyWatch(window)
    timer.start()
    run_events(SECONDS)
    timer.deleteLater()
    keys.stop()
    case.at_rest += (np.diff(ticks) * 1000).tolist()


def beside(case: Case, window: MainWindow) -> float:
    """Return the updates a second in the lab; note the intervals of frames and the keys' delays."""
    frames = FrameWatch()
    case.session.frame_ready.connect(frames.note)
    case.begin()
    while not case.session.step:
        run_events(0.02)
    run_events(WARM_UP)
    frames.times.clear()
    keys = KeyWatch(window)
    first, start = case.session.step, time.perf_counter()
    run_events(SECONDS)
    rate = (case.session.step - first) / (time.perf_counter() - start)
    case.delays += keys.stop()
    case.intervals += (np.diff(frames.times) * 1000).tolist()
    case.session.frame_ready.disconnect(frames.note)
    case.session.pause()
    run_events(0.2)
    return rate


def benchmark(rounds: int = ROUNDS, labs: Sequence[str] = ()) -> list[Row]:
    """Return for each lab the share of the speed that is kept, and how evenly it answers."""
    rows = []
    with own_window() as window:
        for case in cases(window):
            if labs and case.name.partition(" ")[0] not in labs:
                continue
            for _ in range(rounds):
                rate = alone(case.study) if case.study else nan
                at_rest(case, window)
                case.shares.append(beside(case, window) / rate)
            rows += _rows(case)
    return rows


def _rows(case: Case) -> list[Row]:
    p50, p95, p99, most = np.percentile(case.intervals, [50, 95, 99, 100]).tolist()
    rest = _p99(case.at_rest)
    title = f"{case.name}, share of headless speed"
    share = Row(title, median(case.shares), case.share, "x", False)
    return [
        *([share] if case.study else []),
        Row(f"{case.name}, frame interval p50", p50, unit="ms"),
        Row(f"{case.name}, frame interval p95", p95, unit="ms"),
        Row(f"{case.name}, frame interval p99", p99, unit="ms"),
        Row(f"{case.name}, the same at rest", rest, unit="ms"),
        Row(f"{case.name}, p99 while it plays, times that", p99 / rest, P99_TIMES_REST),
        Row(f"{case.name}, longest frame interval", most, unit="ms"),
        Row(f"{case.name}, key press to handling p99", _p99(case.delays), case.key_ms, "ms"),
    ]


def _p99(values: list[float]) -> float:
    return float(np.percentile(values, 99))


if __name__ == "__main__":
    given = sys.argv[1:]
    print(table(benchmark(int(given[0]) if given else ROUNDS, given[1:])))
