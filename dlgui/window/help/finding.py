"""Which thing of the window a person asks about: the control with the focus, or one clicked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from dlgui.labs.shared.lab import Lab
from dlgui.plot.drawing import Drawing, drawings_in
from dlgui.widgets.field import Field
from dlgui.widgets.settable import Settable
from dlgui.window.catalogue.catalogue import Catalogue
from dlgui.window.catalogue.controls import picture_place, picture_title, setting_entry
from dlgui.window.catalogue.entry import Entry
from dlgui.window.help.about import (
    About,
    about_choices,
    about_command,
    about_control,
    about_curves,
    about_fields,
    about_lab,
    about_picture,
    about_setting,
    about_window,
    about_words,
    place_text,
)
from dlgui.window.host import Host


@final
class HelpFinder(QObject):
    """Finds what help has to say; it keeps nothing: the window is asked each time."""

    def __init__(self, window: Host, catalogue: Catalogue) -> None:
        super().__init__(window)
        self._window, self._catalogue = window, catalogue

    def about(self, widget: QWidget | None) -> About | None:
        """Tell of a widget, or of the nearest around it that there is something to tell of.

        What lies in a setting or a picture belongs to it, but for the buttons of a picture.
        """
        if isinstance(widget, QLabel) and widget.buddy() is not None:
            widget = widget.buddy()
        asked, nearest = widget, None
        is_button = isinstance(widget, QAbstractButton)
        while widget is not None and widget is not self._window:
            if (entry := self._setting(widget, widget)) is not None:
                return about_setting(entry, widget.toolTip(), self._subject(widget))
            if isinstance(widget, Drawing) and not (is_button and nearest is not None):
                place = place_text(self._subject(widget), picture_place(widget))
                return about_picture(widget, picture_title(widget), place)
            nearest = nearest or about_control(widget, self._subject(widget))
            widget = widget.parentWidget()
        return nearest or self._around(asked)

    def _around(self, widget: QWidget | None) -> About | None:
        """Tell of the lab that a widget lies in, or of the window; of nothing, None."""
        if widget is None:
            return None
        lab = self._lab_of(widget)
        return about_window() if lab is None else about_lab(lab.key, lab.title)

    def all(self) -> list[About]:
        """Return all that help can tell: of the lab on stage first."""
        labs = sorted(self._window.labs.values(), key=lambda lab: lab is not self._window.lab)
        found = [about for lab in labs for about in (*self.settings(lab), *self.pictures(lab))]
        found += [about_lab(lab.key, lab.title) for lab in labs]
        found += [about_command(e, self._tip(e)) for e in self._catalogue.actions()]
        found += [*about_choices(), *about_curves(), *about_words()]
        known = {about.id for about in found}
        found = [*dict.fromkeys(found)]  # what belongs to the window is told of with each lab
        return [*found, *(about for about in about_fields() if about.id not in known)]

    def settings(self, lab: Lab) -> Iterator[About]:
        """Tell of all that can be set in a lab, and of its speed."""
        for entry in self._catalogue.settings(lab.key):
            widget = _widget(entry.control)
            tip = widget.toolTip() if widget is not None else ""
            yield about_setting(entry, tip, lab.title if entry.lab else "")

    def pictures(self, lab: Lab) -> Iterator[About]:
        """Tell of the pictures of a lab."""
        for drawing in drawings_in(lab):
            place = place_text(lab.title, picture_place(drawing))
            yield about_picture(drawing, picture_title(drawing), place)

    def _setting(self, widget: QWidget, control: object) -> Entry | None:
        """Return what a control sets; what is a part of a field is no setting by itself."""
        if not isinstance(control, Settable) or isinstance(widget.parentWidget(), Field):
            return None
        if (lab := self._lab_of(widget)) is not None:
            return setting_entry(lab, widget, control)
        found = (e for e in self._catalogue.settings() if _widget(e.control) is widget)
        return next(found, None)

    def _lab_of(self, widget: QWidget) -> Lab | None:
        for lab in self._window.labs.values():
            if any(page is widget or page.isAncestorOf(widget) for page in (lab, lab.inspector)):
                return lab
        return None

    def _subject(self, widget: QWidget) -> str:
        lab = self._lab_of(widget)
        return lab.title if lab is not None else ""

    def _tip(self, entry: Entry) -> str:
        action = self._window.findChild(QAction, entry.id)
        return action.toolTip() if action is not None else ""


def _widget(control: object) -> QWidget | None:
    """What a setting is set with; a `Settable` does not say that it is a widget."""
    return control if isinstance(control, QWidget) else None
