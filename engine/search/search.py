"""A search: a base setting, ranges for one to six others, and how many trials are drawn in them.

A search has one round or several: each draws in ranges of its own, the later ones in narrower
ones. What a trial is depends on the search and its number alone, never on who trains it or when.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import replace as replaced
from enum import StrEnum
from functools import cached_property
from itertools import product
from math import nan, prod
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.search.effect import check_effect
from engine.search.ranges import Range
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, quoted
from engine.training.settings import replace

MOST_TRIALS = 10_000
MOST_ROUNDS = 50
MOST_RANGES = 6
MOST_SEEDS = 32
SEEDS = 2**31
"""A run's seed is below this."""


class Draw(StrEnum):
    """How the trials of a round are chosen: at random, or as a grid of about as many."""

    RANDOM = "random"
    GRID = "grid"


class Judge(StrEnum):
    """What trials are compared by: figures of the validation digits, never of the test digits."""

    ACCURACY = "validation_accuracy"
    LOSS = "validation_loss"


@final
@dataclass(frozen=True)
class Round:
    """So many trials in these ranges. Raises ConfigError for what cannot be searched."""

    ranges: tuple[Range, ...]
    trials: int = 100
    draw: Draw = Draw.RANDOM

    def __post_init__(self) -> None:
        _check_whole("trials", self.trials, MOST_TRIALS)
        fields = [searched.field for searched in self.ranges]
        if not 1 <= len(fields) <= MOST_RANGES:
            message = f"{len(fields)} settings; allowed are 1 to {MOST_RANGES}"
            raise ConfigError("range", message)
        if twice := [field for field in fields if fields.count(field) > 1]:
            raise ConfigError(twice[0], "has two ranges; give it one")

    def check_grid(self) -> None:
        """Raise ConfigError for a grid with one value of a setting, which then is not searched."""
        least = 2 ** len(self.ranges)
        if self.draw is Draw.GRID and self.trials < least:
            message = (
                f"{self.trials} is not allowed for a grid of {len(self.ranges)} settings; allowed"
                f" are {least} or more, two values each, or fewer trials drawn at random"
            )
            raise ConfigError("trials", message)

    @property
    def count(self) -> int:
        """How many trials there are: a grid has as many as fit into the budget."""
        return self.trials if self.draw is Draw.RANDOM else prod(self.sides)

    @cached_property
    def sides(self) -> tuple[int, ...]:
        """How many values of each setting a grid has: as many of one as of another, if it can."""
        sides = [1] * len(self.ranges)
        while True:
            grows = [
                i
                for i, searched in enumerate(self.ranges)
                if sides[i] < searched.most
                and prod(sides) // sides[i] * (sides[i] + 1) <= self.trials
            ]
            if not grows:
                return tuple(sides)
            sides[min(grows, key=sides.__getitem__)] += 1

    @cached_property
    def grid(self) -> tuple[tuple[Any, ...], ...]:
        """The points of the grid, the last setting changing fastest."""
        columns = [r.evenly(side) for r, side in zip(self.ranges, self.sides, strict=True)]
        return tuple(product(*columns))


@final
@dataclass(frozen=True)
class Trial:
    """One of the search: its number from 1, its round from 1, and what was drawn for it."""

    number: int
    round: int
    settings: Mapping[str, Any]
    seeds: tuple[int, ...]


