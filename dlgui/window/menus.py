"""The menu bar: every command with its shortcut."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from dlgui import theme
from dlgui.theme import ColorMode
from dlgui.widgets.text_box import TextBox
from dlgui.window.keys.table import KeyTable
from dlgui.window.offers import Lack, Offers
from dlgui.window.transport_link import TransportLink
from dlgui.words.help_texts import about_text, keys_text


@final
class Menus(QObject):
    """Fills the menu bar of a window; `labs` and `presets` are filled when the labs are there."""

    def __init__(
        self,
        window: QMainWindow,
        transport: TransportLink,
        *,
        choose_colors: Callable[[ColorMode], None],
        choose_language: Callable[[str], None],
        languages: dict[str, str],
        language: str,
    ) -> None:
        super().__init__(window)
        self._window = window
        self.keys = KeyTable()
        self.offers = Offers(self)
        self.bar = bar = window.menuBar()
        self.file = bar.addMenu(self.tr("&File"))
        self.run = bar.addMenu(self.tr("&Run"))
        self.view = bar.addMenu(self.tr("&View"))
        self.help = bar.addMenu(self.tr("&Help"))
        self._fill_run(transport)
        self.labs = self.submenu(self.view, self.tr("Labs"), "menu_labs")
        self.text_sizes = self.submenu(self.view, self.tr("Text size"), "menu_text_sizes")
        self.panels = self.submenu(self.view, self.tr("Panels"), "menu_panels")
        self.pictures = self.submenu(self.view, self.tr("Pictures"), "menu_pictures")
        self._fill_colors(choose_colors)
        self._fill_languages(choose_language, languages, language)
        self.add(self.help, self.tr("Keys"), "action_keys", "Ctrl+F1", self._show_keys)
        self.add(self.help, self.tr("About dlgui"), "action_about", "", self._show_about)
        self.quit = self.add(self.file, self.tr("Quit"), "action_quit", "Ctrl+Q", window.close)
        self.full_screen = self.add(
            self.view, self.tr("Full screen"), "action_full_screen", "F11", self._toggle_full_screen
        )

    def add(
        self,
        menu: QMenu,
        text: str,
        name: str,
        shortcut: str | tuple[str, ...],
        triggered: Callable[[], object],
        lack: Lack | None = None,
    ) -> QAction:
        """Add a command to a menu; it works from its keys wherever the focus is.

        `lack` says why it would do nothing now. The keys are taken into the table. Raises
        ValueError for one that is taken already.
        """
        action = QAction(text, self._window)
        action.setObjectName(name)
        theme.set_tool_tip(action, text)
        if shortcut:
            row = self.keys.register(self.subject(menu), shortcut, text, action=action)
            action.setShortcuts(row.keys)
        if lack is not None:
            triggered = self.offers.unless(lack, triggered)
            self.offers.add(menu, action, text, lack)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: triggered())
        menu.addAction(action)
        self._window.addAction(action)  # its key is heard while the menu bar is folded away
        return action

    def add_above_quit(
        self,
        text: str,
        name: str,
        shortcut: str | tuple[str, ...],
        triggered: Callable[[], object],
        lack: Lack | None = None,
    ) -> QAction:
        """Add a command to the file menu, above its last entry."""
        action = self.add(self.file, text, name, shortcut, triggered, lack)
        self.file.removeAction(action)
        self.file.insertAction(self.quit, action)
        return action

    def _fill_run(self, transport: TransportLink) -> None:
        back, on = partial(transport.look, -1), partial(transport.look, 1)
        for text, name, keys, triggered in (
            (self.tr("Play or pause"), "play", ("Space", "K"), transport.toggle),
            (self.tr("One step"), "step", ".", transport.step),
            (self.tr("One epoch"), "leap", "Shift+.", transport.leap),
            (self.tr("Restart"), "restart", "Ctrl+R", transport.restart),
            (self.tr("Slower"), "slower", "[", transport.slower),
            (self.tr("Faster"), "faster", "]", transport.faster),
            (self.tr("One step back"), "back", "Left", back),
            (self.tr("One step on, in what is recorded"), "on", "Right", on),
            (self.tr("To the start"), "to_start", "Home", transport.look_at_start),
            (self.tr("To the end"), "to_end", "End", transport.look_at_end),
        ):
            self.add(self.run, text, f"action_{name}", keys, triggered)

    def subject(self, menu: QMenu) -> str:
        """Return what the keys of a menu are about."""
        return menu.title().replace("&", "")

    def submenu(self, menu: QMenu, title: str, name: str) -> QMenu:
        """Add a menu within a menu."""
        submenu = menu.addMenu(title)
        submenu.setObjectName(name)
        return submenu

    def _fill_colors(self, choose: Callable[[ColorMode], None]) -> None:
        menu = self.submenu(self.view, self.tr("Colours"), "menu_colors")
        texts = {
            ColorMode.LIGHT: self.tr("Light"),
            ColorMode.DARK: self.tr("Dark"),
            ColorMode.SYSTEM: self.tr("As the desktop"),
        }
        group = QActionGroup(self)
        for mode, text in texts.items():
            action = self.add(menu, text, f"action_colors_{mode}", "", partial(choose, mode))
            action.setCheckable(True)
            action.setChecked(theme.mode() is mode)
            group.addAction(action)

    def _fill_languages(
        self, choose: Callable[[str], None], languages: dict[str, str], current: str
    ) -> None:
        menu = self.submenu(self.view, self.tr("Language"), "menu_languages")
        group = QActionGroup(self)
        for code, text in languages.items():
            text = text if code else self.tr("As the desktop")
            action = self.add(menu, text, f"action_language_{code}", "", partial(choose, code))
            action.setCheckable(True)
            action.setChecked(code == current)
            group.addAction(action)

    def _show_keys(self) -> None:
        rows = {
            subject: [(row.shown, row.text) for row in rows]
            for subject, rows in self.keys.by_subject(list(_actions(self.bar))).items()
        }
        self._show_text(*keys_text(rows))

    def _show_about(self) -> None:
        self._show_text(*about_text())

    def _show_text(self, title: str, text: str) -> None:
        TextBox(title, text, name="help_box", parent=self._window).open()

    def _toggle_full_screen(self) -> None:
        window = self._window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()


def _actions(menu: QMenu | QMenuBar) -> Iterator[QAction]:
    """Yield the commands of a menu and of the menus within, from top to bottom."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _actions(inner)
        else:
            yield action
