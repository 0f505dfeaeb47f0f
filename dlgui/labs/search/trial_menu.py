"""What can be done with a trial: its runs are opened in another lab, as they were or longer."""

from collections.abc import Container
from functools import partial
from typing import final

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from engine.models.names import ModelName
from engine.search.search import Search
from engine.training.settings import replace
from engine.training.study import Study, Variant

ONE, OF_SEQUENCES, SEVERAL = "overfitting", "sequences", "comparison"
LONGER = 5


@final
class TrialMenu(QMenu):
    """`wanted` carries the key of a lab, and how many times as long the runs are to be."""

    wanted = Signal(str, int)

    def __init__(
        self, number: int, labs: Container[str], parent: QWidget, model: ModelName
    ) -> None:
        super().__init__(parent)
        self.setObjectName("search_trial_menu")
        self.setAccessibleName(trial_name(number))
        of_sequences = model is ModelName.RECURRENT
        one = OF_SEQUENCES if of_sequences else ONE
        if one in labs:
            name, here = f"search_open_{one}", self.tr("Open in Overfitting")
            longer = self.tr("Train it five times as long in Overfitting")
            if of_sequences:
                here = self.tr("Open in Sequences")
                longer = self.tr("Train it five times as long in Sequences")
            self._add(name, here, one, 1)
            self._add("search_open_longer", longer, one, LONGER)
        if SEVERAL in labs:
            self._add("search_open_comparison", self.tr("Open in Comparison"), SEVERAL, 1)

    def ask(self, at: QPoint) -> None:
        """Pop up there, unless there is nothing to choose from, and be gone afterwards."""
        self.aboutToHide.connect(self.deleteLater)
        if self.actions():
            self.popup(at)

    def _add(self, name: str, text: str, key: str, times: int) -> None:
        action = self.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(partial(self._want, key, times))

    def _want(self, key: str, times: int, _checked: bool = False) -> None:
        self.wanted.emit(key, times)


def trial_name(number: int) -> str:
    """Return what a trial is called."""
    return QCoreApplication.translate("search", "trial {0}").format(number)


def study_of_trial(search: Search, number: int, key: str, times: int) -> Study:
    """Return the runs of a trial as a study: of one seed, or of all where several are compared."""
    trial, name = search.trial(number), trial_name(number)
    steps = {"training.steps": search.steps * times}
    base = replace(search.base, {**trial.settings, **steps, "seed": trial.seeds[0]})
    if key != SEVERAL or len(trial.seeds) == 1:
        return Study(base, (Variant(name),), title=name)
    text = QCoreApplication.translate("search", "{0}, seed {1}")
    runs = [Variant(text.format(name, seed), {"seed": seed}) for seed in trial.seeds]
    return Study(base, tuple(runs), title=name)
