"""A run comes back from its file as it was, to the last bit; damage is noticed."""

from functools import cache
from math import inf, nan
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlgui.runs.kept_run import KeptRun, RunAbout, RunPlace, part_since, place_of, whole
from dlgui.runs.run_file import (
    DamagedFileError,
    NewerFileError,
    head_as_bytes,
    part_as_bytes,
    read_run,
    run_as_bytes,
)
from dlgui.runs.run_lines import from_line, to_line
from dlgui.session.history import Mark, MarkKind, RunHistory
from dlgui.words.looks import run_look
from engine.training.config import Monitor, RunConfig
from engine.training.records import Change, Divergence, Ending, Evaluation, Fault, StepRecord
from engine.training.settings import replace
from tests.kept_runs import kept, recorded_history, same

FIGURES = st.floats(allow_nan=False) | st.sampled_from([nan, inf, -inf, -0.0, 5e-324])
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
SETTINGS = st.fixed_dictionaries(
    {
        "seed": st.integers(0, 2**31 - 1),
        "optimizer.lr": st.floats(1e-6, 10),
        "optimizer.eps": st.none() | st.floats(0, 1),
        "network.hidden": st.lists(st.integers(1, 50), max_size=4),
        "data.folder": st.sampled_from(["", "digits/さくら"]),
    }
)


def file_of(folder: Path, run: KeptRun) -> Path:
    path = folder / "run.dlrun"
    path.write_bytes(run_as_bytes(run.about, whole(run.history)))
    return path


@st.composite
def histories(draw: st.DrawFn) -> RunHistory:
    history = RunHistory(replace(RunConfig(), draw(SETTINGS)), draw(WORDS))
    for step in range(1, draw(st.integers(1, 30))):
        evaluation = None
        if draw(st.booleans()):
            validation = draw(st.none() | FIGURES)
            a, b, c, d = draw(st.tuples(FIGURES, FIGURES, FIGURES, FIGURES))
            evaluation = Evaluation(step, a, b, c, d, validation, validation)
        history.add_record(StepRecord(step, draw(FIGURES), draw(FIGURES), 0.1, evaluation))
        if draw(st.integers(0, 9)) == 0:
            history.add_change(
                Change(step, "early_stopping.monitor", Monitor.LOSS, Monitor.ACCURACY)
            )
            history.add_mark(Mark(step, draw(WORDS), draw(st.sampled_from(MarkKind))))
    history.batch_test_accuracy = draw(st.none() | FIGURES)
    if draw(st.booleans()):
        broken = Divergence(history.step, Fault.INFINITE, "linear1", "weight", 0.1, draw(FIGURES))
        history.add_record(
            StepRecord(history.step, inf, nan, 0.1, None, Ending.DIVERGED, broken, None)
        )
    return history


@given(histories(), WORDS, st.booleans())
def test_any_run_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, history: RunHistory, name: str, pinned: bool
) -> None:
    run = kept(history, name=name, pinned=pinned)
    back = read_run(file_of(tmp_path_factory.mktemp("run"), run))
    assert same(back.history, history)
    assert back.about == run.about
    assert back.place == run.place


def test_a_recorded_run_comes_back_with_its_change_and_its_mark(tmp_path: Path) -> None:
    history = recorded_history()
    back = read_run(file_of(tmp_path, kept(history))).history
    assert same(back, history)
    assert [mark.text for mark in back.marks] == ["Learning rate 0.1 → 0.05"]
    assert back.running_config.optimizer.lr == 0.05
    assert back.ending is Ending.FINISHED


@cache
def example() -> RunHistory:
    """Return a recorded run, made once for many examples."""
    return recorded_history()


def written_in_parts(history: RunHistory, lengths: list[int]) -> bytes:
    """Write a run as it would have been written while it went on."""
    data, place = head_as_bytes(kept(history).about), RunPlace()
    for length in lengths:
        copy = RunHistory(history.config, history.name)
        copy.add_batches(*(a[:length] for a in batches(history)))
        copy.evaluations[:] = [e for e in history.evaluations if e.step <= length]
        copy.step = length
        data += part_as_bytes(part_since(copy, place))
        place = place_of(copy)
    return data + part_as_bytes(part_since(history, place))


def batches(history: RunHistory) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    steps, losses = history.curve("batch_loss")
    return steps, losses, history.curve("batch_accuracy")[1]


def test_a_run_that_was_written_as_it_went_is_the_same(tmp_path: Path) -> None:
    history = recorded_history()
    path = tmp_path / "run.dlrun"
    path.write_bytes(written_in_parts(history, [1, 4, 9]))
    assert same(read_run(path).history, history)


