"""The table of a search: what came of its trials, ranked; and which are to be trained next."""

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from typing import final

from engine.search.outcome import Outcome
from engine.search.search import Search

ETA = 3
"""Successive halving keeps one in so many, and gives it so many times the updates."""
FIRST_SHARE = ETA**2
"""The first look is taken after this part of a whole trial."""


@final
@dataclass(frozen=True, slots=True)
class Task:
    """A trial that is to be trained for so many updates from its beginning."""

    number: int
    steps: int


@final
class Results:
    """The outcomes of one search. Each task is recorded once; a second outcome is refused."""

    def __init__(self, search: Search, outcomes: Iterable[Outcome] = ()) -> None:
        self.search = search
        self._outcomes: dict[Task, Outcome] = {}
        self._last: dict[int, Outcome] = {}
        self._figures: dict[int, float] = {}
        self._ranked: dict[int | None, list[Outcome]] = {}
        for outcome in outcomes:
            self.add(outcome)

    def __len__(self) -> int:
        return len(self._outcomes)

    def add(self, outcome: Outcome) -> bool:
        """Record an outcome; False for one that is there already."""
        task = Task(outcome.number, outcome.steps)
        if task in self._outcomes:
            return False
        self._outcomes[task] = outcome
        before = self._last.get(outcome.number)
        if before is None or before.steps < outcome.steps:
            self._last[outcome.number] = outcome
            self._figures[outcome.number] = outcome.figure(self.search.judge)
            if before is not None and before.whole:
                self._ranked.clear()  # it stands somewhere already
            else:
                self._rank(outcome)
        return True

    def _rank(self, outcome: Outcome) -> None:
        """Put a whole trial where it belongs in what is sorted already."""
        for round_number in self._ranked if outcome.whole else ():
            if round_number in (None, self.search.round_of(outcome.number)):
                ranked = self._ranked[round_number] = [*self._ranked[round_number]]
                insort(ranked, outcome, key=self._order)

    def _order(self, outcome: Outcome) -> tuple[float, int]:
        return -outcome.score(self.search.judge), outcome.number

    def has(self, task: Task) -> bool:
        """Whether this was recorded."""
        return task in self._outcomes

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Everything that was recorded, in its order."""
        return tuple(self._outcomes.values())

    @property
    def latest(self) -> Mapping[int, Outcome]:
        """The last outcome of every trial that has one, by number."""
        return self._last

    @property
    def figures(self) -> Mapping[int, float]:
        """What those are judged by, by number."""
        return self._figures

    def ranked(self, round_number: int | None = None) -> list[Outcome]:
        """Return the whole trials, the best first; those of one round if that is said.

        Trials that were stopped early have figures of fewer updates, and are not compared.
        """
        if round_number not in self._ranked:
            self._ranked[round_number] = self._sorted(round_number)
        return self._ranked[round_number]

    def _sorted(self, round_number: int | None) -> list[Outcome]:
        whole = [o for o in self._last.values() if o.whole]
        if round_number is not None:
            numbers = self.search.numbers(round_number)
            whole = [outcome for outcome in whole if outcome.number in numbers]
        return sorted(whole, key=self._order)

    def due(self) -> Iterator[Task]:
        """Yield what is still to be trained and may begin now, in the order of the numbers."""
        for i in range(1, len(self.search.rounds) + 1):
            for task in self._planned(i):
                if task not in self._outcomes:
                    yield task

    @property
    def ended(self) -> bool:
        """Whether nothing is left to be trained."""
        return next(self.due(), None) is None

    @property
    def total(self) -> int:
        """How many outcomes there will be in the end, as far as can be told."""
        return sum(
            ceil(part.count / ETA**i) for part in self.search.rounds for i in range(len(self.rungs))
        )

    @property
    def decided(self) -> int:
        """How many trials get no more updates: they are whole, or stopped early, or diverged."""
        decided = 0
        for i in range(1, len(self.search.rounds) + 1):
            for tasks in self._begun(i):
                done = sum(task in self._outcomes for task in tasks)
                if tasks[0].steps == self.rungs[-1]:
                    decided += done
                elif done == len(tasks):
                    decided += done - len(self._promoted(tasks))
        return decided

    @property
    def rungs(self) -> tuple[int, ...]:
        """The updates after which trials are looked at; the last are those of a whole trial."""
        steps = self.search.steps
        if not self.search.halving:
            return (steps,)
        return tuple(dict.fromkeys((max(1, steps // FIRST_SHARE), max(1, steps // ETA), steps)))

    def _planned(self, round_number: int) -> Iterator[Task]:
        """The tasks of a round: of each rung after the first, as soon as the one before is done."""
        for tasks in self._begun(round_number):
            yield from tasks

    def _begun(self, round_number: int) -> Iterator[list[Task]]:
        """The tasks of each rung that has any, as far as the one before it is done."""
        numbers: Iterable[int] = self.search.numbers(round_number)
        for steps in self.rungs:
            if not (tasks := [Task(number, steps) for number in numbers]):
                return
            yield tasks
            if not all(task in self._outcomes for task in tasks):
                return
            numbers = self._promoted(tasks)

    def _promoted(self, tasks: list[Task]) -> list[int]:
        """The best third, none of which has diverged: it would do so again."""
        judge = self.search.judge
        outcomes = [self._outcomes[task] for task in tasks]
        best = sorted(outcomes, key=lambda o: (-o.score(judge), o.number))
        kept = best[: ceil(len(best) / ETA)]
        return sorted(outcome.number for outcome in kept if not outcome.diverged)
