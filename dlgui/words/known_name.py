"""What is said of a name that there is not: which ones there are."""

from collections.abc import Mapping
from typing import TypeVar, final

Thing = TypeVar("Thing")
Key = TypeVar("Key", bound=str)


@final
class NoSuchNameError(KeyError):
    """A name that there is not; the text lists those there are."""

    def __init__(self, what: str, name: str, known: list[str]) -> None:
        listed = ", ".join(known) if known else "none yet"
        super().__init__(f"there is no {what} {name!r}: there are {listed}")

    def __str__(self) -> str:
        return str(self.args[0])  # KeyError would put it in quotation marks


def named(things: Mapping[Key, Thing], name: Key, what: str) -> Thing:
    """Return what has a name. Raises NoSuchNameError, which lists the names there are."""
    if name not in things:
        raise NoSuchNameError(what, name, list(things))
    return things[name]
