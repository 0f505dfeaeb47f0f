"""The command line: what it prints, what it writes, and one line for everything that is wrong."""

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest

from dlgui.command import train_command
from dlgui.command.command_line import main
from dlgui.runs.run_file import read_run
from dlgui.session.history import RunHistory
from engine.search.presets import searches
from engine.training.presets import presets, read_study
from engine.training.records import Ending
from tests.no_screen import run_without_screen

ROOT = Path(__file__).parents[3]
SMALL = [
    "--set",
    "network.hidden=10",
    "--set",
    "data.train_size=50",
    "--set",
    "training.evaluation_test=50",
    "--set",
    "training.evaluation_interval=5",
]
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def status_of(*arguments: str) -> int:
    """Return the exit status, whether it is returned or raised."""
    try:
        return main(arguments)
    except SystemExit as end:
        return int(end.code or 0)


def complaint(captured: Captured, *arguments: str) -> str:
    """Return the one line on the error stream of a command that fails with status 2."""
    assert status_of(*arguments) == 2
    out, err = captured.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.endswith("\n")
    assert "Traceback" not in err
    return err.strip()


def test_a_setting_that_no_run_makes_use_of_is_said(capsys: Captured) -> None:
    settings = ["--set", "boltzmann.gibbs_steps=3", "--set", "network.norm_groups=2"]
    assert status_of("train", "overfit", *SMALL, *settings, "--steps", "1") == 0
    err = capsys.readouterr().err
    assert "boltzmann.gibbs_steps: has no effect here; it needs network.model = boltzmann" in err
    assert "network.norm_groups: has no effect here; it needs network.batch_norm = true" in err


@pytest.mark.parametrize(
    ("norm", "place"), [("batch", "after"), ("layer", "before"), ("group", "after")]
)
def test_any_norm_is_set_and_its_run_is_kept_whole(norm: str, place: str, capsys: Captured) -> None:
    own = {"batch_norm": "true", "norm": norm, "norm_place": place, "norm_groups": "5"}
    settings = [word for name in own for word in ("--set", f"network.{name}={own[name]}")]
    files = ["--json", "curves.json", "--save", "run.dlrun"]
    assert status_of("train", "overfit", *SMALL, *settings, "--steps", "20", *files) == 0
    capsys.readouterr()
    final = json.loads(Path("curves.json").read_text("utf-8"))["runs"][0]["final"]
    kept = read_run(Path("run.dlrun")).history
    assert (kept.config.network.norm, kept.config.network.norm_place) == (norm, place)
    assert ("batch_test_accuracy" in final) == (norm == "batch")
    assert kept.batch_test_accuracy == final.get("batch_test_accuracy")
    assert status_of("check", "overfit", *SMALL, *settings) == 0


def test_presets_are_listed_with_their_titles(capsys: Captured) -> None:
    assert status_of("presets") == 0
    out, err = capsys.readouterr()
    to_train, _, to_search = out.partition("\nto search:\n")
    for listed, known in ((to_train, presets()), (to_search, searches())):
        lines = [re.split(r"\s{2,}", line, maxsplit=1) for line in listed.splitlines()]
        assert lines == [[name, one.title] for name, one in known.items()]
    assert err == ""


def test_who_trains_a_search_is_told_how(capsys: Captured) -> None:
    said = complaint(capsys, "train", "random-search")
    assert said.endswith("'random-search' is a search: `search` trains it")


def test_training_writes_the_settings_and_the_run_as_the_window_does() -> None:
    arguments = ["--seed", "3", "--steps", "12", "--toml", "a.toml", "--save", "a.dlrun"]
    assert status_of("train", "overfit", *SMALL, *arguments) == 0
    (config,) = read_study(Path("a.toml")).configs
    run = read_run(Path("a.dlrun"))
    assert run.history.config == config
    assert (run.about.name, run.about.preset) == ("no remedy", "overfit")
    assert (run.history.step, run.history.ending) == (12, Ending.FINISHED)
    assert len(run.history.curve("batch_loss")[0]) == 12


