"""Where a training process starts; it knows nothing of windows.

It reads orders from its standard input and writes parcels to its standard output. It ends when it
is told to, or when the program that it belongs to is gone, as its input ends then.
"""

import os
import pickle
import sys
import threading
from collections.abc import Sequence
from queue import SimpleQueue
from typing import Any, BinaryIO, final

from dlgui.session.outbox import Outbox
from dlgui.session.parcel import Begin, Leave, Looked
from dlgui.session.study.child import step_back
from dlgui.session.worker.blas import use_one_blas_thread
from dlgui.session.worker.worker import Worker
from engine.training.build import build_trainers


def main() -> None:
    """Train what is asked for until nobody is there to ask."""
    output = _own_output()
    step_back()
    use_one_blas_thread()
    serve(sys.stdin.buffer, output)


def serve(orders: BinaryIO, output: BinaryIO) -> None:
    """Carry out orders for ever; those for a study that was given up meanwhile are passed over."""
    queue: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_receive, args=(orders, queue), daemon=True).start()
    seat = _Seat(output)
    while True:
        waiting = [queue.get()]
        while not queue.empty():
            waiting.append(queue.get())
        for order in of_the_last_study(waiting):
            seat.carry_out(order)


def of_the_last_study(orders: Sequence[Any]) -> Sequence[Any]:
    """Return the orders from the last one on that gives up a study, or all."""
    ends = [i for i, order in enumerate(orders) if isinstance(order, Begin | Leave)]
    return orders[ends[-1] :] if ends else orders


def _receive(orders: BinaryIO, queue: "SimpleQueue[Any]") -> None:
    """Read orders as they come, so that the window never waits; end with the program."""
    try:
        while True:
            queue.put(pickle.load(orders))
    except (EOFError, OSError, pickle.UnpicklingError):
        os._exit(0)  # an update that is being made is of no use to anybody any more


def _own_output() -> BinaryIO:
    """Keep standard output for parcels; what else is printed goes where errors go."""
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    has_errors = sys.stderr is not None  # it may be closed
    errors = sys.stderr.fileno() if has_errors else os.open(os.devnull, os.O_WRONLY)
    os.dup2(errors, sys.stdout.fileno())
    return output


@final
class _Seat:
    """The one study that is being trained, if any."""

    def __init__(self, output: BinaryIO) -> None:
        self._output = output
        self._outbox: Outbox | None = None
        self._worker: Worker | None = None

    def carry_out(self, order: Any) -> None:
        """Do as the window says."""
        match order:
            case Begin(number, study):
                self._leave()
                self._outbox = Outbox(number, self._send)
                self._worker = Worker(lambda: build_trainers(study), self._outbox)
                self._worker.start()
            case Leave():
                self._leave()
            case Looked() if self._outbox is not None:
                self._outbox.looked()
            case _ if self._worker is not None:
                self._worker.send(order)

    def _leave(self) -> None:
        if self._worker is not None:
            self._worker.stop()
            self._worker = None

    def _send(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[self._output.write(rest) :]
