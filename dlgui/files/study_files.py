"""Files that the program opens: a study as TOML, or a run that was kept."""

import re
from pathlib import Path

from dlgui.runs.kept_files import StoppedReadingError
from dlgui.runs.kept_run import KeptRun
from dlgui.runs.run_file import (
    FILE_BYTES,
    SUFFIX,
    DamagedFileError,
    NewerFileError,
    Watch,
    ends_whole,
    read_run,
)
from engine.data.regular_file import open_regular
from engine.training.fields import ConfigError
from engine.training.presets import read_study
from engine.training.study import Study

TOML = ".toml"

HEAD = re.compile(rb'[0-9a-f]{8} \{"about":')


def read_any(path: Path, watch: Watch = lambda _share: None) -> Study | KeptRun:
    """Read a study or a run, whatever its name ends in. Raises ConfigError naming the file.

    `watch` is told how much is read; it may end the reading with a StoppedReadingError.
    """
    try:
        if path.suffix.lower() == SUFFIX or _looks_like_a_run(path):
            return _whole_run(path, watch)
        return read_study(path)
    except (ConfigError, StoppedReadingError):
        raise
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read: {error.strerror or error}") from None
    except NewerFileError as error:
        raise ConfigError(str(path), f"is of a newer version of the program: {error}") from None
    except DamagedFileError as error:
        raise ConfigError(str(path), f"is not a run, or damaged: {error}") from None
    except Exception as error:  # whatever a file holds, it is said, and the window goes on
        fault = f"cannot be read: {type(error).__name__}: {error}"
        raise ConfigError(str(path), fault) from None


def _whole_run(path: Path, watch: Watch) -> KeptRun:
    run = read_run(path, watch)
    if not run.history.evaluations and not ends_whole(path):
        raise DamagedFileError("it is cut off, and nothing that was recorded is left")
    return run


def _looks_like_a_run(path: Path) -> bool:
    try:
        with open_regular(path, FILE_BYTES) as file:
            return HEAD.match(file.read(32)) is not None
    except OSError:
        return False  # reading it as a study says what is wrong
