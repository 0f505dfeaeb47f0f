"""The menu of a kept run: each entry with the key that does the same in the list."""

from collections.abc import Callable
from typing import final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from dlgui import theme


@final
class RunsMenu(QMenu):
    """Filled with `add`; the keys are shown only, the list itself listens to them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("run_menu")

    def add(
        self, name: str, text: str, keys: str, action: Callable[[], None], *, enabled: bool = True
    ) -> None:
        """Add an entry."""
        entry = self.addAction(text)
        entry.setObjectName(name)
        theme.set_tool_tip(entry, text)
        entry.setEnabled(enabled)
        if keys:
            entry.setShortcut(keys)
            entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        entry.triggered.connect(lambda _checked=False: action())
