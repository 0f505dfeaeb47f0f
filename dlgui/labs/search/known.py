"""The searches of which trials are known in this session: undo leads back to them, with those."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import final

from engine.search.results import Results
from engine.search.search import Round, Search

MOST = 12
"""So many searches are kept; their outcomes are small, and each is kept once."""


@final
@dataclass(frozen=True)
class Left:
    """A search as it was left for another: what was found, the round drawn up, and its file."""

    results: Results
    draft: Round
    path: Path | None

    def is_of(self, wanted: Search) -> bool:
        """Whether settings lead back here: the next round may have been drawn up already.

        By what trials are judged does not matter: it is no part of what is trained.
        """
        search = self.results.search
        if replace(wanted, judge=search.judge, rounds=search.rounds) != search:
            return False
        return wanted.rounds == search.rounds or wanted.rounds[-1] == self.draft


@final
class Known:
    """Remembers searches that were left, the last one first."""

    def __init__(self) -> None:
        self._left: list[Left] = []

    def keep(self, left: Left) -> None:
        """Remember a search with what was found in it; one without is nothing to come back to."""
        if len(left.results):
            others = (o for o in self._left if o.results.search != left.results.search)
            self._left = [left, *others][:MOST]

    def begin(self, wanted: Search, path: Path | None) -> Left:
        """Return a search with what is known of it, judged as it is now; else a new one."""
        for left in self._left:
            if left.is_of(wanted):
                search = replace(left.results.search, judge=wanted.judge)
                known = Results(search, left.results.outcomes)
                return Left(known, wanted.rounds[-1], left.path)
        return Left(Results(wanted), wanted.rounds[-1], path)

    def forget(self) -> None:
        """Let all of them go: somebody wants to begin anew."""
        self._left.clear()
