"""The lines of a search's results: one an outcome, TOML and JSON at once.

So thousands are read in a moment. A line that is cut off or damaged is left out, and its trial is
trained again; lines of another search are refused.
"""

import json
from collections.abc import Sequence
from dataclasses import astuple
from math import isfinite
from typing import Any
from zlib import crc32

from engine.search.outcome import Outcome
from engine.search.results import Results
from engine.search.search import Search
from engine.training.fields import ConfigError, quoted
from engine.training.settings import to_mapping

COLUMNS = (
    "# trial-updates = [round, [drawn], [seeds], whole, [accuracies], [losses],"
    " spread of the loss, digits, diverged, [steps of the curve], [curve]]"
)


def head_of_results(search: Search) -> str:
    """Return what stands above the lines."""
    return f"{COLUMNS}\nof = {json.dumps(fingerprint(search))}\n"


def row(search: Search, outcome: Outcome) -> str:
    """Return the line of one outcome."""
    trial = search.trial(outcome.number)
    drawn = [_plain(value) for value in trial.settings.values()]
    known = [trial.round, drawn, list(trial.seeds), *astuple(outcome)[2:]]
    text = json.dumps(known, ensure_ascii=False, allow_nan=False)
    return f"{outcome.number}-{outcome.steps} = {text}\n"


def read_rows(lines: Sequence[str], search: Search) -> tuple[list[Outcome], int]:
    """Return what was recorded for this search, and how many lines cannot be read.

    Raises ConfigError for results of another search: other settings, ranges or seeds.
    """
    found, damaged = Results(search), 0
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        name, _, value = line.partition("=")
        if name.strip() == "of":
            _check_fingerprint(value.strip(), search)
            continue
        outcome = _outcome(name.strip(), value, search)
        damaged += outcome is None
        if outcome is not None:
            found.add(outcome)
    return list(found.outcomes), damaged


def fingerprint(search: Search) -> str:
    """Return what tells the results of one search from those of another: its settings' sum."""
    known = json.dumps([to_mapping(search.base), search.seeds, search.seed], sort_keys=True)
    return f"{crc32(known.encode()):08x}"


def _check_fingerprint(value: str, search: Search) -> None:
    if value != json.dumps(fingerprint(search)):
        message = "are of other settings than those above: put these back, or delete the results"
        raise ConfigError("results", message)


def _outcome(name: str, value: str, search: Search) -> Outcome | None:
    """Read one line; None if it is damaged. Raises ConfigError if it is of another search."""
    try:
        number, steps = map(int, name.split("-"))
        in_round, drawn, seeds, *rest = json.loads(value)
        whole, accuracies, losses, spread, examples, diverged, curve_steps, curve = rest
        outcome = Outcome(
            number,
            steps,
            bool(whole),
            tuple(map(float, accuracies)),
            tuple(map(float, losses)),
            float(spread),
            int(examples),
            int(diverged),
            tuple(map(int, curve_steps)),
            tuple(map(float, curve)),
        )
    except (ValueError, TypeError, RecursionError):
        return None
    if not _is_sound(outcome):
        return None
    trial = search.trial(number) if 1 <= number <= search.count else None
    here = trial and [trial.round, [_plain(v) for v in trial.settings.values()], [*trial.seeds]]
    if here != [in_round, drawn, seeds] or steps not in Results(search).rungs:
        message = f"{quoted(name)} is no trial of this search: its ranges, trials or steps changed"
        raise ConfigError("results", message)
    return outcome


def _is_sound(outcome: Outcome) -> bool:
    """Whether the figures can be those of a trial, whatever wrote them."""
    figures = (*outcome.accuracies, *outcome.losses, *outcome.curve, outcome.spread)
    return (
        bool(outcome.accuracies)
        and len(outcome.accuracies) == len(outcome.losses)
        and len(outcome.curve) == len(outcome.curve_steps)
        and outcome.examples > 0
        and all(map(isfinite, figures))
        and all(0 <= share <= 1 for share in (*outcome.accuracies, *outcome.curve))
    )


def _plain(value: Any) -> Any:
    """A value as it stands in a row: TOML has no word for none."""
    if isinstance(value, tuple):
        return list(value)
    return "none" if value is None else value
