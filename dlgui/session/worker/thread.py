"""A thread for training, with room on its stack for matrix products."""

import threading
from collections.abc import Callable
from typing import final

STACK_BYTES = 8 << 20
"""Matrix products need more than the 512 KB that macOS gives a thread."""


@final
class WorkerThread(threading.Thread):
    """A thread that gets `STACK_BYTES`; the size for later threads stays as it was."""

    def __init__(self, target: Callable[[], None], name: str) -> None:
        super().__init__(target=target, name=name, daemon=True)

    def start(self) -> None:
        before = threading.stack_size(STACK_BYTES)
        try:
            super().start()
        finally:
            threading.stack_size(before)
