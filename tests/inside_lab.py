"""The lab with a small run on stage, driven as a person does."""

from typing import Any

from pytestqt.qtbot import QtBot

from dlgui.labs.inside.page import InsideLab
from dlgui.session.state import RunState
from engine.training.config import RunConfig
from engine.training.settings import replace
from engine.training.study import study_of

PATIENCE_MS = 20_000
SMALL: dict[str, Any] = {
    "data.train_size": 200,
    "data.validation_size": 50,
    "network.hidden": [20],
    "optimizer.lr": 0.1,
    "training.steps": 60,
    "training.batch_size": 20,
    "training.evaluation_interval": 10,
    "training.evaluation_train": 100,
    "training.evaluation_test": 200,
}
CONVOLUTIONAL = {"network.model": "convolutional", "network.stages": "conv 4 5x5, pool 2"}
POINTS: dict[str, Any] = {
    "data.source": "moons",
    "data.points": 120,
    "data.validation_size": 0,
    "network.hidden": [12, 8],
    "training.evaluation_interval": 10,
    "training.steps": 60,
    "optimizer.method": "adam",
    "optimizer.lr": 0.01,
}


def at_rest(qtbot: QtBot, lab: InsideLab) -> None:
    """Wait until the worker has nothing more to say."""
    qtbot.waitUntil(
        lambda: not lab.session._timer.is_active and not lab.session.playing,
        timeout=PATIENCE_MS,
    )


def show(qtbot: QtBot, lab: InsideLab, settings: dict[str, Any] | None = None) -> InsideLab:
    """Put a run with these settings on stage, before its first update."""
    config = replace(RunConfig(), SMALL | (settings or {}))
    lab.show_study(study_of(config, "small"))
    qtbot.waitUntil(lambda: lab.session.state is RunState.READY, timeout=PATIENCE_MS)
    at_rest(qtbot, lab)
    return lab


def made(qtbot: QtBot) -> InsideLab:
    """Make the lab, that nobody sees yet."""
    lab = InsideLab()
    qtbot.addWidget(lab, before_close_func=lambda widget: widget.close_lab())
    qtbot.addWidget(lab.inspector)
    return lab


def opened(qtbot: QtBot, settings: dict[str, Any] | None = None) -> InsideLab:
    """Open the lab with such a run."""
    lab = made(qtbot)
    lab.resize(780, 660)
    lab.show()
    return show(qtbot, lab, settings)


def advance(qtbot: QtBot, lab: InsideLab, steps: int) -> None:
    """Make so many updates, and wait for the exact picture of the last."""
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.session.advance(steps)
    at_rest(qtbot, lab)
