"""Runs a script and the program side by side, to hold the one against the other."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np

from dlgui.files.script.script import script_for
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.records import Evaluation

SHORT: dict[str, Any] = {
    "data.train_size": 120,
    "network.hidden": [20, 16],
    "training.steps": 30,
    "training.batch_size": 25,
    "training.evaluation_interval": 10,
    "training.evaluation_train": 100,
    "training.evaluation_test": 150,
}

RUN_IT = """
import json, runpy, sys
script = runpy.run_path(sys.argv[1])
losses, rows = script["train"]()
foreign = [m for m in sys.modules if m.split(".")[0] in ("dlgui", "engine", "assets", "PySide6")]
print(json.dumps([losses, rows, foreign]))
"""


def run_script(path: Path) -> tuple[list[float], list[list[float]], list[str]]:
    """Run a script in a Python of its own that knows nothing of the program."""
    command = [sys.executable, "-I", "-W", "error", "-c", RUN_IT, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    losses, rows, foreign = json.loads(done.stdout.splitlines()[-1])
    return losses, rows, foreign


def run_here(text: str) -> tuple[Any, Any]:
    """Run a script in this process, which is quicker than a Python of its own."""
    losses, rows, _ = run_with_heads(text)
    return losses, rows


def run_with_heads(text: str) -> tuple[Any, Any, str]:
    """Run a script here; return the names of its figures too, where it has any of its own."""
    namespace: dict[str, Any] = {"__name__": "script"}
    with np.errstate():  # the script sets its own
        exec(compile(text, "script.py", "exec"), namespace)
        losses, rows = namespace["train"]()
    return losses, rows, namespace.get("HEADS", "")


def row(e: Evaluation) -> list[float]:
    judged = [e.validation_loss, e.validation_accuracy]
    shown = [e.step, e.train_loss, e.train_accuracy, e.test_loss, e.test_accuracy]
    return shown + [figure for figure in judged if figure is not None]


def program_runs(config: RunConfig) -> tuple[list[float], list[list[float]]]:
    losses, evaluations = program_records(config)
    return losses, [row(e) for e in evaluations]


def program_records(config: RunConfig) -> tuple[list[float], list[Evaluation]]:
    trainer = build_trainer(config)
    evaluations = [trainer.evaluate()]
    losses = []
    for record in trainer.steps():
        losses += [record.loss] if record.divergence is None else []
        evaluations += [record.evaluation] if record.evaluation is not None else []
    return losses, evaluations


def named_figure(e: Evaluation, name: str) -> float:
    """The program's figure that a script calls `name`; of patterns train and test are the same."""
    name = {"error": "train_loss"}.get(name, name.replace("error", "loss"))
    own = e.figure(name)
    found = getattr(e, name) if own is None else own
    assert isinstance(found, float | int)
    return found


def assert_named_figures_agree(config: RunConfig) -> None:
    """Hold a script that has figures of its own against the program, to the last bit."""
    text = script_for(config, "A run")
    assert max(map(len, text.splitlines())) <= 100
    losses, rows, heads = run_with_heads(text)
    expected_losses, evaluations = program_records(config)
    assert losses == expected_losses
    expected = [[named_figure(e, name) for name in heads.split(",")] for e in evaluations]
    np.testing.assert_array_equal(rows, expected)


def assert_same_to_the_last_bit(config: RunConfig, title: str) -> None:
    """Hold the script of a run, run here, against the program."""
    text = script_for(config, title)
    assert max(map(len, text.splitlines())) <= 100
    assert_text_gives_the_same(text, config)


def assert_text_gives_the_same(text: str, config: RunConfig) -> None:
    """Hold a script that may have long lines against the program."""
    losses, rows = run_here(text)
    expected_losses, expected_rows = program_runs(config)
    assert losses == expected_losses
    np.testing.assert_array_equal(rows, expected_rows)  # nan equals nan
