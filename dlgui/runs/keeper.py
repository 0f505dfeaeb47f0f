"""Keeps every run of every lab: in the list at the left, and in a folder, written as it goes."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import final

from PySide6.QtCore import QObject, Signal, Slot

from dlgui.clock.clock import Timer
from dlgui.runs.kept_run import KeptRun, part_since, place_of, whole
from dlgui.runs.model import RunsModel
from dlgui.runs.new_runs import NewRuns
from dlgui.runs.seat import Problem, Recorded, Seat, Troubles, surplus
from dlgui.runs.store import Loaded, News, RunStore
from dlgui.runs.texts import unique
from dlgui.session.history import RunHistory
from dlgui.words.looks import next_run_look

WRITE_MS = 500
"""A program that is killed loses this much, and the moment that writing takes."""
READ_MS = 20  # while runs of earlier starts come in
RETRY_MS = 5000  # what could not be written is tried again this often


@final
class RunKeeper(QObject):
    """The only writer of the list and the folder; its clock runs while it has something to do.

    `problem` carries a sentence for people, `removals_changed` tells of something else to undo,
    `reading` how many runs of earlier starts are read, and how many files are left.
    """

    problem = Signal(str)
    removals_changed = Signal()
    reading = Signal(int, int)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.model = RunsModel(self)
        self.model.rename = self.rename
        self._store = RunStore(folder)
        self._seats: list[Seat] = []
        self._lab = ""
        self._removed: list[list[tuple[int, KeptRun]]] = []
        self._lent: list[tuple[RunHistory, KeptRun]] = []
        self._new_runs = NewRuns()
        self._troubles = Troubles()
        self._ticks = 0
        self._timer = Timer(self, WRITE_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def runs(self) -> list[KeptRun]:
        """The runs that are kept, newest first."""
        return self.model.runs

    @property
    def removed(self) -> str:
        """The names of the runs that `undo` would bring back; empty if there are none."""
        return ", ".join(run.name for _, run in self._removed[-1]) if self._removed else ""

    @property
    def on_stage(self) -> list[KeptRun]:
        """The runs that the lab on stage shows."""
        return self.shown_by(self._lab)

    def load(self) -> None:
        """Read the runs of earlier starts."""
        self._store.load()
        self._timer.start(READ_MS)

    def stop_reading(self) -> None:
        """Leave the runs that are not read yet where they are, until the next start."""
        self._store.stop_reading()
        self.reading.emit(len(self.runs), 0)

    def watch(self, lab: str, session: Recorded) -> None:
        """Keep what this session records from now on."""
        self._seats.append(Seat(lab, session))
        session.progressed.connect(self._on_progress)

    def show(self, lab: str) -> None:
        """Compare with what this lab has on stage."""
        self._lab = lab
        self._show_stage()

    def shown_by(self, lab: str) -> list[KeptRun]:
        """Return the runs that a lab shows."""
        return [run for seat in self._seats if seat.lab == lab for run in seat.runs.values()]

    def lend(self, runs: Sequence[KeptRun]) -> tuple[RunHistory, ...]:
        """Return histories of kept runs that a lab may put on stage: they are known there."""
        self._lent = [(run.ghost, run) for run in runs]
        return tuple(history for history, _ in self._lent)

    def add(self, found: KeptRun) -> KeptRun:
        """Keep a run that comes from a file, under a name and a number of its own."""
        name = unique(found.about.name, self._names())
        run_id = self._new_runs.id(self._new_runs.time_after(self.runs))
        about = replace(found.about, id=run_id, name=name, pinned=False)
        run = KeptRun(about, found.history, place_of(found.history))
        self._begin(run)
        return run

    def rename(self, run: KeptRun, name: str) -> None:
        """Call a run otherwise; with a number behind it if another one has that name."""
        if name != run.name:
            run.rename(unique(name, self._names()))
            self.describe(run)

    def pin(self, run: KeptRun, pinned: bool) -> None:
        """Show a run as a ghost behind those on stage, or no longer."""
        run.pin(pinned)
        self.describe(run)

    def remove(self, *runs: KeptRun) -> None:
        """Take runs out of the list; `undo` brings all of them back."""
        self._removed.append([(self.model.take(run), run) for run in runs])
        for run in runs:
            self._store.remove(run.about.id)
        self._show_ghosts()
        self.removals_changed.emit()
        self._timer.start()

    def undo(self) -> None:
        """Bring back what was removed last."""
        if self._removed:
            for row, run in reversed(self._removed.pop()):
                self._store.restore(run.about, whole(run.history))
                self.model.insert(run, min(row, len(self.runs)))
            self._show_ghosts()
            self.removals_changed.emit()
            self._timer.start()

    def close(self) -> None:
        """Write what is left and end the thread that writes; not for ever, if it hangs."""
        self._timer.stop()
        self._store.stop_reading()
        for seat in self._seats:
            self._leave(seat)
        self._catch_up()
        self._store.close()

    @Slot()
    def _on_progress(self) -> None:
        (seat,) = (seat for seat in self._seats if seat.session is self.sender())
        if seat.session.histories is not seat.histories:
            self._leave(seat)
        elif not seat.session.playing:
            self._write(seat)
        if not self._timer.is_active:
            self._timer.start()

    @Slot()
    def _tick(self) -> None:
        self._ticks += 1
        self._take(self._store.receive())
        due = not self._store.failing or self._ticks % (RETRY_MS // WRITE_MS) == 0
        if due and not self._store.busy:
            self._catch_up()
        for seat in self._seats:
            self._write(seat)
        waits = self._store.behind or self._store.busy
        if not waits and not any(seat.session.playing for seat in self._seats):
            self._timer.stop()

    def _leave(self, seat: Seat) -> None:
        """Write the last of what was on stage; the next takes its place."""
        self._write(seat)
        for run in seat.recorded:
            if run.history.ending is None:
                self._store.save(run.about, whole(run.history))
        seat.look({id(history): run for history, run in self._lent})
        self._show_stage()
        self._show_ghosts()

    def _write(self, seat: Seat) -> None:
        for i, history in enumerate(seat.histories):
            if i in seat.runs:
                self._write_on(seat.runs[i])
            elif history.step > 0 or history.ending is not None:
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
                run.place = place_of(run.history)
                self._store.save(run.about, whole(run.history))

    def _begin(self, run: KeptRun) -> None:
        self._store.save(run.about, whole(run.history))
        self.model.insert(run)
        for old in surplus(self.runs, self._seats):
            self.model.take(old)
            self._store.forget(old.about.id)
        self._timer.start()

    def _new(self, seat: Seat, i: int) -> KeptRun:
        name = unique(seat.name(i), self._names())
        next_look = next_run_look(run.about.series for run in self.runs)
        look = seat.looks_here[i] if len(seat.histories) > 1 else next_look
        made = self._new_runs.time_after(self.runs)
        return seat.keep(i, run_id=self._new_runs.id(made), name=name, made=made, series=look)

    def _names(self) -> list[str]:
        return [run.about.name for run in self.runs]

    def describe(self, run: KeptRun) -> None:
        """Write down and show what is known of a run now."""
        self._store.describe(run.about)
        self.model.touch(run)
        self._show_ghosts()
        self._timer.start()

    def _show_stage(self) -> None:
        shown = [seat for seat in self._seats if seat.lab == self._lab and seat.histories]
        looks, settings = (shown[0].looks(), shown[0].settings()) if shown else ({}, None)
        self.model.set_stage(looks, settings)

    def _show_ghosts(self) -> None:
        pinned = [run for run in reversed(self.runs) if run.about.pinned]
        for seat in self._seats:
            seat.show_ghosts(pinned)

    def _take(self, news: Sequence[News]) -> None:
        for loaded in (n for n in news if isinstance(n, Loaded)):
            for run in self._new_runs.put_later(self.runs, loaded.runs):
                self._store.describe(run.about)
            self.model.add_older(loaded.runs)
            self._timer.set_interval(READ_MS if loaded.left else WRITE_MS)
            self.reading.emit(len(self.runs), loaded.left)
            self._show_ghosts()
        if problems := [n for n in news if isinstance(n, Problem)]:
            self.problem.emit(self._troubles.text(problems))
