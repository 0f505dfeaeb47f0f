"""Places for files: refused before the time is spent on what would be written there."""

import os
from pathlib import Path

from dlgui.runs.atomic_file import check_writable
from engine.training.fields import ConfigError


def refuse_unwritable(path: Path) -> None:
    """Raise ConfigError for a file that could not be written in the end."""
    _refuse(path, "it is a folder; name a file" if path.is_dir() else "")


def refuse_unfit_folder(path: Path) -> None:
    """Raise ConfigError for a folder that could not be made, or has something in it already."""
    fault = "it is a file; name a folder" if path.is_file() else ""
    try:
        fault = "there is something in it already" if path.is_dir() and os.listdir(path) else fault
    except OSError as error:
        fault = error.strerror or str(error)
    _refuse(path, fault)


def _refuse(path: Path, fault: str) -> None:
    try:
        fault = fault or _no_place(path)
        if not fault and not path.is_dir():
            check_writable(path)
    except (OSError, UnicodeEncodeError) as error:
        fault = getattr(error, "strerror", None) or str(error)
    if fault:
        raise ConfigError(str(path), f"cannot be written: {fault}")


def _no_place(path: Path) -> str:
    folder = path.absolute().parent
    if not folder.is_dir():
        return "name a file in a folder that exists"
    is_allowed = os.access(path if path.exists() else folder, os.W_OK)
    return "" if is_allowed else "you may not write there"
