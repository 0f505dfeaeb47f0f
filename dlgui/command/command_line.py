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
from dlgui.start.exit_status import BAD_INPUT, INTERRUPTED, MEANING, OK
from dlgui.start.output import complain, flushed, open_streams
from dlgui.start.screen import has_screen
from dlgui.start.version import program_version

COMMANDS = ("train", "search", "check", "fetch", "open", "presets", "record")
FETCHED = ("mnist", "fashion-mnist")


@final
class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; argparse would print the usage above it."""

    def error(self, message: str) -> NoReturn:
        from engine.data.errors import visible

        self.exit(BAD_INPUT, visible(f"{self.prog}: {message}") + "\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a command line and return the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    open_streams()
    try:
        return flushed(_status(words))
    except SystemExit as end:  # what argparse has said may not be written yet
        raise SystemExit(flushed(end.code if isinstance(end.code, int) else OK)) from None


def _status(words: Sequence[str]) -> int:
    arguments = _parsed(words)
    command: Callable[[argparse.Namespace], int] = arguments.command
    try:
        return command(arguments)
    except BrokenPipeError:  # who reads the output, such as `head`, has seen enough
        return OK
    except ValueError as error:
        if not _is_about_input(error):
            raise
        complain(str(error))
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
    """Whether the first word is a file to be opened rather than a command.

    A file that is called like a command is opened with `open`, or as ./train.
    """
    if not words or words[0].startswith("-") or words[0] in COMMANDS:
        return False
    is_ours = Path(words[0]).suffix.lower() in (".toml", ".dlrun")
    return is_ours or os.path.isfile(words[0])


def _parser() -> argparse.ArgumentParser:
    about = "Watch neural networks learn."
    lines = argparse.RawDescriptionHelpFormatter  # leaves the table of exit statuses as it is
    parser = _Parser(prog="dlgui", description=about, epilog=MEANING, formatter_class=lines)
    parser.set_defaults(command=_window)
    parser.add_argument("--version", action="version", version=f"dlgui {program_version()}")
    commands = parser.add_subparsers(title="commands", parser_class=_Parser)
    doing = "train a preset or a TOML file without a window"
    train = commands.add_parser("train", help=doing, epilog=MEANING, formatter_class=lines)
    train.set_defaults(command=_train)
    _add_study(train)
    train.add_argument("--steps", metavar="N", help="the length of the run, in updates")
    train.add_argument("--json", type=Path, metavar="FILE", help="write curves and figures here")
    train.add_argument("--csv", type=Path, metavar="FILE", help="write the curves here")
    train.add_argument(
        "--csv-for",
        choices=("programs", "spreadsheet"),
        help="who reads the CSV file: a spreadsheet gets a byte order mark, and semicolons"
        " where the decimal sign is a comma",
    )
    train.add_argument("--toml", type=Path, metavar="FILE", help="write the settings here")
    train.add_argument(
        "--save",
        type=Path,
        metavar="FILE.dlrun",
        help="write the run here, to be opened in the window; of several, one file each",
    )
    _add_search(commands)
    check = commands.add_parser(
        "check", help="hold a preset's gradients against central differences"
    )
    check.set_defaults(command=_check, steps=None)
    _add_study(check)
    fetching = commands.add_parser("fetch", help="download all of MNIST or Fashion-MNIST")
    fetching.set_defaults(command=_fetch)
    fetching.add_argument("data_set", choices=FETCHED, help="what to download")
    fetching.add_argument(
        "--to", type=Path, metavar="FOLDER", help="put the files here, not in the data folder"
    )
    opening = commands.add_parser(
        "open", help="open the window with a file; `open` can be left out"
    )
    opening.set_defaults(command=_open)
    opening.add_argument("file", type=Path, metavar="FILE", help="a study (TOML) or a saved run")
    _add_record(commands)
    listing = commands.add_parser("presets", help="list the presets")
    listing.set_defaults(command=_presets)
    return parser


def _add_record(commands: "argparse._SubParsersAction[_Parser]") -> None:
    lines = argparse.RawDescriptionHelpFormatter
    doing = "record a demo as a film: MP4, WebM, GIF, or a folder of PNG frames"
    parser = commands.add_parser("record", help=doing, epilog=MEANING, formatter_class=lines)
    parser.set_defaults(command=_record)
    parser.add_argument("demo", metavar="DEMO", help="a demo's id, or a TOML file with scenes")
    parser.add_argument("output", type=Path, metavar="OUT.mp4", help="what to write")
    parser.add_argument("--size", default="1920x1080", metavar="WxH", help="in pixels")
    parser.add_argument("--fps", default="", metavar="N", help="frames a second; 30, in a GIF 25")
    parser.add_argument("--theme", metavar="light|dark", help="instead of the demo's colours")
    parser.add_argument("--language", metavar="CODE", help="of window and captions: en or ja")


def _add_search(commands: "argparse._SubParsersAction[_Parser]") -> None:
    lines = argparse.RawDescriptionHelpFormatter
    doing = "search for settings: trials drawn at random, on several processes"
    parser = commands.add_parser("search", help=doing, epilog=MEANING, formatter_class=lines)
    parser.set_defaults(command=_search)
    parser.add_argument("search", metavar="PRESET", help="a search's id, or a TOML file to go on")
    parser.add_argument("--trials", metavar="N", help="how many, in the last round")
    parser.add_argument("--workers", metavar="N", help="processes; as many as cores otherwise")
    parser.add_argument("--cluster", metavar="ADDRESS", help="train on the workers of this Dask")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all trials here")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write a line a trial here")


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


def _search(arguments: argparse.Namespace) -> int:
    from dlgui.command import search_command

    return search_command.search(arguments)


def _check(arguments: argparse.Namespace) -> int:
    from dlgui.command import check_command

    return check_command.check(arguments)


def _fetch(arguments: argparse.Namespace) -> int:
    from dlgui.command import fetch_command

    return fetch_command.fetch_data(arguments)


def _record(arguments: argparse.Namespace) -> int:
    system_libraries.require()
    from dlgui.command import record_command

    return record_command.record(arguments)


def _presets(arguments: argparse.Namespace) -> int:
    from dlgui.command import train_command

    return train_command.list_presets(arguments)


def _open(arguments: argparse.Namespace) -> int:
    from engine.training.fields import ConfigError

    if not os.path.isfile(arguments.file):
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
