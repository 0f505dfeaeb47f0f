"""What a benchmark reports, how it is timed, and the table that people read."""

import argparse
import json
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import final

from threadpoolctl import threadpool_limits

ROUNDS = 9
TURNS = 20
TURN_SECONDS = 0.003


@final
@dataclass(frozen=True)
class Row:
    """One figure; `target` is what to reach, at least or (`lower_is_better`) at most, if any.

    `ratio` is None for what could not be measured here; the name says why.
    """

    name: str
    ratio: float | None
    target: float | None = None
    unit: str = "x"
    lower_is_better: bool = True

    @property
    def reached(self) -> bool | None:
        if self.target is None or self.ratio is None:
            return None
        return (self.ratio <= self.target) == self.lower_is_better or self.ratio == self.target


def ratio_of(work: Callable[[], object], measure: Callable[[], object]) -> float:
    """Return the time of `work` over that of `measure`: the median of interleaved rounds.

    In a round the two take short turns, and the fastest tenth of the calls of each counts, since
    whatever else the machine does only ever adds time.
    """
    calls, measure_calls = _calls(work), _calls(measure)
    ratios: list[float] = []
    for _ in range(ROUNDS):
        of_work: list[float] = []
        of_measure: list[float] = []
        for _ in range(TURNS):
            of_work += _seconds(work, calls)
            of_measure += _seconds(measure, measure_calls)
        ratios.append(_fast(of_work) / _fast(of_measure))
    return statistics.median(ratios)


def beside_peer(
    name: str, theirs: Callable[[], object], ours: Callable[[], object], target: float
) -> Row:
    """Return how many times as long another library takes, all on one thread."""
    with threadpool_limits(1):  # of every library that is loaded by now
        ratio = ratio_of(theirs, ours)
    return Row(name, ratio, target, lower_is_better=False)


def _calls(work: Callable[[], object]) -> int:
    """How many calls fill a turn; the first ones, which prepare buffers, are not counted."""
    _seconds(work, 20)
    return max(1, int(TURN_SECONDS / statistics.median(_seconds(work, 20))))


def _fast(times: list[float]) -> float:
    return statistics.quantiles(times, n=10)[0]


def _seconds(work: Callable[[], object], calls: int) -> list[float]:
    """Return the time of each call."""
    times = []
    for _ in range(calls):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return times


def table(rows: Sequence[Row]) -> str:
    """Return the rows as text, one a line."""
    width = max((len(row.name) for row in rows), default=0)
    return "\n".join(_line(row, width) for row in rows)


def _line(row: Row, width: int) -> str:
    if row.ratio is None:
        return f"{row.name:{width}}         -"
    if row.target is None:
        return f"{row.name:{width}}  {row.ratio:8.2f} {row.unit}"
    sign, verdict = "<=" if row.lower_is_better else ">=", "" if row.reached else "  MISSED"
    return f"{row.name:{width}}  {row.ratio:8.2f} {row.unit}  {sign} {row.target:.2f}{verdict}"


def as_json(rows: Sequence[Row]) -> str:
    return json.dumps([asdict(row) | {"reached": row.reached} for row in rows], indent=1) + "\n"


def from_json(text: str) -> list[Row]:
    """Return the rows that `as_json` wrote."""
    return [Row(**{k: v for k, v in row.items() if k != "reached"}) for row in json.loads(text)]


def run_as_script(benchmark: Callable[[], Sequence[Row]], description: str | None) -> None:
    """Run a benchmark, print its table, and write its figures where the command line says."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here")
    arguments = parser.parse_args()
    rows = benchmark()
    print(table(rows))
    if arguments.json:
        arguments.json.write_text(as_json(rows), encoding="utf-8")
