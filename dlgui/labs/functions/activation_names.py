"""What activations are called: as everywhere in the program, and the step, which no lab trains."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dlgui.words.labels import choice_text
from engine.layers.names import Activation


def activation_name(name: Activation) -> str:
    """Return a name in the language of the program."""
    if name is Activation.STEP:  # the choice of that name is a schedule of learning rates
        return QCoreApplication.translate("ActivationNames", "Step")
    return choice_text(name.value)
