"""The experiments that come with the program, each a study in a TOML file of its own."""

from functools import cache
from pathlib import Path

import assets
from engine.data.regular_file import STUDY_BYTES, read_regular
from engine.training.fields import ConfigError, quoted
from engine.training.study import Study, study_from_toml
from engine.training.study_text import decoded

OPENING_PRESET = "overfit"
"""What a first start shows."""


def preset_folder() -> Path:
    """Return the folder with one TOML file a preset."""
    return assets.path("presets")


@cache
def presets() -> dict[str, Study]:
    """Return every preset by its id: the opening one first, the others by their ids."""
    studies = [study_from_toml(p.read_text("utf-8")) for p in preset_folder().glob("*.toml")]
    studies.sort(key=lambda study: (study.id != OPENING_PRESET, study.id))
    return {study.id: study for study in studies}


def load_preset(name: str) -> Study:
    """Return the preset of this id. Raises ConfigError with the ids there are."""
    if (study := presets().get(name)) is None:
        raise ConfigError("preset", f"there is no {quoted(name)}; there is " + ", ".join(presets()))
    return study


def read_study(path: Path) -> Study:
    """Read a study, or a bare configuration, from a TOML file. Raises ConfigError naming it.

    A folder of digits that it names is found from the folder of the file.
    """
    try:
        text = decoded(read_regular(path, STUDY_BYTES))
        if not text.strip():  # TOML, and so a study of all defaults; but nobody has written one
            raise ConfigError("", "the file is empty")
        return study_from_toml(text, path.parent)
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read: {error.strerror}") from None
    except ConfigError as error:
        raise ConfigError(str(path), str(error)) from None
