"""Many kept runs: the newest are there first, and a key in the filter looks nothing up anew."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dlgui.runs.keeper import RunKeeper
from dlgui.runs.kept_run import KeptRun, whole
from dlgui.runs.model import Role, RunsModel
from dlgui.runs.run_file import SUFFIX, run_as_bytes
from dlgui.runs.runs_list import RunsList
from dlgui.runs.store import PORTION, Loaded
from tests.kept_runs import kept, recorded_history
from tests.stores import Opener, outcome
from tests.tiny_runs import tiny_config

MANY = 2 * PORTION + 5
PATIENCE_MS = 20_000


@pytest.fixture(scope="module")
def runs() -> list[KeptRun]:
    history = recorded_history(2)
    return [kept(history, f"run-{i:03d}", name=f"run {i}", made=float(i)) for i in range(MANY)]


def write(folder: Path, runs: list[KeptRun]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for run in runs:
        (folder / f"{run.about.id}{SUFFIX}").write_bytes(
            run_as_bytes(run.about, whole(run.history))
        )


def test_runs_come_in_portions_the_newest_first(open_store: Opener, runs: list[KeptRun]) -> None:
    store = open_store()
    write(store.folder, runs)
    store.load()
    news: list[Any] = []
    while not news or news[-1].left:
        news += store.receive()
    assert all(isinstance(portion, Loaded) for portion in news)
    assert [portion.left for portion in news] == [PORTION + 5, 5, 0]
    made = [run.about.made for portion in reversed(news) for run in portion.runs]
    assert made == [float(i) for i in range(MANY)]


def test_a_program_that_ends_reads_no_further(open_store: Opener, runs: list[KeptRun]) -> None:
    store = open_store()
    write(store.folder, runs)
    store.stop_reading()  # as if it were told in the middle of the first portion
    store.load()
    assert outcome(store) == []


def test_an_empty_folder_is_told_of_too(open_store: Opener) -> None:
    store = open_store()
    store.load()
    assert outcome(store) == [Loaded(())]


@pytest.fixture
def keeper(qtbot: QtBot, qapp: QApplication, tmp_path: Path, runs: list[KeptRun]) -> Any:
    write(tmp_path, runs)
    keeper = RunKeeper(tmp_path, qapp)
    yield keeper
    keeper.close()
    keeper.deleteLater()


def test_the_list_shows_all_of_them_newest_first(qtbot: QtBot, keeper: RunKeeper) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    shown, told = RunsList(keeper, parent), list[tuple[int, int]]()
    keeper.reading.connect(lambda read, left: told.append((shown.reading.bar.value(), left)))
    keeper.load()
    qtbot.waitUntil(lambda: len(keeper.runs) == MANY, timeout=PATIENCE_MS)
    assert told == [(PORTION, PORTION + 5), (2 * PORTION, 5), (MANY, 0)]
    assert shown.reading.isHidden()
    model = shown.view.model()
    assert [model.index(i, 0).data() for i in (0, MANY - 1)] == [f"run {MANY - 1}", "run 0"]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The settings whose differences are looked up."""
    looked_up: list[object] = []

    def count(first: Any, second: Any) -> dict[str, Any]:
        looked_up.append(second)
        return {"seed": second.seed}

    monkeypatch.setattr("dlgui.runs.model.differing", count)
    return looked_up


def test_a_key_in_the_filter_looks_no_difference_up_twice(
    qtbot: QtBot, asked: list[object], runs: list[KeptRun]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    model = RunsModel(parent)
    model.add_older(runs)
    model.set_stage({}, tiny_config({"seed": 9}))
    rows = [model.index(i) for i in range(MANY)]
    words = [row.data(Role.WORDS) for row in rows]
    assert len(asked) == MANY
    assert [row.data(Role.WORDS) for row in rows] == words
    assert len(asked) == MANY
    model.set_stage({}, tiny_config({"seed": 8}))
    assert rows[0].data(Role.DIFFERENCE)
    assert len(asked) == MANY + 1


def test_the_reading_can_be_given_up(qtbot: QtBot, keeper: RunKeeper) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = RunsList(keeper, parent)
    shown.reading.show_files(PORTION, 5)
    assert not shown.reading.isHidden()
    stop = shown.reading.findChild(QToolButton, "runs_reading_stop")
    assert isinstance(stop, QToolButton)
    stop.click()
    assert shown.reading.isHidden()
    keeper.load()
    qtbot.waitUntil(lambda: not keeper._timer.is_active, timeout=PATIENCE_MS)
    assert keeper.runs == []
