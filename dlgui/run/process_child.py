"""Where a training process starts; it knows nothing of windows.

It reads orders from its standard input and writes parcels to its standard output. It ends when it
is told to, or when the program that it belongs to is gone, as its input ends then.
"""

import os
import pickle
import signal
import sys
from contextlib import suppress
from typing import Any, BinaryIO, final

from dlgui.blas import use_one_blas_thread
from dlgui.run.outbox import Outbox
from dlgui.run.parcel import Begin, Leave, Looked
from dlgui.run.study_child import step_back
from dlgui.run.worker import Worker
from engine.training.build import build_trainers


def main() -> None:
    """Train what is asked for until nobody is there to ask."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the program's own business
    step_back()
    use_one_blas_thread()
    serve(sys.stdin.buffer, _own_output())
    os._exit(0)  # an update that is being made is of no use to anybody any more


def serve(orders: BinaryIO, output: BinaryIO) -> None:
    """Carry out orders until there are no more."""
    seat = _Seat(output)
    with suppress(EOFError):
        while True:
            seat.carry_out(pickle.load(orders))


def _own_output() -> BinaryIO:
    """Keep standard output for parcels; what else is printed goes where errors go."""
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
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


if __name__ == "__main__":
    main()
