"""What comes of the work with the folder of runs: those of earlier starts, and what went wrong."""

from dataclasses import dataclass
from pathlib import Path
from typing import final

from dlgui.runs.kept_run import KeptRun


@final
@dataclass(frozen=True)
class Loaded:
    """Runs that the folder held at the start, in the order in which they were made.

    Of many there are several portions, the newest first; `left` files are still to be read.
    """

    runs: tuple[KeptRun, ...]
    left: int = 0


@final
@dataclass(frozen=True)
class SetAside:
    """A file that is damaged: it has this name now, and the rest goes on without it."""

    path: Path
    reason: str


@final
@dataclass(frozen=True)
class LeftAlone:
    """A file that stays as it is: of a newer version, or one that cannot be read or set aside."""

    path: Path
    reason: str
    newer: bool = False


@final
@dataclass(frozen=True)
class NotWritten:
    """Runs can't be written at the moment (a full disk, for one); they stay in memory.

    Told once, until writing has succeeded again.
    """

    reason: str


News = Loaded | SetAside | LeftAlone | NotWritten
