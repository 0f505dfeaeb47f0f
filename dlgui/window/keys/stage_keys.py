"""The keys that change what is seen on stage: scale, view, explanation, preset, racer or run."""

from functools import partial
from typing import final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from dlgui.runs.runs_list import RunsList
from dlgui.widgets.segmented import Segmented
from dlgui.window.host import Host
from dlgui.window.keys.local_keys import register_local_keys
from dlgui.window.menus import Menus

NUMBERS = 9


@final
class StageKeys(QObject):
    """Adds the commands to the menus; each acts on the lab on stage, if that has a use for it."""

    def __init__(self, window: Host, menus: Menus, runs: RunsList) -> None:
        super().__init__(window)
        self._window, self._runs = window, runs
        self._unexplained: dict[str, str] = {}
        add, view = menus.add, menus.view
        scale, explain = self.tr("Linear or log scale"), self.tr("Explain, or not any more")
        add(view, scale, "action_scale", "L", self.change_scale, self._no_scale)
        add(view, self.tr("Next view"), "action_next_view", "V", self.next_view, self._no_views)
        add(view, explain, "action_explain", "E", self.toggle_explain, self._no_explanation)
        following, before = partial(self.go_preset, 1), partial(self.go_preset, -1)
        add(view, self.tr("Next preset"), "action_next_preset", "N", following)
        add(view, self.tr("Preset before"), "action_previous_preset", "Shift+N", before)
        self._add_numbers(menus)
        register_local_keys(menus.keys)

    def change_scale(self) -> None:
        """Make a linear axis logarithmic, or the reverse."""
        if control := self._seen(self._window.lab.key_controls().scale):
            control.choose_next()

    def next_view(self) -> None:
        """Look at the same thing in the next way."""
        if control := self._seen(self._window.lab.key_controls().views):
            control.choose_next()

    def toggle_explain(self) -> None:
        """Show the explanation, or what was seen before it."""
        lab = self._window.lab
        control, page = lab.key_controls().explain or (None, "")
        if (control := self._seen(control)) is None:
            return
        if control.value() == page:
            control.enter(self._unexplained.get(lab.key, control.choices()[0]))
        else:
            self._unexplained[lab.key] = control.value()
            control.enter(page)

    def go_preset(self, places: int) -> None:
        """Load the next preset of the lab on stage, or the one before; they go round."""
        lab = self._window.lab
        names = [name for name, _ in lab.presets()]
        at = names.index(lab.preset) if lab.preset in names else min(-places, 0)
        lab.load_preset(names[(at + places) % len(names)])

    def choose_number(self, number: int) -> None:
        """Choose a racer or run of the lab; where it has none, a kept run in the list."""
        if not self._window.lab.choose_number(number) and not self._runs.choose_number(number):
            text = self.tr("There is no racer and no run {0} here.")
            self._window.notices.remark(text.format(number + 1))

    def _seen(self, control: Segmented | None) -> Segmented | None:
        """Return a control if it is there: some are hidden with the picture they belong to."""
        is_seen = control is not None and control.isVisibleTo(self._window.lab)
        return control if is_seen else None

    def _no_scale(self) -> str:
        is_there = self._seen(self._window.lab.key_controls().scale)
        return "" if is_there else self.tr("No picture here has a choice of scales.")

    def _no_views(self) -> str:
        is_there = self._seen(self._window.lab.key_controls().views)
        return "" if is_there else self.tr("There is no other view here.")

    def _no_explanation(self) -> str:
        control, _ = self._window.lab.key_controls().explain or (None, "")
        return "" if self._seen(control) else self.tr("No step is explained here.")

    def _add_numbers(self, menus: Menus) -> None:
        menu = menus.submenu(menus.view, self.tr("Racer or run"), "menu_numbers")
        keys = [f"Alt+{number + 1}" for number in range(NUMBERS)]
        text = self.tr("Choose a racer, or a run")
        menus.keys.register(menus.subject(menus.view), keys, text, shown=f"{keys[0]} … {keys[-1]}")
        for number, key in enumerate(keys):
            text, choose = self.tr("Racer or run {0}"), partial(self.choose_number, number)
            text, name = text.format(number + 1), f"action_number_{number + 1}"
            menus.add(menu, text, name, "", choose).setShortcut(QKeySequence(key))
