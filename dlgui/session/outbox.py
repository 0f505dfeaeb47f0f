"""What a training process says, gathered for some milliseconds and then sent to the window."""

import pickle
from collections.abc import Callable, Sequence
from contextlib import suppress
from time import perf_counter
from typing import final

from dlgui.session.parcel import LightRecorded, Parcel, packed
from dlgui.session.study.messages import Taken
from dlgui.session.worker.mailbox import Message, Recorded
from engine.training.records import Snapshot

SEND_S = 0.008
"""Twice in each frame of the window, so that no frame finds nothing new."""


@final
class Outbox:
    """To a worker it is what the window's `Mailbox` is; `send` carries off what it holds."""

    def __init__(self, number: int, send: Callable[[bytes], object]) -> None:
        self._number, self._send = number, send
        self._held: list[LightRecorded | Message | Taken] = []
        self._sent_at = 0.0
        self._unseen = False

    def put(self, message: Message) -> None:
        """Send a message, after what was put before; records may wait for a moment."""
        self._held.append(packed(message))
        if not isinstance(message, Recorded) or perf_counter() - self._sent_at >= SEND_S:
            self._flush()

    @property
    def wants_snapshots(self) -> bool:
        """Whether the window has taken the last snapshots, so that it would look at new ones."""
        return not self._unseen

    def put_snapshots(self, snapshots: Sequence[Snapshot]) -> None:
        """Send one snapshot a run."""
        self._unseen = True
        self._held.append(Taken(tuple(snapshots)))
        self._flush()

    def looked(self) -> None:
        """Note that the window has taken the last snapshots; called by another thread."""
        self._unseen = False

    def _flush(self) -> None:
        parcel = Parcel(self._number, tuple(self._held))
        self._held.clear()
        with suppress(OSError):  # the program is gone, and this process will be in a moment
            self._send(pickle.dumps(parcel, pickle.HIGHEST_PROTOCOL))
        self._sent_at = perf_counter()
