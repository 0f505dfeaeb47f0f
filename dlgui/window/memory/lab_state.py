"""What is set in a lab, in words: its preset, and the value of every setting."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import final

from PySide6.QtWidgets import QWidget

from dlgui.labs.shared.lab import Lab
from dlgui.widgets.combo_box import ComboBox
from dlgui.widgets.field import Field

PASSES = 2
"""One setting may bring another with it: what it has changed is set once more."""

Control = Field | ComboBox


@final
@dataclass(frozen=True)
class LabState:
    """The preset's id, and path -> value of the settings."""

    preset: str
    settings: dict[str, str] = field(default_factory=dict)

    def differs(self, other: "LabState") -> dict[str, str]:
        """Return what is set otherwise than in another state, of the settings that both have."""
        pairs = self.settings.items()
        return {path: v for path, v in pairs if other.settings.get(path, v) != v}


def controls_of(lab: Lab) -> Iterator[Control]:
    """Yield the controls of a lab's settings, those of the inspector: not how it is looked at."""
    for child in lab.inspector.findChildren(QWidget):
        within = isinstance(child.parentWidget(), Field)
        if isinstance(child, Field | ComboBox) and not within:
            yield child


def state_of(lab: Lab) -> LabState:
    """Return what is set now."""
    return LabState(lab.preset, {c.path: c.value_text() for c in controls_of(lab)})


def set_again(lab: Lab, settings: dict[str, str]) -> list[str]:
    """Set these values as a person would; return the paths of those that were not taken."""
    for _ in range(PASSES):
        for control in list(controls_of(lab)):
            wanted = settings.get(control.path)
            if wanted is not None and control.isEnabled() and wanted != control.value_text():
                control.enter(wanted)
    shown = {control.path: control.value_text() for control in controls_of(lab)}
    return [path for path, wanted in settings.items() if shown.get(path) != wanted]
