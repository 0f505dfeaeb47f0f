"""One session as the keeper of runs sees it: what it has on stage, and which of that is kept."""

from dataclasses import dataclass, field
from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.labs.preset_texts import preset_title
from dlgui.run.history import RunHistory
from dlgui.run.kept_run import KeptRun, RunAbout, place_of
from dlgui.run.session import Session
from dlgui.run.store import LeftAlone, NotWritten, SetAside
from dlgui.runs_text import name_for
from engine.training.config import RunConfig
from engine.training.presets import presets


@final
@dataclass
class Seat:
    """The session of a lab, its histories when last looked at, and those kept, by their place."""

    lab: str
    session: Session
    histories: tuple[RunHistory, ...] = ()
    runs: dict[int, KeptRun] = field(default_factory=dict)

    def settings(self) -> RunConfig:
        """Return the settings of the first run on stage, live changes included."""
        return self.runs[0].settings() if 0 in self.runs else self.histories[0].config

    def name(self, i: int) -> str:
        """Return what the list calls a run: as its preset does, or by what was changed in that."""
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
        title = preset_title(preset) if preset in presets() else study.title if study else ""
        about = RunAbout(
            run_id, name, history.config, self.lab, preset, title, made=made, series=series
        )
        return KeptRun(about, history, place_of(history))


def problem_text(news: SetAside | LeftAlone | NotWritten) -> str:
    """Say in a sentence what could not be read or written."""
    translate = QCoreApplication.translate
    match news:
        case SetAside(path, reason):
            text = translate("runs", "The kept run {0} is damaged ({1}); it was set aside.")
            return text.format(path.name, reason)
        case LeftAlone(path, reason):
            text = translate("runs", "The kept run {0} cannot be read by this version: {1}")
            return text.format(path.name, reason)
        case NotWritten(reason):
            text = translate(
                "runs", "Runs cannot be written at the moment ({0}); they stay in memory."
            )
            return text.format(reason)
