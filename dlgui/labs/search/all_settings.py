"""All settings of the trials at once, for the picture with an axis for each."""

import numpy as np

from dlgui.labs.search.frame import (
    FIGURE,
    SearchFrame,
    is_log,
    names_of,
    numbers_in,
    places_of,
    ranges_of,
)
from dlgui.labs.search.texts import axis_text, judge_text, setting_text
from dlgui.plot.color_scale import ColorScale
from dlgui.plot.parallel import ParallelAxis, ParallelLines
from dlgui.plot.short_numbers import short_number


def parallel_axes(frame: SearchFrame) -> list[ParallelAxis]:
    """Return an axis a setting, and one for the figure at the right."""
    search, axes = frame.results.search, []
    for path in search.fields:
        if names := [setting_text(name) for name in names_of(frame, path)]:
            between = tuple((i / (len(names) - 1), names[i]) for i in range(1, len(names) - 1))
            axes.append(ParallelAxis(axis_text(path), names[0], names[-1], between))
        else:
            low, high = map(short_number, _ends(frame, path))
            axes.append(ParallelAxis(axis_text(path), low, high))
    low, high = map(short_number, frame.ends)
    return [*axes, ParallelAxis(judge_text(search.judge), low, high)]


def _ends(frame: SearchFrame, path: str) -> tuple[float, float]:
    """The ends of an axis: the outermost values there are, so that each can be had."""
    if path == FIGURE:
        return frame.ends
    if names := names_of(frame, path):
        return 1.0, float(len(names))
    numbers = [number for r in ranges_of(frame, path) for number in numbers_in(r)]
    return min(numbers), max(numbers)


def parallel_lines(frame: SearchFrame, scale: ColorScale) -> ParallelLines:
    """Return a line a trial, in the colour of its figure."""
    latest = frame.results.latest
    outcomes = [latest[number] for number in sorted(latest)]
    paths = (*frame.results.search.fields, FIGURE)
    columns = []
    for path in paths:
        values = places_of(frame, path, outcomes)
        low, high = _ends(frame, path)
        if path != FIGURE and is_log(frame, path):
            low, high, values = np.log10(low), np.log10(high), np.log10(values)
        columns.append((values - low) / (high - low))
    figures = places_of(frame, FIGURE, outcomes)
    numbers = np.array([o.number for o in outcomes], int)
    best = [outcome.number for outcome in frame.best]
    return ParallelLines(
        np.column_stack(columns), scale.levels(figures), np.isin(numbers, best), numbers
    )
