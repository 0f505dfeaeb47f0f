"""What a key asks for keeps the window busy for a blink only: measured in its own work."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dlgui import theme
from tests.benchmarks import while_busy
from tests.open_window import open_with
from tests.tiny_runs import tiny_config

pytestmark = pytest.mark.slow


def test_other_colours_are_there_in_less_than_a_third_of_a_second(
    qtbot: QtBot, qapp: QApplication
) -> None:
    mode = theme.mode()
    open_with(qtbot, "overfitting")
    try:
        assert while_busy.colors_s() < while_busy.COLORS_S
    finally:
        theme.apply(qapp, mode)


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
