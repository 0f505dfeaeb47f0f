"""One thing of the window that has a name: a lab, a preset, an action, a picture, a setting."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import final

from dlgui.widgets.settable import Choosy, Settable, same
from dlgui.words.other_languages import other_names


class Kind(StrEnum):
    """What an entry is."""

    LAB = "lab"
    PRESET = "preset"
    ACTION = "action"
    PICTURE = "picture"
    SETTING = "setting"


@final
@dataclass(frozen=True)
class Entry:
    """Has an id that never changes, a title in the language in use, and a way to `run` it.

    Running brings a lab or preset on stage, does an action, goes to a picture or a setting. A
    setting has a `control`, whose value is read and set in words. `lab` is the key of the lab that
    an entry belongs to, empty for those of the whole window; `subject` says it in words.
    """

    kind: Kind
    id: str
    title: str
    run: Callable[[], object]
    subject: str = ""
    shortcut: str = ""
    enabled: bool = True
    lab: str = ""
    control: Settable | None = None

    @property
    def others(self) -> tuple[str, ...]:
        """The title in the languages that are not in use."""
        return other_names(self.title)

    @property
    def value(self) -> str:
        """The value of a setting, as it may be set; empty for what has none."""
        return self.control.value_text() if self.control is not None else ""

    def takes(self, value: str) -> bool:
        """Tell whether a text is of the kind that this setting has, named in any language."""
        control: object = self.control
        if isinstance(control, Choosy):
            return control.takes(value) or any(map(control.takes, other_names(value)))
        return True  # it has not said otherwise

    def is_called(self, name: str) -> bool:
        """Tell whether this is its id, or its title in any language."""
        short = self.id.removeprefix("action_")
        titles = (title.removesuffix("…") for title in (self.title, *self.others))
        return any(same(name.removesuffix("…"), one) for one in (self.id, short, *titles))


class CatalogueError(ValueError):
    """A name that there is not, or a value that is not allowed; says in words what there is."""
