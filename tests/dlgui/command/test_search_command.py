"""The command `search`: a table, a file that is gone on with, and one line for what is wrong."""

import csv
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dlgui.command.command_line import main
from dlgui.files.search_file import read_search, write_search
from engine.search.results import Results
from engine.search.search import Search
from tests.tiny_searches import tiny_base, tiny_search

ROOT = Path(__file__).parents[3]
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def status_of(*arguments: str) -> int:
    try:
        return main(["search", *arguments])
    except SystemExit as end:
        return int(end.code or 0)


def complaint(captured: Captured, *arguments: str) -> str:
    """Return the one line on the error stream of a command that fails with status 2."""
    assert status_of(*arguments) == 2
    out, err = captured.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return err.strip()


def file_of(search: Search, name: str = "mine.toml") -> str:
    write_search(Path(name), Results(search))
    return name


def test_a_file_is_searched_and_holds_what_was_found(capsys: Captured) -> None:
    name = file_of(tiny_search(5))
    assert status_of(name, "--workers", "1", "--json", "a.json", "--csv", "a.csv") == 0
    out, err = capsys.readouterr()
    assert out.count("\n") == 5
    assert "trial " in out
    assert " ± " in out
    assert "5/5" in err
    outcomes = read_search(Path(name)).outcomes
    assert sorted(o.number for o in outcomes) == [1, 2, 3, 4, 5]
    tree = json.loads(Path("a.json").read_text("utf-8"))
    assert [trial["number"] for trial in tree["trials"]] == [1, 2, 3, 4, 5]
    accuracies = {o.number: o.accuracy for o in outcomes}
    assert {t["number"]: t["validation_accuracy"] for t in tree["trials"]} == accuracies
    assert tree["best"][0] == max(accuracies, key=lambda n: (accuracies[n], -n))
    with open("a.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [float(row["validation_accuracy"]) for row in rows] == list(
        dict(sorted(accuracies.items())).values()
    )
    assert float(rows[0]["optimizer.lr"]) == tiny_search(5).trial(1).settings["optimizer.lr"]


def test_comments_stay_and_what_was_stopped_early_is_told(capsys: Captured) -> None:
    text = Path(file_of(tiny_search(9, halving=True))).read_text("utf-8")
    text = "# my notes\n" + text.replace("trials = 9", "trials = 9  # a few").partition("\n[res")[0]
    Path("mine.toml").write_text(text, "utf-8")
    assert status_of("mine.toml", "--workers", "1") == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == "8 of 9 stopped early"
    assert "9/9" in err
    assert "look 13 of 13" in err
    assert Path("mine.toml").read_text("utf-8").startswith(text)
    assert status_of("mine.toml", "--workers", "1", "--trials", "10") == 0
    assert Path("mine.toml").read_text("utf-8").startswith("# my notes\nformat = 1\n")


def test_a_second_time_only_what_is_missing_is_trained(capsys: Captured) -> None:
    name = file_of(tiny_search(3))
    assert status_of(name, "--workers", "1") == 0
    before = read_search(Path(name)).outcomes
    assert status_of(name, "--workers", "1", "--trials", "5") == 0
    after = read_search(Path(name))
    assert after.outcomes[:3] == before
    assert (after.search.count, len(after.outcomes)) == (5, 5)
    assert status_of(name) == 0
    assert read_search(Path(name)).outcomes == after.outcomes
    assert "2 trials are wanted, and trial 5 is done already" in complaint(
        (capsys.readouterr(), capsys)[1], name, "--trials", "2"
    )


def test_damaged_lines_are_told_and_their_trials_repeated(capsys: Captured) -> None:
    name = file_of(tiny_search(2))
    with open(name, "a", encoding="utf-8") as file:
        file.write("1-18 = [1, [")
    assert status_of(name, "--workers", "1") == 0
    assert "1 lines of results cannot be read" in capsys.readouterr().err
    assert len(read_search(Path(name)).outcomes) == 2


def test_a_search_whose_every_trial_diverges_has_its_table_all_the_same(capsys: Captured) -> None:
    text = Path(file_of(tiny_search(2, base=tiny_base({"network.hidden": [30] * 6})))).read_text()
    text = text.replace("low = 0.001", "low = 900.0").replace("high = 1.0", "high = 1000.0")
    text = text.replace("steps = 18", "steps = 60")
    Path("wild.toml").write_text(text.partition("[results]")[0], "utf-8")
    assert status_of("wild.toml", "--workers", "1") == 0
    assert capsys.readouterr().out.count("(diverged)") == 2


def test_ctrl_c_keeps_what_is_done(tmp_path: Path) -> None:
    name = file_of(tiny_search(2000, base=tiny_base({"training.steps": 500})))
    program = subprocess.Popen(
        [sys.executable, "-m", "dlgui", "search", str(tmp_path / name), "--json", "a.json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    try:
        while len(read_search(Path(name)).outcomes) < 3:
            assert program.poll() is None
        program.send_signal(signal.SIGINT)
        out, _ = program.communicate(timeout=60)
    finally:
        program.kill()
        program.wait()
    assert program.returncode == 130
    kept = sorted(o.number for o in read_search(Path(name)).outcomes)
    assert len(kept) >= 3
    assert [t["number"] for t in json.loads(Path("a.json").read_text())["trials"]] == kept
    assert out.count(b"trial") == min(10, len(kept))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nothing",), "search: there is no 'nothing'; there is random-search"),
        (("nothing.toml",), "nothing.toml: cannot be read: No such file"),
        (("no/such.toml",), "such.toml: cannot be read: No such file"),
        (("random-search", "--trials", "0"), "trials: 0 is not allowed"),
        (("random-search", "--trials", "1e9"), "trials: 1000000000 is not allowed"),
        (("random-search", "--trials", "-1"), "trials: -1 is not allowed"),
        (("random-search", "--trials", "many"), "--trials: 'many' is not allowed"),
        (("random-search", "--trials", "2.5"), "--trials: 2.5 is not allowed"),
        (("random-search", "--workers", "0"), "--workers: 0 is not allowed"),
        (("random-search", "--workers", "1e6"), "--workers: 1000000 is not allowed"),
        (("random-search", "--cluster", "x:1", "--workers", "2"), "contradicts --cluster"),
        (("random-search", "--cluster", "x"), "--cluster: 'x' is no address of a scheduler"),
        (("random-search", "--json", "no/such"), "cannot be written"),
        (("random-search", "--json", "a", "--csv", "./a"), "cannot hold two things at once"),
        ((), "the following arguments are required"),
    ],
)
def test_wrong_input_is_told_in_one_line(
    capsys: Captured, arguments: tuple[str, ...], words: str
) -> None:
    assert words in complaint(capsys, *arguments)
    assert os.listdir() == []
