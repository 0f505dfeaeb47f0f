"""One session as the keeper of runs sees it: what it has on stage, and which of that is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.runs.compared import group_runs
from dlgui.runs.kept_run import KeptRun, RunAbout, place_of
from dlgui.runs.news import LeftAlone, NotWritten, SetAside
from dlgui.runs.texts import name_for
from dlgui.session.history import RunHistory
from dlgui.session.race_runs import RaceRuns
from dlgui.session.session import Session
from dlgui.words.preset_texts import title_to_keep
from engine.training.config import RunConfig
from engine.training.presets import presets

Problem = SetAside | LeftAlone | NotWritten
Recorded = Session | RaceRuns

KEPT = 300
"""So many runs are kept that are not pinned; of more, the oldest go."""


@final
@dataclass
class Seat:
    """The session of a lab, its histories when last looked at, and those kept, by their place."""

    lab: str
    session: Recorded
    histories: tuple[RunHistory, ...] = ()
    runs: dict[int, KeptRun] = field(default_factory=dict)
    looks_here: list[int] = field(default_factory=list)
    group: str = ""

    def settings(self) -> RunConfig:
        """Return the settings of the first run on stage, live changes included."""
        return self.runs[0].settings() if 0 in self.runs else self.histories[0].config

    @property
    def recorded(self) -> list[KeptRun]:
        """The runs that were recorded here; those that were only brought back are not."""
        return [run for run in self.runs.values() if run.history in self.histories]

    def look(self, lent: Mapping[int, KeptRun]) -> None:
        """See what is on stage now; histories that were lent, by `id`, are those of kept runs."""
        self.histories, self.group = self.session.histories, ""
        known = enumerate(lent.get(id(history)) for history in self.histories)
        self.runs = {i: run for i, run in known if run is not None}
        groups = group_runs(self.histories)
        looks = {id(run): group.look for group in groups for run in group.runs}
        self.looks_here = [looks[id(history)] for history in self.histories]

    def looks(self) -> dict[KeptRun, int]:
        """Return the kept runs on stage with the numbers of the looks that they have there."""
        if len(self.histories) == 1:
            return {run: run.about.series for run in self.runs.values()}
        return {run: self.looks_here[i] for i, run in self.runs.items()}

    def show_ghosts(self, pinned: Sequence[KeptRun]) -> None:
        """Let the lab draw these runs behind its own."""
        own = isinstance(self.session, RaceRuns)  # f and a loss have no axis in common
        alike = [run for run in pinned if bool(run.about.course) == own]
        ghosts = tuple(run.ghost for run in alike if run not in self.runs.values())
        if ghosts != self.session.ghosts:
            self.session.ghosts = ghosts
            if self.histories:
                self.session.scrub(self.session.cursor)

    def name(self, i: int) -> str:
        """Return what a run is kept as: as its preset calls it, or what was changed in that."""
        study, history = self.session.study, self.histories[i]
        preset = presets().get(study.id) if study else None
        if study is None or preset is None:
            own = study.title if study and history.name == "run" else ""
            return own or history.name
        named = zip(preset.variants, preset.configs, strict=True)
        configs = {variant.name: config for variant, config in named}
        return name_for(history.name, configs.get(history.name), history.config)

    def keep(self, i: int, *, run_id: str, name: str, made: float, series: int) -> KeptRun:
        """Return a run on stage as one that is kept."""
        study, history = self.session.study, self.histories[i]
        preset = study.id if study else ""
        title = title_to_keep(preset) if preset in presets() else study.title if study else ""
        if len(self.histories) > 1:
            self.group = self.group or run_id  # the first run lends its own to all of the study
        about = RunAbout(
            run_id,
            name,
            history.config,
            self.lab,
            preset,
            title,
            made=made,
            series=series,
            group=self.group,
            course=history.course,
        )
        return KeptRun(about, history, place_of(history))


def surplus(runs: Sequence[KeptRun], seats: Sequence[Seat]) -> list[KeptRun]:
    """Return which of the kept runs, the newest first, are too many: none that is on stage."""
    live = [run for seat in seats for run in seat.runs.values()]
    return [run for run in runs if not run.about.pinned and run not in live][KEPT:]


@final
class Troubles:
    """What could not be read so far, and what cannot be written now, to be said together.

    A folder is read in pieces, and a notice takes the place of the one before.
    """

    def __init__(self) -> None:
        self._unread: list[Problem] = []

    def text(self, news: Sequence[Problem]) -> str:
        """Take in what is new, and say it with what is known."""
        unwritten = [n for n in news if isinstance(n, NotWritten)]
        self._unread += [n for n in news if not isinstance(n, NotWritten)]
        return problems_text([*unwritten, *self._unread])


def problems_text(news: Sequence[Problem]) -> str:
    """Say what could not be read or written: in a sentence, and how often the like happened."""
    more = QCoreApplication.translate("runs", "And {0} more like it.")
    kinds = [[n for n in news if isinstance(n, kind)] for kind in (NotWritten, SetAside, LeftAlone)]
    parts = []
    for found in filter(None, kinds):
        parts.append(problem_text(found[0]))
        parts += [more.format(len(found) - 1)] if len(found) > 1 else []
    return " ".join(parts)


def problem_text(news: Problem) -> str:
    """Say in a sentence what could not be read or written."""
    translate = QCoreApplication.translate
    match news:
        case SetAside(path, reason):
            text = translate("runs", "A kept run is damaged ({0}); its file was set aside as {1}.")
            return text.format(reason, path)
        case LeftAlone(path, reason, newer=True):
            text = translate("runs", "A kept run cannot be read by this version ({0}): {1}.")
            return text.format(reason, path)
        case LeftAlone(path, reason):
            text = translate("runs", "A kept run cannot be read ({0}): {1} stays where it is.")
            return text.format(reason, path)
        case NotWritten(reason):
            text = translate(
                "runs", "Runs cannot be written at the moment ({0}); they stay in memory."
            )
            return text.format(reason)