def test_of_several_runs_each_is_saved_in_a_file_of_its_own() -> None:
    arguments = ["--steps", "2", "--save", "a.dlrun"]
    assert status_of("train", "initial-scale", *SMALL, *arguments) == 0
    names = {path.name: read_run(path).about.name for path in Path().glob("*.dlrun")}
    assert names == {
        "a-1-s - 1.dlrun": "s = 1",
        "a-2-s - 0.1.dlrun": "s = 0.1",
        "a-3-s - 0.01.dlrun": "s = 0.01",
        "a-4-s - 0.001.dlrun": "s = 0.001",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
@pytest.mark.slow  # what else stands in a file is opened in tests/dlgui/test_app.py
@pytest.mark.parametrize("name", ["a.toml", "a.dlrun"])
def test_what_training_wrote_is_opened_by_naming_it(name: str) -> None:
    arguments = ["--steps", "12", "--toml", "a.toml", "--save", "a.dlrun"]
    assert status_of("train", "overfit", *SMALL, *arguments) == 0
    done = run_without_screen(name, folder=Path.cwd())
    assert done.returncode == 0, done.stderr
    assert "12/12" in done.stderr
    assert Path("dlgui.png").exists()


def test_training_writes_json_and_csv(capsys: Captured) -> None:
    arguments = ["--seed", "3", "--steps", "12", "--json", "a.json", "--csv", "a.csv"]
    assert status_of("train", "overfit", *SMALL, *arguments) == 0
    out, err = capsys.readouterr()
    tree = json.loads(Path("a.json").read_text("utf-8"))
    assert (tree["preset"], tree["seed"]) == ("overfit", 3)
    (run,) = tree["runs"]
    assert run["steps"] == [0, 5, 10, 12]
    assert run["config"]["network"]["hidden"] == [10]
    rows = list(csv.reader(Path("a.csv").read_text("utf-8").splitlines()))
    assert [row[1] for row in rows] == ["step", "0", "5", "10", "12"]
    assert [float(row[3]) for row in rows[1:]] == run["test_loss"]
    assert re.fullmatch(
        r".+: step 12, train accuracy 0\.\d{3} loss \d\.\d{3}, test accuracy 0\.\d{3}"
        r" loss \d\.\d{3} \(finished\)\n",
        out,
    )
    assert "12/12" in err


def test_every_run_of_a_study_is_trained(capsys: Captured) -> None:
    assert status_of("train", "five-optimizers", *SMALL, "--steps", "2", "--json", "a.json") == 0
    tree = json.loads(Path("a.json").read_text("utf-8"))
    assert [run["name"] for run in tree["runs"]] == [
        "SGD",
        "Momentum",
        "AdaGrad",
        "RMSProp",
        "Adam",
    ]
    assert len(capsys.readouterr().out.splitlines()) == 5


def test_the_same_command_writes_the_same_file() -> None:
    for name in ("a.json", "b.json"):
        assert status_of("train", "overfit", *SMALL, "--steps", "6", "--json", name) == 0
    assert Path("a.json").read_bytes() == Path("b.json").read_bytes()


def test_a_file_is_trained_like_a_preset() -> None:
    Path("mine.toml").write_text('title = "Mine"\n[run]\nseed = 5\n', "utf-8")
    assert status_of("train", "mine.toml", *SMALL, "--steps", "2", "--json", "a.json") == 0
    tree = json.loads(Path("a.json").read_text("utf-8"))
    assert (tree["preset"], tree["seed"], tree["runs"][0]["name"]) == ("mine", 5, "Mine")


def test_a_folder_named_like_a_preset_does_not_hide_it() -> None:
    Path("overfit").mkdir()
    assert status_of("train", "overfit", *SMALL, "--steps", "1") == 0


def test_a_divergence_is_told_and_has_a_status_of_its_own(capsys: Captured) -> None:
    arguments = ["--set", "optimizer.lr=1000", "--set", "network.hidden=30x6", "--steps", "50"]
    assert status_of("train", "overfit", *SMALL, *arguments, "--json", "a.json") == 3
    out = capsys.readouterr().out
    assert re.search(r": diverged after .+ of linear\d .+\(learning rate 1000\)", out)
    assert "nan" not in out
    assert json.loads(Path("a.json").read_text("utf-8"))["runs"][0]["events"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["train", "overfitt"], "preset: there is no 'overfitt'; there is overfit, "),
        (["train", "missing.toml"], "missing.toml: cannot be read: No such file"),
        (["train", "overfit", "--steps", "0"], "training.steps: 0 is not allowed; allowed is a"),
        (["train", "overfit", "--steps", "many"], "training.steps: 'many' is not allowed"),
        (["train", "overfit", "--steps", "1.5"], "training.steps: 1.5 is not allowed"),
        (["train", "overfit", "--seed", "-1"], "seed: -1 is not allowed; allowed is a whole"),
        (["train", "overfit", "--set", "optimizer.lr"], "optimizer.lr: write a setting as NAME="),
        (["train", "overfit", "--set", "optimizer.lr=0"], "optimizer.lr: 0 is not allowed"),
        (
            ["train", "overfit", "--set", "network.norm_place=behind"],
            "network.norm_place: 'behind' is not allowed; allowed is one of before, after",
        ),
        (
            ["train", "overfit", "--set", "network.norm=instance"],
            "network.norm: instance needs images; allowed here are batch, layer and group",
        ),
        (["train", "overfit", "--set", "optimizer.lr=nan"], "optimizer.lr: nan is not allowed"),
        (["train", "overfit", "--set", "optimiser.lr=1"], "there is optimizer.lr"),
        (["train", "overfit", "--set", "network.activation=step"], "cannot stand in a hidden"),
        (["train", "overfit", "--set", "data.train_size=9000"], "together they may be up to 8000"),
        (["train", "overfit", "--set", "data.folder=/no/such"], "/no/such"),
        (["train", "overfit", "--json", "/no/such/a.json"], "name a file in a folder that exists"),
        (["train", "overfit", "--csv", "."], ".: cannot be written: it is a folder"),
        (["train", "overfit", "--json", "a", "--csv", "a"], "name two files"),
        (["train", "overfit", "--toml", "a", "--csv", "a"], "name two files"),
        (["train", "overfit", "--save", "a.run"], "let its name end in .dlrun"),
        (["train", "overfit", "--save", "/no/a.dlrun"], "name a file in a folder that exists"),
        (["gone.dlrun"], "gone.dlrun: there is no such file"),
        (["train"], "PRESET"),
        (["train", "overfit", "--colour"], "unrecognized arguments: --colour"),
        (["train", "overfit", "overfit-l2"], "unrecognized arguments: overfit-l2"),
        (["trian"], "invalid choice: 'trian'"),
        (["presets", "all"], "unrecognized arguments: all"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    capsys: Captured, arguments: list[str], words: str
) -> None:
    assert words in complaint(capsys, *arguments)
    assert os.listdir() == []


@pytest.mark.parametrize(
    "text", ["seed = ", "seed = -1", "[run]\nlr = 1", "sed = 1", "[[variant]]"]
)
def test_a_bad_file_is_named(capsys: Captured, text: str) -> None:
    Path("mine.toml").write_text(text, "utf-8")
    assert complaint(capsys, "train", "mine.toml").startswith("dlgui: mine.toml: ")


def test_a_folder_that_may_not_be_written_to_is_refused_before_training(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    assert "may not write" in complaint(capsys, "train", "overfit", "--json", "a.json")


def test_a_full_disk_is_told_and_does_not_lose_the_other_file(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace

    def full(source: Any, target: Any) -> None:
        if str(target).endswith(".json"):
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr("os.replace", full)
    files = ["--json", "a.json", "--csv", "a.csv"]
    assert status_of("train", "overfit", *SMALL, "--steps", "3", *files) == 1
    err = capsys.readouterr().err
    assert err.splitlines()[-1] == "dlgui: a.json: cannot be written: No space left on device"
    assert os.listdir() == ["a.csv"]


def test_an_interrupted_run_writes_what_was_recorded(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(self: object, done: int, note: str = "") -> None:
        if done == 7:
            raise KeyboardInterrupt

    monkeypatch.setattr("dlgui.start.progress.ProgressBar.update", interrupt)
    files = ["--json", "a.json", "--csv", "a.csv"]
    assert status_of("train", "overfit", *SMALL, "--steps", "1000", *files) == 130
    tree = json.loads(Path("a.json").read_text("utf-8"))
    assert tree["runs"][0]["steps"] == [0, 5]
    assert tree["runs"][0]["final"]["ending"] == "unfinished"
    assert len(Path("a.csv").read_text("utf-8").splitlines()) == 3
    out, err = capsys.readouterr()
    assert "(unfinished at step 7)" in out
    assert "Traceback" not in err


def test_an_interrupt_before_the_first_step_ends_quietly(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr("engine.training.evaluation.Evaluator.evaluate", interrupt)
    assert status_of("train", "overfit", *SMALL, "--json", "a.json") == 130
    assert "Traceback" not in capsys.readouterr().err


def test_a_mistake_of_the_program_is_not_taken_for_bad_input(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> NoReturn:
        raise ValueError("a mistake")

    monkeypatch.setattr(train_command, "run_study", fail)
    with pytest.raises(ValueError, match="a mistake"):
        main(["train", "overfit"])


def test_the_summary_of_a_run_stopped_early_has_the_figures_of_the_weights_put_back() -> None:
    from engine.training.config import RunConfig
    from engine.training.records import Ending, Evaluation

    history = RunHistory(RunConfig(), "a")
    history.add_evaluation(Evaluation(0, 2.3, 0.1, 2.4, 0.11))
    history.add_evaluation(Evaluation(9, 0.3, 0.9, 3.4, 0.1))
    history.ending, history.best_step, history.step = Ending.STOPPED_EARLY, 0, 9
    assert train_command.summary(history) == (
        "a: step 0, train accuracy 0.100 loss 2.300, test accuracy 0.110 loss 2.400"
        " (stopped early at step 9, best weights back)"
    )


def run_python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_has_seen_enough_is_no_mistake() -> None:
    command = [sys.executable, "-m", "dlgui", "presets"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait(60) == 0


def test_without_a_window_nothing_of_qt_is_imported() -> None:
    program = (
        "import sys; from dlgui.command.command_line import main;"
        "status = main(['presets']) or main(['train', 'overfit', '--steps', '1']);"
        "assert status == 0; assert not [m for m in sys.modules if 'PySide6' in m]"
    )
    run = run_python("-c", program)
    assert run.returncode == 0, run.stderr


def test_the_program_runs_as_a_module_and_in_ascii() -> None:
    run = run_python("-m", "dlgui", "presets", PYTHONIOENCODING="ascii")
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("overfit ")
    assert run.stderr == ""
    bad = run_python("-m", "dlgui", "train", "nothing", PYTHONIOENCODING="ascii")
    assert bad.returncode == 2
    assert bad.stderr.startswith("dlgui: preset: there is no 'nothing'")
    assert bad.stderr.count("\n") == 1
