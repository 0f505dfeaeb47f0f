"""The command `train`: a preset or a TOML file from start to end, without a window."""

import argparse
import os
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from dlgui.command.headless import run_study
from dlgui.files.curve_files import UNFINISHED, final_evaluation, study_as_csv, study_as_json
from dlgui.files.spreadsheet import CsvFor, decimal_sign, for_spreadsheet
from dlgui.runs.atomic_file import write_atomically
from dlgui.runs.file_names import file_name
from dlgui.runs.kept_run import RunAbout, whole
from dlgui.runs.places import refuse_unwritable
from dlgui.runs.run_file import SUFFIX, run_as_bytes
from dlgui.session.history import RunHistory
from dlgui.session.worker.blas import use_one_blas_thread
from dlgui.start.exit_status import DIVERGED, FAILED, INTERRUPTED, OK
from dlgui.start.output import complain, say
from dlgui.start.progress import ProgressBar
from engine.data.errors import visible
from engine.models.names import TELL_CLASSES
from engine.search.presets import searches
from engine.training.fields import ConfigError, quoted
from engine.training.needs import without_use
from engine.training.presets import load_preset, presets, read_study
from engine.training.settings import parse_assignment
from engine.training.study import Study, study_to_toml
from engine.training.study_text import PLACES, place_of
from engine.training.typed_settings import understood

Writer = Callable[[list[RunHistory]], str | bytes]

LONGEST_NAME: Final = 255
"""Bytes that file systems give to the name of a file."""


def named_study(arguments: argparse.Namespace) -> Study:
    """Return the study that the arguments name, with their settings in every run.

    One that has no id of its own, because it was read from a file, gets the name of the file.
    """
    settings = list(arguments.settings)
    if arguments.seed is not None:
        settings.append(f"seed={arguments.seed}")
    if arguments.steps is not None:
        settings.append(f"training.steps={arguments.steps}")
    path = Path(arguments.study)
    is_toml = path.suffix.lower() == ".toml"
    is_file = is_toml or (arguments.study not in presets() and os.path.exists(path))
    if not is_file and arguments.study in searches():
        raise ConfigError("preset", f"{quoted(arguments.study)} is a search: `search` trains it")
    study = read_study(path) if is_file else load_preset(arguments.study)
    study = study.replaced(dict(_assignment(setting) for setting in settings))
    return study if study.id else replace(study, id=visible(path.stem))


def _assignment(text: str) -> tuple[str, Any]:
    """Read a setting; say how it was understood if it was not written as programs write it.

    A folder is found from where the command was given, wherever the study is saved.
    """
    path, value = parse_assignment(text)
    if path in PLACES:
        value = place_of(value, Path.cwd())
    if said := understood(re.split("[=＝]", text, maxsplit=1)[1].strip(), value):
        complain(visible(f"{path}: {said}"))
    return path, value


def train(arguments: argparse.Namespace) -> int:
    outputs: dict[Path, Writer] = {}
    study = named_study(arguments)
    if arguments.json:
        outputs[arguments.json] = lambda histories: study_as_json(study, histories)
    if arguments.csv:
        outputs[arguments.csv] = _csv_writer(arguments.csv_for)
    elif arguments.csv_for is not None:
        raise ConfigError("--csv-for", "says who is to read the file of --csv: name that too")
    if arguments.toml:
        outputs[arguments.toml] = lambda _histories: study_to_toml(study)
    if arguments.save:
        outputs |= saved_runs(study, arguments.save)
    wanted = [p for p in (arguments.json, arguments.csv, arguments.toml, arguments.save) if p]
    places = [os.path.realpath(path) for path in wanted]
    if twice := {str(p) for p in wanted if places.count(os.path.realpath(p)) > 1}:
        raise ConfigError(min(twice), "cannot hold two things at once: name two files")
    for path in outputs:
        refuse_unwritable(path)
    use_one_blas_thread()
    histories = train_with_progress(study)
    say_without_use(study)  # only now: a value that is wrong is told alone
    status = _write(outputs, histories)
    for history in histories:
        say(visible(summary(history)))
    return status


