"""Places for files: refused before the time is spent on what would be written there.

(`os.path` is asked, which answers for names of any length where `Path` raises.)
"""

import os
from pathlib import Path

from dlgui.runs.atomic_file import check_writable
from engine.training.fields import ConfigError


def refuse_unwritable(path: Path) -> None:
    """Raise ConfigError for a file that could not be written in the end."""
    _refuse(path, "it is a folder; name a file" if os.path.isdir(path) else "")


def refuse_unfit_folder(path: Path) -> None:
    """Raise ConfigError for a folder that could not be made, or has something in it already."""
    fault = "it is a file; name a folder" if os.path.isfile(path) else ""
    try:
        if os.path.isdir(path) and os.listdir(path):
            fault = "there is something in it already"
    except OSError as error:
        fault = error.strerror or str(error)
    _refuse(path, fault)


def _refuse(path: Path, fault: str) -> None:
    try:
        fault = fault or _no_place(path)
        if not fault and not os.path.isdir(path):
            check_writable(path)
    except (OSError, UnicodeEncodeError) as error:
        fault = getattr(error, "strerror", None) or str(error)
    if fault:
        raise ConfigError(str(path), f"cannot be written: {fault}")


def _no_place(path: Path) -> str:
    folder = path.absolute().parent
    if not os.path.isdir(folder):
        return "name a file in a folder that exists"
    is_allowed = os.access(path if path.exists() else folder, os.W_OK)
    return "" if is_allowed else "you may not write there"
