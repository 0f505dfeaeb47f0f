"""The keys of help: F1 tells of what has the focus, Shift+F1 of what is clicked next."""

from __future__ import annotations

from typing import Final, final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QCursor, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from dlgui.labs.shared.lab import Lab
from dlgui.widgets.message import Message
from dlgui.window.catalogue.catalogue import Catalogue
from dlgui.window.help.about import about_words
from dlgui.window.help.code_view import CodeView
from dlgui.window.help.finding import HelpFinder
from dlgui.window.help.help_box import HelpBox
from dlgui.window.host import Host
from dlgui.window.menus import Menus
from dlgui.words.glossary_links import linked

DIALOG_KEY: Final = "dialog_help"


@final
class HelpDesk(QObject):
    """Answers what a person asks about a window; while one picks, clicks do nothing else."""

    def __init__(self, window: Host, menus: Menus, catalogue: Catalogue) -> None:
        super().__init__(window)
        self._window = window
        self.finder = HelpFinder(window, catalogue)
        self._box: HelpBox | None = None
        self.picking = False
        what, pick = self.tr("What is this?"), self.tr("Click on what you want to know")
        menus.add(menus.help, what, "action_what_is_this", "F1", self.tell_of_focus)
        menus.add(menus.help, pick, "action_pick_help", "Shift+F1", self.pick)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    @property
    def box(self) -> HelpBox:
        """The help window; made when it is asked for first."""
        if self._box is None:
            self._box = HelpBox(self.finder.all, self._window)
        return self._box

    @Slot()
    def tell_of_focus(self) -> None:
        """Tell of the control with the focus."""
        self.tell_of(QApplication.focusWidget())

    def tell_of(self, widget: QWidget | None) -> None:
        """Tell of a widget, or of what is around it; of nothing, show all there is help for."""
        self.box.open_at(self.finder.about(widget))

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Give a dialog of this window the key of help: keys of the window do not reach it."""
        dialog = now.window() if now is not None else None
        if not isinstance(dialog, QDialog) or isinstance(dialog, HelpBox | CodeView):
            return
        known = dialog.findChild(QShortcut, DIALOG_KEY)
        if known is None and dialog.parentWidget() is not None and self._is_over(dialog):
            key = QShortcut(QKeySequence(Qt.Key.Key_F1), dialog)
            key.setObjectName(DIALOG_KEY)
            key.activated.connect(self._tell_in_dialog)

    def _is_over(self, dialog: QWidget) -> bool:
        above: QWidget | None = dialog
        while above is not None and above is not self._window:
            above = above.parentWidget()
        return above is not None

    @Slot()
    def _tell_in_dialog(self) -> None:
        """Tell of what has the focus in a box of its own: a dialog lets nobody else have keys."""
        focus, dialog = QApplication.focusWidget(), QApplication.activeWindow()
        if dialog is not None:
            box = HelpBox(self.finder.all, dialog)
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.open_at(self.finder.about(focus))

    @Slot(str)
    def tell_of_word(self, word: str) -> None:
        """Tell of a word of the glossary."""
        self.box.open_at(next((a for a in about_words() if a.id == word), None))

    def add_lab(self, lab: Lab) -> None:
        """Tell of the words that are clicked in what a lab says."""
        for message in lab.findChildren(Message):
            message.link_words(linked)
            message.word_asked.connect(self.tell_of_word)

    @Slot()
    def pick(self) -> None:
        """Tell of what is clicked next; Escape or the keys once more leave it."""
        if self.picking:
            self._leave()
            return
        self.picking = True
        QApplication.setOverrideCursor(QCursor(Qt.CursorShape.WhatsThisCursor))
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def close(self) -> None:
        """Ask nobody any more, and show nothing."""
        if self.picking:
            self._leave()
        if self._box is not None:
            self._box.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
        elif isinstance(watched, QWidget) and isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonRelease:
                self._leave()
                self.tell_of(watched)
            return event.type() != QEvent.Type.MouseMove
        return False

    def _leave(self) -> None:
        self.picking = False
        QApplication.restoreOverrideCursor()
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
