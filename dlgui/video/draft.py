"""A film under a temporary name beside its place: it is moved there when it is whole."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import final


@final
class Draft:
    """A file or a folder that becomes `target`, or nothing."""

    def __init__(self, target: Path) -> None:
        self._target = Path(os.path.realpath(target))
        self.path = self._target.with_name(f".{os.getpid()}-film{target.suffix}")

    def publish(self) -> None:
        """Put it in its place; a file that was there is replaced, an empty folder too."""
        if self.path.is_dir() and self._target.is_dir():
            self._target.rmdir()
        os.replace(self.path, self._target)

    def remove(self) -> None:
        """Leave nothing."""
        if self.path.is_dir():
            shutil.rmtree(self.path, ignore_errors=True)
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
