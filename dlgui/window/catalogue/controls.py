"""The settings and pictures of a lab, and the actions of the menus, as entries."""

from collections.abc import Iterator
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from dlgui.labs.shared.lab import Lab
from dlgui.plot.drawing import Drawing, drawings_in
from dlgui.widgets.card import Card
from dlgui.widgets.field import Field
from dlgui.widgets.section import Section
from dlgui.widgets.settable import Settable
from dlgui.window.catalogue.entry import Entry, Kind

LABS_MENU = "menu_labs"
Above = TypeVar("Above", bound=QWidget)


def settings_of(lab: Lab) -> Iterator[Entry]:
    """Yield what can be set in a lab: its settings first, then how its pictures are looked at."""
    inside = _settable(lab.inspector)
    inside = [c for c in inside if not isinstance(c.parentWidget(), Field)]  # a part of another
    for control in (*inside, *_settable(lab)):
        assert isinstance(control, Settable)  # as was asked there
        yield setting_entry(lab, control, control)


def _settable(page: QWidget) -> list[QWidget]:
    """The controls of a page that can be set; to ask a protocol of every label takes long."""
    own = (widget for widget in page.findChildren(QWidget) if hasattr(widget, "path"))
    return [widget for widget in own if isinstance(widget, Settable)]


def pictures_of(lab: Lab) -> Iterator[Entry]:
    """Yield the pictures of a lab."""
    for drawing in drawings_in(lab):
        yield Entry(
            Kind.PICTURE,
            drawing.objectName(),
            picture_title(drawing),
            partial(drawing.setFocus, Qt.FocusReason.TabFocusReason),
            subject=lab.title,
            enabled=drawing.isVisibleTo(lab),
            lab=lab.key,
        )


def picture_title(drawing: Drawing) -> str:
    """Return what is written over a picture: the title of its card if it stands alone there."""
    card = _above(drawing, Card)
    alone = card is not None and len(drawings_in(card)) == 1
    return card.title() if card is not None and alone and card.title() else drawing.accessibleName()


def picture_place(drawing: Drawing) -> str:
    """Return the name of what a picture stands in, if that has another name than the picture."""
    title, above = picture_title(drawing), drawing.parentWidget()
    while above is not None and not isinstance(above, Lab):
        if above.accessibleName() not in ("", title):
            return above.accessibleName()
        above = above.parentWidget()
    return ""


def actions_of(menu: QMenu | QMenuBar, subject: str = "") -> Iterator[Entry]:
    """Yield what stands in a menu and the menus within, as it is now."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu) and inner.objectName() != LABS_MENU:
            inner.aboutToShow.emit()  # some are filled only then, or grey
            entries = list(actions_of(inner, plain(action.text())))
            inner.aboutToHide.emit()
            yield from entries
        elif not isinstance(inner, QMenu) and not action.isSeparator() and action.objectName():
            yield _action(action, subject)


def plain(text: str) -> str:
    """Return the text of a menu without the marks of its keys."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


def _action(action: QAction, subject: str) -> Entry:
    return Entry(
        Kind.ACTION,
        action.objectName(),
        plain(action.text()),
        action.trigger,
        subject=subject,
        shortcut=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
        enabled=action.isEnabled(),
    )


def window_setting(control: Settable, widget: QWidget, subject: str) -> Entry:
    """Return a setting that belongs to no lab, but to the window."""
    return Entry(
        Kind.SETTING,
        control.path,
        widget.accessibleName(),
        lambda: go_to(widget),
        subject=subject,
        control=control,
    )


def setting_entry(lab: Lab, widget: QWidget, control: Settable) -> Entry:
    """Return the setting of a lab that a control is."""
    return Entry(
        Kind.SETTING,
        control.path,
        widget.label() if isinstance(widget, Field) else widget.accessibleName(),
        lambda: go_to(widget),
        subject=_heading(widget) or lab.title,
        enabled=is_in_use(widget, lab),
        lab=lab.key,
        control=control,
    )


def go_to(widget: QWidget) -> None:
    """Give a control the focus; a group that is folded away is shown."""
    section = _above(widget, Section)
    if section is not None:
        section.set_folded(False)
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def is_in_use(widget: QWidget, lab: Lab) -> bool:
    """Tell whether a person could use a control now, if only by showing a group folded away."""
    above: QWidget | None = widget
    while above is not None and above not in (lab, lab.inspector):
        folded = isinstance(above.parentWidget(), Section)
        if above.isHidden() and not folded:
            return False
        above = above.parentWidget()
    return widget.isEnabled()


def refusal(entry: Entry) -> str:
    """Say why a setting can't be set now."""
    text = QCoreApplication.translate("catalogue", "{0} has no use with the settings there are.")
    return text.format(entry.title)


def _heading(widget: QWidget) -> str:
    """Return the name of what a control stands in: a group, a racer, a card."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Lab) and not above.accessibleName():
        above = above.parentWidget()
    return above.accessibleName() if above is not None and not isinstance(above, Lab) else ""


def _above(widget: QWidget, kind: type[Above]) -> Above | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, kind):
        above = above.parentWidget()
    return above
