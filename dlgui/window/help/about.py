"""What help says of one thing: of a setting, a picture, a curve, a command, a word of the field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dlgui.plot.cell_diagram import CellDiagram
from dlgui.plot.drawing import Drawing
from dlgui.window.catalogue.entry import Entry
from dlgui.window.help.engine_code import code_behind, code_of_picture
from dlgui.window.help.field_of import field_of
from dlgui.window.help.plain_tip import plain
from dlgui.window.help.setting_facts import facts_about, lore_about, sentence_about
from dlgui.words.allowed_texts import allowed_text
from dlgui.words.choice_lore import CELLS, CHOICES
from dlgui.words.control_lore import CONTROLS
from dlgui.words.curve_lore import CURVES
from dlgui.words.glossary import WORDS
from dlgui.words.lab_texts import LABS, SECTIONS, WINDOW
from dlgui.words.labels import choice_label, field_label, field_sentence
from dlgui.words.lore import LORE
from dlgui.words.lore_entry import Lore
from dlgui.words.picture_lore import lore_of_picture, text_of_picture
from dlgui.words.transport_lore import TRANSPORT
from engine.training.fields import field_table

NOTHING = Lore()
translate = QCoreApplication.translate


@final
@dataclass(frozen=True)
class About:
    """A title and what it is; what else there is to tell is empty for what has none of it.

    `facts` are pairs of a name and a text; `code` is the class or function of the engine.
    """

    id: str
    title: str
    text: str
    subject: str = ""
    lore: Lore = NOTHING
    facts: tuple[tuple[str, str], ...] = ()
    code: Any = None

    def words(self) -> str:
        """All that it may be found by."""
        known = (text for name, text in self.facts if name != translate("help", "To be seen now"))
        return " ".join((self.title, self.id, self.subject, self.text, self.lore.source, *known))


def about_setting(entry: Entry, tip: str, lab: str = "") -> About:
    """Tell of a setting: what the engine's own field says where there is one, else its tool tip.

    It belongs to the lab of this title, and in there to a group, a racer or a card.
    """
    said = sentence_about(entry, tip)
    text = said or translate("help", "A setting of {0}.").format(entry.subject or entry.title)
    code = code_behind(field_of(entry.id), entry.value)
    facts = tuple(facts_about(entry))
    where = place_text(lab, entry.subject)
    return About(entry.id, entry.title, text, where, lore_about(entry), facts, code)


def place_text(lab: str, within: str) -> str:
    """Return where a thing stands: "Optimizer paths: Adam"; the lab alone if no more is known."""
    known = [part for part in dict.fromkeys((lab, within)) if part]
    return translate("help", "{0}: {1}").format(*known) if len(known) > 1 else "".join(known)


def about_picture(drawing: Drawing, title: str, subject: str) -> About:
    """Tell how a picture is read, and what is to be seen in it now."""
    name, kind = drawing.objectName(), type(drawing).__name__
    seen = (translate("help", "To be seen now"), _seen_in(drawing))
    lore, code = lore_of_picture(name, kind), code_of_picture(name, kind)
    if isinstance(drawing, CellDiagram) and (cell := drawing.picture().cell):
        lore, code = CELLS[cell], code_behind("sequence.cell", cell.partition("_")[0])
    text = "\n".join(translate("lore", one) for one in text_of_picture(name, kind))
    return About(name, title, text, subject, lore, (seen,) if seen[1] else (), code)


def _seen_in(drawing: Drawing) -> str:
    """Return what is to be seen; nothing of a picture that is not on stage, whatever it holds."""
    return drawing.accessibleDescription() if drawing.isVisible() else ""


def about_command(entry: Entry, tip: str) -> About:
    """Tell of what stands in a menu."""
    keys = ((translate("help", "Keys"), entry.shortcut),) if entry.shortcut else ()
    text = plain(tip) or entry.title
    return About(entry.id, entry.title, text, entry.subject, facts=keys)


def about_control(widget: QWidget, subject: str) -> About | None:
    """Tell of any other control by its tool tip or, if it has none, by what it is called.

    Those that play, and the list of runs, are told of in words of their own; their tips are keys.
    """
    title, tip = widget.accessibleName(), plain(widget.toolTip())
    text = tip or widget.accessibleDescription() or title
    lore = CONTROLS.get(widget.objectName(), NOTHING)
    keys: tuple[tuple[str, str], ...] = ()
    if (name := widget.objectName()) in TRANSPORT:
        said, lore = TRANSPORT[name]
        text = translate("lore", said)
        keys = ((translate("help", "Keys"), tip),) if tip else ()
    if not text:
        return None
    return About(name, title or text.partition("\n")[0], text, subject, lore, keys)


def about_lab(key: str, title: str) -> About:
    """Tell what a lab is for."""
    section = Lore(section=SECTIONS.get(key, ""))
    return About(key, title, translate("lore", LABS[key]), translate("help", "Lab"), section)


def about_window() -> About:
    """Tell where things are."""
    return About("window", translate("help", "The window"), translate("lore", WINDOW))


def about_curves() -> Iterator[About]:
    """Tell of every curve that a run may have."""
    for name, curve in CURVES.items():
        lore = Lore(curve.formula, curve.trying, curve.section, curve.source)
        yield About(
            name,
            translate("lore", curve.title),
            translate("lore", curve.text),
            translate("help", "Curve"),
            lore,
        )


def about_choices() -> Iterator[About]:
    """Tell of single choices, such as Adam among the methods, by their own names."""
    for path, choices in CHOICES.items():
        for choice in field_table()[path].choices:
            if (known := choices.get(choice.value)) is not None:
                title, of = choice_label(choice), field_label(path)
                text = translate("help", "A choice of “{0}”. {1}").format(of, field_sentence(path))
                lore = known.over(LORE.get(path, NOTHING))
                code = code_behind(path, choice.value)
                yield About(f"{path}={choice.value}", title, text, of, lore, code=code)


def about_words() -> Iterator[About]:
    """Tell of the words of the field."""
    for name, word in WORDS.items():
        other = ((translate("help", "Also called"), word.others),) if word.others else ()
        title, text = translate("lore", word.title), translate("lore", word.text)
        english = ((translate("help", "In English"), word.title),) if title != word.title else ()
        lore = Lore(section=word.section)
        yield About(name, title, text, translate("help", "Word"), lore, (*english, *other))


def about_fields() -> Iterator[About]:
    """Tell of every field of a run, for those who write files."""
    subject = translate("help", "In files")
    for path, info in field_table().items():
        choices = ", ".join(f"{choice_label(one)} ({one.value})" for one in info.choices)
        facts = ((translate("help", "Allowed"), choices or allowed_text(info)),)
        title, lore = field_label(path), LORE.get(path, NOTHING)
        text = field_sentence(path) or title
        yield About(path, title, text, subject, lore, facts)
