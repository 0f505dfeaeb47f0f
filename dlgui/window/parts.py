"""What lies in the window around the labs: menus, list of labs, presets, inspector, transport."""

from typing import Final, final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dlgui import theme
from dlgui.start import settings
from dlgui.theme import ColorMode
from dlgui.widgets.banner import Banner
from dlgui.widgets.nav_list import NavList
from dlgui.widgets.page_frame import PageFrame
from dlgui.widgets.splitter import Splitter
from dlgui.widgets.transport import Transport
from dlgui.window.dressing import Dressing
from dlgui.window.fold_tabs import FoldTabs
from dlgui.window.folds import INSPECTOR, MENU, SIDEBAR, TRANSPORT, Folds
from dlgui.window.header import Header
from dlgui.window.lecture.caption_bar import CaptionBar
from dlgui.window.menus import Menus
from dlgui.window.notices import Notices
from dlgui.window.transport_link import TransportLink
from dlgui.words.languages import LANGUAGES, current_language, install_translation

SIDEBAR_WIDTH: Final = 26 * theme.GRID
LEAST_SIDEBAR_WIDTH: Final = 16 * theme.GRID
HANDLE_PX: Final = theme.HALF
NARROW: Final = 140 * theme.GRID
"""In a window less wide the list of labs and runs is narrow too."""
INSPECTOR_WIDTH: Final = 38 * theme.GRID  # until a lab's own inspector asks for more


