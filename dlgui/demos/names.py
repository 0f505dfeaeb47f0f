"""Finds what a demo names in a lab: settings, pictures, controls, by id or by their titles."""

from typing import cast

from PySide6.QtWidgets import QWidget

from dlgui.demos.demo import Value
from dlgui.labs.shared.lab import Lab
from dlgui.window.catalogue.controls import pictures_of, refusal, settings_of
from dlgui.window.catalogue.entry import CatalogueError, Entry
from engine.nearest_names import names_there_are
from engine.training.fields import quoted


class UnknownNameError(ValueError):
    """A name of a demo that there is not; says which there are."""


def setting_called(lab: Lab, name: str) -> Entry:
    """Return a setting of a lab. Raises UnknownNameError."""
    entries = list(settings_of(lab))
    found = [entry for entry in entries if entry.id == name]
    found = found or [entry for entry in entries if entry.is_called(name)]
    if not found:
        raise _unknown("setting", name, [entry.id for entry in entries])
    return min(found, key=lambda entry: not entry.enabled)  # one of a card just put away has no use


def picture_called(lab: Lab, name: str) -> str:
    """Return the objectName of a picture of a lab. Raises UnknownNameError."""
    entries = list(pictures_of(lab))
    for entry in entries:
        if entry.is_called(name):
            return entry.id
    raise _unknown("picture", name, [entry.id for entry in entries])


def thing_called(lab: Lab, name: str) -> str:
    """Return the objectName of a picture, a setting, or anything with a name in a lab."""
    try:
        return picture_called(lab, name)
    except UnknownNameError as error:
        for page in (lab, lab.inspector):
            if name and page.findChild(QWidget, name) is not None:
                return name
        known = str(error)
    try:
        control = setting_called(lab, name).control
    except UnknownNameError as error:
        raise UnknownNameError(f"{known}; {error}") from None
    return cast(QWidget, control).objectName()  # as every setting of a lab has one


def set_value(entry: Entry, value: Value) -> None:
    """Enter a value as a person would. Raises CatalogueError saying what is allowed."""
    control = entry.control
    if control is None or not entry.enabled:
        raise CatalogueError(refusal(entry))
    if fault := control.enter(as_typed(value)):
        raise CatalogueError(f"{fault} ({quoted(value)})")


def as_typed(value: Value) -> str:
    """Return a value of a TOML file as one would type it."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return value if isinstance(value, str) else repr(value)


def _unknown(kind: str, name: str, known: list[str]) -> UnknownNameError:
    there = names_there_are(name, known)
    return UnknownNameError(f"there is no {kind} {quoted(name)}; there is {there}")
