"""The command `search`: a preset or a file from the first trial to the last, without a window."""

import argparse
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dlgui.files.search_file import Journal, read_search
from dlgui.files.search_tables import ending, results_as_csv, results_as_json
from dlgui.runs.atomic_file import write_atomically
from dlgui.runs.places import refuse_unwritable
from dlgui.session.search.cluster import EXTRA, ClusterWorkers, has_cluster, is_address, no_address
from dlgui.session.search.running import Running
from dlgui.session.search.workers import MOST_WORKERS, ProcessWorkers, SearchError, Workers
from dlgui.start.exit_status import FAILED, INTERRUPTED, OK
from dlgui.start.output import complain, say
from dlgui.start.progress import ProgressBar
from engine.data.errors import visible
from engine.search.judging import check_search
from engine.search.outcome import Outcome
from engine.search.presets import load_search, searches
from engine.search.results import Results
from engine.search.search import Judge
from engine.training.fields import ConfigError, quoted
from engine.training.ranges import value_name
from engine.training.typed_settings import number_of

BEST, MOST_COUNTS = 10, 200


def search(arguments: argparse.Namespace) -> int:
    """Run a search; what was found is written whatever ends it."""
    outputs = _outputs(arguments)
    workers = _workers(arguments)
    path, results, sound = _opened(arguments)
    for output in outputs:
        refuse_unwritable(output)
    check_search(results.search)
    status = _run(path, results, workers, sound=sound)
    for output, content in outputs.items():
        try:
            write_atomically(output, content(results))
        except OSError as error:
            complain(visible(f"{output}: cannot be written: {error.strerror or error}"))
            status = FAILED
    for rank, outcome in enumerate(results.ranked()[:BEST], 1):
        say(visible(_line(results, rank, outcome)))
    if stopped := results.decided - len(results.ranked()):
        say(f"{stopped} of {results.search.count} stopped early")
    return status


def _outputs(arguments: argparse.Namespace) -> dict[Path, Callable[[Results], str]]:
    wanted = {arguments.json: results_as_json, arguments.csv: results_as_csv}
    both = arguments.json and arguments.csv
    if both and os.path.realpath(arguments.json) == os.path.realpath(arguments.csv):
        raise ConfigError(str(arguments.json), "cannot hold two things at once: name two files")
    return {path: content for path, content in wanted.items() if path}


def _opened(arguments: argparse.Namespace) -> tuple[Path | None, Results, bool]:
    """Return the file, what it holds, and whether lines can be added to it as it is."""
    path = Path(arguments.search)
    is_file = path.suffix.lower() == ".toml" or (
        arguments.search not in searches() and os.path.exists(path)
    )
    if not is_file:
        found = load_search(arguments.search)
        return None, Results(_with_trials(found, arguments.trials)), True
    file = read_search(path)
    refuse_unwritable(path)
    wanted = _with_trials(file.search, arguments.trials)
    if beyond := [o.number for o in file.outcomes if o.number > wanted.count]:
        message = f"{wanted.count} trials are wanted, and trial {max(beyond)} is done already"
        raise ConfigError("--trials", message)
    if file.damaged:
        complain(f"{file.damaged} lines of results cannot be read: these trials are repeated")
    return path, Results(wanted, file.outcomes), False


def _with_trials(found: Any, trials: str | None) -> Any:
    return found if trials is None else found.with_trials(_whole("--trials", trials))


def _workers(arguments: argparse.Namespace) -> Workers:
    if arguments.cluster is not None:
        if arguments.workers is not None:
            raise ConfigError("--workers", "contradicts --cluster, which has workers of its own")
        if not is_address(arguments.cluster):
            raise ConfigError("--cluster", no_address(arguments.cluster))
        if not has_cluster():
            raise ConfigError("--cluster", f"needs the extra cluster: {EXTRA}")
        return ClusterWorkers(arguments.cluster)
    if arguments.workers is None:
        return ProcessWorkers()
    return ProcessWorkers(_whole("--workers", arguments.workers, MOST_WORKERS))


def _whole(name: str, text: str, most: int | None = None) -> int:
    """Read a number of the command line; the search itself says how many trials are too many."""
    number = number_of(name, text, whole=True)
    is_whole = isinstance(number, int) and not isinstance(number, bool)
    if not is_whole or (most is not None and not 1 <= number <= most):
        allowed = "a whole number" if most is None else f"a whole number from 1 to {most}"
        raise ConfigError(name, f"{quoted(number)} is not allowed; allowed is {allowed}")
    return int(number)


def _run(path: Path | None, results: Results, workers: Workers, *, sound: bool) -> int:
    """Train all that is due with a progress bar; Ctrl+C ends it and keeps what is done."""
    title = results.search.id or (path.stem if path else "")
    bar = ProgressBar(results.search.count, visible(title))
    journal = Journal(path, results, _complain_of, sound=sound) if path else None

    def show() -> None:
        looks, total = len(results), results.total
        if not results.search.halving:
            bar.update(looks)
        elif looks >= total or looks % (total // MOST_COUNTS + 1) == 0:  # to count takes a while
            bar.update(results.decided, f"look {looks} of {total}")

    def found(outcome: Outcome) -> None:
        if journal:
            journal.keep(outcome)
        show()

    running = Running(results, workers, found, journal.beat if journal else lambda: None)
    running.grant()
    status = OK
    try:
        with _stopped_by_ctrl_c(running) as interrupted:
            running.run()
        status = INTERRUPTED if interrupted else OK
    except SearchError as error:
        complain(visible(f"{error}; {len(results)} trials are kept"))
        status = FAILED
    finally:
        bar.close()
        if journal and not journal.close():
            status = FAILED
    return status


@contextmanager
def _stopped_by_ctrl_c(running: Running) -> Iterator[list[int]]:
    """Stop between two trials: an exception anywhere might lose what one has just found."""
    heard: list[int] = []

    def stop(number: int, _frame: Any) -> None:
        heard.append(number)
        running.stop()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield heard
    finally:
        signal.signal(signal.SIGINT, before)


def _complain_of(error: OSError) -> None:
    complain(visible(f"results cannot be written for now: {error.strerror or error}"))


def _line(results: Results, rank: int, outcome: Outcome) -> str:
    judge = results.search.judge
    name = "accuracy" if judge is Judge.ACCURACY else "loss"
    settings = results.search.trial(outcome.number).settings.items()
    shown = ", ".join(value_name(path, value) for path, value in settings)
    figure = f"{outcome.figure(judge):.3f} ± {outcome.error(judge):.3f}"
    return f"{rank:2}  trial {outcome.number}: {name} {figure}, {shown} ({ending(outcome)})"
