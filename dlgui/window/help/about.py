"""What help says of one thing: of a setting, a picture, a curve, a command, a word of the field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QWidget

from dlgui.plot.drawing import Drawing
from dlgui.window.catalogue.entry import Entry
from dlgui.window.help.engine_code import code_behind, code_of_picture
from dlgui.window.help.field_of import field_of
from dlgui.words.allowed_texts import allowed_text
from dlgui.words.curve_lore import CURVES
from dlgui.words.field_texts import TIPS
from dlgui.words.glossary import WORDS
from dlgui.words.labels import choice_text, field_label, value_text
from dlgui.words.lore import LORE, Lore
from dlgui.words.picture_lore import ENDINGS, FORMULAS, KINDS
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


def about_setting(entry: Entry, tip: str) -> About:
    """Tell of a setting: what the engine's own field says where there is one, else its tool tip."""
    path = field_of(entry.id)
    said = translate("labels", TIPS[path]) if TIPS.get(path) else plain(tip)
    facts = [(translate("help", "Now"), choice_text(entry.value))] if entry.value else []
    if path:
        info = field_table()[path]
        default = value_text(info.default) or translate("help", "nothing")
        facts += [
            (translate("help", "Default"), default),
            (translate("help", "Allowed"), allowed_text(info)),
        ]
    lore = LORE.get(path, NOTHING)
    text = said or translate("help", "A setting of {0}.").format(entry.subject or entry.title)
    return About(
        entry.id,
        entry.title,
        text,
        entry.subject,
        lore,
        tuple(facts),
        code_behind(path, entry.value),
    )


def about_picture(drawing: Drawing, title: str, subject: str) -> About:
    """Tell how a picture is read, and what is to be seen in it now."""
    text = translate("lore", KINDS[type(drawing).__name__])
    seen = (translate("help", "To be seen now"), drawing.accessibleDescription())
    lore = Lore(_equation(drawing))
    facts, name = (seen,) if seen[1] else (), drawing.objectName()
    code = code_of_picture(name, type(drawing).__name__)
    return About(name, title, text, subject, lore, facts, code)


def _equation(drawing: Drawing) -> str:
    """Return the equation of what a picture shows, if it is of one thing."""
    name = drawing.objectName()
    curves = (CURVES[curve].formula for end, curve in ENDINGS.items() if name.endswith(end))
    return next(curves, "") or FORMULAS.get(type(drawing).__name__, "")


def about_command(entry: Entry, tip: str) -> About:
    """Tell of what stands in a menu."""
    keys = ((translate("help", "Keys"), entry.shortcut),) if entry.shortcut else ()
    text = plain(tip) or entry.title
    return About(entry.id, entry.title, text, entry.subject, facts=keys)


def about_control(widget: QWidget, subject: str) -> About | None:
    """Tell of any other control by its tool tip or, if it has none, by what it is called."""
    title, tip = widget.accessibleName(), plain(widget.toolTip())
    text = tip or widget.accessibleDescription() or title
    if not text:
        return None
    return About(widget.objectName(), title or text.partition("\n")[0], text, subject)


def about_curves() -> Iterator[About]:
    """Tell of every curve that a run may have."""
    for name, curve in CURVES.items():
        lore = Lore(curve.formula, section=curve.section)
        yield About(
            name,
            translate("lore", curve.title),
            translate("lore", curve.text),
            translate("help", "Curve"),
            lore,
        )


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
        facts = ((translate("help", "Allowed"), allowed_text(info)),)
        title, lore = field_label(path), LORE.get(path, NOTHING)
        text = translate("labels", TIPS[path]) if TIPS.get(path) else title
        yield About(path, title, text, subject, lore, facts)


def plain(tip: str) -> str:
    """Return a tool tip without the tags that its letters may stand in, and in one line."""
    text = QTextDocumentFragment.fromHtml(tip).toPlainText() if tip.startswith("<p") else tip
    return " ".join(text.split())
