"""The table of a search as the text of a file: JSON with all there is, CSV with a line a trial."""

import csv
import io
import json
from typing import Any

from dlgui.words.cells import cell
from engine.search.narrowing import importance
from engine.search.outcome import Outcome
from engine.search.results import Results
from engine.search.search import Judge
from engine.search.search_text import search_to_toml
from engine.training.ranges import value_text


def results_as_json(results: Results) -> str:
    """Return the search, every trial with its curve, the best and what matters in each round."""
    search = results.search
    trials = [_trial(results, results.latest[number]) for number in sorted(results.latest)]
    rounds = range(1, len(search.rounds) + 1)
    tree = {
        "preset": search.id,
        "search": search_to_toml(search).partition("\n[results]")[0],
        "judge": str(search.judge),
        "trials": trials,
        "best": [outcome.number for outcome in results.ranked()[:10]],
        "importance": [importance(results, number) for number in rounds],
    }
    return json.dumps(tree, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def results_as_csv(results: Results) -> str:
    """Return one line a trial: number, round, settings, figures with their errors, ending."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    fields = results.search.fields
    figures = [f"{judge}{end}" for judge in Judge for end in ("", "_error")]
    writer.writerow(["trial", "round", *fields, "seed", "steps", *figures, "ending"])
    for number in sorted(results.latest):
        outcome = results.latest[number]
        trial = results.search.trial(number)
        drawn = [cell(_shown(trial.settings.get(field, ""))) for field in fields]
        judged = [value for judge in Judge for value in _figures(outcome, judge)]
        row = [number, trial.round, *drawn, trial.seeds[0], outcome.steps, *judged]
        writer.writerow([*row, ending(outcome)])
    return text.getvalue()


def ending(outcome: Outcome) -> str:
    """Return how a trial ended, in a word or two."""
    if outcome.diverged:
        return "diverged"
    return "finished" if outcome.whole else "stopped early"


def _trial(results: Results, outcome: Outcome) -> dict[str, Any]:
    trial = results.search.trial(outcome.number)
    return {
        "number": trial.number,
        "round": trial.round,
        "settings": {path: _plain(value) for path, value in trial.settings.items()},
        "seeds": list(trial.seeds),
        "steps": outcome.steps,
        **{str(judge): outcome.figure(judge) for judge in Judge},
        **{f"{judge}_error": outcome.error(judge) for judge in Judge},
        "ending": ending(outcome),
        "curve_steps": list(outcome.curve_steps),
        "curve": list(outcome.curve),
    }


def _figures(outcome: Outcome, judge: Judge) -> tuple[float, float]:
    return outcome.figure(judge), outcome.error(judge)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _shown(value: Any) -> Any:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return value if is_number else value_text(value)
