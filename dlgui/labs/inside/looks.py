"""When the worker is asked what a network is like: always at rest, in a run now and then."""

from __future__ import annotations

from time import perf_counter
from typing import final

from dlgui.labs.inside.desk import Desk
from dlgui.session.session import Session
from dlgui.session.state import RunState
from engine.training.probes import AnyProbe, Inside

NOTHING: frozenset[AnyProbe] = frozenset()
LOOK_MS = 160
"""While a run plays its network is copied and drawn some six times a second: what is copied
costs the engine little, what is drawn costs the window a frame."""


@final
class Looks:
    """Remembers when it has asked last."""

    def __init__(self) -> None:
        self._asked_at = 0.0

    def ask(self, session: Session, desk: Desk, *, seen: bool) -> None:
        """Ask for what is to be seen; of a lab that nobody looks at for nothing."""
        if not seen:
            session.watch(NOTHING)
            return
        if session.state is not RunState.PLAYING:
            session.watch(desk.wanted)
            return
        now = perf_counter()
        if now - self._asked_at >= LOOK_MS / 1000:
            self._asked_at = now
            session.watch(_due(session, desk), once=True)


def _due(session: Session, desk: Desk) -> frozenset[AnyProbe]:
    """The network, and after an evaluation the answers that were measured for it."""
    evaluations = session.histories[desk.run].evaluations
    is_old = desk.answered < (evaluations[-1].step if evaluations else -1)
    return frozenset(probe for probe in desk.wanted if probe is not Inside.ANSWERS or is_old)
