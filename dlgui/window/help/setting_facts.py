"""What is known of one setting: its sentence, its equation as it is now, its values."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from dlgui.widgets.number_field import NumberField
from dlgui.widgets.settable import Limited, Worded
from dlgui.window.catalogue.entry import Entry
from dlgui.window.catalogue.limits_text import number_range
from dlgui.window.help.field_of import field_of, is_lab_s_own
from dlgui.window.help.plain_tip import plain
from dlgui.words.allowed_texts import allowed_text
from dlgui.words.choice_lore import CHOICES
from dlgui.words.lab_lore import lore_of_group, lore_of_lab
from dlgui.words.labels import field_sentence, value_text
from dlgui.words.lore import LORE
from dlgui.words.lore_entry import Lore
from engine.training.fields import field_table

translate = QCoreApplication.translate


def sentence_about(entry: Entry, tip: str) -> str:
    """Return what a setting does: by the engine's field, by its tool tip, or by both.

    A lab that gives a field a name of its own says itself what it is there.
    """
    path, own = field_of(entry.id), plain(tip)
    of_field = field_sentence(path) if path else ""
    if path == entry.id:
        return of_field or own
    if own and (is_lab_s_own(entry.id) or not of_field):
        return own
    return "\n".join(filter(None, (of_field, own)))


def lore_about(entry: Entry) -> Lore:
    """Return what is known of the setting in its lab, of the choice made, of its like, its field.

    What is nearest to the control goes before: a lab that has a field says what it is there.
    """
    path = field_of(entry.id)
    own = lore_of_lab(entry.lab, entry.id, path)
    choice = CHOICES.get(path, {}).get(entry.value, Lore())
    group = lore_of_group(entry.lab, entry.id)
    return own.over(choice).over(group).over(LORE.get(path, Lore()))


def facts_about(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield name and text: the value now, that of the preset, that of the engine, the range.

    All are in the words that the control itself shows.
    """
    path = field_of(entry.id)
    control: object = entry.control
    if now := _shown(control, entry.value):
        yield translate("help", "Now"), now
    if home := _shown(control, getattr(control, "home", None) or ""):
        yield translate("help", "In the preset"), home
    if path and path == entry.id:
        default = _default_text(control, field_table()[path].default)
        yield translate("help", "Default"), default or translate("help", "nothing")
    if allowed := _allowed_in(control) or (allowed_text(field_table()[path]) if path else ""):
        yield translate("help", "Allowed"), allowed


def _shown(control: object, value: str) -> str:
    return control.text_of(value) if isinstance(control, Worded) else value


def _default_text(control: object, default: Any) -> str:
    """Return the engine's default as the control shows it, or would if it offered it."""
    shown = _shown(control, str(default)) if isinstance(default, StrEnum) else ""
    return shown if shown not in ("", str(default)) else value_text(default)


def _allowed_in(control: object) -> str:
    if isinstance(control, NumberField):
        return number_range(control.limits())
    return control.allowed() if isinstance(control, Limited) else ""
