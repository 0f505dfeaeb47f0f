"""What can be done with one run of a comparison: follow it, hide it, send it to another lab."""

from collections.abc import Container
from typing import final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from dlgui import theme
from dlgui.labs.shared.activated_layers import activated_layers
from dlgui.runs.compared import Look
from engine.training.config import RunConfig


@final
class RunMenu(QMenu):
    """The menu of a run's curve and of its line in the table; it is gone once it is closed.

    Over a picture it has the menu of that as its last entry.

    `sent` carries the key of the lab that the run is to be sent to; what has no place there by
    its `config` cannot be.
    """

    follow_chosen = Signal()
    hide_chosen = Signal()
    sent = Signal(str)
    copy_chosen = Signal()

    def __init__(
        self,
        name: str,
        number: int,
        look: Look,
        targets: Container[str],
        parent: QWidget,
        picture: QMenu | None = None,
        config: RunConfig | None = None,
    ) -> None:
        super().__init__(theme.as_label(name), parent)
        self.setObjectName("comparison_menu")
        self.setAccessibleName(name)
        self.setToolTipsVisible(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = self._add("comparison_menu_run", name)
        heading.setEnabled(False)
        is_followed, is_hidden = look.followed == number, number in look.hidden
        text = self.tr("Follow no more") if is_followed else self.tr("Follow")
        self._add("comparison_follow", text).triggered.connect(self.follow_chosen)
        text = self.tr("Show") if is_hidden else self.tr("Hide")
        self._add("comparison_hide", text).triggered.connect(self.hide_chosen)
        self._add("comparison_copy", self.tr("Copy picture")).triggered.connect(self.copy_chosen)
        self.addSeparator()
        for key, text, tip in (
            (
                "overfitting",
                self.tr("Send to Overfitting"),
                self.tr("Train it alone there, with its settings"),
            ),
            (
                "activations",
                self.tr("Send to Activations"),
                self.tr("Watch its layers there while it learns, with its settings"),
            ),
            (
                "paths",
                self.tr("Send its optimizer to Optimizer paths"),
                self.tr("Let it walk over a surface there"),
            ),
        ):
            if key in targets:
                self._add_lab(key, text, tip, self._fault(key, config))
        if picture is not None:
            self._add_picture(picture)

    def _add_picture(self, menu: QMenu) -> None:
        """Near a curve this menu stands in the place of the picture's, which is to be had too."""
        self.addSeparator()
        menu.setTitle(self.tr("Picture"))
        menu.setParent(self, menu.windowFlags())  # and is gone with this one
        self.addMenu(menu)

    def _fault(self, key: str, config: RunConfig | None) -> str:
        """Say why a run has no place in a lab; nothing if it has one."""
        if key != "activations" or config is None or activated_layers(config):
            return ""
        return self.tr("It has no layer with an activation to look at")

    def _add_lab(self, key: str, text: str, tip: str, fault: str) -> None:
        action = self._add(f"comparison_send_{key}", text)
        action.setEnabled(not fault)
        theme.set_tool_tip(action, fault or tip)
        action.triggered.connect(lambda _=False: self.sent.emit(key))

    def _add(self, name: str, text: str) -> QAction:
        action = self.addAction(theme.as_label(text))
        action.setObjectName(name)
        theme.set_tool_tip(action, text)
        return action
