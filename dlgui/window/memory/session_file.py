"""The file of the last session: what is kept between two starts, and how it is read and written."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths

from dlgui.runs.atomic_file import write_atomically

VERSION = 1
Content = dict[str, Any]


class SessionError(Exception):
    """The file is there and can't be used; says why."""


def session_path() -> Path:
    """Return where the last session is kept: in the user's own data."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "session.json"


def read_session() -> Content | None:
    """Return what was kept, None at a first start. Raises SessionError for a damaged file."""
    try:
        content = json.loads(session_path().read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as error:
        raise SessionError(str(error)) from error
    if not isinstance(content, dict) or content.get("version") != VERSION:
        raise SessionError(f"version {VERSION}?")
    return content


def write_session(content: Content) -> None:
    """Keep this for the next start. Raises OSError."""
    path = session_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"version": VERSION, **content}, ensure_ascii=False, indent=1)
    write_atomically(path, text)
