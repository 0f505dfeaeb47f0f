"""Two windows over one folder of runs, as their users see it: nothing that either did is lost."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dlgui.runs import new_runs
from dlgui.runs.keeper import RunKeeper
from dlgui.session.session import Session
from dlgui.session.state import RunState
from tests.kept_runs import kept, recorded_history
from tests.tiny_runs import tiny_study

PATIENCE_MS = 20_000

Opener = Callable[[], RunKeeper]


@pytest.fixture
def open_keeper(qtbot: QtBot, qapp: QObject, tmp_path: Path) -> Iterator[Opener]:
    """Open a window's keeper, which has read the folder."""
    keepers: list[RunKeeper] = []

    def opened() -> RunKeeper:
        keepers.append(RunKeeper(tmp_path / "runs", qapp))
        keepers[-1].load()
        rest(qtbot, keepers[-1])
        return keepers[-1]

    yield opened
    for keeper in keepers:
        keeper.close()
        keeper.deleteLater()


def rest(qtbot: QtBot, keeper: RunKeeper) -> None:
    qtbot.waitUntil(lambda: not keeper._timer.isActive(), timeout=PATIENCE_MS)


def seen(keeper: RunKeeper) -> list[tuple[str, bool]]:
    return [(run.about.name, run.about.pinned) for run in keeper.runs]


def test_a_rename_in_one_and_a_pin_in_the_other(qtbot: QtBot, open_keeper: Opener) -> None:
    first = open_keeper()
    first.add(kept(recorded_history(), name="tiny"))
    rest(qtbot, first)
    second = open_keeper()
    first.rename(first.runs[0], "the best")
    second.pin(second.runs[0], True)
    rest(qtbot, first)
    rest(qtbot, second)
    assert seen(open_keeper()) == [("the best", True)]


def test_a_removal_holds_though_the_other_pins_and_undo_brings_the_pin_back(
    qtbot: QtBot, open_keeper: Opener
) -> None:
    first = open_keeper()
    first.add(kept(recorded_history(), name="tiny"))
    rest(qtbot, first)
    second = open_keeper()
    first.remove(first.runs[0])
    rest(qtbot, first)
    second.pin(second.runs[0], True)
    rest(qtbot, second)
    first.undo()
    rest(qtbot, first)
    assert seen(open_keeper()) == [("tiny", True)]
    second.remove(second.runs[0])
    rest(qtbot, second)
    first.rename(first.runs[0], "late")
    rest(qtbot, first)
    assert seen(open_keeper()) == []


def test_runs_of_both_are_kept(qtbot: QtBot, open_keeper: Opener) -> None:
    first, second = open_keeper(), open_keeper()
    for i, keeper in enumerate((first, second, first)):
        keeper.add(kept(recorded_history(), name=f"run {i}", made=float(i)))
        rest(qtbot, keeper)
    assert [name for name, _ in seen(open_keeper())] == ["run 2", "run 1", "run 0"]


@pytest.fixture
def session(qapp: QObject) -> Iterator[Session]:
    session = Session(qapp)
    yield session
    session.close()
    session.deleteLater()


def test_a_clock_that_goes_back_leaves_the_newest_run_on_top(
    qtbot: QtBot, open_keeper: Opener, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = open_keeper()
    keeper.watch("overfitting", session)
    for i, now in enumerate((2e9, 1e9, 3.0)):
        monkeypatch.setattr(new_runs, "time", lambda now=now: now)
        session.load(tiny_study({"seed": i + 1}))
        qtbot.waitUntil(lambda: session.state is RunState.READY, timeout=PATIENCE_MS)
        session.play()
        qtbot.waitUntil(lambda: session.state is RunState.ENDED, timeout=PATIENCE_MS)
    rest(qtbot, keeper)
    assert [run.about.config.seed for run in keeper.runs] == [3, 2, 1]
    assert [run.about.config.seed for run in open_keeper().runs] == [3, 2, 1]
