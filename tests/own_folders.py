"""Folders for settings and data that are not the user's, for tests and what they start."""

import os
from pathlib import Path


def use_own_folders(folder: Path) -> None:
    """Keep what this process stores below `folder` from now on; before Qt has asked for it."""
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
