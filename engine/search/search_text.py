"""A search as the text of a TOML file: what is searched, and below that a line for every outcome.

trials = 100                        # or several tables [[round]], each with its own
[[range]]
field = "optimizer.lr"
low = 1e-6
high = 1e-2
scale = "log"

[run.training]
steps = 200

[results]
1-200 = [...]                       # trial 1 after 200 updates
"""

from collections.abc import Iterable, Mapping
from itertools import takewhile
from pathlib import Path
from typing import Any

from engine.search.outcome import Outcome
from engine.search.ranges import range_from_mapping, range_to_mapping
from engine.search.search import Draw, Judge, Round, Search
from engine.search.search_rows import head_of_results, read_rows, row
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, quoted
from engine.training.settings import (
    differences,
    from_mapping,
    read_toml,
    tree_to_toml,
)
from engine.training.study import ABOUT, check_format, group_of, nested, read_text_of
from engine.training.study_text import placed
from engine.training.typed_settings import number_of

FORMAT = 1
RESULTS = "[results]"


def looks_like_search(text: str) -> bool:
    """Whether a TOML text is a search rather than a study."""
    lines = {line.strip() for line in text.splitlines()}
    return bool(lines & {"[[range]]", "[[round]]", "[[round.range]]", RESULTS})


def search_from_toml(text: str, folder: Path | None = None) -> Search:
    """Read what is searched. Raises ConfigError, which names field and value."""
    tree = read_toml(_halves(text)[0])
    tree = tree if folder is None else placed(tree, folder)
    check_format(tree.pop("format", FORMAT))
    known = {*ABOUT, "run", "seeds", "search_seed", "judge", "halving", "round"}
    of_round = {"range", "trials", "draw"}
    if unknown := tree.keys() - known - of_round:
        message = "not known in a search; known are " + ", ".join(sorted(known | of_round))
        raise ConfigError(min(unknown), message)
    return Search(
        base=from_mapping(group_of(tree, "run")),
        rounds=_rounds(tree, of_round),
        seeds=_whole(tree, "seeds", 1),
        seed=_whole(tree, "search_seed", 1),
        judge=_judge(tree.get("judge", Judge.ACCURACY)),
        halving=_flag(tree, "halving"),
        **{name: read_text_of(tree, name) for name in ABOUT},
    )


def search_to_toml(
    search: Search,
    outcomes: Iterable[Outcome] = (),
    before: str = "",
    folder: Path | None = None,
) -> str:
    """Return a search, and what came of its trials so far, as the text of a file.

    Of the text that the file in a `folder` had `before`, its own words stay: all that stands above
    the results if that is this search, else the comments that it begins with.
    """
    head = _own_words(before, folder, search)
    rows = "".join(row(search, outcome) for outcome in outcomes)
    return f"{head}\n{RESULTS}\n{head_of_results(search)}{rows}"


def _own_words(before: str, folder: Path | None, search: Search) -> str:
    """What is to stand above the results, by the text that was there before."""
    text = _halves(before)[0]
    try:
        if before and search_from_toml(text, folder) == search:
            return text.rstrip("\n") + "\n"
    except ConfigError:
        pass
    lines = text.splitlines(keepends=True)
    comments = takewhile(lambda line: line.lstrip().startswith("#"), lines)
    return "".join([*comments, _head(search)])


def _head(search: Search) -> str:
    tree: dict[str, Any] = {"format": FORMAT}
    tree |= {name: text for name in ABOUT if (text := getattr(search, name))}
    tree |= {"seeds": search.seeds, "search_seed": search.seed, "judge": str(search.judge)}
    tree |= {"halving": search.halving}
    changed = {path: new for path, (_, new) in differences(RunConfig(), search.base).items()}
    tree |= {"round": [_round_tree(part) for part in search.rounds], "run": nested(changed)}
    return tree_to_toml(tree)


def outcomes_from_toml(text: str, search: Search) -> tuple[list[Outcome], int]:
    """Return what was recorded for this search, and how many lines cannot be read.

    Raises ConfigError for results of another search: other settings, ranges or seeds.
    """
    return read_rows(_halves(text)[1].splitlines(), search)


def _halves(text: str) -> tuple[str, str]:
    """Split at the line that the results begin with."""
    lines = text.removeprefix("\ufeff").split("\n")
    for i, line in enumerate(lines):
        if line.strip() == RESULTS:
            return "\n".join(lines[:i]), "\n".join(lines[i + 1 :])
    return "\n".join(lines), ""


def _rounds(tree: Mapping[str, Any], of_round: set[str]) -> tuple[Round, ...]:
    if "round" not in tree:
        return (_round(tree),)
    if both := tree.keys() & of_round:
        message = "stands beside [[round]], where each round has its own"
        raise ConfigError(min(both), message)
    tables = tree["round"]
    if not isinstance(tables, list) or not all(isinstance(t, Mapping) for t in tables):
        raise ConfigError("round", "write each round as a table headed [[round]]")
    for table in tables:
        if unknown := table.keys() - of_round:
            message = "not known in a round; known are " + ", ".join(sorted(of_round))
            raise ConfigError(f"round.{min(unknown)}", message)
    return tuple(map(_round, tables))


def _round(table: Mapping[str, Any]) -> Round:
    ranges, draw = table.get("range", []), table.get("draw", Draw.RANDOM)
    if not isinstance(ranges, list):
        raise ConfigError("range", "write each range as a table headed [[range]]")
    if draw not in list(Draw):
        message = f"{quoted(draw)} is not allowed; allowed is one of " + ", ".join(Draw)
        raise ConfigError("draw", message)
    read = tuple(map(range_from_mapping, ranges))
    return Round(read, _whole(table, "trials", 100), Draw(draw))


def _round_tree(part: Round) -> dict[str, Any]:
    ranges = [range_to_mapping(searched) for searched in part.ranges]
    return {"trials": part.trials, "draw": str(part.draw), "range": ranges}


def _whole(tree: Mapping[str, Any], name: str, default: int) -> Any:
    """Return a number as it was written, 1e2 and "1,000" too; who takes it says what is allowed."""
    value = tree.get(name, default)
    if isinstance(value, str):
        value = number_of(name, value, whole=True)
    is_whole = isinstance(value, float) and value.is_integer() and abs(value) < 1e15
    return int(value) if is_whole else value


def _judge(name: Any) -> Judge:
    if name not in list(Judge):
        message = f"{quoted(name)} is not allowed; allowed is one of " + ", ".join(Judge)
        raise ConfigError("judge", message)
    return Judge(name)


def _flag(tree: Mapping[str, Any], name: str) -> bool:
    value = tree.get(name, False)
    if not isinstance(value, bool):
        raise ConfigError(name, f"{quoted(value)} is not allowed; allowed is true or false")
    return value
