"""Pictures as files: in a size and colours that are chosen once, from the menus of both sorts."""

from collections.abc import Callable
from functools import partial
from typing import Any, final

from PySide6.QtCore import QObject, QSize, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from dlgui import theme
from dlgui.files import export_picture
from dlgui.plot.drawing import Drawing
from dlgui.plot.export import Pose, as_csv, as_png, as_svg
from dlgui.window.file_actions import FileActions

SIZES = (QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160))
Save = Callable[[Drawing], None]


@final
class PictureExport(QObject):
    """Saves drawings, and what else is on a card; `pose` is what was chosen last."""

    def __init__(
        self, files: FileActions, name_of: Callable[[str, QWidget], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.pose = Pose()
        self._files, self._name_of = files, name_of

    def serve(self, drawing: Drawing) -> None:
        """Save this picture whenever its own menu asks for it."""
        saves: dict[str, Save] = {"png": self.png, "svg": self.svg, "csv": self.csv}
        drawing.save_wanted.connect(lambda kind: saves[kind](drawing))

    def add_choices(self, menu: QMenu) -> None:
        """Add the submenus for the size and the colours of pictures."""
        size, mode = self.pose.size, self.pose.mode
        sizes: list[tuple[str, str, Any]] = [("seen", self.tr("As on the screen"), None)]
        sizes += [(f"{s.width()}", f"{s.width()} × {s.height()}", s) for s in SIZES]
        modes: list[tuple[str, str, Any]] = [
            ("seen", self.tr("As on the screen"), None),
            ("light", self.tr("Light"), theme.ColorMode.LIGHT),
            ("dark", self.tr("Dark"), theme.ColorMode.DARK),
        ]
        self._add_choice(menu, "size", self.tr("Size of pictures"), sizes, size)
        self._add_choice(menu, "mode", self.tr("Colours of pictures"), modes, mode)

    def _add_choice(
        self, menu: QMenu, field: str, title: str, choices: list[tuple[str, str, Any]], now: object
    ) -> None:
        submenu = menu.addMenu(title)
        submenu.setObjectName(f"export_{field}")
        submenu.setToolTipsVisible(True)
        group = QActionGroup(submenu)
        for name, text, value in choices:
            action = submenu.addAction(text)
            action.setObjectName(f"export_{field}_{name}")
            theme.set_tool_tip(action, text)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.triggered.connect(partial(self._choose, field, value))
            group.addAction(action)

    def _choose(self, field: str, value: Any, _checked: bool = False) -> None:
        size, mode = self.pose.size, self.pose.mode
        self.pose = Pose(value, mode) if field == "size" else Pose(size, value)

    @Slot(object)
    def png(self, widget: QWidget) -> None:
        """Save a picture in pixels; what is no drawing has twice those of the screen."""
        if isinstance(widget, Drawing):
            content = as_png(widget, self.pose)
        else:
            content = export_picture.as_png(widget)
        self._save("png", widget, self.tr("PNG (*.png)"), content)

    @Slot(object)
    def svg(self, widget: QWidget) -> None:
        """Save a picture as shapes and text."""
        if isinstance(widget, Drawing):
            content = as_svg(widget, self.pose)
        else:
            content = export_picture.as_svg(widget)
        self._save("svg", widget, self.tr("SVG (*.svg)"), content)

    @Slot(object)
    def csv(self, drawing: Drawing) -> None:
        """Save the numbers behind a picture."""
        self._save("csv", drawing, self.tr("CSV (*.csv)"), as_csv(drawing))

    def _save(self, suffix: str, widget: QWidget, kinds: str, content: str | bytes) -> None:
        name = self._name_of(suffix, widget)
        self._files.save(self.tr("Export picture"), name, kinds, content)
