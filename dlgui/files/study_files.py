"""Files that the program opens: a study as TOML, or a run that was kept."""

import re
from pathlib import Path

from dlgui.runs.kept_run import KeptRun
from dlgui.runs.run_file import SUFFIX, DamagedFileError, NewerFileError, read_run
from engine.training.fields import ConfigError
from engine.training.presets import read_study
from engine.training.study import Study

TOML = ".toml"

HEAD = re.compile(rb'[0-9a-f]{8} \{"about":')


def read_any(path: Path) -> Study | KeptRun:
    """Read a study or a run, whatever its name ends in. Raises ConfigError naming the file."""
    if not (path.suffix.lower() == SUFFIX or _looks_like_a_run(path)):
        return read_study(path)
    try:
        run = read_run(path)
        if not run.history.evaluations and not path.read_bytes().endswith(b"\n"):
            raise DamagedFileError("it is cut off, and nothing that was recorded is left")
        return run
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read: {error.strerror}") from None
    except NewerFileError as error:
        raise ConfigError(str(path), f"is of a newer version of the program: {error}") from None
    except DamagedFileError as error:
        raise ConfigError(str(path), f"is not a run, or damaged: {error}") from None


def _looks_like_a_run(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return HEAD.match(file.read(32)) is not None
    except OSError:
        return False  # reading it as a study says what is wrong
