"""What a key asks for keeps the window busy for a blink only: measured in its own work."""

from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.theme.style import style_sheet
from tests.benchmarks import while_busy
from tests.open_window import open_with
from tests.tiny_runs import tiny_config

pytestmark = pytest.mark.slow


def test_other_colours_take_less_than_half_of_what_another_sheet_takes(
    qtbot: QtBot, qapp: QApplication
) -> None:
    mode = theme.mode()
    open_with(qtbot, "overfitting")
    try:
        assert while_busy.colors_s() < 0.5 * sheet_s(qapp)
    finally:
        theme.apply(qapp, mode)


def sheet_s(app: QApplication) -> float:
    """Return the work of putting one style sheet in the place of another."""
    start = thread_time()
    app.setStyleSheet(style_sheet(theme.DARK if theme.current() is theme.LIGHT else theme.LIGHT))
    return thread_time() - start


def test_a_key_in_the_filter_of_three_hundred_runs_takes_a_frame(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    while_busy.fill(tmp_path, while_busy.FEW_RUNS)
    keeper, shown, *_ = while_busy.opened(tmp_path, while_busy.FEW_RUNS, parent)
    keeper.model.set_stage({}, tiny_config({"seed": 7}))
    assert while_busy.key_ms(shown, while_busy.TYPED) < while_busy.KEY_MS
    keeper.close()
