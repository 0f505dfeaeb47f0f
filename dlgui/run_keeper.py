"""Keeps every run of every lab: in the list at the left, and in a folder, written as it goes."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from time import strftime, time
from typing import final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from dlgui.run.history import RunHistory
from dlgui.run.kept_run import KeptRun, RunAbout, part_since, place_of, whole
from dlgui.run.session import Session
from dlgui.run.store import LeftAlone, Loaded, News, NotWritten, RunStore, SetAside
from dlgui.runs_model import RunsModel
from dlgui.runs_text import name_for, unique
from engine.training.presets import presets
from engine.training.study import Study

WRITE_MS = 500
"""A program that is killed loses this much, and the moment that writing takes."""

KEPT = 200
"""So many runs are kept that are not pinned; of more, the oldest go."""


@final
@dataclass
class _Seat:
    """One session, the histories that it had when it was looked at, and those kept of them."""

    lab: str
    session: Session
    histories: tuple[RunHistory, ...] = ()
    runs: dict[int, KeptRun] = field(default_factory=dict)


@final
class RunKeeper(QObject):
    """The only writer of the list and of the folder. `problem` carries a sentence for people.

    Its clock runs only while something is played or written.
    """

    problem = Signal(str)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.model = RunsModel(self)
        self.model.rename = self.rename
        self._store = RunStore(folder)
        self._seats: list[_Seat] = []
        self._lab = ""
        self._removed: list[tuple[int, KeptRun]] = []
        self._made = 0
        self._timer = QTimer(self)
        self._timer.setInterval(WRITE_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def runs(self) -> list[KeptRun]:
        """The runs that are kept, newest first."""
        return self.model.runs

    @property
    def can_undo(self) -> bool:
        """Whether a run was removed that can be brought back."""
        return bool(self._removed)

    def load(self) -> None:
        """Read the runs of earlier starts."""
        self._store.load()
        self._timer.start()

    def watch(self, lab: str, session: Session) -> None:
        """Keep what this session records from now on."""
        self._seats.append(_Seat(lab, session))
        session.progressed.connect(self._on_progress)

    def show(self, lab: str) -> None:
        """Compare with what this lab has on stage."""
        self._lab = lab
        self._show_stage()

    def add(self, run: KeptRun) -> None:
        """Keep a run that comes from a file, under a name and a number of its own."""
        name = unique(run.about.name, self._names())
        about = RunAbout(**vars(run.about) | {"id": self._new_id(), "name": name})
        self._begin(KeptRun(about, run.history, place_of(run.history)))

    def rename(self, run: KeptRun, name: str) -> None:
        """Call a run otherwise."""
        if name != run.about.name:
            run.rename(name)
            self._describe(run)

    def pin(self, run: KeptRun, pinned: bool) -> None:
        """Show a run as a ghost behind those on stage, or no longer."""
        run.pin(pinned)
        self._describe(run)

    def remove(self, run: KeptRun) -> None:
        """Take a run out of the list; `undo` brings it back."""
        self._removed.append((self.model.take(run), run))
        self._store.remove(run.about.id)
        self._show_ghosts()
        self._timer.start()

    def undo(self) -> None:
        """Bring back the run that was removed last."""
        if self._removed:
            row, run = self._removed.pop()
            self._store.restore(run.about.id)
            self.model.insert(run, min(row, len(self.runs)))
            self._show_ghosts()
            self._timer.start()

    def close(self) -> None:
        """Write what is left and end the thread that writes."""
        self._timer.stop()
        for seat in self._seats:
            self._leave(seat)
        self._store.close()

    @Slot()
    def _on_progress(self) -> None:
        for seat in self._seats:
            if seat.session.histories is not seat.histories:
                self._leave(seat)
            elif not seat.session.playing:
                self._write(seat)
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _tick(self) -> None:
        for seat in self._seats:
            self._write(seat)
        for news in self._store.receive():
            self._take(news)
        if not self._store.busy:
            self._catch_up()
        if not self._store.busy and not any(seat.session.playing for seat in self._seats):
            self._timer.stop()

    def _leave(self, seat: _Seat) -> None:
        """Write the last of what was on stage; the next takes its place."""
        self._write(seat)
        for run in seat.runs.values():
            if run.history.ending is None:
                self._store.save(run.about, whole(run.history))
        seat.histories, seat.runs = seat.session.histories, {}
        self._show_stage()
        self._show_ghosts()

    def _write(self, seat: _Seat) -> None:
        for i, history in enumerate(seat.histories):
            if i in seat.runs:
                self._write_on(seat.runs[i])
            elif history.step > 0:
                seat.runs[i] = self._new(seat, i)
                self._begin(seat.runs[i])
        self._show_stage()

    def _write_on(self, run: KeptRun) -> None:
        before, now = run.place, place_of(run.history)
        if now == before:
            return
        run.place = now
        if now.ending is not None:
            self._store.save(run.about, whole(run.history))
        else:
            self._store.append(run.about, part_since(run.history, before))

    def _catch_up(self) -> None:
        """Try again to write the runs that could not be written."""
        for run in self.runs if self._store.behind else ():
            if run.about.id in self._store.behind:
                self._store.save(run.about, whole(run.history))

    def _begin(self, run: KeptRun) -> None:
        self._store.save(run.about, whole(run.history))
        self.model.insert(run)
        self._keep_to_the_limit()
        self._timer.start()

    def _new(self, seat: _Seat, i: int) -> KeptRun:
        study, history = seat.session.study, seat.histories[i]
        several = len(seat.histories) > 1
        about = RunAbout(
            id=self._new_id(),
            name=unique(_name(study, history), self._names()),
            config=history.config,
            lab=seat.lab,
            preset=study.id if study else "",
            title=study.title if study else "",
            made=time(),
            series=i if several else self._free_series(),
        )
        return KeptRun(about, history, place_of(history))

    def _new_id(self) -> str:
        self._made += 1
        return f"{strftime('%Y%m%d-%H%M%S')}-{os.getpid()}-{self._made}"

    def _free_series(self) -> int:
        return (self.runs[0].about.series + 1) % 25 if self.runs else 0

    def _names(self) -> list[str]:
        return [run.about.name for run in self.runs]

    def _keep_to_the_limit(self) -> None:
        live = [run for seat in self._seats for run in seat.runs.values()]
        old = [run for run in self.runs if not run.about.pinned and run not in live][KEPT:]
        for run in old:
            self.model.take(run)
            self._store.forget(run.about.id)

    def _describe(self, run: KeptRun) -> None:
        live = [r for seat in self._seats for r in seat.runs.values() if r.history.ending is None]
        if run in live:
            self._store.describe(run.about)
        else:
            self._store.save(run.about, whole(run.history))
        self.model.touch(run)
        self._show_ghosts()
        self._timer.start()

    def _show_stage(self) -> None:
        for seat in self._seats:
            if seat.lab == self._lab and seat.histories:
                config = seat.histories[0].running_config
                self.model.set_stage(tuple(seat.runs.values()), config)

    def _show_ghosts(self) -> None:
        pinned = [run for run in reversed(self.runs) if run.about.pinned]
        for seat in self._seats:
            ghosts = tuple(r.ghost for r in pinned if r.history not in seat.histories)
            if ghosts != seat.session.ghosts:
                seat.session.ghosts = ghosts
                if seat.histories:
                    seat.session.scrub(seat.session.cursor)

    def _take(self, news: News) -> None:
        match news:
            case Loaded(runs):
                for run in runs:
                    self.model.insert(run, len(self.runs))
            case SetAside(path, reason):
                text = self.tr("The kept run {0} is damaged ({1}); it was set aside.")
                self.problem.emit(text.format(path.name, reason))
            case LeftAlone(path, reason):
                text = self.tr("The kept run {0} cannot be read: {1}")
                self.problem.emit(text.format(path.name, reason))
            case NotWritten(reason):
                text = self.tr("Runs cannot be written at the moment ({0}); they stay in memory.")
                self.problem.emit(text.format(reason))


def _name(study: Study | None, history: RunHistory) -> str:
    """Return what the list calls a run: as its preset does, or by what was changed in that."""
    preset = presets().get(study.id) if study else None
    if study is None or preset is None:
        title = study.title if study else ""
        return title if history.name == "run" and title else history.name
    configs = {v.name: c for v, c in zip(preset.variants, preset.configs, strict=True)}
    return name_for(history.name, configs.get(history.name), history.config)
