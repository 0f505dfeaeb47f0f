"""The command `train`: a preset or a TOML file from start to end, without a window."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from dlgui.atomic_file import write_atomically
from dlgui.blas import use_one_blas_thread
from dlgui.exit_status import FAILED, INTERRUPTED, OK
from dlgui.headless import run_study, study_as_csv, study_as_json
from dlgui.progress import ProgressBar
from dlgui.run.history import RunHistory
from engine.training.fields import ConfigError
from engine.training.presets import load_preset, presets, read_study
from engine.training.settings import parse_assignment
from engine.training.study import Study

Writer = Callable[[list[RunHistory]], str]


def named_study(arguments: argparse.Namespace) -> Study:
    """Return the study that the arguments name, with their settings in every run."""
    settings = [s.strip() for s in arguments.settings]
    if arguments.seed is not None:
        settings.append(f"seed={arguments.seed}")
    if arguments.steps is not None:
        settings.append(f"training.steps={arguments.steps}")
    path = Path(arguments.study)
    is_file = path.suffix == ".toml" or (arguments.study not in presets() and path.exists())
    study = read_study(path) if is_file else load_preset(arguments.study)
    return study.replaced(dict(parse_assignment(setting) for setting in settings))


def train(arguments: argparse.Namespace) -> int:
    outputs: dict[Path, Writer] = {}
    study = named_study(arguments)
    if arguments.json:
        outputs[arguments.json] = lambda histories: study_as_json(study, histories)
    if arguments.csv:
        outputs[arguments.csv] = study_as_csv
    if arguments.json and arguments.json == arguments.csv:
        raise ConfigError(
            str(arguments.csv), "cannot hold the JSON and the CSV both: name two files"
        )
    for path in outputs:
        _check_writable(path)
    use_one_blas_thread()
    histories = train_with_progress(study)
    for history in histories:
        print(summary(history))
    return _write(outputs, histories)


def train_with_progress(study: Study) -> list[RunHistory]:
    """Train the study to its end with a progress bar in the terminal."""
    bar = ProgressBar(max(c.training.steps for c in study.configs), study.id or "run")
    try:
        return run_study(study, lambda histories: bar.update(max(h.step for h in histories)))
    finally:
        bar.close()


def summary(history: RunHistory) -> str:
    """Return the outcome of a run in one line."""
    if (broken := history.divergence) is not None:
        return (
            f"{history.name}: diverged after update {broken.step}: {broken.quantity} of"
            f" {broken.layer} {broken.fault} (learning rate {broken.lr:g})"
        )
    last = history.evaluations[-1]
    kept = f", best step {history.best_step}" if history.best_step is not None else ""
    return (
        f"{history.name}: step {history.step}, train accuracy {last.train_accuracy:.3f}"
        f" loss {last.train_loss:.3f}, test accuracy {last.test_accuracy:.3f}"
        f" loss {last.test_loss:.3f} ({history.ending or 'cancelled'}{kept})"
    )


def _check_writable(path: Path) -> None:
    folder = path.absolute().parent
    if path.is_dir() or not folder.is_dir():
        raise ConfigError(str(path), "cannot be written: name a file in a folder that exists")
    if not os.access(path if path.exists() else folder, os.W_OK):
        raise ConfigError(str(path), "cannot be written: you may not write there")


def _write(
    outputs: dict[Path, Callable[[list[RunHistory]], str]], histories: list[RunHistory]
) -> int:
    """Write all files that can be written; a full disk for one does not lose the other."""
    status = OK
    for path, content in outputs.items():
        try:
            write_atomically(path, content(histories))
        except OSError as error:
            print(f"dlgui: {path}: cannot be written: {error.strerror or error}", file=sys.stderr)
            status = FAILED
    cancelled = any(history.ending is None for history in histories)
    return INTERRUPTED if cancelled else status


def list_presets(arguments: argparse.Namespace) -> int:
    """Print the id and the title of every preset."""
    width = max(map(len, presets()))
    for name, study in presets().items():
        print(f"{name:{width}}  {study.title}")
    return OK
