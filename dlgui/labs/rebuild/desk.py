"""Collects what the worker shows of a run, and lays out what the pictures look at; free of Qt."""

from __future__ import annotations

from typing import Any, final

from dlgui.labs.rebuild.material import Codes, Material, codes_of
from dlgui.labs.shared.copies import Copies
from dlgui.labs.shared.digits import Numbers
from dlgui.labs.shared.kept import Kept
from dlgui.session.frame import Frame
from dlgui.session.history import RunHistory
from engine.models.autoencoder import Autoencoder
from engine.training.probes import AnyProbe, Inside
from engine.training.records import Snapshot

CODE_BYTES = 16 << 20


@final
class Desk:
    """Owned by the page: what was seen of one run at some of its steps, for looking back too."""

    def __init__(self) -> None:
        self._copies = Copies()
        self._frame = Frame()
        self._forget()

    @property
    def history(self) -> RunHistory | None:
        """The run that is collected."""
        return self._copies.history

    def wanted(self, *, errors: bool) -> frozenset[AnyProbe]:
        """What the worker is to show: digits only until they are there, errors where seen."""
        found: set[AnyProbe] = {Inside.NETWORK, Inside.CODES}
        if errors:
            found.add(Inside.ERRORS)
        has_digits = self._copies.digits is not None
        return frozenset(found if has_digits else {*found, Inside.EXAMPLES})

    def take(self, frame: Frame, run: int) -> None:
        """Take in what a frame brings of a run; another run begins with nothing."""
        self._frame = frame
        is_other, snapshot = self._copies.take(frame, run)
        if is_other:
            self._forget()
        if snapshot is not None:
            self._take_arrays(snapshot)

    def material(self, words: str) -> Material | None:
        """Return what there is to see at the step looked at; `words` for where there is nothing."""
        if self._copies.history is None:
            return None
        cursor = self._frame.cursor
        codes, errors = self._codes.at(cursor), self._errors.at(cursor)
        step, model = self._copies.model_at(cursor)
        return Material(
            self._copies.history,
            step,
            self._copies.digits,
            model if isinstance(model, Autoencoder) else None,
            codes[1] if codes is not None else None,
            errors[1] if errors is not None else None,
            self._frame.playing,
            words,
        )

    def _forget(self) -> None:
        self._codes: Kept[Codes] = Kept(CODE_BYTES)
        self._errors: Kept[Numbers] = Kept(CODE_BYTES)
        self._last_codes: Codes | None = None

    def _take_arrays(self, snapshot: Snapshot) -> None:
        arrays: Any = snapshot.arrays
        if codes := arrays.get(Inside.CODES):
            self._last_codes = codes_of(codes["test"], self._last_codes)
            self._codes.add(snapshot.step, self._last_codes, 2 * codes["test"].nbytes)
        if errors := arrays.get(Inside.ERRORS):
            self._errors.add(snapshot.step, errors["test"], errors["test"].nbytes)
