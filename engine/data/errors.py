"""The error for data that cannot be used: it names the file and says what is wrong with it."""

from pathlib import Path
from typing import final


@final
class DataError(ValueError):
    """A file of data is missing or damaged; `path` says which, `fault` says in words why."""

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(path, fault)
        self.path, self.fault = path, fault

    def __str__(self) -> str:
        return f"{self.path}: {self.fault}"
