"""Reading one file in the folder of kept runs: whatever it is, the others are read all the same."""

from dataclasses import replace
from itertools import count
from pathlib import Path

from dlgui.runs import run_checks as checks
from dlgui.runs.kept_run import KeptRun
from dlgui.runs.news import LeftAlone, SetAside
from dlgui.runs.run_file import SUFFIX, NewerFileError, Watch, read_run

DAMAGED = ".damaged"


class StoppedReadingError(Exception):
    """Raised by who watches the reading, when it is to end: the window closes."""


def read_kept(path: Path, watch: Watch) -> KeptRun | SetAside | LeftAlone:
    """Return the run in a file, or what became of the file. Raises StoppedReadingError only.

    The run goes by the name of its file, whatever it says itself: nothing in a file may lead to
    another one, and of two copies each is a run.
    """
    try:
        run = read_run(path, watch)
        own = checks.text(path.name.removesuffix(SUFFIX), "file's name")
        run.about = replace(run.about, id=own)
        return run
    except StoppedReadingError:
        raise
    except NewerFileError as error:
        return LeftAlone(path, str(error), newer=True)
    except OSError as error:
        return LeftAlone(path, error.strerror or str(error))
    except Exception as error:  # nothing that a file holds may hide the other runs
        return _set_aside(path, str(error) or type(error).__name__)


def _set_aside(path: Path, reason: str) -> SetAside | LeftAlone:
    """Give a damaged file another name; where that is refused, it is told at each start."""
    names = (f"{path.name}{DAMAGED}{number or ''}" for number in count())
    try:
        aside = next(a for a in map(path.with_name, names) if not (a.exists() or a.is_symlink()))
        path.rename(aside)
    except OSError:
        return LeftAlone(path, reason)
    return SetAside(aside, reason)
