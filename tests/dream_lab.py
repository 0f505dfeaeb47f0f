"""The lab of Boltzmann machines with a small run on stage, driven as a person does."""

from typing import Any

from pytestqt.qtbot import QtBot

from dlgui.labs.dream.page import DreamLab
from dlgui.session.state import RunState
from engine.training.config import RunConfig
from engine.training.settings import replace
from engine.training.study import study_of

PATIENCE_MS = 20_000
SMALL: dict[str, Any] = {
    "network.model": "rbm",
    "network.hidden": [12],
    "network.initializer": "normal",
    "data.train_size": 200,
    "data.validation_size": 0,
    "optimizer.method": "momentum",
    "optimizer.lr": 0.05,
    "training.steps": 60,
    "training.batch_size": 20,
    "training.evaluation_interval": 10,
    "training.evaluation_train": 100,
    "training.evaluation_test": 200,
}


def at_rest(qtbot: QtBot, lab: DreamLab) -> None:
    """Wait until the worker has nothing more to say and every chain stands where it belongs."""
    qtbot.waitUntil(
        lambda: not lab.session._timer.is_active and not lab.session.playing,
        timeout=PATIENCE_MS,
    )
    for picture in (lab.stage.fantasy, lab.stage.completed):
        picture.chains.finish()


def opened(qtbot: QtBot, settings: dict[str, Any] | None = None) -> DreamLab:
    """Open the lab with a run of these settings on stage, before its first update."""
    lab = DreamLab()
    qtbot.addWidget(lab, before_close_func=lambda widget: widget.close_lab())
    qtbot.addWidget(lab.inspector)
    assert lab.show_study(study_of(replace(RunConfig(), SMALL | (settings or {})), "small"))
    lab.resize(780, 740)
    lab.show()
    qtbot.waitUntil(lambda: lab.session.state is RunState.READY, timeout=PATIENCE_MS)
    at_rest(qtbot, lab)
    return lab


def advance(qtbot: QtBot, lab: DreamLab, steps: int) -> None:
    """Make so many updates, and wait for the exact picture of the last."""
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.session.advance(steps)
    at_rest(qtbot, lab)
