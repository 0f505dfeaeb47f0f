"""Collects what the worker shows of a run, and lays out what the views look at; free of Qt.

Kept for looking back: networks up to 64 MB, answers up to 16 MB, each ever more coarsely.
"""

from __future__ import annotations

from typing import Any, final

from dlgui.labs.inside.material import Answers, Arrays, Examples, Material
from dlgui.labs.shared.kept import Kept
from dlgui.session.frame import Frame
from dlgui.session.history import RunHistory
from engine.training.inside import Replica, network_arrays
from engine.training.probes import AnyProbe, Inside
from engine.training.records import Snapshot

NETWORK_BYTES, ANSWER_BYTES = 64 << 20, 16 << 20
MOST_EARLIER = 3


@final
class Desk:
    """Owned by the page: what was seen of one run at some of its steps, for looking back too."""

    def __init__(self) -> None:
        self.earlier: tuple[tuple[str, Replica], ...] = ()
        self.examples: Examples | None = None
        self._history: RunHistory | None = None
        self._frame = Frame()
        self._taken: Snapshot | None = None
        self._forget()

    @property
    def wanted(self) -> frozenset[AnyProbe]:
        """What the worker is to show: examples only until they are there."""
        always = {Inside.NETWORK, Inside.ANSWERS}
        return frozenset(always if self.examples is not None else {*always, Inside.EXAMPLES})

    @property
    def answered(self) -> int:
        """The step of the newest answers; -1 if there are none."""
        return self._answers.steps[-1] if len(self._answers) else -1

    def take(self, frame: Frame, run: int) -> None:
        """Take in what a frame brings of a run; another run begins with nothing."""
        self._frame = frame
        history = frame.histories[run] if run < len(frame.histories) else None
        if history is not self._history:
            self._keep_earlier()
            self._history = history
            self.examples = None
            self._forget()
        snapshot = frame.snapshots[run] if run < len(frame.snapshots) else None
        if snapshot is not None and snapshot is not self._taken:
            self._taken = snapshot
            self._take_arrays(snapshot)

    def material(self, words: str) -> Material | None:
        """Return what there is to see at the step looked at; `words` for where there is nothing."""
        if self._history is None:
            return None
        cursor = self._frame.cursor
        network, answers = self._networks.at(cursor), self._answers.at(cursor)
        step, arrays = network if network is not None else (0, None)
        return Material(
            self._history,
            self._made_at(step),
            self.examples,
            self._replica_of(step, arrays),
            arrays,
            self._before,
            answers[1] if answers is not None else None,
            self._best if cursor is None else None,
            self.earlier,
            self._frame.playing,
            words,
        )

    def _forget(self) -> None:
        self._networks: Kept[Arrays] = Kept(NETWORK_BYTES)
        self._answers: Kept[Answers] = Kept(ANSWER_BYTES)
        self._best: Answers | None = None
        self._before: Arrays | None = None
        self._replica: Replica | None = None
        self._loaded: Arrays | None = None

    def _take_arrays(self, snapshot: Snapshot) -> None:
        arrays = snapshot.arrays
        if (shown := arrays.get(Inside.EXAMPLES)) is not None and self.examples is None:
            self.examples = _examples(shown)
        if (network := arrays.get(Inside.NETWORK)) is not None:
            size = sum(array.nbytes for array in network.values())
            self._networks.add(snapshot.step, network, size)
        if (answers := arrays.get(Inside.ANSWERS)) and self.examples is not None:
            labels = self.examples.test_labels
            step = int(answers["step"][0])
            now = Answers(self._made_at(step), answers["logits"], labels)
            self._answers.add(step, now, 4 * now.logits.nbytes)
            self._best = Answers(int(answers["best_step"][0]), answers["best_logits"], labels)

    def _made_at(self, step: int) -> int:
        """The update that made the network of a step: a run that stops early ends with its best."""
        run = self._history
        if run is None or run.best_step is None or step < run.step:
            return step
        return run.best_step

    def _replica_of(self, step: int, arrays: Arrays | None) -> Replica | None:
        """A network like the one that was copied after update number `step`."""
        if arrays is None or self.examples is None or self._history is None:
            return None
        config = self._history.config_at(step)
        if self._replica is None or self._replica.config != config:
            self._replica = Replica(config, self.examples.shape, len(self.examples.classes))
            self._before = self._before or network_arrays(self._replica.network)
            self._loaded = None
        if arrays is not self._loaded:
            self._replica.load(arrays)
            self._loaded = arrays
        return self._replica

    def _keep_earlier(self) -> None:
        """Keep the last network of the run that leaves the stage, to be asked beside the next."""
        newest = self._networks.at(None)
        if self._history is None or newest is None or newest[0] == 0 or self.examples is None:
            return
        replica = self._replica_of(*newest)
        if replica is not None and not self.examples.is_plane:
            self.earlier = ((self._history.name, replica), *self.earlier)[:MOST_EARLIER]


def _examples(shown: Any) -> Examples:
    return Examples(
        shown["train"],
        shown["train_labels"],
        shown["test"],
        shown["test_labels"],
        tuple(str(name) for name in shown["classes"]),
        tuple(int(n) for n in shown["shape"]),
    )
