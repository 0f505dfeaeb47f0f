"""The export menu: curves as CSV, a NumPy script, and every picture of the lab as PNG or SVG."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from dlgui import theme
from dlgui.files.curve_files import losses_as_csv, study_as_csv
from dlgui.files.script.script import script_for
from dlgui.plot.drawing import Drawing, drawings_in
from dlgui.runs.file_names import file_name
from dlgui.runs.kept_run import KeptRun
from dlgui.session.history import RunHistory
from dlgui.session.session import Session
from dlgui.widgets.card import Card
from dlgui.window.csv_choice import CsvChoice
from dlgui.window.file_actions import FileActions
from dlgui.window.host import Host
from dlgui.window.menus import Menus
from dlgui.window.picture_export import PictureExport
from dlgui.words.fault_texts import fault_text
from dlgui.words.run_names import run_name
from engine.data.errors import DataError
from engine.training.fields import ConfigError


@final
class ExportMenu(QObject):
    """Filled anew whenever it is about to be shown, with what the lab on stage has to give.

    `film_wanted` is emitted when what is on stage is to become a film.
    """

    film_wanted = Signal()

    def __init__(self, window: Host, menus: Menus, files: FileActions) -> None:
        super().__init__(window)
        self._window, self._files = window, files
        self.pictures = PictureExport(files, self._name, self)
        self._csv = CsvChoice(self)
        self.menu = QMenu(self.tr("Export"), window)
        self.menu.setObjectName("menu_export")
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self.fill)
        menus.file.insertMenu(menus.quit, self.menu)
        menus.file.insertSeparator(menus.quit)

    @Slot()
    def fill(self) -> None:
        """Offer what there is to export now."""
        for submenu in self.menu.findChildren(QMenu):
            submenu.deleteLater()  # clearing takes out their entries only
        self.menu.clear()
        histories = self._histories()
        curves, losses = self.tr("Curves as CSV …"), self.tr("Loss of every mini-batch as CSV …")
        unless = self._lack(histories, any(history.evaluations for history in histories))
        self._add(self.menu, curves, "export_csv", self.curves, unless)
        unless = self._lack(histories, any(history.step for history in histories))
        self._add(self.menu, losses, "export_losses", self.losses, unless)
        self._add_scripts(histories)
        self.menu.addSeparator()
        for name, title, picture in self._pictures():
            self._add_picture(name, title, picture)
        whole, window = self.tr("Whole window as PNG …"), self._window
        self._add(self.menu, whole, "export_png_window", partial(self.pictures.png, window))
        self._add(self.menu, self.tr("Video …"), "export_video", self.film_wanted.emit)
        self.pictures.add_choices(self.menu)
        self._csv.add_to(self.menu)

    def _pictures(self) -> Iterator[tuple[str, str, QWidget]]:
        """Yield name and title of what is seen on each card: its drawings, or the whole card."""
        for card in self._window.lab.findChildren(Card):
            if card.isVisible() and card.title():
                name = _picture_name(card)
                drawings = [drawing for drawing in drawings_in(card) if drawing.isVisible()]
                if not drawings:
                    yield name, card.title(), card
                for i, drawing in enumerate(drawings):
                    if i == 0:
                        yield name, card.title(), drawing
                    else:
                        title = f"{card.title()}, {drawing.accessibleName()}"
                        yield f"{name}_{i + 1}", title, drawing

    def _add_scripts(self, histories: Sequence[RunHistory]) -> None:
        """One entry for one run, a menu of them for several."""
        if len(histories) < 2:
            text, one = self.tr("Python script (NumPy only) …"), partial(self.script, 0)
            self._add(self.menu, text, "export_script", one, self._lack(histories))
            return
        several = self.menu.addMenu(self.tr("Python script (NumPy only)"))
        several.setObjectName("export_scripts")
        several.setToolTipsVisible(True)
        for i, history in enumerate(histories):
            text = self.tr("{0} …").format(run_name(history.name))
            self._add(several, text, f"export_script_{i}", partial(self.script, i))

    def _add_picture(self, name: str, title: str, picture: QWidget) -> None:
        png, svg, save = self.tr("{0} as PNG …"), self.tr("{0} as SVG …"), self.pictures
        self._add(self.menu, png.format(title), f"export_png_{name}", partial(save.png, picture))
        self._add(self.menu, svg.format(title), f"export_svg_{name}", partial(save.svg, picture))
        if isinstance(picture, Drawing):
            csv, save_csv = self.tr("{0} as CSV …"), partial(save.csv, picture)
            self._add(self.menu, csv.format(title), f"export_numbers_{name}", save_csv)

    def curves(self) -> None:
        """Save the curves of the runs on stage."""
        content = study_as_csv(self._histories())
        self._files.save(
            self.tr("Export curves"), self._name("csv"), self.tr("CSV (*.csv)"), content
        )

    def losses(self) -> None:
        """Save the loss of every update of the runs on stage."""
        content = losses_as_csv(self._histories())
        name = file_name(self._window.lab.preset or "study", "-losses.csv")
        self._files.save(self.tr("Export losses"), name, self.tr("CSV (*.csv)"), content)

    def script(self, number: int) -> None:
        """Save a run on stage as a script."""
        history, study = self._histories()[number], self._window.lab.study
        title = study.title if study is not None and history.name == "run" else ""
        self._save_script(history, title or run_name(history.name), self._name("py"))

    @Slot(object)
    def script_of(self, run: KeptRun) -> None:
        """Save a kept run as a script."""
        if run.about.course:
            self._window.show_problem(self.tr("A path over a surface has no script."))
            return
        name = file_name(run.name, ".py")
        self._save_script(run.history, run.name, name)

    def _save_script(self, run: RunHistory, title: str, name: str) -> None:
        """Write the script; what a script cannot have is said."""
        try:
            text = script_for(run.config, title, run.changes)
        except (ConfigError, DataError) as error:
            self._window.show_problem(fault_text(error))
            return
        self._files.save(self.tr("Export script"), name, self.tr("Python (*.py)"), text)

    def _add(
        self, menu: QMenu, text: str, name: str, action: Callable[[], None], lack: str = ""
    ) -> None:
        """Add an entry; what is lacking for it stands in its tip."""
        entry = menu.addAction(theme.as_label(text))
        entry.setObjectName(name)
        theme.set_tool_tip(entry, f"{text}\n{lack}".strip())
        entry.setEnabled(not lack)
        entry.triggered.connect(lambda _=False: action())

    def _lack(self, histories: Sequence[RunHistory], recorded: bool = True) -> str:
        """Return why there is nothing of a run to export; empty if there is."""
        if not histories:
            return self.tr("There is no run here that could be exported.")
        return "" if recorded else self.tr("Nothing is recorded yet: press Space first.")

    def _histories(self) -> list[RunHistory]:
        sessions = self._window.lab.findChildren(Session)
        return [history for session in sessions for history in session.histories]

    def _name(self, suffix: str, widget: QWidget | None = None) -> str:
        """Suggest a name: the preset's, and the picture's."""
        picture = f"-{_picture_name(widget)}" if widget is not None else ""
        return file_name(f"{self._window.lab.preset or 'study'}{picture}", f".{suffix}")


def _picture_name(widget: QWidget) -> str:
    name = widget.objectName()
    for suffix in ("_card", "_panel", "_plot"):
        name = name.removesuffix(suffix)
    return name
