"""A slim button where a panel was folded away, which brings it back."""

from __future__ import annotations

from functools import partial
from typing import Final, final

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from dlgui import theme
from dlgui.theme import IconRole
from dlgui.window.folds import INSPECTOR, MENU, SIDEBAR, TRANSPORT, Folds

THICK_PX: Final = 2 * theme.GRID
ICONS: Final = {
    SIDEBAR: "chevron-right",
    INSPECTOR: "chevron-left",
    TRANSPORT: "chevron-up",
    MENU: "chevron-down",
}


@final
class FoldTabs(QObject):
    """`tab` is the button of a panel; none is seen while one lectures."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._folds: Folds | None = None
        self._is_quiet = False
        texts = {
            SIDEBAR: self.tr("Show labs and runs"),
            INSPECTOR: self.tr("Show the settings"),
            TRANSPORT: self.tr("Show the transport bar"),
            MENU: self.tr("Show the menu bar"),
        }
        self._tabs = {name: self._make(name, text) for name, text in texts.items()}

    def tab(self, name: str) -> QToolButton:
        """Return the button that brings a panel back."""
        return self._tabs[name]

    def serve(self, folds: Folds) -> None:
        """Bring back the panels of these folds."""
        self._folds = folds
        for name, tab in self._tabs.items():
            tab.clicked.connect(partial(folds.fold, name, False))
        folds.changed.connect(self._show)

    def be_quiet(self, quiet: bool) -> None:
        """Show no button, whatever is folded."""
        self._is_quiet = quiet
        self._show()

    @Slot()
    def _show(self) -> None:
        for name, tab in self._tabs.items():
            folded = self._folds is not None and self._folds.is_folded(name)
            tab.setVisible(folded and not self._is_quiet)

    def _make(self, name: str, text: str) -> QToolButton:
        tab = QToolButton(self._parent)
        tab.setObjectName(f"unfold_{name}")
        tab.setProperty("flat", True)
        tab.setAccessibleName(text)
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.set_tool_tip(tab, text)
        theme.set_icon(tab, ICONS[name], IconRole.MUTED)
        theme.keep_scaled(tab, tab.setIconSize, QSize(12, 12))
        free, fixed = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        if name in (SIDEBAR, INSPECTOR):
            tab.setSizePolicy(fixed, free)
            theme.keep_scaled(tab, tab.setFixedWidth, THICK_PX)
        else:
            tab.setSizePolicy(free, fixed)
            theme.keep_scaled(tab, tab.setFixedHeight, THICK_PX)
        tab.hide()
        return tab
