"""Two programs use one folder of runs: what each of them does to a run holds."""

from dataclasses import replace
from pathlib import Path

import pytest

from dlgui.runs import new_runs
from dlgui.runs.kept_run import KeptRun, RunAbout, part_since, place_of, whole
from dlgui.runs.new_runs import NewRuns
from dlgui.runs.run_file import SUFFIX
from dlgui.runs.run_heads import read_about
from dlgui.runs.store import RunStore
from tests.kept_runs import kept, recorded_history, same
from tests.stores import Opener, loaded, outcome, saved


def two_with_one_run(open_store: Opener) -> tuple[RunStore, RunStore, RunAbout]:
    """Return two stores that have both read the same run."""
    first, second = open_store(), open_store()
    saved(first, kept(recorded_history(), "a"))
    outcome(first)
    (run,) = loaded(second)
    assert loaded(first)[0].about == run.about
    return first, second, run.about


def the_run(open_store: Opener) -> KeptRun:
    (run,) = loaded(open_store())
    return run


def described(store: RunStore, about: RunAbout) -> None:
    store.describe(about)
    assert outcome(store) == []


@pytest.mark.parametrize("pin_first", [True, False])
def test_a_rename_in_one_and_a_pin_in_the_other_both_hold(
    open_store: Opener, pin_first: bool
) -> None:
    first, second, about = two_with_one_run(open_store)
    changes = [(first, replace(about, name="best")), (second, replace(about, pinned=True))]
    for store, changed in changes[:: -1 if pin_first else 1]:
        described(store, changed)
    back = the_run(open_store).about
    assert (back.name, back.pinned) == ("best", True)


def test_many_changes_in_turn_all_hold(open_store: Opener) -> None:
    first, second, about = two_with_one_run(open_store)
    described(first, replace(about, name="one"))
    described(second, replace(about, pinned=True))
    described(first, replace(about, name="two"))
    described(second, replace(about, pinned=False))
    described(second, replace(about, pinned=True, made=7.0))
    described(first, replace(about, name="three"))
    back = the_run(open_store).about
    assert (back.name, back.pinned, back.made) == ("three", True, 7.0)


def test_a_pin_survives_that_the_other_program_writes_the_run_anew(open_store: Opener) -> None:
    early, late = recorded_history(5), recorded_history(9)
    recording, other = open_store(), open_store()
    run = saved(recording, kept(early, "a"))
    outcome(recording)
    (seen,) = loaded(other)
    described(other, replace(seen.about, pinned=True, name="theirs"))
    recording.append(run.about, part_since(late, place_of(early)))
    recording.save(replace(run.about, name="mine"), whole(late))
    assert outcome(recording) == []
    back = the_run(open_store)
    assert (back.about.name, back.about.pinned) == ("mine", True)
    assert same(back.history, late)


def test_a_name_given_elsewhere_holds_when_the_run_is_recorded_to_its_end(
    open_store: Opener,
) -> None:
    early, late = recorded_history(5), recorded_history(9)
    recording, other = open_store(), open_store()
    run = saved(recording, kept(early, "a"))
    outcome(recording)
    (seen,) = loaded(other)
    described(other, replace(seen.about, name="theirs", title="their study"))
    for history in (late, late):  # again, now that it knows what it wrote itself
        recording.save(run.about, whole(history))
        assert outcome(recording) == []
    back = the_run(open_store).about
    assert (back.name, back.title) == ("theirs", "their study")


def test_a_run_that_one_removed_stays_removed_when_the_other_writes_to_it(
    open_store: Opener,
) -> None:
    first, second, about = two_with_one_run(open_store)
    first.remove("a")
    assert outcome(first) == []
    described(second, replace(about, pinned=True))
    second.save(replace(about, pinned=True), whole(recorded_history()))
    assert outcome(second) == []
    assert [path.name for path in second.folder.iterdir()] == [f"a{SUFFIX}.removed"]
    first.restore(about, whole(recorded_history()))
    assert outcome(first) == []
    assert the_run(open_store).about.pinned


def test_both_remove_and_one_takes_it_back(open_store: Opener) -> None:
    first, second, about = two_with_one_run(open_store)
    for store in (first, second):
        store.remove("a")
        assert outcome(store) == []
    for store in (first, second):
        store.restore(about, whole(recorded_history()))
        assert outcome(store) == []
    assert the_run(open_store).about == about


@pytest.mark.parametrize("pinned", [True, False])
def test_one_does_not_forget_what_the_other_has_pinned(open_store: Opener, pinned: bool) -> None:
    first, second, about = two_with_one_run(open_store)
    described(second, replace(about, pinned=pinned))
    first.forget("a")
    assert outcome(first) == []
    assert len(loaded(open_store())) == int(pinned)


def test_nothing_in_a_file_leads_to_another_file(open_store: Opener) -> None:
    store, other = open_store(), open_store()
    outside = store.folder.parent / f"precious{SUFFIX}"
    store.folder.mkdir(parents=True)
    outside.write_bytes(b"precious")
    run = saved(store, kept(recorded_history(), "a"))
    outcome(store)
    path = store.folder / f"a{SUFFIX}"
    path.rename(store.folder / f"b{SUFFIX}")
    saved(other, replace_id(run, "../precious"))
    (store.folder.parent / f"precious{SUFFIX}").write_bytes(b"precious")
    outcome(other)
    (back,) = loaded(open_store())
    assert back.about.id == "b"
    described(open_store(), replace(back.about, name="renamed"))
    found = read_about(store.folder / f"b{SUFFIX}")
    assert found is not None
    assert found.name == "renamed"


def replace_id(run: KeptRun, run_id: str) -> KeptRun:
    return KeptRun(replace(run.about, id=run_id), run.history)


def test_two_copies_of_a_file_are_two_runs(open_store: Opener) -> None:
    store = open_store()
    saved(store, kept(recorded_history(), "a"))
    outcome(store)
    (store.folder / f"copy{SUFFIX}").write_bytes((store.folder / f"a{SUFFIX}").read_bytes())
    assert sorted(run.about.id for run in loaded(open_store())) == ["a", "copy"]


def test_what_cannot_be_read_has_no_head(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b'01234567 {"about":3}\n')
    assert read_about(tmp_path / "a") is None
    assert read_about(tmp_path / "none") is None


def test_a_clock_that_goes_back_makes_no_run_older(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[KeptRun] = []
    numbers = NewRuns()
    for now in (5000.0, 4000.0, 4000.0, 6000.0, 0.0):
        monkeypatch.setattr(new_runs, "time", lambda now=now: now)
        made = numbers.time_after(runs)
        runs.insert(0, kept(recorded_history(1), numbers.id(made), made=made))
    times = [run.about.made for run in reversed(runs)]
    assert times == sorted(set(times))
    assert times[0] == 5000.0
    assert times[3] == 6000.0


def test_runs_that_began_before_the_others_were_read_come_after_them() -> None:
    numbers, history = NewRuns(), recorded_history(1)
    begun = [kept(history, numbers.id(made), made=made) for made in (30.0, 20.0)]
    others = [kept(history, "x", made=1.0)]
    found = [kept(history, "y", made=25.0), kept(history, "z", made=10.0)]
    moved = numbers.put_later([*begun, *others], found)
    assert moved == [begun[1]]
    assert 25.0 < begun[1].about.made < begun[0].about.made == 30.0
    assert others[0].about.made == 1.0
    assert numbers.put_later(begun, []) == []
