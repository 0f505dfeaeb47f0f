"""Before the first update: what a preset shows is said of its own settings, not of others."""

from typing import Any

from pytestqt.qtbot import QtBot

from dlgui.main_window import MainWindow
from dlgui.widgets.message import Message
from engine.training.settings import get
from tests.open_window import PATIENCE_MS, control, lab_of, open_ready

BY_HEART = "A deep network learns 300 digits by heart"


def after(qtbot: QtBot, window: MainWindow, path: str, value: Any) -> str:
    """Set a setting; return what is said once its run is on stage."""
    window.catalogue.set(path, str(value))
    session = lab_of(window).session
    qtbot.waitUntil(
        lambda: (
            get(session.histories[0].config, path) == value
            and bool(session.histories[0].evaluations)
        ),
        timeout=PATIENCE_MS,
    )
    return control(window, Message, "finding").text()


def test_with_other_settings_it_says_what_is_on_stage(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    said = control(window, Message, "finding").text()
    assert BY_HEART in said
    assert "The source" in said
    said = after(qtbot, window, "data.train_size", 3000)
    assert "3000 digits to learn" in said
    assert BY_HEART not in said
    assert "The source" not in said
    assert BY_HEART in after(qtbot, window, "data.train_size", 300)


def test_another_seed_is_the_same_experiment(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    assert BY_HEART in after(qtbot, window, "seed", 7)
