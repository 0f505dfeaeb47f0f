"""How much of its headless speed the engine keeps beside live histograms of six layers.

Run it with `python -m tests.benchmarks.live_histograms`. Both are measured in turn, several times,
in one process: the ratio is what matters. Wanted: at least 0.8.
"""

import os
import statistics
import time
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from dlgui import theme
from dlgui.app import make_application
from dlgui.blas import use_one_blas_thread
from dlgui.labs.activations_lab import ActivationsLab
from dlgui.run.commands import Advance
from dlgui.run.mailbox import Mailbox
from dlgui.run.worker import Worker
from engine.layers.names import Activation, InitializerName
from engine.training.build import build_trainers
from engine.training.study import study_of

ROUNDS = 5
SECONDS = 3.0
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


def live(lab: ActivationsLab) -> float:
    """Steps a second of the same run in the lab, its histograms live."""
    lab.player.restart()
    lab.player.play()
    _spin(0.5)
    before, start = lab.session.step, time.perf_counter()
    _spin(SECONDS)
    rate = (lab.session.step - before) / (time.perf_counter() - start)
    lab.player.pause()
    _spin(0.1)
    return rate


def _spin(seconds: float) -> None:
    """Let the window live, as it does when nobody asks it to hurry."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def main() -> None:
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
    pairs = [(headless(lab), live(lab)) for _ in range(ROUNDS)]
    kept = [shown / alone for alone, shown in pairs]
    alone = statistics.median(rate for rate, _ in pairs)
    print(
        f"headless {alone:.0f} steps/s; kept beside live histograms: {statistics.median(kept):.2f}"
    )
    print("rounds: " + ", ".join(f"{share:.2f}" for share in kept))
    lab.close_lab()
    lab.close()


if __name__ == "__main__":
    main()
