"""The command line: the window, or training, listing and checking presets without one.

Nothing of Qt is imported here unless the window is asked for.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn, final

from dlgui import system_libraries
from dlgui.blas import use_one_blas_thread
from dlgui.headless import run_study, study_as_csv, study_as_json, write_atomically
from dlgui.progress import ProgressBar
from dlgui.run.history import RunHistory
from engine.data.errors import DataError
from engine.training.fields import ConfigError
from engine.training.presets import load_preset, presets, read_study
from engine.training.settings import parse_assignment
from engine.training.study import Study

OK, FAILED, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130


@final
class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; argparse would print the usage above it."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_INPUT, f"{self.prog}: {message}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a command line and return the exit status."""
    arguments = _parser().parse_args(argv)
    command: Callable[[argparse.Namespace], int] = arguments.command
    try:
        return command(arguments)
    except (ConfigError, DataError) as error:
        print(f"dlgui: {error}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="dlgui", description="Watch neural networks learn.")
    parser.set_defaults(command=_window)
    commands = parser.add_subparsers(title="commands", parser_class=_Parser)
    train = commands.add_parser("train", help="train a preset or a TOML file without a window")
    train.set_defaults(command=_train)
    _add_study(train)
    train.add_argument("--json", type=Path, metavar="FILE", help="write curves and figures here")
    train.add_argument("--csv", type=Path, metavar="FILE", help="write the curves here")
    listing = commands.add_parser("presets", help="list the presets")
    listing.set_defaults(command=_presets)
    return parser


def _add_study(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("study", metavar="PRESET", help="a preset's id, or a TOML file")
    parser.add_argument("--seed", metavar="N", help="the random seed")
    parser.add_argument("--steps", metavar="N", help="the length of the run, in updates")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        dest="settings",
        metavar="NAME=VALUE",
        help="change a setting, as in optimizer.lr=0.1; may be given more than once",
    )


def _study(arguments: argparse.Namespace) -> Study:
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


def _train(arguments: argparse.Namespace) -> int:
    outputs: dict[Path, Callable[[list[RunHistory]], str]] = {}
    study = _study(arguments)
    if arguments.json:
        outputs[arguments.json] = lambda histories: study_as_json(study, histories)
    if arguments.csv:
        outputs[arguments.csv] = study_as_csv
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
            f"{history.name}: diverged after {broken.step} updates: {broken.quantity} of"
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
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise ConfigError(str(path), "cannot be written: name a file in a folder that exists")


def _write(outputs: dict[Path, Callable[[Any], str]], histories: list[RunHistory]) -> int:
    """Write all files that can be written; a full disk for one does not lose the other."""
    status = OK
    for path, content in outputs.items():
        try:
            write_atomically(path, content(histories))
        except OSError as error:
            print(f"dlgui: {path}: cannot be written: {error.strerror}", file=sys.stderr)
            status = FAILED
    cancelled = any(history.ending is None for history in histories)
    return INTERRUPTED if cancelled else status


def _presets(arguments: argparse.Namespace) -> int:
    width = max(map(len, presets()))
    for name, study in presets().items():
        print(f"{name:{width}}  {study.title}")
    return OK


def _window(arguments: argparse.Namespace) -> int:
    system_libraries.require()
    from dlgui.app import run_window  # Qt takes a third of a second, and may not be there at all

    return run_window()
