"""What the pictures of this lab look at: digits, and a machine to ask; free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import final

from dlgui.labs.shared.digits import Digits, Numbers
from dlgui.session.history import RunHistory
from engine.layers.rbm import RbmLayer
from engine.models.adversarial import AdversarialNet
from engine.models.boltzmann import BoltzmannMachine
from engine.models.deep import DeepMachine
from engine.models.dreaming import Dreamer, dreamer_of
from engine.models.model import Model
from engine.models.rbm import RestrictedBoltzmannMachine
from engine.training.inside import Arrays


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
    numbers: tuple[int, Arrays, Arrays] | None = None
    """Of a copy of an adversarial net: its step, its parameters, what its optimizers remember."""

    def instead(self, reason: str) -> str:
        """What is to be read in place of a picture: while there is no model, what is waited for."""
        return self.words if self.model is None else reason

    @property
    def rbm(self) -> RestrictedBoltzmannMachine | None:
        """The restricted machine that learns: the model, or the layer of a deep one whose turn it
        is.
        """
        if isinstance(self.model, DeepMachine) and self.model.stage < len(self.model.machines):
            return self.model.machines[self.model.stage]
        return self.model if isinstance(self.model, RestrictedBoltzmannMachine) else None

    def seen(self, x: Numbers) -> Numbers:
        """What that machine sees of examples (N, V): of a deep one, what the layers below make."""
        if isinstance(self.model, DeepMachine):
            for layer in self.model.layers[: self.model.stage]:
                x = layer.up(x).copy()
        return x

    @property
    def machine(self) -> BoltzmannMachine | None:
        """The model, if it is a general machine."""
        return self.model if isinstance(self.model, BoltzmannMachine) else None

    @property
    def layers(self) -> tuple[RbmLayer, ...]:
        """The layers of a restricted or deep machine, from the pixels on."""
        if isinstance(self.model, DeepMachine):
            return self.model.layers
        return (self.rbm.layer,) if self.rbm is not None else ()

    @property
    def net(self) -> AdversarialNet | None:
        """The model, if it is an adversarial net."""
        return self.model if isinstance(self.model, AdversarialNet) else None

    @property
    def is_exact(self) -> bool:
        """Whether the likelihood of the data is measured, and not only guessed."""
        evaluations = self.history.evaluations
        return bool(evaluations) and evaluations[-1].figure("log_likelihood") is not None

    @cached_property
    def dreamer(self) -> Dreamer | None:
        """How the model dreams, if it does."""
        return dreamer_of(self.model)
