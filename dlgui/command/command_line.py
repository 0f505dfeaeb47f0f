"""The command line: the window, or training, listing and checking presets without one.

Each command imports what it needs when it is called: a window is on screen before NumPy is read,
and training needs no Qt.
"""

import argparse
import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, final

from dlgui.start import system_libraries
from dlgui.start.exit_status import BAD_INPUT, INTERRUPTED, OK
from dlgui.start.screen import has_screen


@final
class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; argparse would print the usage above it."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_INPUT, f"{self.prog}: {message}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a command line and return the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    arguments = _parsed(words)
    command: Callable[[argparse.Namespace], int] = arguments.command
    try:
        status = command(arguments)
        if sys.stdout is not None:  # None where there is no console
            sys.stdout.flush()
        return status
    except BrokenPipeError:  # who reads the output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except ValueError as error:
        if not _is_about_input(error):
            raise
        print(f"dlgui: {error}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED


def _parsed(words: Sequence[str]) -> argparse.Namespace:
    if not words:  # the usual start does not wait for a parser to be made
        return argparse.Namespace(command=_window)
    return _parser().parse_args(["open", *words] if _is_file(words) else words)


def _is_about_input(error: ValueError) -> bool:
    """Whether the user can mend it: a setting or a file, as opposed to a mistake of the program."""
    from engine.data.errors import DataError
    from engine.training.fields import ConfigError

    return isinstance(error, ConfigError | DataError)


def _is_file(words: Sequence[str]) -> bool:
    """Whether the first word is a file to be opened rather than a command."""
    if not words or words[0].startswith("-"):
        return False
    path = Path(words[0])
    return path.suffix in (".toml", ".dlrun") or path.is_file()


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="dlgui", description="Watch neural networks learn.")
    parser.set_defaults(command=_window)
    commands = parser.add_subparsers(title="commands", parser_class=_Parser)
    train = commands.add_parser("train", help="train a preset or a TOML file without a window")
    train.set_defaults(command=_train)
    _add_study(train)
    train.add_argument("--steps", metavar="N", help="the length of the run, in updates")
    train.add_argument("--json", type=Path, metavar="FILE", help="write curves and figures here")
    train.add_argument("--csv", type=Path, metavar="FILE", help="write the curves here")
    train.add_argument("--toml", type=Path, metavar="FILE", help="write the settings here")
    train.add_argument(
        "--save",
        type=Path,
        metavar="FILE.dlrun",
        help="write the run here, to be opened in the window; of several, one file each",
    )
    check = commands.add_parser(
        "check", help="hold a preset's gradients against central differences"
    )
    check.set_defaults(command=_check, steps=None)
    _add_study(check)
    opening = commands.add_parser(
        "open", help="open the window with a file; `open` can be left out"
    )
    opening.set_defaults(command=_open)
    opening.add_argument("file", type=Path, metavar="FILE", help="a study (TOML) or a saved run")
    listing = commands.add_parser("presets", help="list the presets")
    listing.set_defaults(command=_presets)
    return parser


def _add_study(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("study", metavar="PRESET", help="a preset's id, or a TOML file")
    parser.add_argument("--seed", metavar="N", help="the random seed")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        dest="settings",
        metavar="NAME=VALUE",
        help="change a setting, as in optimizer.lr=0.1; may be given more than once",
    )


def _train(arguments: argparse.Namespace) -> int:
    from dlgui.command import train_command

    return train_command.train(arguments)


def _check(arguments: argparse.Namespace) -> int:
    from dlgui.command import check_command

    return check_command.check(arguments)


def _presets(arguments: argparse.Namespace) -> int:
    from dlgui.command import train_command

    return train_command.list_presets(arguments)


def _open(arguments: argparse.Namespace) -> int:
    from engine.training.fields import ConfigError

    if not arguments.file.is_file():
        raise ConfigError(str(arguments.file), "there is no such file")
    return _window(arguments)


def _window(arguments: argparse.Namespace) -> int:
    system_libraries.require()
    gc.disable()  # what is loaded now stays: to look for garbage in it takes a tenth of the start
    # Qt's loop would hear of Ctrl+C with the next event only, in the middle of whatever that does.
    heard = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        return _run_window(getattr(arguments, "file", None))
    finally:
        signal.signal(signal.SIGINT, heard)
        gc.enable()


def _run_window(file: Path | None) -> int:
    if has_screen():
        from dlgui.app import run_window

        return run_window(file)
    from dlgui.command.without_screen import run_without_screen

    return run_without_screen(file)