@given(st.data())
def test_of_a_torn_file_all_whole_lines_are_read(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = written_in_parts(example(), [2, 5, 8])
    head = content.index(b"\n") + 1
    cut = data.draw(st.integers(head, len(content)))
    path = tmp_path_factory.mktemp("torn") / "run.dlrun"
    path.write_bytes(content[:cut])
    lines = content[:cut].count(b"\n") - 1
    steps = read_run(path).history.curve("batch_loss")[0]
    assert len(steps) == [0, 2, 5, 8, 12][lines]


@given(st.data())
def test_a_file_with_a_wrong_byte_is_damaged_or_loses_its_last_line(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = bytearray(written_in_parts(example(), [2, 5, 8]))
    last = content.rstrip(b"\n").rindex(b"\n")
    place = data.draw(st.integers(0, last - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    path = tmp_path_factory.mktemp("damaged") / "run.dlrun"
    path.write_bytes(bytes(content))
    with pytest.raises(DamagedFileError):
        read_run(path)


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\n\n", b"\x00" * 4096, to_line({"a": 1})])
def test_what_is_no_run_is_said_to_be_damaged(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "run.dlrun"
    path.write_bytes(content)
    with pytest.raises(DamagedFileError):
        read_run(path)


def changed_head(about: RunAbout, **fields: object) -> bytes:
    tree = from_line(head_as_bytes(about).rstrip(b"\n"))["about"]
    return to_line({"about": tree | fields})


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"format": 99}, "its format is 99"),
        ({"config": {"optimizer": {"warmth": 3}}}, "optimizer.warmth: there is no such setting"),
        ({"tags": ["best"]}, "a field 'tags' that is not known here"),
    ],
)
def test_a_file_of_a_newer_version_says_so(
    fields: dict[str, object], said: str, tmp_path: Path
) -> None:
    path = tmp_path / "run.dlrun"
    path.write_bytes(changed_head(kept(recorded_history()).about, **fields))
    with pytest.raises(NewerFileError, match=said):
        read_run(path)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"colour": "red"}, "a field 'colour' that is not known here"),
        ({"ending": "paused"}, "'paused' is no ending known here"),
        ({"marks": [[3, "here", "applause"]]}, "'applause' is no markkind known here"),
        ({"divergence": [3, "bored", "linear1", "weight", 0.1, 1.0]}, "'bored' is no fault known"),
        (
            {"evaluations": [[4, 1, 1, 1, 1, None, None, [["charm", 0.5]]]]},
            "'charm' is no curve known here",
        ),
        (
            {"evaluations": [[4, 1, 1, 1, 1, 1, 1, [], 1]]},
            "its evaluations is longer than known here",
        ),
    ],
)
def test_whole_lines_that_this_version_does_not_understand_are_of_a_newer_one(
    fields: dict[str, object], said: str, tmp_path: Path
) -> None:
    run = kept(recorded_history())
    tree = from_line(part_as_bytes(whole(run.history)).rstrip(b"\n"))["part"]
    path = tmp_path / "run.dlrun"
    path.write_bytes(head_as_bytes(run.about) + to_line({"part": tree | fields}))
    with pytest.raises(NewerFileError, match=said):
        read_run(path)


def test_a_line_of_a_kind_that_is_not_known_is_of_a_newer_version(tmp_path: Path) -> None:
    path = tmp_path / "run.dlrun"
    path.write_bytes(head_as_bytes(kept(recorded_history()).about) + to_line({"layers": []}))
    with pytest.raises(NewerFileError, match="it has lines 'layers'"):
        read_run(path)


@pytest.mark.parametrize("missing", ["steps", "losses", "seconds"])
def test_a_line_without_one_of_its_fields_is_damaged(missing: str, tmp_path: Path) -> None:
    run = kept(recorded_history())
    tree = from_line(part_as_bytes(whole(run.history)).rstrip(b"\n"))["part"]
    del tree[missing]
    path = tmp_path / "run.dlrun"
    path.write_bytes(head_as_bytes(run.about) + to_line({"part": tree}))
    with pytest.raises(DamagedFileError):
        read_run(path)


def test_a_run_of_an_older_file_looks_like_a_run(tmp_path: Path) -> None:
    path = tmp_path / "old.dlrun"
    made = kept(recorded_history(), series=1)
    path.write_bytes(run_as_bytes(made.about, whole(made.history)))
    look = read_run(path).about.series
    assert look == run_look(1)
    path.write_bytes(run_as_bytes(read_run(path).about, whole(made.history)))
    assert read_run(path).about.series == look
