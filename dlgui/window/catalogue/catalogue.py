"""The catalogue of a window: labs, presets, actions, pictures and settings, to find, run and set.

It keeps nothing: every answer is what the window has at that moment.
"""

from collections.abc import Iterator
from typing import final

from PySide6.QtCore import QObject

from dlgui.labs.shared.lab import Lab
from dlgui.window.catalogue.controls import (
    actions_of,
    pictures_of,
    refusal,
    settings_of,
    window_setting,
)
from dlgui.window.catalogue.entry import CatalogueError, Entry, Kind
from dlgui.window.host import Host
from dlgui.window.keys.lab_keys import lab_keys
from dlgui.words.other_languages import other_names


@final
class Catalogue(QObject):
    """Names everything of a window. What goes wrong is a `CatalogueError`, which says it in words.

    Where several labs have a setting or a picture of one name, that of the lab on stage is meant,
    unless a lab is named.
    """

    def __init__(self, window: Host) -> None:
        super().__init__(window)
        self._window = window

    def entries(self) -> list[Entry]:
        """Return all that has a name: of settings and pictures those of the lab on stage."""
        return [
            *self.labs(),
            *self.presets(),
            *self.actions(),
            *self.settings(),
            *self.pictures(),
        ]

    def labs(self) -> list[Entry]:
        """Return the labs; running one brings it on stage."""
        return [self._lab(number, lab) for number, lab in enumerate(self._labs())]

    def presets(self, lab: str = "") -> list[Entry]:
        """Return the presets of all labs, or of one; running one brings its lab on stage too."""
        labs = [one for one in self._labs() if lab in ("", one.key)]
        return [self._preset(one, *preset) for one in labs for preset in one.presets()]

    def actions(self) -> list[Entry]:
        """Return what stands in the menus now."""
        return list(actions_of(self._window.menuBar()))

    def pictures(self, lab: str = "") -> list[Entry]:
        """Return the pictures of a lab, of the one on stage if none is named."""
        return list(pictures_of(self._lab_called(lab)))

    def settings(self, lab: str = "") -> list[Entry]:
        """Return the settings of a lab, of the one on stage if none is named, and the speed.

        The id of a setting is its path, as in "regularization.l2".
        """
        box = self._window.transport.speed_box
        speed = window_setting(box, box, self.tr("Run"))
        return [*settings_of(self._lab_called(lab)), speed]

    def find(self, kind: Kind, name: str, lab: str = "") -> Entry:
        """Return the entry with this id or name. Raises `CatalogueError` if there is none."""
        known: list[Entry] = []
        for entries in self._where(kind, lab):
            if found := _named(entries, name):
                return found
            known += entries
        text = self.tr("There is no {0} “{1}”. There are: {2}.")
        names = ", ".join(dict.fromkeys(entry.id for entry in known))
        raise CatalogueError(text.format(self._kind_text(kind), name, names))

    def run(self, kind: Kind, name: str, lab: str = "") -> None:
        """Do what an entry does. Raises `CatalogueError` if it is unknown, or can't be done now."""
        self.do(self.find(kind, name, lab))

    def do(self, entry: Entry) -> None:
        """Do what an entry does. Raises `CatalogueError` if it can't be done now."""
        if not entry.enabled:
            text = self.tr("“{0}” cannot be done now.").format(entry.title)
            raise CatalogueError(refusal(entry) if entry.control is not None else text)
        self._bring_on_stage(entry)
        entry.run()

    def read(self, name: str, lab: str = "") -> str:
        """Return the value of a setting, as `set` takes it."""
        return self.find(Kind.SETTING, name, lab).value

    def set(self, name: str, value: str, lab: str = "") -> None:
        """Set a setting, by path or name, as a person would who types or chooses.

        Its lab comes on stage. Raises `CatalogueError` for an unknown setting, for one that has
        no use now, and for a value that is not allowed.
        """
        self.set_entry(self.find(Kind.SETTING, name, lab), value)

    def set_entry(self, entry: Entry, value: str) -> None:
        """Set the setting that an entry is, in the same way."""
        control = entry.control
        if control is None or not entry.enabled:
            raise CatalogueError(refusal(entry))
        self._bring_on_stage(entry)
        faults = []
        for text in (value, *other_names(value)):  # a choice may be named in any language
            if not (fault := control.enter(text)):
                return
            faults.append(fault)
        raise CatalogueError(self.tr("{0}: {1}").format(entry.title, faults[0]))

    def _where(self, kind: Kind, lab: str) -> Iterator[list[Entry]]:
        """Yield entries in which to look: of the lab on stage before those of others."""
        if kind is Kind.LAB:
            yield self.labs()
        elif kind is Kind.PRESET:
            yield self.presets(lab or self._window.lab.key)  # two labs may have one of a name
            yield self.presets(lab)
        elif kind is Kind.ACTION:
            yield self.actions()
        else:
            of = self.settings if kind is Kind.SETTING else self.pictures
            first = self._lab_called(lab).key
            others = [one.key for one in self._labs() if one.key != first]
            for key in [first] if lab else [first, *others]:
                yield of(key)

    def _kind_text(self, kind: Kind) -> str:
        return {
            Kind.LAB: self.tr("lab"),
            Kind.PRESET: self.tr("preset"),
            Kind.ACTION: self.tr("action"),
            Kind.PICTURE: self.tr("picture"),
            Kind.SETTING: self.tr("setting"),
        }[kind]

    def _labs(self) -> list[Lab]:
        return list(self._window.labs.values())

    def _lab_called(self, key: str) -> Lab:
        if not key:
            return self._window.lab
        return self._window.labs[self.find(Kind.LAB, key).id]

    def _lab(self, number: int, lab: Lab) -> Entry:
        show, keys = self._window.show_lab, lab_keys(number + 1)
        return Entry(Kind.LAB, lab.key, lab.title, lambda: show(lab.key), shortcut=keys)

    def _preset(self, lab: Lab, name: str, title: str) -> Entry:
        run = lambda: lab.load_preset(name)  # noqa: E731 - short, and only here
        return Entry(Kind.PRESET, name, title, run, subject=lab.title, lab=lab.key)

    def _bring_on_stage(self, entry: Entry) -> None:
        if entry.lab and entry.lab != self._window.lab.key:
            self._window.show_lab(entry.lab)


def _named(entries: list[Entry], name: str) -> Entry | None:
    """Return the entry of this id, else the one of this name; of several one that is enabled."""
    by_id = [entry for entry in entries if entry.id == name]
    found = by_id or [entry for entry in entries if entry.is_called(name)]
    found.sort(key=lambda entry: not entry.enabled)
    return found[0] if found else None
