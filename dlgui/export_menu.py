"""The export menu: curves as CSV, a NumPy script, and every picture of the lab as PNG or SVG."""

from collections.abc import Callable
from functools import partial
from typing import final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QWidget

from dlgui.export_picture import as_png, as_svg
from dlgui.export_script import script_for
from dlgui.file_actions import FileActions
from dlgui.headless import study_as_csv
from dlgui.host import Host
from dlgui.menus import Menus
from dlgui.panels.panel import Panel
from dlgui.run.history import RunHistory
from dlgui.run.session import Session
from engine.data.errors import DataError
from engine.training.fields import ConfigError


@final
class ExportMenu(QObject):
    """Filled anew whenever it is about to be shown, with what the lab on stage has to give."""

    def __init__(self, window: Host, menus: Menus, files: FileActions) -> None:
        super().__init__(window)
        self._window, self._files = window, files
        self.menu = QMenu(self.tr("Export"), window)
        self.menu.setObjectName("menu_export")
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self.fill)
        menus.file.insertMenu(menus.quit, self.menu)
        menus.file.insertSeparator(menus.quit)

    @Slot()
    def fill(self) -> None:
        """Offer what there is to export now."""
        self.menu.clear()
        recorded = any(history.evaluations for history in self._histories())
        script = self.tr("Python script (NumPy only) …")
        self._add(self.tr("Curves as CSV …"), "export_csv", self.curves, enabled=recorded)
        has_study = self._window.lab.study is not None
        self._add(script, "export_script", self.script, enabled=has_study)
        self.menu.addSeparator()
        for panel in self._window.lab.findChildren(QWidget):
            if isinstance(panel, Panel) and panel.isVisible():
                name, title = panel.objectName(), panel.accessibleName()
                png, svg = self.tr("{0} as PNG …"), self.tr("{0} as SVG …")
                self._add(png.format(title), f"export_png_{name}", partial(self.png, panel))
                self._add(svg.format(title), f"export_svg_{name}", partial(self.svg, panel))
        whole = self.tr("Whole window as PNG …")
        self._add(whole, "export_png_window", partial(self.png, self._window))

    def curves(self) -> None:
        """Save the curves of the runs on stage."""
        content = study_as_csv(self._histories())
        self._files.save(
            self.tr("Export curves"), self._name("csv"), self.tr("CSV (*.csv)"), content
        )

    def script(self) -> None:
        """Save the first run on stage as a script; what a script cannot have is said."""
        study = self._window.lab.study
        if study is None:
            return
        try:
            text = script_for(study.configs[0], study.title or study.variants[0].name)
        except (ConfigError, DataError) as error:
            self._window.show_problem(str(error))
            return
        kinds = self.tr("Python (*.py)")
        self._files.save(self.tr("Export script"), self._name("py"), kinds, text)

    def png(self, widget: QWidget) -> None:
        """Save a picture in pixels, at twice its size."""
        kinds = self.tr("PNG (*.png)")
        name = self._name("png", widget)
        self._files.save(self.tr("Export picture"), name, kinds, as_png(widget))

    def svg(self, widget: QWidget) -> None:
        """Save a picture as shapes and text."""
        kinds = self.tr("SVG (*.svg)")
        name = self._name("svg", widget)
        self._files.save(self.tr("Export picture"), name, kinds, as_svg(widget))

    def _add(
        self, text: str, name: str, action: Callable[[], None], *, enabled: bool = True
    ) -> None:
        entry = self.menu.addAction(text)
        entry.setObjectName(name)
        entry.setToolTip(text)
        entry.setEnabled(enabled)
        entry.triggered.connect(lambda _=False: action())

    def _histories(self) -> list[RunHistory]:
        sessions = self._window.lab.findChildren(Session)
        return [history for session in sessions for history in session.histories]

    def _name(self, suffix: str, widget: QWidget | None = None) -> str:
        """Suggest a name: the preset's, and the picture's."""
        picture = f"-{widget.objectName().removesuffix('_panel')}" if widget is not None else ""
        return f"{self._window.lab.preset or 'study'}{picture}.{suffix}"
