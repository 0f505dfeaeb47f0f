"""Files that the program opens: a study as TOML, or a run that was kept."""

from pathlib import Path

from dlgui.run.kept_run import KeptRun
from dlgui.run.run_file import SUFFIX, DamagedFileError, NewerFileError, read_run
from engine.training.fields import ConfigError
from engine.training.presets import read_study
from engine.training.study import Study

TOML = ".toml"


def read_any(path: Path) -> Study | KeptRun:
    """Read a study or a run, by the end of the file's name. Raises ConfigError naming the file."""
    if path.suffix.lower() != SUFFIX:
        return read_study(path)
    try:
        return read_run(path)
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read: {error.strerror}") from None
    except NewerFileError as error:
        raise ConfigError(str(path), f"is of a newer version of the program: {error}") from None
    except DamagedFileError as error:
        raise ConfigError(str(path), f"is not a run, or damaged: {error}") from None
