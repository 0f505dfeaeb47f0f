"""Puts studies on stage, and kept runs as they were recorded: one alone, or several compared."""

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import QObject, Slot

from dlgui.runs.keeper import RunKeeper
from dlgui.runs.kept_run import KeptRun
from dlgui.runs.texts import unique
from dlgui.window.host import Host
from dlgui.words.fault_texts import fault_text
from engine.models.names import CLASSIFIERS, OF_UNITS, ModelName
from engine.training.fields import ConfigError
from engine.training.settings import differences
from engine.training.study import Study, Variant

FOR_SEVERAL = "comparison"
FOR_ONE = "overfitting"
FOR_PATHS = "paths"
FOR_MODELS = {
    ModelName.AUTOENCODER: "rebuild",
    **dict.fromkeys(OF_UNITS, "dream"),
    ModelName.ADVERSARIAL: "dream",
    ModelName.RECURRENT: "sequences",
}
"""The keys of the labs that show a study of several runs, of one, paths over a surface, and
models that have a lab of their own."""
COMPARED_ELSEWHERE = ("rebuild", "dream")
"""Those of them whose kept runs are laid over each other by the lab for several."""


@final
class RunsOnStage(QObject):
    """Chooses the lab that is made for so many runs."""

    def __init__(self, window: Host, keeper: RunKeeper) -> None:
        super().__init__(window)
        self._window, self._keeper = window, keeper

    def show_study(self, study: Study) -> None:
        """Put a study on stage, before its first update."""
        self._show(study, ())

    @Slot(object)
    def show_run(self, run: KeptRun) -> None:
        """Show what a kept run recorded; played anew, it begins with the settings of its end."""
        if run.about.course:
            self._show_paths([run])
            return
        if run in self._keeper.shown_by(FOR_ONE):
            self._window.show_lab(FOR_ONE)
            return
        about, variant = run.about, Variant(run.history.name)
        study = Study(run.settings(), (variant,), id=about.preset, title=about.title)
        self._show(study, [run])

    @Slot(object)
    def compare(self, runs: Sequence[KeptRun]) -> None:
        """Show the curves of kept runs over each other, of whatever lab they are."""
        if any(run.about.course for run in runs):
            self._show_paths(runs)
            return
        try:
            study = study_of_runs(runs, self.tr("Kept runs compared"))
        except ConfigError as error:
            self._window.show_problem(fault_text(error))
            return
        self._show(study, runs)

    def _show_paths(self, runs: Sequence[KeptRun]) -> None:
        """Let the racers of kept paths stand on their course again, at their last steps."""
        if len({run.about.course for run in runs}) > 1:
            text = self.tr("Only paths from the same start on the same surface can be compared.")
            self._window.show_problem(text)
            return
        recorded = self._keeper.lend(runs)
        lab = self._window.labs.get(FOR_PATHS)
        if lab is not None and lab.show_study(study_of_runs(runs, ""), recorded):
            self._window.show_lab(FOR_PATHS)
        else:
            self._window.show_problem(self.tr("There is no lab here that could show this run."))

    def _show(self, study: Study, runs: Sequence[KeptRun]) -> None:
        recorded = self._keeper.lend(runs)
        model, several = study.base.network.model, len(study.variants) > 1
        keys = [FOR_SEVERAL] if several else []
        keys += [FOR_ONE] if model in CLASSIFIERS else []
        own, is_compared = FOR_MODELS.get(model), bool(runs) and several
        if own is not None and not (is_compared and own in COMPARED_ELSEWHERE):
            keys.insert(0, own)
        for key in keys:
            if key in self._window.labs and self._window.labs[key].show_study(study, recorded):
                self._window.show_lab(key)
                return
        self._window.show_problem(self.tr("There is no lab here that could show this run."))


def study_of_runs(runs: Sequence[KeptRun], title: str) -> Study:
    """Return the study that would train these runs anew. Raises ConfigError for too many."""
    base = runs[0].settings()
    variants: list[Variant] = []
    for run in runs:
        changed = {path: new for path, (_, new) in differences(base, run.settings()).items()}
        name = unique(run.name, [variant.name for variant in variants])
        variants.append(Variant(name, changed))
    return Study(base, tuple(variants), title=title)
