"""Keeps the session when the window closes, and brings it back at the next start."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, TypeAlias, final

from PySide6.QtCore import QObject

from dlgui.labs.shared.lab import Lab
from dlgui.window.host import Host
from dlgui.window.memory.lab_state import controls_of, set_again
from dlgui.window.memory.session_file import SessionError, read_session, write_session

Save = Callable[[], Any]
Restore = Callable[[Any], object]
KeptLab: TypeAlias = dict[str, Any]
"""A preset, and what was set otherwise than in it."""


@final
class LastSession(QObject):
    """The lab on stage; the preset of each lab, what was set otherwise; and what others `add`.

    A lab is as it was once it is shown: those that nobody looks at cost nothing at the start. A
    lab's speed is remembered by itself (see `settings.speed`).
    """

    def __init__(self, window: Host, before: "LastSession | None" = None) -> None:
        super().__init__(window)
        self._window = window
        self._parts: dict[str, tuple[Save, Restore]] = {}
        self._waiting: dict[str, KeptLab] = before._waiting if before else {}
        self._seen: set[str] = before._seen if before else set()
        """Labs that were on stage."""

    def add_lab(self, lab: Lab) -> None:
        """What is sent to a lab before it is shown takes the place of what was kept of it."""
        lab.preset_changed.connect(partial(self._on_preset, lab.key))

    def show_lab(self, lab: Lab) -> None:
        """Let a lab that comes on stage be as it was in the last session."""
        self._seen.add(lab.key)
        kept = self._waiting.pop(lab.key, None)
        if kept is not None and (lost := _set_lab(lab, kept)):
            self._tell(lost)

    def add(self, name: str, save: Save, restore: Restore) -> None:
        """Keep something more: what `save` returns (as JSON has it), `restore` is given again.

        `restore` may raise ValueError, TypeError, KeyError or AttributeError for what it cannot
        use; then the person is told.
        """
        self._parts[name] = (save, restore)

    def keep(self) -> None:
        """Write what there is now; a full disk does not keep a window from closing."""
        lab, labs = self._window.lab, self._window.labs
        seen = {key: _state(labs[key]) for key in self._seen if key in labs and key != lab.key}
        with suppress(OSError):
            write_session(
                {
                    "lab": lab.key,
                    **_state(lab),
                    "others": {**self._waiting, **seen},
                    "parts": {name: save() for name, (save, _) in self._parts.items()},
                }
            )

    def bring_back(self) -> None:
        """Show what was kept; say what of it could not be had. Nothing happens at a first start."""
        try:
            content = read_session()
        except SessionError as error:
            text = self.tr("The last session could not be read; this is a fresh start. ({0})")
            self._window.show_problem(text.format(error))
            return
        if content is not None and (lost := self._lost(content)):
            self._tell(lost)

    def _tell(self, lost: list[str]) -> None:
        text = self.tr("Of the last session this could not be brought back: {0}.")
        self._window.show_problem(text.format(", ".join(lost)))

    def _lost(self, content: dict[str, Any]) -> list[str]:
        """Restore all that can be, and return the names of the rest."""
        lost = self._restore_lab(content)
        kept = content.get("parts")
        for name, value in (kept if isinstance(kept, dict) else {}).items():
            if name not in self._parts:
                continue  # of a program with more parts than this one has
            try:
                self._parts[name][1](value)
            except (ValueError, TypeError, KeyError, AttributeError):
                lost.append(name)
        return lost

    def _restore_lab(self, content: dict[str, Any]) -> list[str]:
        """Show the lab that was on stage; the others wait until they are."""
        key = str(content.get("lab", ""))
        if key not in self._window.labs:
            return [key or "lab"]
        self._window.show_lab(key)
        lost = _set_lab(self._window.lab, content)
        others = content.get("others", {})
        for name, kept in (others if isinstance(others, dict) else {}).items():
            if name not in self._window.labs or not isinstance(kept, dict):
                lost.append(str(name))
            elif name not in self._seen:
                self._waiting[name] = kept
        return lost

    def _on_preset(self, key: str, _name: str) -> None:
        self._waiting.pop(key, None)


def _set_lab(lab: Lab, kept: KeptLab) -> list[str]:
    """Set all that can be set again, and return the names of the rest."""
    preset, settings = str(kept.get("preset", "")), kept.get("settings", {})
    if preset not in {name for name, _ in lab.presets()}:
        return [preset] if preset else []  # what came from a file is opened from there
    if lab.preset != preset:
        lab.load_preset(preset)
    if not isinstance(settings, dict):
        return ["settings"]
    return set_again(lab, {str(path): str(value) for path, value in settings.items()})


def _state(lab: Lab) -> KeptLab:
    return {"preset": lab.preset, "settings": _changed(lab)}


def _changed(lab: Lab) -> dict[str, str]:
    """Return the settings that are not as the preset has them."""
    values = ((control, control.value_text()) for control in controls_of(lab))
    return {one.path: value for one, value in values if one.home not in (None, value)}
