"""A value that no run can have is refused where the run is read, and named."""

from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import pytest

from dlgui.runs.kept_run import whole
from dlgui.runs.run_file import (
    LINE_POINTS,
    DamagedFileError,
    NewerFileError,
    head_as_bytes,
    part_as_bytes,
    read_run,
    run_as_bytes,
)
from dlgui.runs.run_lines import from_line, to_line
from dlgui.runs.texts import LONGEST_NAME, unique
from dlgui.session.history import Curve, RunHistory
from engine.training.config import RunConfig
from engine.training.records import Evaluation
from tests.kept_runs import kept, recorded_history, same

INFINITE, HUGE = float("inf"), 1 << 64


def file_with(folder: Path, *, head: dict[str, Any] | None = None, **part: Any) -> Path:
    """Write a run in which these values stand in place of its own; check sums are right."""
    run = kept(recorded_history())
    about = from_line(head_as_bytes(run.about).rstrip(b"\n"))["about"]
    record = from_line(part_as_bytes(whole(run.history)).rstrip(b"\n"))["part"]
    path = folder / "a.dlrun"
    path.write_bytes(to_line({"about": about | (head or {})}) + to_line({"part": record | part}))
    return path


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ({"name": ""}, "its name is blank"),
        ({"name": " \n\t"}, "its name is blank"),
        ({"name": "x" * 100_000}, "its name has 100,000 letters"),
        ({"name": None}, "its name is no text"),
        ({"name": ["x"]}, "its name is no text"),
        ({"title": "x" * 100_000}, "its title has 100,000 letters"),
        ({"preset": 3}, "its preset is no text"),
        ({"lab": None}, "its lab is no text"),
        ({"id": "x" * 201}, "its id has 201 letters"),
        ({"made": INFINITE}, "its time of making is no number from 0"),
        ({"made": float("nan")}, "its time of making is no number from 0"),
        ({"made": -1}, "its time of making is no number from 0"),
        ({"made": 10**400}, "its time of making is no number"),
        ({"made": "1"}, "its time of making is no number"),
        ({"series": INFINITE}, "its look is no whole number"),
        ({"series": HUGE}, "its look is no whole number"),
        ({"series": -1}, "its look is no whole number"),
        ({"series": 1.5}, "its look is no whole number"),
        ({"series": True}, "its look is no whole number"),
        ({"pinned": "yes"}, "its pin is neither true nor false"),
        ({"pinned": 1}, "its pin is neither true nor false"),
        ({"config": None}, "its contents are not those of a run"),
        ({"format": None}, "its contents are not those of a run"),
    ],
)
def test_what_a_run_says_of_itself(tmp_path: Path, head: dict[str, Any], said: str) -> None:
    with pytest.raises(DamagedFileError, match=said):
        read_run(file_with(tmp_path, head=head))


EVALUATION = [1, 0.5, 0.5, 0.5, 0.5, None, None]


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"step": INFINITE}, "its step is no whole number"),
        ({"step": HUGE}, "its step is no whole number"),
        ({"step": -1}, "its step is no whole number"),
        ({"step": None}, "its step is no whole number"),
        ({"best_step": HUGE}, "its best step is no whole number"),
        ({"best_step": "3"}, "its best step is no whole number"),
        ({"seconds": INFINITE}, "its time is no number from 0"),
        ({"seconds": None}, "its time is no number"),
        ({"evaluations": None}, "its contents are not those of a run"),
        ({"evaluations": [None]}, "one of its evaluations is no list"),
        ({"evaluations": [[1]]}, "its contents are not those of a run"),
        ({"evaluations": [[1, None, 0.5, 0.5, 0.5]]}, "its evaluation is no number"),
        ({"evaluations": [[1, "0.5", 0.5, 0.5, 0.5]]}, "its evaluation is no number"),
        ({"evaluations": [[1, 10**400, 0.5, 0.5, 0.5]]}, "its evaluation is no number"),
        ({"evaluations": [[INFINITE, *EVALUATION[1:]]]}, "its evaluation's step is no whole"),
        ({"evaluations": [[HUGE, *EVALUATION[1:]]]}, "its evaluation's step is no whole"),
        ({"evaluations": [[2, *EVALUATION[1:]], EVALUATION]}, "its evaluations are not in their"),
        ({"changes": [[HUGE, "optimizer.lr", 0.1, 0.2]]}, "its change's step is no whole"),
        ({"changes": [[1, "optimizer.lr", 0.1, -3]]}, "optimizer.lr"),
        ({"changes": "none"}, "one of its changes is no list"),
        ({"marks": [[HUGE, "a", "change"]]}, "its mark's step is no whole number"),
        ({"marks": [[1, "x" * 100_000, "change"]]}, "its mark has 100,000 letters"),
        ({"marks": [[1, None, "change"]]}, "its mark is no text"),
        ({"divergence": [HUGE, "infinite", "a", "b", 0.1, 1.0]}, "its divergence's step is no"),
        ({"divergence": [1, "infinite", "a", "b", None, 1.0]}, "its learning rate is no number"),
        ({"divergence": [1, "infinite", None, "b", 0.1, 1.0]}, "its layer is no text"),
        ({"divergence": [1, "infinite"]}, "its contents are not those of a run"),
        ({"losses": "AAAAAAAA8D8="}, "it has not as many steps as losses"),
        ({"steps": None}, "its contents are not those of a run"),
        ({"steps": "AAA"}, "its contents are not those of a run"),
    ],
)
def test_what_a_run_has_recorded(tmp_path: Path, part: dict[str, Any], said: str) -> None:
    with pytest.raises(DamagedFileError, match=said):
        read_run(file_with(tmp_path, **part))