@final
@dataclass(frozen=True)
class Search:
    """A base configuration and rounds of trials, each trained from `seeds` random seeds.

    `seed` is what the settings are drawn from; the runs' own seeds count up from that of the base,
    so that no two trials share one. With `halving`, trials that look hopeless are stopped early.
    Raises ConfigError, before anything runs, for what cannot be searched.
    """

    base: RunConfig
    rounds: tuple[Round, ...]
    seeds: int = 1
    judge: Judge = Judge.ACCURACY
    halving: bool = False
    seed: int = 1
    id: str = ""
    title: str = ""
    summary: str = ""
    source: str = ""
    said: str = ""
    seen: str = ""

    def __post_init__(self) -> None:
        _check_whole("seeds", self.seeds, MOST_SEEDS)
        _check_whole("search_seed", self.seed, SEEDS - 1, least=0)
        if not 1 <= len(self.rounds) <= MOST_ROUNDS:
            message = f"{len(self.rounds)} rounds; allowed are 1 to {MOST_ROUNDS}"
            raise ConfigError("round", message)
        if self.count > MOST_TRIALS:
            message = f"{self.count:,} in all rounds; allowed are up to {MOST_TRIALS:,}"
            raise ConfigError("trials", message)
        if self.base.data.validation_size < 1:
            message = "0 is not allowed here: trials are judged by validation digits"
            raise ConfigError("data.validation_size", message)
        for part in self.rounds:
            check_effect(self.base, part.ranges)
            part.check_grid()

    @property
    def count(self) -> int:
        """How many trials all rounds have."""
        return sum(part.count for part in self.rounds)

    @property
    def steps(self) -> int:
        """The updates of a whole trial."""
        return self.base.training.steps

    @property
    def fields(self) -> tuple[str, ...]:
        """Every setting that is searched in some round, in the order of the rounds."""
        found = [searched.field for part in self.rounds for searched in part.ranges]
        return tuple(dict.fromkeys(found))

    def round_of(self, number: int) -> int:
        """Return the round, counted from 1, that a trial belongs to."""
        for i, part in enumerate(self.rounds, 1):
            if number <= part.count:
                return i
            number -= part.count
        raise ConfigError("trial", f"{number} is not one of this search")

    def numbers(self, round_number: int) -> range:
        """Return the numbers of a round's trials."""
        before = sum(part.count for part in self.rounds[: round_number - 1])
        return range(before + 1, before + self.rounds[round_number - 1].count + 1)

    def trial(self, number: int) -> Trial:
        """Return what trial `number` is: the same whenever and wherever it is asked for."""
        if (known := self._known.get(number)) is None:
            known = self._known[number] = self._drawn(number)
        return known

    @cached_property
    def _known(self) -> dict[int, Trial]:
        """What was drawn before: pictures ask for thousands of them, many times a second."""
        return {}

    def column(self, path: str, numbers: Sequence[int]) -> npt.NDArray[Any]:
        """Return what these trials have of a setting; NaN where their round has no range of it.

        Of choices it is an array of objects, else one of numbers.
        """
        values, known = self._columns.setdefault(
            path, (np.full(self.count, nan, object), np.zeros(self.count, np.bool_))
        )
        at = np.array(numbers, np.intp) - 1
        for i in at[~known[at]].tolist():
            values[i], known[i] = self.trial(i + 1).settings.get(path, nan), True
        ranges = [r for part in self.rounds for r in part.ranges if r.field == path]
        found = values[at]
        return found if any(r.choices for r in ranges) else found.astype(np.float64)

    @cached_property
    def _columns(self) -> dict[str, tuple[npt.NDArray[Any], npt.NDArray[np.bool_]]]:
        return {}

    def _drawn(self, number: int) -> Trial:
        in_round = self.round_of(number)
        part, i = self.rounds[in_round - 1], number - self.numbers(in_round).start
        if part.draw is Draw.GRID:
            point = part.grid[i]
        else:
            rng = np.random.default_rng((self.seed, in_round, i))
            places = rng.random(len(part.ranges)).tolist()
            point = tuple(r.at(place) for r, place in zip(part.ranges, places, strict=True))
        settings = dict(zip([r.field for r in part.ranges], point, strict=True))
        first = self.base.seed + (number - 1) * self.seeds
        return Trial(
            number, in_round, settings, tuple((first + k) % SEEDS for k in range(self.seeds))
        )

    def configs(self, trial: Trial) -> tuple[RunConfig, ...]:
        """Return the configuration of every run of a trial, one a seed."""
        return tuple(replace(self.base, {**trial.settings, "seed": s}) for s in trial.seeds)

    def with_trials(self, trials: int) -> "Search":
        """Return the search with another number of trials in its last round."""
        last = replaced(self.rounds[-1], trials=trials)
        return replaced(self, rounds=(*self.rounds[:-1], last))

    def with_round(self, part: Round) -> "Search":
        """Return the search with one round more."""
        return replaced(self, rounds=(*self.rounds, part))


def _check_whole(name: str, value: Any, most: int, least: int = 1) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        message = f"{quoted(value)} is not allowed; allowed is a whole number from {least} to "
        raise ConfigError(name, f"{message}{most:,}")
