"""Undo and redo of settings and presets, and the ways back to the preset's values."""

from dataclasses import dataclass, field, replace
from functools import partial
from typing import final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from dlgui.labs.shared.lab import Lab
from dlgui.runs.keeper import RunKeeper
from dlgui.widgets.edits import edits
from dlgui.widgets.field import Field
from dlgui.window.host import Host
from dlgui.window.memory.lab_state import LabState, controls_of, set_again, state_of
from dlgui.window.menus import Menus

MOST = 200
"""So many steps back are kept for each lab."""


@final
@dataclass
class _Past:
    """What a lab was like before each change, what it is like, and what was undone."""

    now: LabState
    before: list[LabState] = field(default_factory=list)
    after: list[LabState] = field(default_factory=list)
    gesture: tuple[str, int] = ("", 0)


@final
class SettingsUndo(QObject):
    """Adds the commands to the menus and remembers, lab by lab, what was set.

    In the list of runs undo brings a removed run back, and where no setting was changed as well.
    """

    def __init__(
        self,
        window: Host,
        menus: Menus,
        keeper: RunKeeper,
        runs: QWidget,
        before: "SettingsUndo | None" = None,
    ) -> None:
        super().__init__(window)
        self._window, self._keeper, self._runs = window, keeper, runs
        self._pasts: dict[str, _Past] = before._pasts if before is not None else {}
        self._busy = False
        add, run = menus.add, menus.run
        keys = ("Ctrl+Shift+Z", "Ctrl+Y")
        add(run, self.tr("Undo"), "action_undo", "Ctrl+Z", self.undo, self._no_change)
        add(run, self.tr("Redo"), "action_redo", keys, self.redo, self._nothing_undone)
        one, every = self.tr("Setting: back to the preset's value"), self.tr("All settings back")
        add(run, one, "action_home", "Ctrl+Shift+R", self.go_home)
        add(run, every, "action_all_home", "", self.go_home_with_all)
        edits().made.connect(self._on_made)

    def add_lab(self, lab: Lab) -> None:
        """Remember what is set in this lab from now on."""
        if lab.key not in self._pasts:  # else the lab was made anew, in another language
            self._pasts[lab.key] = _Past(state_of(lab))
            self._call_home(lab)
        lab.preset_changed.connect(partial(self._on_preset, lab))

    def can_undo(self) -> bool:
        """Whether a setting of the lab on stage can be taken back."""
        return bool(self._pasts[self._window.lab.key].before)

    @Slot()
    def undo(self) -> None:
        """Take the last change back: of the runs where they have the focus, else of settings."""
        focus = QApplication.focusWidget()
        in_runs = focus is not None and (focus is self._runs or self._runs.isAncestorOf(focus))
        if self._keeper.removed and (in_runs or not self.can_undo()):
            self._keeper.undo()
        elif self.can_undo():
            past = self._pasts[self._window.lab.key]
            self._go(past.before, past.after)

    @Slot()
    def redo(self) -> None:
        """Make the change again that was taken back last."""
        past = self._pasts[self._window.lab.key]
        if past.after:
            self._go(past.after, past.before)

    @Slot()
    def go_home(self) -> None:
        """Set the setting that has the focus back to its preset's value."""
        above = QApplication.focusWidget()
        while above is not None and not isinstance(above, Field):
            above = above.parentWidget()
        if above is not None:
            above.go_home()

    @Slot()
    def go_home_with_all(self) -> None:
        """Set all settings of the lab on stage back to their preset's values, as one change."""
        lab = self._window.lab
        homes = {one.path: one.home for one in controls_of(lab) if one.home is not None}
        past, before = self._pasts[lab.key], state_of(lab)
        self._set(lab, homes)
        if state_of(lab) != before:
            self._push(past, before)

    def forget(self, lab: Lab) -> None:
        """Begin anew with what is set now, without a way back."""
        self._pasts[lab.key] = _Past(state_of(lab))

    def _no_change(self) -> str:
        is_there = self.can_undo() or self._keeper.removed
        return "" if is_there else self.tr("There is no change here that could be undone.")

    def _nothing_undone(self) -> str:
        is_there = self._pasts[self._window.lab.key].after
        return "" if is_there else self.tr("Nothing was undone here.")

    def _go(self, source: list[LabState], target: list[LabState]) -> None:
        lab = self._window.lab
        there, here = source.pop(), state_of(lab)
        target.append(here)
        if there.preset != lab.preset:
            self._busy = True
            lab.go_back_to_preset(there.preset)
            self._busy = False
            self._call_home(lab)
        self._set(lab, there.differs(state_of(lab)))
        self._pasts[lab.key].now = state_of(lab)

    def _set(self, lab: Lab, settings: dict[str, str]) -> None:
        self._busy = True
        try:
            set_again(lab, settings)
        finally:
            self._busy = False

    def _push(self, past: _Past, before: LabState) -> None:
        past.before.append(before)
        del past.before[:-MOST]
        past.after.clear()

    @Slot(QObject, str, int)
    def _on_made(self, control: QObject, before: str, gesture: int) -> None:
        """Note how it was before a person changed a setting; a drag is one change."""
        lab = self._lab_of(control)
        if lab is None or self._busy or isinstance(control.parent(), Field):
            return
        past, path = self._pasts[lab.key], str(getattr(control, "path", ""))
        if gesture == 0 or past.gesture != (path, gesture):
            now = state_of(lab)
            self._push(past, replace(now, settings={**now.settings, path: before}))
        past.gesture = (path, gesture)
        QTimer.singleShot(0, self, partial(self._note, lab))  # when the lab has dealt with it

    def _note(self, lab: Lab) -> None:
        if lab.key in self._pasts:
            self._pasts[lab.key].now = state_of(lab)

    def _on_preset(self, lab: Lab, _name: str) -> None:
        """Another preset is a change like any other; what came from a file cannot be had again."""
        if self._busy:
            return
        past = self._pasts[lab.key]
        if past.now.preset in {name for name, _ in lab.presets()}:
            self._push(past, past.now)
        else:
            past.before.clear()
        past.now, past.gesture = state_of(lab), ("", 0)
        self._call_home(lab)

    def _call_home(self, lab: Lab) -> None:
        for control in controls_of(lab):
            control.set_home(control.value_text())

    def _lab_of(self, control: QObject) -> Lab | None:
        for lab in self._window.labs.values():
            if isinstance(control, QWidget) and lab.inspector.isAncestorOf(control):
                return lab
        return None
