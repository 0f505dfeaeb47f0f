"""The window: labs at the left, the lab on stage, its settings at the right, transport below.

The shell is painted first; the labs, which need NumPy, are made one by one right after that.
"""

from pathlib import Path
from typing import TYPE_CHECKING, final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dlgui import settings, theme
from dlgui.host import Host
from dlgui.lab_maker import LabMaker
from dlgui.languages import LANGUAGES, current_language
from dlgui.menus import Menus
from dlgui.theme import ColorMode
from dlgui.transport_link import TransportLink
from dlgui.widgets.banner import Banner
from dlgui.widgets.combo_box import ComboBox
from dlgui.widgets.nav_list import NavList
from dlgui.widgets.severity import Severity
from dlgui.widgets.space_key import SpaceKeepsButtons
from dlgui.widgets.transport import Transport

if TYPE_CHECKING:
    from dlgui.labs.lab import Lab
    from dlgui.workspace import Workspace
    from engine.training.study import Study

DEFAULT_SIZE = QSize(1280, 800)
SIDEBAR_WIDTH = 26 * theme.GRID
PRESET_WIDTH = 38 * theme.GRID


@final
class MainWindow(Host):
    """Shows one lab at a time. `ready` is emitted once the labs are there."""

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("dlgui")
        self.resize(DEFAULT_SIZE)
        self.labs: dict[str, Lab] = {}
        self.workspace: Workspace | None = None
        self.transport = Transport(name="transport", parent=self)
        self.link = TransportLink(self.transport, self)
        self._nav = NavList(name="labs", parent=self)
        self._nav.setAccessibleName(self.tr("Labs"))
        self._nav.setToolTip(self.tr("Pages that teach one thing each"))
        self._stage = QStackedWidget(self)
        self._stage.setObjectName("stage")
        self._inspectors = QStackedWidget(self)
        self._inspectors.setObjectName("inspectors")
        self._preset = ComboBox(name="preset", parent=self)
        self._preset.setMinimumWidth(PRESET_WIDTH)
        self._preset.setPlaceholderText(self.tr("A study of your own"))
        self._preset.setAccessibleName(self.tr("Preset"))
        self._preset.setToolTip(self.tr("The experiment on stage"))
        self._banner = Banner(name="window_banner", parent=self)
        self._menus = self._make_menus()
        self._arrange()
        self._nav.selected.connect(self.show_lab)
        self._preset.activated.connect(self._on_preset)
        SpaceKeepsButtons(self)
        self.transport.installEventFilter(self)
        self._maker = LabMaker(self)
        self._maker.made.connect(self._add_lab)
        self._maker.finished.connect(self.ready)

    @property
    def lab(self) -> "Lab":
        """The lab on stage."""
        return self.labs[self._nav.current()]

    @Slot(str)
    def show_lab(self, key: str) -> None:
        """Bring a lab on stage; what the one before was playing is paused."""
        lab = self.labs[key]
        self._nav.select(key)
        self._stage.setCurrentWidget(lab)
        self._inspectors.setCurrentWidget(lab.inspector)
        self._preset.clear()
        for name, title in lab.presets():
            self._preset.addItem(title, name)
        self._show_preset(lab.preset)
        self.link.drive(lab.player)
        if self.workspace is not None:
            self.workspace.show_lab(lab)

    @property
    def problem(self) -> str:
        """What the banner above the pictures says; empty if there is none."""
        return "" if self._banner.isHidden() else self._banner.text()

    def open_file(self, path: Path) -> bool:
        """Put a study or a run on stage; False if it could not be read, which is then said."""
        return self.workspace is not None and self.workspace.files.open(path)

    def show_problem(self, text: str) -> None:
        """Say above the pictures what could not be done."""
        self._banner.show_notice(text, severity=Severity.ERROR)

    def clear_problem(self) -> None:
        """Say nothing any more."""
        self._banner.hide()

    def make_labs(self) -> None:
        """Make the labs that are not there yet, now instead of one by one."""
        self._maker.make_all()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make the labs once the shell has been painted for the first time."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._maker.start()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        settings.remember_window_geometry(self.saveGeometry())
        self._maker.stop()
        for lab in self.labs.values():
            lab.close_lab()
        if self.workspace is not None:
            self.workspace.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.workspace is not None:
            self.workspace.files.drag(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self.workspace is not None:
            self.workspace.files.drop(event)

    @Slot(object)
    def _add_lab(self, lab: "Lab") -> None:
        """Take in a page; the first is shown, and comes with what all of them share."""
        key = lab.key
        self.labs[key] = lab
        self._stage.addWidget(lab)
        self._inspectors.addWidget(lab.inspector)
        self._nav.add_entry(key, lab.title, lab.icon)
        lab.preset_changed.connect(self._show_preset)
        lab.study_sent.connect(self._on_study_sent)
        number = len(self.labs)
        self._menus.add(
            self._menus.labs,
            lab.title,
            f"action_lab_{key}",
            f"Ctrl+{number}",
            lambda: self.show_lab(key),
        )
        if self.workspace is None:
            self._make_workspace()
            self.show_lab(key)
            self.transport.play_button.setFocus()
        else:
            self.workspace.add_lab(lab)

    def _make_workspace(self) -> None:
        from dlgui.workspace import Workspace  # it needs NumPy, which is read after the first paint

        self.workspace = Workspace(self, self._menus)
        self._column.addWidget(self.workspace.runs_list, 1)

    @Slot(int)
    def _on_preset(self, index: int) -> None:
        self.lab.load_preset(str(self._preset.itemData(index)))

    @Slot(str, object)
    def _on_study_sent(self, key: str, study: "Study") -> None:
        """Show in another lab what one lab has sent there."""
        if self.labs[key].show_study(study):
            self.show_lab(key)

    @Slot(str)
    def _show_preset(self, name: str) -> None:
        self._preset.setCurrentIndex(self._preset.findData(name))

    def _make_menus(self) -> Menus:
        return Menus(
            self,
            self.link,
            choose_colors=self._choose_colors,
            choose_language=self._choose_language,
            languages=LANGUAGES,
            language=current_language(),
        )

    def _choose_colors(self, mode: ColorMode) -> None:
        settings.remember_color_mode(mode)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, mode)

    def _choose_language(self, code: str) -> None:
        settings.remember_language(code)
        self._banner.show_notice(
            self.tr("The language changes at the next start."), severity=Severity.INFO
        )

    def _arrange(self) -> None:
        self._menus.bar.setCornerWidget(self._header(), Qt.Corner.TopRightCorner)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._sidebar())
        middle.addWidget(self._stage, 1)
        middle.addWidget(self._inspectors)
        central = QWidget(self)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addLayout(middle, 1)
        column.addWidget(self.transport)
        self.setCentralWidget(central)

    def _header(self) -> QWidget:
        """The preset at the right end of the menu bar, as wide as its longest title needs."""
        header = QWidget(self)
        row = QHBoxLayout(header)
        row.setContentsMargins(0, theme.HALF // 2, theme.GRID, theme.HALF // 2)
        row.addWidget(self._preset)
        return header

    def _sidebar(self) -> QFrame:
        sidebar = QFrame(self)
        sidebar.setObjectName("sidebar")
        sidebar.setProperty("panel", "surface")
        sidebar.setProperty("edge", "right")
        sidebar.setFixedWidth(SIDEBAR_WIDTH)
        self._column = QVBoxLayout(sidebar)
        self._column.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID)
        self._column.addWidget(self._nav)
        self._column.addStretch()
        return sidebar
