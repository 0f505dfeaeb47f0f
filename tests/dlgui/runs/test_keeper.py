"""Every run goes to the list and to the folder: named, coloured, and brought back as it was."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dlgui.runs import keeper as run_keeper
from dlgui.runs import seat
from dlgui.runs import store as store_module
from dlgui.runs.keeper import RunKeeper
from dlgui.runs.kept_run import KeptRun
from dlgui.session.session import Session
from dlgui.session.state import RunState
from dlgui.window.runs_on_stage import study_of_runs
from dlgui.words.looks import run_look
from engine.training.presets import presets
from engine.training.study import Study, Variant
from tests.kept_runs import kept, recorded_history, same
from tests.tiny_runs import tiny_config, tiny_study

PATIENCE_MS = 20_000
PAIR = (Variant("slow"), Variant("fast", {"optimizer.lr": 0.3}))

Opener = Callable[[], RunKeeper]


@pytest.fixture
def open_keeper(qapp: QObject, tmp_path: Path) -> Iterator[Opener]:
    keepers: list[RunKeeper] = []

    def opened() -> RunKeeper:
        keepers.append(RunKeeper(tmp_path / "runs", qapp))
        return keepers[-1]

    yield opened
    for keeper in keepers:
        keeper.close()
        keeper.deleteLater()


@pytest.fixture
def session(qapp: QObject) -> Iterator[Session]:
    session = Session(qapp)
    yield session
    session.close()
    session.deleteLater()


def loaded(qtbot: QtBot, keeper: RunKeeper, count: int) -> RunKeeper:
    """Load what the folder holds, and wait for so many runs."""
    keeper.load()
    qtbot.waitUntil(lambda: len(keeper.runs) == count, timeout=PATIENCE_MS)
    rest(qtbot, keeper)
    return keeper


def rest(qtbot: QtBot, keeper: RunKeeper) -> None:
    """Wait until everything is written."""
    qtbot.waitUntil(lambda: not keeper._timer.is_active, timeout=PATIENCE_MS)


def played(qtbot: QtBot, session: Session, study: Study | None = None) -> None:
    session.load(study or tiny_study())
    qtbot.waitUntil(lambda: session.state is RunState.READY, timeout=PATIENCE_MS)
    session.play()
    qtbot.waitUntil(lambda: session.state is RunState.ENDED, timeout=PATIENCE_MS)


def names(keeper: RunKeeper) -> list[str]:
    return [run.about.name for run in keeper.runs]


def test_every_run_of_a_study_is_kept_with_all_that_was_recorded(
    qtbot: QtBot, open_keeper: Opener, session: Session
) -> None:
    keeper = open_keeper()
    keeper.watch("comparison", session)
    keeper.show("comparison")
    played(qtbot, session, tiny_study({}, *PAIR))
    rest(qtbot, keeper)
    assert names(keeper) == ["fast", "slow"]
    assert [run.about.series for run in keeper.runs] == [run_look(1), run_look(0)]
    assert keeper.on_stage == list(reversed(keeper.runs))
    again = loaded(qtbot, open_keeper(), 2)
    for before, after in zip(keeper.runs, again.runs, strict=True):
        assert after.about == before.about
        assert after.about.lab == "comparison"
        assert same(after.history, before.history)


def test_a_run_of_a_preset_knows_it_and_is_called_after_what_was_changed(
    qtbot: QtBot, open_keeper: Opener, session: Session
) -> None:
    keeper = open_keeper()
    keeper.watch("overfitting", session)
    study = presets()["overfit"].replaced({"training.steps": 3, "optimizer.lr": 0.05})
    played(qtbot, session, study)
    (run,) = keeper.runs
    assert (run.about.preset, run.about.name) == ("overfit", "lr 0.05 · 3 steps")
    assert run.about.title


def test_a_live_change_is_kept_with_its_mark(
    qtbot: QtBot, open_keeper: Opener, session: Session
) -> None:
    keeper = open_keeper()
    keeper.watch("overfitting", session)
    session.load(tiny_study({"training.steps": 100_000}))
    session.advance(5)
    qtbot.waitUntil(lambda: session.step == 5, timeout=PATIENCE_MS)
    session.change("optimizer.lr", 0.5)
    session.advance(2)
    qtbot.waitUntil(lambda: session.step == 7, timeout=PATIENCE_MS)
    rest(qtbot, keeper)
    (run,) = loaded(qtbot, open_keeper(), 1).runs
    assert [(change.step, change.new) for change in run.history.changes] == [(5, 0.5)]
    assert [mark.step for mark in run.history.marks] == [5]
    assert run.settings().optimizer.lr == 0.5
    assert run.history.step == 7


def test_a_run_that_breaks_at_once_is_kept_too(
    qtbot: QtBot, open_keeper: Opener, session: Session
) -> None:
    keeper = open_keeper()
    keeper.watch("overfitting", session)
    settings = {"network.initializer": "normal", "network.initial_std": 100.0}
    played(qtbot, session, tiny_study(settings | {"network.hidden": [50] * 20}))
    assert [run.history.step for run in keeper.runs] == [0]
    assert keeper.runs[0].history.divergence is not None


def test_nothing_is_kept_before_the_first_update(
    qtbot: QtBot, open_keeper: Opener, session: Session
) -> None:
    keeper = open_keeper()
    keeper.watch("overfitting", session)
    session.load(tiny_study())
    qtbot.waitUntil(lambda: session.state is RunState.READY, timeout=PATIENCE_MS)
    assert keeper.runs == []


def test_a_restart_begins_another_run(qtbot: QtBot, open_keeper: Opener, session: Session) -> None:
    keeper = open_keeper()
    keeper.watch("overfitting", session)
    played(qtbot, session)
    played(qtbot, session)
    assert names(keeper) == ["tiny (2)", "tiny"]
    assert len({run.about.series for run in keeper.runs}) == 2


def test_a_pinned_run_is_a_ghost_behind_the_others_after_a_restart_of_the_program_too(
    qtbot: QtBot, open_keeper: Opener, session: Session
) -> None:
    keeper = open_keeper()
    keeper.add(kept(recorded_history(), name="first"))
    keeper.pin(keeper.runs[0], True)
    keeper.rename(keeper.runs[0], "the one before")
    rest(qtbot, keeper)
    again = open_keeper()
    again.watch("overfitting", session)
    session.load(tiny_study())
    loaded(qtbot, again, 1)
    assert ghosts_of(session) == ["the one before"]
    assert session.ghosts[0].evaluations == keeper.runs[0].history.evaluations
    again.pin(again.runs[0], False)
    assert ghosts_of(session) == []


def ghosts_of(session: Session) -> list[str]:
    return [ghost.name for ghost in session.ghosts]


def test_a_run_on_stage_is_not_its_own_ghost(
    qtbot: QtBot, open_keeper: Opener, session: Session
) -> None:
    keeper = open_keeper()
    keeper.watch("overfitting", session)
    played(qtbot, session)
    keeper.pin(keeper.runs[0], True)
    assert ghosts_of(session) == []
    session.load(tiny_study())
    assert ghosts_of(session) == ["tiny"]


def test_removed_runs_come_back_where_they_were_the_last_one_first(
    qtbot: QtBot, open_keeper: Opener
) -> None:
    keeper = open_keeper()
    for name in "abc":
        keeper.add(kept(recorded_history(), name=name, made=float(ord(name))))
    for run in (keeper.runs[1], keeper.runs[0]):
        keeper.remove(run)
    assert (names(keeper), keeper.removed) == (["a"], "c")
    keeper.undo()
    keeper.undo()
    keeper.undo()
    assert (names(keeper), keeper.removed) == (["c", "b", "a"], "")
    rest(qtbot, keeper)
    assert names(loaded(qtbot, open_keeper(), 3)) == ["c", "b", "a"]


def test_no_two_runs_have_the_same_name(open_keeper: Opener) -> None:
    keeper = open_keeper()
    for _ in range(3):
        keeper.add(kept(recorded_history(), name="tiny"))
    keeper.rename(keeper.runs[0], "other")
    keeper.rename(keeper.runs[1], "other")
    assert names(keeper) == ["other", "other (2)", "tiny"]


def test_of_too_many_runs_the_oldest_go_but_never_those_pinned_or_on_stage(
    qtbot: QtBot, open_keeper: Opener, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seat, "KEPT", 2)
    keeper = open_keeper()
    keeper.watch("overfitting", session)
    played(qtbot, session)
    for name in "abcd":
        keeper.add(kept(recorded_history(), name=name, made=float(ord(name))))
        keeper.pin(keeper.runs[0], name == "a")
    assert names(keeper) == ["d", "c", "a", "tiny"]
    rest(qtbot, keeper)
    assert len(list((keeper._store.folder).iterdir())) == 4


def test_runs_that_are_brought_back_on_stage_are_known_and_not_kept_again(
    qtbot: QtBot, open_keeper: Opener, session: Session
) -> None:
    keeper = open_keeper()
    keeper.watch("comparison", session)
    keeper.show("comparison")
    for name in "ab":
        keeper.add(kept(recorded_history(), name=name))
    keeper.pin(keeper.runs[0], True)
    runs = list(keeper.runs)
    study = study_of_runs(runs, "")
    session.load(study, keeper.lend(runs))
    assert session.state is RunState.ENDED
    assert [history.name for history in session.histories] == ["b", "a"]
    assert keeper.on_stage == runs
    assert keeper.runs == runs
    assert ghosts_of(session) == []
    keeper.close()
    assert keeper.runs == runs


def test_played_anew_they_are_runs_of_their_own(
    qtbot: QtBot, open_keeper: Opener, session: Session
) -> None:
    keeper = open_keeper()
    keeper.watch("comparison", session)
    for name in "ab":
        keeper.add(kept(recorded_history(), name=name))
    runs = list(keeper.runs)
    session.load(study_of_runs(runs, ""), keeper.lend(runs))
    session.play()
    qtbot.waitUntil(lambda: len(keeper.runs) == 4, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: session.state is RunState.ENDED, timeout=PATIENCE_MS)
    assert set(names(keeper)) == {"a", "b", "a (2)", "b (2)"}


def test_a_full_disk_is_told_in_a_sentence_and_made_up_for(
    qtbot: QtBot, open_keeper: Opener, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_keeper, "RETRY_MS", run_keeper.WRITE_MS)
    keeper = open_keeper()
    keeper.watch("overfitting", session)
    said: list[str] = []
    keeper.problem.connect(said.append)
    with monkeypatch.context() as patch:
        patch.setattr(store_module, "write_atomically", no_space)
        played(qtbot, session)
        qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)
    assert said == [
        "Runs cannot be written at the moment (No space left on device); they stay in memory."
    ]
    rest(qtbot, keeper)
    (run,) = loaded(qtbot, open_keeper(), 1).runs
    assert same(run.history, keeper.runs[0].history)


def no_space(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_of_many_damaged_files_one_is_named_and_the_others_counted(
    qtbot: QtBot, open_keeper: Opener
) -> None:
    keeper = open_keeper()
    run = keeper.add(kept(recorded_history()))
    rest(qtbot, keeper)
    folder = keeper._store.folder
    for name in "abc":
        (folder / f"{name}.dlrun").write_bytes(b"foreign")
    again = open_keeper()
    with qtbot.waitSignal(again.problem, timeout=PATIENCE_MS) as problem:
        loaded(qtbot, again, 1)
    assert problem.args is not None
    (text,) = problem.args
    assert text.startswith("A kept run is damaged (")
    assert text.endswith(".dlrun.damaged. And 2 more like it.")
    assert [r.about.id for r in again.runs] == [run.about.id]


def test_settings_of_compared_runs_are_those_of_their_end(open_keeper: Opener) -> None:
    first, second = kept(recorded_history(), name="same"), kept(recorded_history(), name="same")
    study = study_of_runs([first, KeptRun(second.about, recorded_history(2))], "two")
    assert [variant.name for variant in study.variants] == ["same", "same (2)"]
    assert [config.optimizer.lr for config in study.configs] == [0.05, tiny_config().optimizer.lr]


def test_two_programs_record_into_the_same_folder_at_the_same_time(
    qtbot: QtBot, qapp: QObject, open_keeper: Opener, session: Session
) -> None:
    one, other, second = open_keeper(), open_keeper(), Session(qapp)
    one.watch("comparison", session)
    other.watch("comparison", second)
    for each in (session, second):
        each.load(tiny_study({"training.steps": 400}, *PAIR))
        each.play()
    qtbot.waitUntil(lambda: {session.state, second.state} == {RunState.ENDED}, timeout=PATIENCE_MS)
    second.close()
    rest(qtbot, one)
    rest(qtbot, other)
    found = loaded(qtbot, open_keeper(), 4)
    recorded = {run.about.id: run for run in (*one.runs, *other.runs)}
    assert len(recorded) == 4
    assert all(same(run.history, recorded[run.about.id].history) for run in found.runs)


def test_what_could_not_be_written_is_tried_once_more_at_the_end(
    qtbot: QtBot, open_keeper: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = open_keeper()
    with monkeypatch.context() as patch:
        patch.setattr(store_module, "write_atomically", no_space)
        keeper.add(kept(recorded_history()))
        qtbot.waitUntil(lambda: keeper._store.failing, timeout=PATIENCE_MS)
    keeper.close()
    assert len(loaded(qtbot, open_keeper(), 1).runs) == 1
