"""Above the list of kept runs while those of earlier starts are read: how far, and an end to it."""

from typing import final

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from dlgui import theme
from dlgui.runs.keeper import RunKeeper


@final
class ReadingBar(QWidget):
    """Hidden until there is something to wait for; stopped, it leaves the rest unread."""

    def __init__(self, keeper: RunKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("runs_reading")
        self.bar = QProgressBar(self)
        self.bar.setObjectName("runs_reading_bar")
        text = self.tr("Reading the runs of earlier starts …")
        self.bar.setAccessibleName(text)
        self.bar.setTextVisible(False)
        theme.set_tool_tip(self.bar, text)
        stop = QToolButton(self)
        stop.setObjectName("runs_reading_stop")
        stop.setProperty("flat", True)
        stop.setAccessibleName(self.tr("Read no more"))
        tip = self.tr("Read no more: the older runs stay in their folder until the next start")
        theme.set_tool_tip(stop, tip)
        theme.keep_scaled(stop, stop.setIconSize, QSize(12, 12))
        theme.set_icon(stop, "x", theme.IconRole.MUTED)
        stop.clicked.connect(keeper.stop_reading)
        keeper.reading.connect(self.show_files)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.GRID, 0, 0, 0)
        row.setSpacing(theme.HALF)
        row.addWidget(self.bar, 1)
        row.addWidget(stop)
        self.hide()

    @Slot(int, int)
    def show_files(self, read: int, left: int) -> None:
        """Show how many files are read of all; hide when none is left."""
        self.bar.setRange(0, read + left)
        self.bar.setValue(read)
        self.setVisible(left > 0)
