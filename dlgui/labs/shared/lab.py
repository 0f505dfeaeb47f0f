"""What every lab is: a page that teaches one thing, with pictures, settings and a player."""

from abc import abstractmethod
from collections.abc import Container
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QWidget

from dlgui.session.history import RunHistory
from dlgui.session.pace import story_pace
from dlgui.session.player import Player
from dlgui.widgets.segmented import Segmented
from engine.training.study import Study


@final
@dataclass(frozen=True)
class KeyControls:
    """The controls of a lab that keys of the window move: None for what a lab does not have.

    `explain` is a choice of views and the one among them that explains what is seen.
    """

    scale: Segmented | None = None
    views: Segmented | None = None
    explain: tuple[Segmented, str] | None = None


class Lab(QWidget):
    """One page of the window; the window shows its `inspector` at the right.

    `preset_changed` is emitted when the lab shows another preset than before; `study_sent` carries
    the key of another lab and a study that is to be shown there; `fetch_wanted` the name of a data
    set to download, and whether all of it is to be learnt from, `folder_wanted` a folder of digits:
    then `use_digits` is called; `survey_wanted` tells that somebody wants to see the map of models.
    """

    preset_changed = Signal(str)
    study_sent = Signal(str, object)
    fetch_wanted = Signal(str, bool)
    survey_wanted = Signal()
    folder_wanted = Signal(str)

    key = ""
    icon = ""
    counted = QT_TRANSLATE_NOOP("Transport", "step")
    """What the transport counts."""
    seconds_at_full_speed: float | None = None
    """How long all of it takes at full speed; None if that is as fast as the computer can."""
    has_epochs = True
    """Whether what is counted in steps may be counted in epochs."""
    others: Container[str] = ()
    """The keys of all labs of the window, for those that send something to another."""

    @property
    @abstractmethod
    def title(self) -> str:
        """The name in the list of labs."""

    @property
    @abstractmethod
    def inspector(self) -> QWidget:
        """The settings of what is on stage."""

    @property
    @abstractmethod
    def player(self) -> Player:
        """What the transport drives."""

    @abstractmethod
    def presets(self) -> list[tuple[str, str]]:
        """Return (id, title) of every preset of this lab."""

    @property
    @abstractmethod
    def preset(self) -> str:
        """The id of the preset that was loaded last."""

    @property
    def stage_title(self) -> str:
        """What is on stage is called, where it is no preset; empty if it has no name."""
        return self.study.title if self.study is not None else ""

    @property
    def pace(self) -> float:
        """Steps a second at which the preset on stage tells its story, as long as it is now.

        A study of one's own has no story that is known: it goes as fast as it can, `math.inf`.
        """
        known = any(name == self.preset for name, _ in self.presets())
        return story_pace(self.player.total_steps) if known else inf

    @abstractmethod
    def load_preset(self, name: str) -> None:
        """Put a preset on stage."""

    def go_back_to_preset(self, name: str) -> None:
        """Put a preset on stage again, as undo does; what was found with it may still be known."""
        self.load_preset(name)

    @property
    def steps_per_epoch(self) -> int | None:
        """How many steps an epoch has; None if that is not known, or not the same for all runs."""
        return None

    @property
    def study(self) -> Study | None:
        """What is on stage, as a study; None in a lab that trains no network."""
        return None

    def show_study(self, study: Study, recorded: tuple[RunHistory, ...] = ()) -> bool:
        """Put a study on stage, or kept runs with their settings; False if there is no place."""
        return False

    def opens(self, path: Path) -> bool:
        """Put a file of this lab's own kind on stage; False for any other. Raises ConfigError."""
        return False

    def own_file(self) -> tuple[str, str] | None:
        """Return name and text of a file of this lab's own kind; None if studies are all it has."""
        return None

    def key_controls(self) -> KeyControls:
        """The controls that keys of the window move."""
        return KeyControls()

    def choose_number(self, number: int) -> bool:
        """Choose a racer or run by its place, 0 for the first; False if there is none to choose."""
        return False

    def use_digits(self, folder: str, train_size: int | None = None) -> None:
        """Learn from the digits in a folder, so many of them if that is said."""

    def translated(self, parent: QWidget) -> "Lab":
        """Return this lab in the language in use now; labs with a run on stage hand it over."""
        return type(self)(parent)

    def retire(self) -> None:
        """Do nothing more: another page has taken over; called once in place of `close_lab`."""

    @abstractmethod
    def close_lab(self) -> None:
        """End all threads and timers of the lab; called once, when the window closes."""
