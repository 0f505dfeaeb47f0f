"""How a study of five runs can use two cores: threads, processes, or one run after the other.

Rounds of every way alternate, medians are compared with one run after the other. Run as
`python -m tests.benchmarks.study_cores [ROUNDS]`; "study" is what the window does, and what has to
be at least 1.6 times as fast as one run after the other on two cores.
"""

import sys
import threading
from collections.abc import Callable, Sequence
from itertools import islice
from math import inf
from statistics import median
from time import perf_counter, sleep

from dlgui.session.study.shares import cores, shares
from dlgui.session.study.worker import StudyWorker
from dlgui.session.worker.blas import use_one_blas_thread
from dlgui.session.worker.commands import Advance
from dlgui.session.worker.mailbox import Failed, Idle, Mailbox
from dlgui.session.worker.worker import Worker
from engine.training.build import build_trainers
from engine.training.presets import load_preset
from engine.training.study import Study, Variant
from engine.training.trainer import Trainer
from tests.benchmarks.rows import Row

STEPS = 1000
TWO = (0, 2, 4), (1, 3)
POLL_S = 0.016
"""How often the mailbox is emptied: as often as the window does it."""
TARGET = 1.6


def studies() -> dict[str, Study]:
    """Return both networks of the target, five runs each."""
    deep = load_preset("overfit").replaced({"training.steps": STEPS})
    seeds = tuple(Variant(f"seed {i}", {"seed": i}) for i in range(5))
    return {
        "784-100x6-10": Study(deep.base, seeds),
        "784-40-20-10": load_preset("five-optimizers").replaced({"training.steps": STEPS}),
    }


def one_after_another(study: Study) -> float:
    trainers = build_trainers(study)
    start = perf_counter()
    for trainer in trainers:
        _finish([trainer])
    return perf_counter() - start


def two_threads(study: Study) -> float:
    trainers = build_trainers(study)
    parts = [[trainers[i] for i in part] for part in TWO]
    threads = [threading.Thread(target=_finish, args=(part,)) for part in parts]
    start = perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return perf_counter() - start


def one_thread(study: Study) -> float:
    mailbox = Mailbox()
    return _time(Worker(lambda: build_trainers(study), mailbox), mailbox)


def two_processes(study: Study) -> float:
    mailbox = Mailbox()
    return _time(StudyWorker(study, TWO, mailbox), mailbox)


def as_built(study: Study) -> float:
    mailbox = Mailbox()
    return _time(StudyWorker(study, shares(study), mailbox), mailbox)


def _finish(trainers: Sequence[Trainer], at_once: int = 10) -> None:
    """Train to the end in lockstep, some updates of a run at a time."""
    running = [trainer.steps() for trainer in trainers]
    for _ in range(0, STEPS, at_once):
        for steps in running:
            for _ in islice(steps, at_once):
                pass


def _time(worker: Worker | StudyWorker, mailbox: Mailbox) -> float:
    """Return the seconds from the command to the last record; the start is not counted."""
    worker.start()
    _await(mailbox, 0)
    start = perf_counter()
    worker.send(Advance(inf))
    _await(mailbox, 1)
    seconds = perf_counter() - start
    worker.stop()
    return seconds


def _await(mailbox: Mailbox, handled: int) -> None:
    while True:
        for message in mailbox.drain():
            if isinstance(message, Failed):
                raise RuntimeError(message.reason)
            if isinstance(message, Idle) and message.handled >= handled:
                return
        sleep(POLL_S)


FIRST, AS_BUILT = "one run after the other", "study"
ROUNDS = 3
WAYS: dict[str, Callable[[Study], float]] = {
    FIRST: one_after_another,
    "one thread, in lockstep": one_thread,
    "two threads": two_threads,
    "two processes": two_processes,
    AS_BUILT: as_built,
}


def gains(study: Study, ways: Sequence[str], rounds: int) -> dict[str, tuple[float, float]]:
    """Return updates a second of each way, and how many times that of one run after the other."""
    seconds: dict[str, list[float]] = {way: [] for way in (FIRST, *ways)}
    for _ in range(rounds):
        for way, taken in seconds.items():
            taken.append(WAYS[way](study))
    updates, first = len(study.variants) * STEPS, seconds[FIRST]
    return {
        way: (
            updates / median(taken),
            median(a / b for a, b in zip(first, taken, strict=True)),
        )
        for way, taken in seconds.items()
    }


def benchmark() -> list[Row]:
    """Return how many times the sequential rate a study reaches, for both networks."""
    use_one_blas_thread()
    rows = []
    for name, study in studies().items():
        _, gain = gains(study, [AS_BUILT], ROUNDS)[AS_BUILT]
        title = f"study of 5 runs on {cores()} cores over one after the other, {name}"
        rows.append(Row(title, gain, TARGET if cores() == 2 else None, lower_is_better=False))
    return rows


def main(rounds: int = ROUNDS) -> None:
    """Print the rates of all ways."""
    use_one_blas_thread()
    for name, study in studies().items():
        print(f"{name}, {len(study.variants)} runs, {cores()} cores, shares {shares(study)}")
        for way, (rate, gain) in gains(study, [w for w in WAYS if w != FIRST], rounds).items():
            print(f"  {way:24} {rate:7,.0f} updates/s  x {gain:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