@final
class WindowParts(QObject):
    """Makes the parts and lays them out in the window. `language_chosen`: another one is spoken."""

    language_chosen = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.transport = Transport(name="transport", parent=window)
        self.link = TransportLink(self.transport, window)
        self.nav = NavList(name="labs", parent=window)
        self.nav.setAccessibleName(self.tr("Labs"))
        theme.set_tool_tip(self.nav, self.tr("Pages that teach one thing each"))
        self._stage_area = QWidget(window)
        self._stage_area.setObjectName("stage_area")
        self.stage = QStackedWidget(self._stage_area)
        self.stage.setObjectName("stage")
        self.keeps_folds = True
        """Not while one lectures: what is folded then comes back."""
        self._frames: dict[QWidget, PageFrame] = {}
        self._dressing = Dressing(self)
        self.inspectors = QStackedWidget(window)
        self.inspectors.setObjectName("inspectors")
        self._no_inspector: QFrame | None = self._make_no_inspector()
        banner = Banner(name="window_banner", parent=self._stage_area, at_bottom=True)
        self.notices = Notices(banner, self)
        self.menus = self._make_menus()
        self.menus.offers.lacking.connect(self.notices.remark)
        self.header = Header(self.menus.bar, window)
        self.sidebar_column = QVBoxLayout()
        self.tabs = FoldTabs(window)
        self._arrange()
        panels = {
            SIDEBAR: self._side,
            INSPECTOR: self.inspectors,
            TRANSPORT: self.transport,
            MENU: self.menus.bar,
        }
        self.folds = Folds(panels, self)
        self.tabs.serve(self.folds)
        self.middle.dragged.connect(self._on_dragged)
        self.folds.changed.connect(self._on_folded)
        self._remember(self.middle)
        self.nav.verticalScrollBar().rangeChanged.connect(self._fit_again)
        theme.text_size.changed.connect(self._fit_again)

    def add_page(self, page: QWidget, inspector: QWidget) -> None:
        """Take in a lab and its inspector, which takes the place of the empty one."""
        self._frames[page] = frame = PageFrame(page, self.stage)
        self.stage.addWidget(frame)
        self.inspectors.addWidget(inspector)
        self._dressing.add(frame, inspector)
        for splitter in page.findChildren(Splitter):
            self._remember(splitter)
        if self._no_inspector is not None:
            self.inspectors.removeWidget(self._no_inspector)
            self._no_inspector.deleteLater()
            self._no_inspector = None

    def show_page(self, page: QWidget, inspector: QWidget) -> None:
        """Bring a lab and its inspector to the front."""
        self._dressing.make_ready(self._frames[page], inspector)
        self.stage.setCurrentWidget(self._frames[page])
        self.inspectors.setCurrentWidget(inspector)

    def fit(self, width: int) -> None:
        """Leave the stage more room in a narrow window."""
        wide = width >= theme.scaled(NARROW)
        self.nav.be_narrow(not wide)
        around = theme.GRID if wide else theme.HALF
        self.sidebar_column.setContentsMargins(around, theme.GRID, around, theme.GRID)
        least = self.nav.whole_width() + 2 * around + 1  # and the edge
        least = max(least, theme.scaled(LEAST_SIDEBAR_WIDTH))
        self._side.setMinimumWidth(least)
        self.middle.prefer(self._side, theme.scaled(SIDEBAR_WIDTH) if wide else least)
        self.header.place()

    def show(self) -> None:
        """Show what was put into a window that is seen already."""
        self._window.menuBar().show()
        if (central := self._window.centralWidget()) is not None:
            central.show()

    @Slot(bool)
    def lecture(self, active: bool) -> None:
        """Show no tabs at folded panels while one lectures, and do not keep those folds."""
        self.keeps_folds = not active
        self.tabs.be_quiet(active)

    def _remember(self, splitter: Splitter) -> None:
        """Let a splitter stand as it was left, and keep where it is dragged to."""
        name = splitter.objectName()
        splitter.choose(settings.panel_sizes(name))
        keep = settings.remember_panel_sizes
        splitter.dragged.connect(lambda: keep(name, splitter.chosen()))

    @Slot()
    def _on_dragged(self) -> None:
        """A panel that is dragged quite shut is folded: as wide as before when it comes back."""
        for name, panel in ((SIDEBAR, self._side), (INSPECTOR, self.inspectors)):
            if not panel.isHidden() and self.middle.sizes()[self.middle.indexOf(panel)] == 0:
                self.folds.fold(name)

    @Slot(str, bool)
    def _on_folded(self, _name: str, _folded: bool) -> None:
        self.header.place()
        if self.keeps_folds:
            settings.remember_folded_panels(self.folds.state())

    def page_has_focus(self) -> bool:
        """Whether the keyboard's focus lies in a lab or its settings."""
        focus: QWidget | None = self._window.focusWidget()
        pages = (self.stage, self.inspectors)
        return focus is not None and any(page.isAncestorOf(focus) for page in pages)

    def _make_no_inspector(self) -> QFrame:
        """Return an empty surface as wide as an inspector, so that the first moves nothing."""
        surface = QFrame(self.inspectors)
        surface.setProperty("panel", "surface")
        surface.setProperty("edge", "left")
        surface.setFixedWidth(INSPECTOR_WIDTH)
        self.inspectors.addWidget(surface)
        return surface

    def _make_menus(self) -> Menus:
        return Menus(
            self._window,
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
        app = QApplication.instance()
        if isinstance(app, QApplication):
            install_translation(app)
        self.language_chosen.emit()

    def _arrange(self) -> None:
        self.middle = Splitter(Qt.Orientation.Horizontal, name="window_middle", parent=self._window)
        self.middle.setHandleWidth(HANDLE_PX)
        self._side = self._sidebar()
        self.middle.add(self._side, 0)
        around = QHBoxLayout(self._stage_area)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        for widget in (self.tabs.tab(SIDEBAR), self.stage, self.tabs.tab(INSPECTOR)):
            around.addWidget(widget)
        self.middle.add(self._stage_area, 1)
        self.middle.add(self.inspectors, 0)
        for panel in (self._side, self.inspectors):
            self.middle.setCollapsible(self.middle.indexOf(panel), True)
        self.central = central = QWidget(self._window)
        self.caption_bar = CaptionBar(central)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header.below)
        column.addWidget(self.tabs.tab(MENU))
        column.addWidget(self.middle, 1)
        column.addWidget(self.tabs.tab(TRANSPORT))
        column.addWidget(self.transport)
        column.addWidget(self.caption_bar)
        self._window.setCentralWidget(central)

    @Slot()
    def _fit_again(self) -> None:
        self.fit(self._window.width())

    def _sidebar(self) -> QFrame:
        sidebar = QFrame(self._window)
        sidebar.setObjectName("sidebar")
        sidebar.setProperty("panel", "surface")
        sidebar.setProperty("edge", "right")
        sidebar.setMinimumWidth(LEAST_SIDEBAR_WIDTH)
        sidebar.setLayout(self.sidebar_column)
        self.sidebar_column.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID)
        self.sidebar_column.addWidget(self.nav)
        self.sidebar_column.addStretch()
        return sidebar
