"""Searches so small that a test trains all their trials in a moment, on points of the plane."""

from typing import Any

from engine.search.outcome import Outcome
from engine.search.ranges import Range, Scale
from engine.search.results import Results
from engine.search.search import Round, Search
from engine.training.config import RunConfig
from engine.training.settings import replace

TINY: dict[str, Any] = {
    "data.source": "moons",
    "data.points": 60,
    "data.validation_size": 40,
    "network.hidden": [6],
    "training.steps": 18,
    "training.batch_size": 10,
}
RATE = Range("optimizer.lr", 1e-3, 1.0, Scale.LOG)
DECAY = Range("regularization.l2", 1e-6, 1e-2, Scale.LOG)


def tiny_base(settings: dict[str, Any] | None = None) -> RunConfig:
    """Return what the trials of a tiny search have in common."""
    return replace(RunConfig(), TINY | (settings or {}))


def tiny_search(trials: int = 8, *ranges: Range, **more: Any) -> Search:
    """Return a search of one round, over rate and weight decay unless ranges are given."""
    base = more.pop("base", None) or tiny_base()
    draw = {"draw": more.pop("draw")} if "draw" in more else {}
    return Search(base, (Round(ranges or (RATE, DECAY), trials, **draw),), **more)


def made_up(number: int, accuracy: float, steps: int = 18, **more: Any) -> Outcome:
    """Return an outcome that nobody has trained."""
    known: dict[str, Any] = {"whole": True, "losses": (1 - accuracy,), "spread": 0.5}
    known |= {"accuracies": (accuracy,), "examples": 40} | more
    return Outcome(number, steps, **known)


def judged(search: Search, score: Any) -> Results:
    """Return a finished search whose accuracies are a function of each trial's settings."""
    numbers = range(1, search.count + 1)
    found = [made_up(n, score(search.trial(n).settings)) for n in numbers]
    return Results(search, found)
