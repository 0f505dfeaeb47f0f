"""Where digits come from: beside the settings of the data, a folder, a download, or all of them."""

from pathlib import Path
from typing import final

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton

from dlgui import theme
from dlgui.downloads.data_sets import DATA_SETS, MNIST, DataSet
from dlgui.widgets.section import Section
from dlgui.widgets.surfaces import Chip
from engine.data.digits import BUNDLED_TRAIN_COUNT
from engine.training.config import DataConfig

MB = 1_000_000


@final
class DigitsSource(QObject):
    """Two buttons at the heading of a section, and two chips in it.

    `folder_chosen` carries a folder of IDX files; `fetch_requested` the name of a data set, and
    whether all of it is to be learnt from, as by a source; `given_up` asks for the bundled digits.
    """

    folder_chosen = Signal(str)
    fetch_requested = Signal(str, bool)
    given_up = Signal()

    def __init__(self, section: Section, prefix: str) -> None:
        super().__init__(section)
        text = self.tr("Download all of MNIST or Fashion-MNIST …")
        self._fetch = _button(f"{prefix}fetch_digits", text, "download")
        self._fetch.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._fetch.setMenu(self._menu(prefix))
        text = self.tr("Other digits: a folder of IDX files …")
        self._folder = _button(f"{prefix}choose_folder", text, "folder-open")
        self._folder.clicked.connect(self._choose_folder)
        self._own = Chip("", name=f"{prefix}own_digits", parent=section)
        self._own.clicked.connect(self.given_up)
        text = self.tr("As the source: all digits")
        self._all = Chip(text, name=f"{prefix}all_digits", parent=section)
        self._all.setAccessibleName(text)
        tip = self.tr("60,000 digits to learn from and 10,000 to test on, downloaded if need be.")
        theme.set_tool_tip(self._all, tip)
        self._all.clicked.connect(lambda: self.fetch_requested.emit(MNIST.name, True))
        for button in (self._fetch, self._folder):
            section.add_action(button)
        for chip in (self._own, self._all):
            section.add(chip)

    def show_data(self, data: DataConfig) -> None:
        """Name the folder that digits come from; offer all digits where all bundled ones are."""
        for button in (self._fetch, self._folder):
            button.setVisible(not data.is_plane)
        bundled = not data.is_plane and not data.folder
        self._all.setVisible(bundled and data.train_size == BUNDLED_TRAIN_COUNT)
        folder = "" if data.is_plane else data.folder
        text = self.tr("Digits of {0}").format(Path(folder).name or folder)
        tip = self.tr("Read from {0}. Press for the bundled digits.")
        self._own.setText(theme.as_label(f"{text}  ×"))
        self._own.setAccessibleName(text)
        theme.set_tool_tip(self._own, tip.format(folder))
        self._own.setVisible(bool(folder))

    @Slot()
    def _choose_folder(self) -> None:
        title = self.tr("A folder with the IDX files of MNIST or Fashion-MNIST")
        if folder := QFileDialog.getExistingDirectory(self._folder, title):
            self.folder_chosen.emit(folder)

    def _menu(self, prefix: str) -> QMenu:
        menu = QMenu(self._fetch)
        menu.setObjectName(f"{prefix}fetch_menu")
        for data_set in DATA_SETS.values():
            self._add(menu, data_set, prefix)
        return menu

    def _add(self, menu: QMenu, data_set: DataSet, prefix: str) -> None:
        size = self.tr("Download {0} ({1} MB)").format(data_set.title, round(data_set.size / MB))
        action = menu.addAction(size)
        action.setObjectName(f"{prefix}fetch_{data_set.name}")
        action.triggered.connect(lambda: self.fetch_requested.emit(data_set.name, False))


def _button(name: str, text: str, icon: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setProperty("flat", True)
    button.setAccessibleName(text)
    theme.set_tool_tip(button, text)
    theme.keep_scaled(button, button.setIconSize, QSize(16, 16))
    theme.set_icon(button, icon, theme.IconRole.MUTED)
    return button
