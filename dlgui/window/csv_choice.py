"""Who is to read the CSV files of the export menu: programs, or a spreadsheet."""

from functools import partial
from typing import final

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from dlgui import theme
from dlgui.files.spreadsheet import CsvFor, for_spreadsheet
from dlgui.start import settings


@final
class CsvChoice(QObject):
    """A submenu with the two readers; what was chosen is remembered."""

    def add_to(self, menu: QMenu) -> None:
        """Add the choice to a menu that is being filled."""
        submenu = menu.addMenu(self.tr("CSV files are for"))
        submenu.setObjectName("export_csv_for")
        submenu.setToolTipsVisible(True)
        group = QActionGroup(submenu)
        tips = {
            CsvFor.PROGRAMS: self.tr("Commas between cells, points in numbers"),
            CsvFor.SPREADSHEET: self.tr(
                "A byte order mark, and semicolons where numbers have a decimal comma"
            ),
        }
        names = {CsvFor.PROGRAMS: self.tr("Programs"), CsvFor.SPREADSHEET: self.tr("A spreadsheet")}
        for reader in CsvFor:
            action = submenu.addAction(names[reader])
            action.setObjectName(f"export_csv_for_{reader}")
            theme.set_tool_tip(action, tips[reader])
            action.setCheckable(True)
            action.setChecked(reader is chosen_reader())
            action.triggered.connect(partial(self._choose, reader))
            group.addAction(action)

    def _choose(self, reader: CsvFor, _checked: bool = False) -> None:
        settings.remember_csv_reader(reader)


def chosen_reader() -> CsvFor:
    """Return who is to read CSV files; programs if nobody chose."""
    return CsvFor.SPREADSHEET if settings.csv_reader() == CsvFor.SPREADSHEET else CsvFor.PROGRAMS


def for_reader(text: str) -> str:
    """Return CSV text as the chosen reader wants it, in the signs of the desktop's locale."""
    if chosen_reader() is CsvFor.PROGRAMS:
        return text
    return for_spreadsheet(text, QLocale().decimalPoint())