@pytest.mark.parametrize("steps", [[2, 1], [1, 1], [-1, 1], [1, 10_000_001]])
def test_steps_are_in_their_order(tmp_path: Path, steps: list[int]) -> None:
    history = RunHistory(RunConfig(), "a")
    history.add_batches(*(_points(values) for values in (steps, [1, 1], [1, 1])))
    path = tmp_path / "a.dlrun"
    path.write_bytes(run_as_bytes(kept(history).about, whole(history)))
    with pytest.raises(DamagedFileError, match="its steps are not in their order"):
        read_run(path)


def _points(values: list[int]) -> Any:
    return np.array(values, float)


def test_halves_of_letters_are_no_text(tmp_path: Path) -> None:
    path = file_with(tmp_path, head={"name": "MARK"})
    text = path.read_bytes().split(b"\n")[0].partition(b" ")[2].replace(b"MARK", b"\\ud800")
    path.write_bytes(b"%08x %b\n" % (crc32(text), text))
    with pytest.raises(DamagedFileError, match="signs that are no letters"):
        read_run(path)
    pair = text.replace(b"\\ud800", b"\\ud83d\\ude00")
    path.write_bytes(b"%08x %b\n" % (crc32(pair), pair))
    assert read_run(path).about.name == "\U0001f600"


def test_a_setting_that_is_out_of_range_is_of_another_version(tmp_path: Path) -> None:
    with pytest.raises(NewerFileError, match=r"optimizer\.lr: 1e\+30 is not allowed"):
        read_run(file_with(tmp_path, head={"config": {"optimizer": {"lr": 1e30}}}))


def test_what_is_kept_is_always_read_again(tmp_path: Path) -> None:
    """Names are cut and cleaned where runs are named, so that no run is set aside for its name."""
    for name in ("x" * 100_000, "a\ud800b", "あ" * 5000):
        about = kept(recorded_history(), name=unique(unique(name, []), [name[:LONGEST_NAME]])).about
        path = tmp_path / "a.dlrun"
        path.write_bytes(run_as_bytes(about, whole(recorded_history())))
        assert read_run(path).about == about


def test_a_long_run_is_written_in_lines_that_can_be_read(tmp_path: Path) -> None:
    history, count = RunHistory(RunConfig(), "long"), 2 * LINE_POINTS + 5
    steps = _points(list(range(1, count + 1)))
    history.add_batches(steps, steps / 7, steps / count)
    for step in range(0, count, 2):
        history.add_evaluation(Evaluation(step, 0.1, 0.2, 0.3, 0.4))
    history.step, history.best_step, history.seconds = count, 7, 3.0
    path = tmp_path / "a.dlrun"
    path.write_bytes(run_as_bytes(kept(history).about, whole(history)))
    assert path.read_bytes().count(b"\n") == 1 + 3
    shares: list[float] = []
    back = read_run(path, shares.append)
    assert same(back.history, history)
    assert shares == sorted(shares)
    assert len(back.history.curve(Curve.BATCH_LOSS)[0]) == count
    assert back.place == kept(history).place
