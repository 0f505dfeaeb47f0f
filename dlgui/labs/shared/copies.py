"""Copies of the model of one run at some of its steps, to be asked beside it; free of Qt."""

from __future__ import annotations

from typing import Any, final

from dlgui.labs.shared.digits import Digits, digits_of
from dlgui.labs.shared.kept import Kept
from dlgui.session.frame import Frame
from dlgui.session.history import RunHistory
from engine.models.model import Model
from engine.training.inside import Arrays, Replica
from engine.training.probes import Inside
from engine.training.records import Snapshot

NETWORK_BYTES = 64 << 20


@final
class Copies:
    """What the worker copied of the run that is looked at; another run begins with nothing."""

    def __init__(self) -> None:
        self.digits: Digits | None = None
        self.history: RunHistory | None = None
        self._taken: Snapshot | None = None
        self._networks: Kept[Arrays] = Kept(NETWORK_BYTES)
        self._optimizers: Kept[Arrays] = Kept(NETWORK_BYTES)
        self._replica: Replica | None = None
        self._loaded: Arrays | None = None

    def take(self, frame: Frame, run: int) -> tuple[bool, Snapshot | None]:
        """Take in what a frame brings of a run: whether it is another one, and what is new."""
        history = frame.histories[run] if run < len(frame.histories) else None
        if is_other := history is not self.history:
            self.history, self.digits = history, None
            self._forget()
        snapshot = frame.snapshots[run] if run < len(frame.snapshots) else None
        if snapshot is None or snapshot is self._taken:
            return is_other, None
        self._taken = snapshot
        arrays: Any = snapshot.arrays
        if (shown := arrays.get(Inside.EXAMPLES)) is not None and self.digits is None:
            self.digits = digits_of(shown)
        for what, kept in (
            (Inside.NETWORK, self._networks),
            (Inside.OPTIMIZER, self._optimizers),
        ):
            if (found := arrays.get(what)) is not None:
                kept.add(snapshot.step, found, sum(array.nbytes for array in found.values()))
        return is_other, snapshot

    def model_at(self, step: int | None) -> tuple[int, Model | None]:
        """The step of the copy that is nearest before `step` (None: the newest), and its model."""
        found = self._networks.at(step)
        if found is None or self.digits is None or self.history is None:
            return 0, None
        if self._replica is None:
            config, digits = self.history.config, self.digits
            self._replica = Replica(config, digits.shape, len(digits.classes))
        if found[1] is not self._loaded:
            # one that learns in stages is in that of its last update; the next may enter another
            self._replica.model.begin(max(found[0] - 1, 0))
            self._replica.load(found[1])
            self._loaded = found[1]
        return found[0], self._replica.model

    def numbers_at(self, step: int | None) -> tuple[int, Arrays, Arrays] | None:
        """The step of the copy that is nearest before `step`, its parameters and its optimizer.

        None where what the optimizer remembers was not copied at that very step.
        """
        network, optimizer = self._networks.at(step), self._optimizers.at(step)
        if network is None or optimizer is None or network[0] != optimizer[0]:
            return None
        return *network, optimizer[1]

    def _forget(self) -> None:
        self._networks = Kept(NETWORK_BYTES)
        self._optimizers = Kept(NETWORK_BYTES)
        self._replica = self._loaded = None