def say_without_use(study: Study) -> None:
    """Complain about settings that somebody wrote and no run makes use of."""
    for path, needed, choices in without_use(study.configs):
        named = " or ".join(str(c).lower() if isinstance(c, bool) else str(c) for c in choices)
        complain(f"{path}: has no effect here; it needs {needed} = {named}")


def _csv_writer(reader: str | None) -> Writer:
    if reader != CsvFor.SPREADSHEET:
        return study_as_csv
    return lambda histories: for_spreadsheet(study_as_csv(histories), decimal_sign())


def saved_runs(study: Study, path: Path) -> dict[Path, Writer]:
    """Return what is written so that the window can open each run: a file, or one for every run."""
    if path.suffix != SUFFIX:
        raise ConfigError(str(path), f"cannot be a saved run: let its name end in {SUFFIX}")
    writers: dict[Path, Writer] = {}
    for i, variant in enumerate(study.variants):
        place = _own_place(path, i, variant.name) if len(study.variants) > 1 else path
        writers[place] = partial(saved_run, study, i)
    return writers


def _own_place(path: Path, number: int, name: str) -> Path:
    """Return the file of one of several runs: its number, and as much of its name as there is room.

    A name in signs that the system's file names cannot have is left out.
    """
    stem = f"{path.stem}-{number + 1}"
    room = LONGEST_NAME - len(os.fsencode(f"{stem}-{path.suffix}"))
    try:
        words = os.fsencode(file_name(name))[: max(room, 0)].decode(errors="ignore").strip()
    except UnicodeEncodeError:
        words = ""
    return path.with_stem(f"{stem}-{words}" if words else stem)


def saved_run(study: Study, number: int, histories: list[RunHistory]) -> bytes:
    """Return a run as the file that the window opens."""
    history = histories[number]
    about = RunAbout("", history.name, history.config, preset=study.id, title=study.title)
    return run_as_bytes(about, whole(history))


def train_with_progress(study: Study) -> list[RunHistory]:
    """Train the study to its end with a progress bar in the terminal."""
    bar = ProgressBar(max(c.training.steps for c in study.configs), visible(study.id))
    try:
        return run_study(study, lambda histories: bar.update(max(h.step for h in histories)))
    finally:
        bar.close()


def summary(history: RunHistory) -> str:
    """Return the outcome of a run in one line, signs that a terminal obeys written as words."""
    return visible(_summary(history))


def _summary(history: RunHistory) -> str:
    if (broken := history.divergence) is not None:
        return (
            f"{history.name}: diverged after update {broken.step}: {broken.quantity} of"
            f" {broken.layer} {broken.fault} (learning rate {broken.lr:g})"
        )
    last = final_evaluation(history)
    at = f" at step {history.step}" if history.step != last.step else ""
    back = ", best weights back" if history.best_step is not None else ""
    ended = f"({history.ending or UNFINISHED}{at}{back})"
    if history.config.network.model not in TELL_CLASSES:
        own = "".join(f", {name.replace('_', ' ')} {value:.3f}" for name, value in last.more)
        losses = f"train loss {last.train_loss:.3f}, test loss {last.test_loss:.3f}"
        return f"{history.name}: step {last.step}, {losses}{own} {ended}"
    return (
        f"{history.name}: step {last.step}, train accuracy {last.train_accuracy:.3f}"
        f" loss {last.train_loss:.3f}, test accuracy {last.test_accuracy:.3f}"
        f" loss {last.test_loss:.3f} {ended}"
    )


def _write(outputs: dict[Path, Writer], histories: list[RunHistory]) -> int:
    """Write all files that can be written; a full disk for one does not lose the other."""
    status = OK if all(history.divergence is None for history in histories) else DIVERGED
    for path, content in outputs.items():
        try:
            write_atomically(path, content(histories))
        except OSError as error:
            complain(visible(f"{path}: cannot be written: {error.strerror or error}"))
            status = FAILED
    interrupted = any(history.ending is None for history in histories)
    return INTERRUPTED if interrupted else status


def list_presets(arguments: argparse.Namespace) -> int:
    """Print the id and the title of every preset, and of every search."""
    width = max(map(len, [*presets(), *searches()]))
    for name, study in presets().items():
        say(f"{name:{width}}  {study.title}")
    say("\nto search:")
    for name, search in searches().items():
        say(f"{name:{width}}  {search.title}")
    return OK
