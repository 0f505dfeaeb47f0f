"""When the worker is asked what networks have in mind: at rest always, in a run now and then."""

from __future__ import annotations

from time import perf_counter
from typing import final

from dlgui.labs.sequences.desk import WANTED
from dlgui.session.session import Session
from dlgui.session.state import RunState
from engine.training.probes import AnyProbe

NOTHING: frozenset[AnyProbe] = frozenset()
LOOK_MS = 240
"""Reading a dozen sequences and going back through them takes the engine a few updates' time."""


@final
class Looks:
    """Remembers when it has asked last."""

    def __init__(self) -> None:
        self._asked_at = 0.0

    def ask(self, session: Session, *, seen: bool) -> None:
        """Ask for what is to be seen; of a lab that nobody looks at for nothing."""
        if not seen:
            session.watch(NOTHING)
            return
        if session.state is not RunState.PLAYING:
            session.watch(WANTED)
            return
        now = perf_counter()
        if now - self._asked_at >= LOOK_MS / 1000:
            self._asked_at = now
            session.watch(WANTED, once=True)
