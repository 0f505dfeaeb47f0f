"""What a control is that a value can be given to in words: by a person, a palette, a demo."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class Limited(Protocol):
    """A control that can say in words which values it takes."""

    def allowed(self) -> str:
        """Say what may be set."""


@runtime_checkable
class Choosy(Protocol):
    """A control that can tell whether a text may be meant for it, before it is entered."""

    def takes(self, text: str) -> bool:
        """Tell whether this is a value of its kind: a number, of any size, or one of its names."""


@runtime_checkable
class Worded(Protocol):
    """A control that calls its values otherwise than files do: "bowl" is its "Round bowl"."""

    def text_of(self, value: str) -> str:
        """Return what is shown for a value, as `value_text` has it; as it is if it has not it."""


@runtime_checkable
class Settable(Protocol):
    """A control with a name of its own in its lab, such as "optimizer.lr"."""

    path: str

    def value_text(self) -> str:
        """Return the value as `enter` takes it."""

    def enter(self, text: str) -> str:
        """Set the value as if a person had typed or chosen it; return what is wrong, or nothing.

        Everybody is told who is told of a person's doing. What is refused changes nothing.
        """


def same(one: str, other: str) -> bool:
    """Tell whether two names differ in capitals and spaces only."""
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()
