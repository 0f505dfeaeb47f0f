"""The menu of a picture: the view, the scales, and ways out of the program."""

from __future__ import annotations

from collections.abc import Callable
from typing import final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from dlgui import theme
from dlgui.plot.drawing import Drawing
from dlgui.plot.export import copy_picture, copy_table

Switch = tuple[bool, Callable[[bool], object]]
"""Whether something is on, and what turns it on or off."""


@final
class PictureMenu(QMenu):
    """Entries are added by what the picture can do; all pictures can be copied and saved."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(drawing)
        self._drawing = drawing
        self.setObjectName(f"{drawing.objectName()}_menu")
        self.setAccessibleName(drawing.accessibleName())
        self.setToolTipsVisible(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add(self, name: str, text: str, tip: str, action: Callable[[], object]) -> QAction:
        """Add an entry that does something."""
        entry = self.addAction(text)
        entry.setObjectName(f"plot_{name}")
        theme.set_tool_tip(entry, tip)
        entry.triggered.connect(lambda _=False: action())
        return entry

    def add_switch(
        self, name: str, text: str, tip: str, on: bool, switch: Callable[[bool], object]
    ) -> QAction:
        """Add an entry that is on or off."""
        entry = self.addAction(text)
        entry.setObjectName(f"plot_{name}")
        theme.set_tool_tip(entry, tip)
        entry.setCheckable(True)
        entry.setChecked(on)
        entry.toggled.connect(switch)
        return entry

    def add_view(self, show_all: Callable[[], object], ranges: Callable[[], object]) -> None:
        """Add the way back to the whole, and the way to a part of it that is typed."""
        tip = self.tr("The whole picture again (double click)")
        self.add("show_all", self.tr("Show all"), tip, show_all)
        tip = self.tr("Type the ends of the axes")
        self.add("ranges", self.tr("Ranges …"), tip, ranges)
        self.addSeparator()

    def add_scales(self, *, log_x: Switch | None, log_y: Switch | None) -> None:
        """Add what makes axes logarithmic, of those that may be."""
        tip = self.tr("Equal distances for equal factors; what is not above 0 is left out")
        if log_x:
            self.add_switch("log_x", self.tr("Logarithmic x axis"), tip, *log_x)
        if log_y:
            self.add_switch("log_y", self.tr("Logarithmic y axis"), tip, *log_y)

    def add_epochs(self) -> None:
        """Add what counts the x axis in epochs, where there are any."""
        drawing = self._drawing
        if drawing.steps_per_epoch is not None:
            tip = self.tr("In an epoch as many digits are drawn as there are to learn")
            choose, on = drawing.epochs_chosen.emit, drawing.in_epochs
            self.add_switch("epochs", self.tr("X axis in epochs"), tip, on, choose)

    def add_grid(self, shown: bool, show: Callable[[bool], object]) -> None:
        """Add the lines of the grid."""
        tip = self.tr("Lines at the numbers of the axes")
        self.add_switch("grid", self.tr("Grid"), tip, shown, show)

    def add_box(self, boxes: bool, set_boxes: Callable[[bool], object]) -> None:
        """Add what dragging does: zoom, or move the view."""
        tip = self.tr("Zoom into a box that is drawn with the mouse (or hold Shift)")
        self.add_switch("box", self.tr("Drag to zoom"), tip, boxes, set_boxes)

    def add_ways_out(self) -> None:
        """Add what all pictures can do: be copied, be saved."""
        drawing, wanted = self._drawing, self._drawing.save_wanted.emit
        if self.actions():
            self.addSeparator()
        tip = self.tr("To paste it into slides or a text")
        self.add("copy_picture", self.tr("Copy picture"), tip, lambda: copy_picture(drawing))
        tip = self.tr("To paste it into a spreadsheet: columns with tabs between")
        self.add("copy_data", self.tr("Copy data"), tip, lambda: copy_table(drawing))
        self.addSeparator()
        tip = self.tr("Pixels; size and colours are chosen in File, Export")
        self.add("save_png", self.tr("Save as PNG …"), tip, lambda: wanted("png"))
        tip = self.tr("Lines and text that stay sharp at any size")
        self.add("save_svg", self.tr("Save as SVG …"), tip, lambda: wanted("svg"))
        tip = self.tr("The numbers behind the picture")
        self.add("save_csv", self.tr("Save as CSV …"), tip, lambda: wanted("csv"))
