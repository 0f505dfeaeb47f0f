"""Collects what the worker shows of a machine, for looking back too; free of Qt."""

from __future__ import annotations

from typing import final

from dlgui.labs.dream.material import Material
from dlgui.labs.shared.copies import Copies
from dlgui.session.frame import Frame
from engine.models.names import ModelName
from engine.training.probes import AnyProbe, Inside


@final
class Desk:
    """Owned by the page: what was seen of one run at some of its steps."""

    def __init__(self) -> None:
        self._copies, self._frame = Copies(), Frame()

    @property
    def wanted(self) -> frozenset[AnyProbe]:
        """What the worker is to show: digits only until they are there."""
        history, wanted = self._copies.history, {Inside.NETWORK}
        if self._copies.digits is None:
            wanted.add(Inside.EXAMPLES)
        if history is not None and history.config.network.model is ModelName.ADVERSARIAL:
            wanted.add(Inside.OPTIMIZER)
        return frozenset(wanted)

    def take(self, frame: Frame, run: int) -> None:
        """Take in what a frame brings of a run; another run begins with nothing."""
        self._frame = frame
        self._copies.take(frame, run)

    def material(self, words: str) -> Material | None:
        """Return what there is to see at the step looked at; `words` for where there is nothing."""
        if self._copies.history is None:
            return None
        step, model = self._copies.model_at(self._frame.cursor)
        digits, playing = self._copies.digits, self._frame.playing
        numbers = self._copies.numbers_at(self._frame.cursor)
        return Material(self._copies.history, step, digits, model, playing, words, numbers)
