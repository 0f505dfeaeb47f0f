"""The command line in odd surroundings: names of files, consoles, pipes, what was typed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dlgui.command.command_line import main
from dlgui.runs.run_file import read_run
from engine.training.presets import read_study

ROOT = Path(__file__).parents[3]
TINY = "network.hidden=5 data.train_size=20 training.evaluation_test=20 training.steps=3"
TRAIN = [w for setting in TINY.split() for w in ("--set", setting)]
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def status_of(*arguments: str) -> int:
    try:
        return main(arguments)
    except SystemExit as end:
        return int(end.code or 0)


def run_python(
    *arguments: str, cwd: Path, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=kept | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("command", ["train", "check", "presets", "open"])
def test_a_file_called_like_a_command_does_not_hide_it(command: str, capsys: Captured) -> None:
    Path(command).write_text("seed = 1", "utf-8")
    assert status_of(command, "--help") == 0
    assert capsys.readouterr().out.startswith(f"usage: dlgui {command}")


def test_a_file_called_like_a_command_is_trained_by_its_name() -> None:
    Path("train").write_text("seed = 7", "utf-8")
    assert status_of("train", "train", *TRAIN, "--json", "a.json") == 0
    assert json.loads(Path("a.json").read_text("utf-8"))["seed"] == 7


@pytest.mark.parametrize("option", ["--json", "--csv", "--toml", "--save"])
@pytest.mark.parametrize("sign", ["a", "表"])
def test_a_name_longer_than_the_system_allows_is_refused_before_training(
    capsys: Captured, option: str, sign: str
) -> None:
    name = sign * 300 + (".dlrun" if option == "--save" else "")
    assert status_of("train", "overfit", option, name) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "cannot be written: File name too long" in err
    assert os.listdir() == []


@pytest.mark.parametrize("words", [["a" * 5000], ["open", "a" * 5000], ["train", "a" * 5000]])
def test_a_long_word_is_no_traceback(words: list[str], capsys: Captured) -> None:
    assert status_of(*words) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_longest_name_there_is_can_be_written() -> None:
    name = "a" * 250 + ".json"
    assert status_of("train", "overfit", *TRAIN, "--json", name) == 0
    assert os.listdir() == [name]


def test_of_several_runs_long_names_are_cut() -> None:
    tables = "".join(f'[[variant]]\nname = "{"表" * 100} {i}"\n' for i in range(2))
    Path("s.toml").write_text(tables, "utf-8")
    assert status_of("train", "s.toml", *TRAIN, "--save", "b.dlrun") == 0
    names = sorted(os.listdir())[:2]
    assert [name.split("-")[1] for name in names] == ["1", "2"]
    assert max(len(os.fsencode(name)) for name in names) <= 255
    assert [read_run(Path(name)).about.name for name in names] == [
        "表" * 100 + f" {i}" for i in (0, 1)
    ]


def test_one_file_under_two_names_cannot_hold_two_things(capsys: Captured) -> None:
    Path("sub").mkdir()
    assert status_of("train", "overfit", "--json", "a", "--csv", "sub/../a") == 2
    assert "cannot hold two things" in capsys.readouterr().err


def test_a_file_that_cannot_be_made_is_refused_before_training(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(self: Path, *_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "touch", read_only)
    assert status_of("train", "overfit", *TRAIN, "--json", "a.json") == 2
    out, err = capsys.readouterr()
    assert (out, err) == ("", "dlgui: a.json: cannot be written: Read-only file system\n")


def test_what_was_there_stays_until_the_end(capsys: Captured) -> None:
    Path("a.json").write_text("old", "utf-8")
    assert status_of("train", "overfit", "--json", "a.json", "--set", "optimizer.lr=0") == 2
    assert Path("a.json").read_text("utf-8") == "old"


ASCII = [
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


@pytest.mark.parametrize("environment", ASCII, ids=["io", "c", "old c"])
def test_japanese_names_on_an_ascii_console(tmp_path: Path, environment: dict[str, str]) -> None:
    study = 'title = "学習"\n[[variant]]\nname = "速い"\n[[variant]]\nname = "遅い"\n'
    (tmp_path / "表.toml").write_text(study, "utf-8")
    files = ["--json", "結果.json", "--csv", "結果.csv", "--save", "結果.dlrun"]
    done = run_python(
        "-m", "dlgui", "train", "表.toml", *TRAIN, *files, cwd=tmp_path, **environment
    )
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    assert done.stdout.count(b"step 3") == 2
    tree = json.loads((tmp_path / "結果.json").read_text("utf-8"))
    assert [run["name"] for run in tree["runs"]] == ["速い", "遅い"]
    assert len(list(tmp_path.glob("*.dlrun"))) == 2


def test_what_moves_a_cursor_is_escaped_wherever_it_is_printed(capsys: Captured) -> None:
    text = '[[variant]]\nname = "a\\u001b[31m\\nb\\u202e"\n'
    Path("s.toml").write_text(text, "utf-8")
    assert status_of("train", "s.toml", *TRAIN) == 0
    out, err = capsys.readouterr()
    assert out.startswith("a\\x1b[31m\\nb\\u202e: step 3")
    assert (out + err).replace("\n", "").isprintable()
    for words in (["train", "\x1b[2J"], ["tr\x1b[2Jain"], ["presets", "\u202e"]):
        assert status_of(*words) == 2
        out, err = capsys.readouterr()
        assert err.rstrip("\n").isprintable()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("optimizer.lr=０，０５", "dlgui: optimizer.lr: '０，０５' is read as 0.05\n"),
        ("training.steps=1,000", "dlgui: training.steps: '1,000' is read as 1000\n"),
        ("network.hidden=５、６", "dlgui: network.hidden: '５、６' is read as [5, 6]\n"),
        ("seed＝１２", "dlgui: seed: '１２' is read as 12\n"),
        ("training.steps=1e2", ""),
        ("optimizer.lr=0.05", ""),
    ],
)
def test_it_is_said_how_a_number_was_understood(capsys: Captured, typed: str, said: str) -> None:
    assert status_of("train", "overfit", *TRAIN, "--set", typed, "--steps", "2") == 0
    err = capsys.readouterr().err
    assert "".join(line for line in err.splitlines(True) if "is read as" in line) == said


@pytest.mark.parametrize("option", ["--steps", "--seed"])
def test_numbers_of_options_are_read_like_all_others(option: str) -> None:
    arguments = [*TRAIN, option, "１２", "--toml", "a.toml"]
    assert status_of("train", "overfit", *arguments) == 0
    base = read_study(Path("a.toml")).base
    assert 12 in (base.seed, base.training.steps)


def test_a_folder_on_the_command_line_is_found_from_there(capsys: Captured) -> None:
    Path("here").mkdir()
    Path("study").mkdir()
    Path("study/s.toml").write_text("seed = 1", "utf-8")
    assert status_of("train", "study/s.toml", "--set", "data.folder=here") == 2
    assert f"{Path.cwd() / 'here'}: has no train-images" in capsys.readouterr().err


def test_the_version_is_that_of_the_project(capsys: Captured) -> None:
    assert status_of("--version") == 0
    version = capsys.readouterr().out.removeprefix("dlgui ").strip()
    assert f'version = "{version}"' in (ROOT / "pyproject.toml").read_text("utf-8")


@pytest.mark.parametrize("words", [["--help"], ["train", "--help"]])
def test_the_help_tells_what_the_exit_status_means(words: list[str], capsys: Captured) -> None:
    assert status_of(*words) == 0
    assert "  3    a run diverged" in capsys.readouterr().out


def test_a_table_for_spreadsheets_has_a_mark_and_the_locales_signs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dlgui.command.train_command.decimal_sign", lambda: ",")
    arguments = ["--csv", "a.csv", "--csv-for", "spreadsheet"]
    assert status_of("train", "overfit", *TRAIN, *arguments) == 0
    data = Path("a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfrun;step;train_loss;")
    row = data.decode("utf-8-sig").splitlines()[1].split(";")
    assert row[:2] == ["no remedy", "0"]
    assert "," in row[2]


def test_who_reads_a_table_is_asked_only_with_one(capsys: Captured) -> None:
    assert status_of("train", "overfit", "--csv-for", "spreadsheet") == 2
    assert "--csv-for" in capsys.readouterr().err


needs_pipes = pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")


@needs_pipes
@pytest.mark.parametrize("words", [["--help"], ["train", "--help"], ["presets"], ["--version"]])
def test_a_closed_pipe_is_no_mistake(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "dlgui", *words]
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(
            command, cwd=ROOT, stdout=pipe, stderr=subprocess.PIPE, timeout=60, check=False
        )
    assert (done.stderr, done.returncode) == (b"", 0)


DIVERGES = [
    *("--set", "optimizer.lr=1000", "--set", "network.activation=identity"),
    *("--set", "training.steps=20"),
]


@needs_pipes
def test_who_stops_reading_the_progress_does_not_stop_the_training(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "dlgui", "train", "overfit", *TRAIN, "--json", "a.json"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(
            [*command, *DIVERGES],
            cwd=tmp_path,
            env=environment,
            stdout=pipe,
            stderr=pipe,
            timeout=60,
            check=False,
        )
    assert done.returncode == 3
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["runs"][0]["events"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a full device")
def test_output_that_cannot_be_written_is_told() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "dlgui", "presets"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"No space left" in done.stderr
