"""A folder of kept runs, opened as often as a test likes; a keeper, and the list of its runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dlgui.runs.keeper import RunKeeper
from dlgui.runs.runs_list import RunsList
from dlgui.runs.store import RunStore
from tests.stores import Opener


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[Opener]:
    stores: list[RunStore] = []

    def opened() -> RunStore:
        stores.append(RunStore(tmp_path / "data" / "runs"))
        return stores[-1]

    yield opened
    for store in stores:
        store.close()


@pytest.fixture
def keeper(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[RunKeeper]:
    keeper = RunKeeper(tmp_path, qapp)
    yield keeper
    keeper.close()
    keeper.deleteLater()


@pytest.fixture
def runs_list(qtbot: QtBot, keeper: RunKeeper) -> Iterator[RunsList]:
    window = QWidget()
    qtbot.addWidget(window)
    found = RunsList(keeper, window)
    found.resize(200, 600)
    window.resize(200, 600)
    window.show()
    window.activateWindow()
    yield found
    window.close()
