"""The activations lab by itself, with its settings, closed as the window closes it."""

from collections.abc import Iterator
from contextlib import contextmanager

from pytestqt.qtbot import QtBot

from dlgui.labs.activations.page import ActivationsLab


@contextmanager
def open_activations(qtbot: QtBot) -> Iterator[ActivationsLab]:
    """Show the lab; its inspector is made, but shown only by who needs it."""
    lab = ActivationsLab()
    qtbot.addWidget(lab)
    qtbot.addWidget(lab.inspector)
    lab.resize(800, 700)
    lab.show()
    yield lab
    lab.close_lab()
