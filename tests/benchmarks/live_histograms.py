"""How much of its headless speed the engine keeps beside live histograms of six layers.

Run it with `python -m tests.benchmarks.live_histograms`. Both are measured in turn, several times,
in one process: the ratio is what matters. Wanted: at least 0.8, at 30 pictures a second.
"""

import os
import statistics
import time
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from dlgui import theme
from dlgui.app import make_application
from dlgui.labs.activations.page import ActivationsLab
from dlgui.session.worker.blas import use_one_blas_thread
from dlgui.session.worker.commands import Advance
from dlgui.session.worker.mailbox import Mailbox
from dlgui.session.worker.worker import Worker
from engine.layers.names import Activation, InitializerName
from engine.training.build import build_trainers
from engine.training.study import study_of
from tests.benchmarks.rows import Row, table

ROUNDS = 15
SECONDS = 1.0
STEPS = 1_000_000


def headless(lab: ActivationsLab) -> float:
    """Steps a second of a worker whose records nobody draws."""
    mailbox = Mailbox()
    study = study_of(lab.state.run_config())
    worker = Worker(lambda: build_trainers(study), mailbox)
    worker.start()
    worker.send(Advance(STEPS))
    time.sleep(0.5)
    mailbox.drain()
    start = time.perf_counter()
    time.sleep(SECONDS)
    steps = len(mailbox.drain())
    rate = steps / (time.perf_counter() - start)
    worker.stop()
    return rate


def live(lab: ActivationsLab) -> tuple[float, float]:
    """Steps and recorded pictures a second of the same run in the lab, its histograms live."""
    lab.player.restart()
    lab.player.play()
    _spin(0.5)
    before, pictures, start = lab.session.step, _pictures(lab), time.perf_counter()
    _spin(SECONDS)
    took = time.perf_counter() - start
    rates = (lab.session.step - before) / took, (_pictures(lab) - pictures) / took
    lab.player.pause()
    _spin(0.1)
    return rates


def _pictures(lab: ActivationsLab) -> int:
    """How many pictures of the activations were drawn and recorded."""
    history = lab.live.history(lab.state.quantity)
    return 0 if history is None else len(history)


def _spin(seconds: float) -> None:
    """Let the window live, as it does when nobody asks it to hurry."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def benchmark() -> list[Row]:
    """Return what the engine keeps, and at how many pictures a second."""
    app = make_application()
    theme.apply(app, theme.ColorMode.DARK)
    use_one_blas_thread()
    lab = ActivationsLab()
    lab.resize(800, 700)
    lab.show()
    setting = replace(
        lab.state.setting,
        depth=6,
        activation=Activation.RELU,
        initializer=InitializerName.HE_NORMAL,
    )
    lab.state = replace(
        lab.state, setting=setting, training=replace(lab.state.training, steps=STEPS)
    )
    rounds = [(headless(lab), *live(lab)) for _ in range(ROUNDS)]
    lab.close_lab()
    lab.close()
    kept = statistics.median(shown / alone for alone, shown, _ in rounds)
    pictures = statistics.median(rate for _, _, rate in rounds)
    return [
        Row("engine beside live histograms of 6 layers", kept, 0.8, lower_is_better=False),
        Row("live histograms, pictures a second", pictures, unit="/s", lower_is_better=False),
    ]


if __name__ == "__main__":
    print(table(benchmark()))
