"""What the pictures of this lab look at: digits, and a machine to ask; free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import final

from dlgui.labs.shared.digits import Digits
from dlgui.session.history import RunHistory
from engine.models.dreaming import Dreamer, dreamer_of
from engine.models.model import Model
from engine.models.rbm import RestrictedBoltzmannMachine


@final
@dataclass(frozen=True, eq=False)
class Material:
    """All that a picture may look at. What is not there yet is None; `words` say why."""

    history: RunHistory
    step: int = 0
    digits: Digits | None = None
    model: Model | None = None
    moving: bool = False
    words: str = ""

    @property
    def rbm(self) -> RestrictedBoltzmannMachine | None:
        """The machine, if it is a restricted one."""
        return self.model if isinstance(self.model, RestrictedBoltzmannMachine) else None

    @cached_property
    def dreamer(self) -> Dreamer | None:
        """How the model dreams, if it does."""
        return dreamer_of(self.model)
