"""Wakes a thread that waits for processes when there is something else for it to do."""

from multiprocessing import Pipe
from threading import Lock
from typing import final


@final
class Bell:
    """Rung by one thread, heard by another, which may `wait` for `line` among other connections.

    Raises OSError where the system grants no more lines.
    """

    def __init__(self) -> None:
        self.line, self._rope = Pipe(duplex=False)
        self._rung = self._closed = False
        self._closing = Lock()

    def ring(self) -> None:
        """Wake the other thread; to have rung once is enough until that is heard."""
        with self._closing:  # who listens may be gone, and close the bell at any time
            if not (self._rung or self._closed):
                self._rung = True
                self._rope.send_bytes(b".")

    def hear(self) -> None:
        """Note that it was rung; what it was rung for is looked at after this.

        (In this order: whoever rings in between has its reason laid out already. The other way
        round its byte would be taken, and nobody would ring again.)
        """
        while self.line.poll():
            self.line.recv_bytes()
        self._rung = False

    def close(self) -> None:
        """Close both ends; who rings after that is not heard."""
        with self._closing:
            self._closed = True
            self.line.close()
            self._rope.close()
