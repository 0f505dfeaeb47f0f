"""Trains a study in a process of its own, so that Python's lock is the window's alone.

The same `Worker` runs there; here its messages are put into the window's mailbox.
"""

import logging
import pickle
import threading
from contextlib import suppress
from typing import Any, final

from dlgui.session import training_process
from dlgui.session.parcel import Begin, Leave, Looked, Parcel, unpacked
from dlgui.session.study.messages import Taken
from dlgui.session.worker.commands import Command
from dlgui.session.worker.mailbox import Failed, Mailbox
from engine.training.study import Study

_log = logging.getLogger(__name__)


@final
class ProcessWorker:
    """One process, which may train one study after the other. Raises OSError if it can't start.

    `has_spoken` tells whether anything was ever heard of it.
    """

    def __init__(self) -> None:
        self._begun = 0, Mailbox()
        self.has_spoken = False
        self._stopping = False
        self._lock = threading.Lock()
        self._last_words: Failed | None = None
        self._process = training_process.take()
        self._thread = threading.Thread(target=self._read, name="dlgui-parcels", daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int:
        """The number that the system gives the process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it can go on training."""
        return self._last_words is None and self._process.is_alive

    def begin(self, study: Study, mailbox: Mailbox) -> None:
        """Train this study in place of the one before; every outcome goes to `mailbox`."""
        with self._lock:
            number = self._renew(mailbox)
            if self._last_words is not None:  # nobody is there to answer any more
                mailbox.put(self._last_words)
        self._order(Begin(number, study))

    def send(self, command: Command) -> None:
        """Tell the process something; it is read before its next update."""
        self._order(command)

    def looked(self) -> None:
        """Say that the last snapshots were taken."""
        self._order(Looked())

    def leave(self) -> None:
        """End the study; the process waits for another. Returns at once."""
        self._renew(Mailbox())
        self._order(Leave())

    def stop(self) -> None:
        """End the process and wait for it; it holds nothing that could be lost."""
        self._stopping = True
        self._process.kill()
        self._thread.join()
        self._process.close()

    def _renew(self, mailbox: Mailbox) -> int:
        """Put what is said from now on into another mailbox; return the new number."""
        number = self._begun[0] + 1
        self._begun = number, mailbox
        return number

    def _order(self, order: Any) -> None:
        """A process that is gone is noticed by who reads from it."""
        with suppress(OSError):
            pickle.dump(order, self._process.orders)
            self._process.orders.flush()

    def _read(self) -> None:
        try:
            while True:
                self._hand_on(pickle.load(self._process.parcels))
        except (EOFError, OSError):
            pass  # it has ended
        except Exception as error:  # nobody would read on, and the window would wait for ever
            if not isinstance(error, pickle.UnpicklingError):  # which it is in mid-parcel
                _log.exception("what the training process said cannot be read")
            self._process.kill()
        if not self._stopping:
            self._end(self._process.wait())

    def _end(self, code: int) -> None:
        message = f"the process that trained the network has ended (exit code {code})"
        with self._lock:
            self._last_words = Failed(message, "")
            self._begun[1].put(self._last_words)

    def _hand_on(self, parcel: Parcel) -> None:
        self.has_spoken = True
        number, mailbox = self._begun
        if parcel.number != number:  # of a study that was left
            return
        for item in unpacked(parcel.contents):
            if isinstance(item, Taken):
                mailbox.put_snapshots(item.snapshots)
            else:
                mailbox.put(item)
