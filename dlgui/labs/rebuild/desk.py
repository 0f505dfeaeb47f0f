"""Collects what the worker shows of a run, and lays out what the pictures look at; free of Qt."""

from __future__ import annotations

from typing import Any, final

from dlgui.labs.rebuild.material import Codes, Digits, Material, Numbers, codes_of, digits_of
from dlgui.labs.shared.kept import Kept
from dlgui.session.frame import Frame
from dlgui.session.history import RunHistory
from engine.models.autoencoder import Autoencoder
from engine.training.inside import Arrays, Replica
from engine.training.probes import AnyProbe, Inside
from engine.training.records import Snapshot

NETWORK_BYTES, CODE_BYTES = 64 << 20, 16 << 20


@final
class Desk:
    """Owned by the page: what was seen of one run at some of its steps, for looking back too."""

    def __init__(self) -> None:
        self.digits: Digits | None = None
        self._history: RunHistory | None = None
        self._frame = Frame()
        self._taken: Snapshot | None = None
        self._forget()

    def wanted(self, *, errors: bool) -> frozenset[AnyProbe]:
        """What the worker is to show: digits only until they are there, errors where seen."""
        found: set[AnyProbe] = {Inside.NETWORK, Inside.CODES}
        if errors:
            found.add(Inside.ERRORS)
        return frozenset(found if self.digits is not None else {*found, Inside.EXAMPLES})

    def take(self, frame: Frame, run: int) -> None:
        """Take in what a frame brings of a run; another run begins with nothing."""
        self._frame = frame
        history = frame.histories[run] if run < len(frame.histories) else None
        if history is not self._history:
            self._history, self.digits = history, None
            self._forget()
        snapshot = frame.snapshots[run] if run < len(frame.snapshots) else None
        if snapshot is not None and snapshot is not self._taken:
            self._taken = snapshot
            self._take_arrays(snapshot)

    def material(self, words: str) -> Material | None:
        """Return what there is to see at the step looked at; `words` for where there is nothing."""
        if self._history is None:
            return None
        cursor = self._frame.cursor
        network, codes = self._networks.at(cursor), self._codes.at(cursor)
        errors = self._errors.at(cursor)
        step, arrays = network if network is not None else (0, None)
        return Material(
            self._history,
            step,
            self.digits,
            self._model(arrays),
            codes[1] if codes is not None else None,
            errors[1] if errors is not None else None,
            self._frame.playing,
            words,
        )

    def _forget(self) -> None:
        self._networks: Kept[Arrays] = Kept(NETWORK_BYTES)
        self._codes: Kept[Codes] = Kept(CODE_BYTES)
        self._errors: Kept[Numbers] = Kept(CODE_BYTES)
        self._replica: Replica | None = None
        self._loaded: Arrays | None = None
        self._last_codes: Codes | None = None

    def _take_arrays(self, snapshot: Snapshot) -> None:
        arrays: Any = snapshot.arrays
        if (shown := arrays.get(Inside.EXAMPLES)) is not None and self.digits is None:
            self.digits = digits_of(shown)
        if (network := arrays.get(Inside.NETWORK)) is not None:
            size = sum(array.nbytes for array in network.values())
            self._networks.add(snapshot.step, network, size)
        if codes := arrays.get(Inside.CODES):
            self._last_codes = codes_of(codes["test"], self._last_codes)
            self._codes.add(snapshot.step, self._last_codes, 2 * codes["test"].nbytes)
        if errors := arrays.get(Inside.ERRORS):
            self._errors.add(snapshot.step, errors["test"], errors["test"].nbytes)

    def _model(self, arrays: Arrays | None) -> Autoencoder | None:
        """A model like the one that was copied; None of a run that rebuilds nothing."""
        if arrays is None or self.digits is None or self._history is None:
            return None
        if self._replica is None:
            config, digits = self._history.config, self.digits
            self._replica = Replica(config, digits.shape, len(digits.classes))
        if arrays is not self._loaded:
            self._replica.load(arrays)
            self._loaded = arrays
        model = self._replica.model
        return model if isinstance(model, Autoencoder) else None
