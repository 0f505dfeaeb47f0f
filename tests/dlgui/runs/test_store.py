"""Runs outlive the program: they come back as they were, and what is damaged is set aside."""

import os
from dataclasses import replace

import pytest

from dlgui.runs.kept_run import part_since, place_of, whole
from dlgui.runs.run_file import SUFFIX
from dlgui.runs.run_lines import to_line
from dlgui.runs.store import DAMAGED, LeftAlone, Loaded, SetAside
from tests.kept_runs import kept, recorded_history, same
from tests.stores import Opener, append_to_file, loaded, outcome, saved


def test_a_folder_that_is_not_there_yet_holds_no_runs(open_store: Opener) -> None:
    assert loaded(open_store()) == []


def test_runs_come_back_in_the_order_in_which_they_were_made(open_store: Opener) -> None:
    store, history = open_store(), recorded_history()
    for run_id, made in [("b", 2.0), ("a", 3.0), ("c", 1.0)]:
        saved(store, kept(history, run_id, made=made))
    assert outcome(store) == []
    assert [run.about.id for run in loaded(open_store())] == ["c", "b", "a"]


def test_a_run_grows_in_its_file(open_store: Opener) -> None:
    store, early, late = open_store(), recorded_history(5), recorded_history(9)
    run = saved(store, kept(early))
    store.append(run.about, part_since(late, place_of(early)))
    assert outcome(store) == []
    (back,) = loaded(open_store())
    assert same(back.history, late)


def test_a_run_that_goes_on_can_be_renamed_and_pinned(open_store: Opener) -> None:
    store, run = open_store(), kept(recorded_history(5))
    saved(store, run)
    about = replace(run.about, name="best so far", pinned=True)
    store.describe(about)
    store.append(about, part_since(recorded_history(7), run.place))
    assert outcome(store) == []
    (back,) = loaded(open_store())
    assert (back.about.name, back.about.pinned, back.history.step) == ("best so far", True, 7)


def test_a_removed_run_is_gone_at_the_next_start_unless_it_was_brought_back(
    open_store: Opener,
) -> None:
    store, history = open_store(), recorded_history()
    for run_id in ("a", "b"):
        saved(store, kept(history, run_id))
        store.remove(run_id)
    store.restore(kept(history, "b").about, whole(history))
    assert outcome(store) == []
    assert [run.about.id for run in loaded(open_store())] == ["b"]
    assert [path.name for path in store.folder.iterdir()] == [f"b{SUFFIX}"]


def test_a_forgotten_run_is_gone_at_once(open_store: Opener) -> None:
    store = open_store()
    saved(store, kept(recorded_history(), "a"))
    store.forget("a")
    outcome(store)
    assert list(store.folder.iterdir()) == []


def test_a_damaged_file_is_set_aside_and_the_rest_loads(open_store: Opener) -> None:
    store, history = open_store(), recorded_history()
    saved(store, kept(history, "a"))
    saved(store, kept(history, "b"))
    outcome(store)
    damaged = store.folder / f"a{SUFFIX}"
    damaged.write_bytes(damaged.read_bytes()[::-1])
    store = open_store()
    store.load()
    aside, rest = outcome(store)
    assert isinstance(aside, SetAside)
    assert aside.path == store.folder / f"a{SUFFIX}{DAMAGED}"
    assert isinstance(rest, Loaded)
    assert [run.about.id for run in rest.runs] == ["b"]
    assert (store.folder / f"a{SUFFIX}{DAMAGED}").exists()
    assert len(loaded(open_store())) == 1  # and is not complained of again


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_stays_where_it_is(open_store: Opener) -> None:
    store = open_store()
    saved(store, kept(recorded_history(), "a"))
    outcome(store)
    (store.folder / f"a{SUFFIX}").chmod(0)
    store = open_store()
    store.load()
    news = outcome(store)
    assert isinstance(news[0], LeftAlone)


def test_a_newer_file_stays_where_it_is(open_store: Opener) -> None:
    store = open_store()
    run = saved(store, kept(recorded_history(), "a"))
    outcome(store)
    append_to_file(store, run, to_line({"layers": []}))
    store = open_store()
    store.load()
    alone, rest = outcome(store)
    assert isinstance(alone, LeftAlone)
    assert alone.path.exists()
    assert isinstance(rest, Loaded)
