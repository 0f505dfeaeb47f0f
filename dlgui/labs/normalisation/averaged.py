"""What shares a mean, as one group after the other comes, or the one that is pointed at."""

from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.labs.normalisation.digits_text import digits_text
from dlgui.labs.normalisation.state import GraphState
from dlgui.plot.cube_data import CubePicture
from dlgui.plot.short_numbers import short_number
from engine.arrays import Shape
from engine.graphs.lesson_maps import lesson_maps
from engine.graphs.norm_groups import (
    GroupFigures,
    NormGroup,
    group_count,
    group_figures,
    group_of,
)
from engine.layers.names import NormName


@final
@dataclass(frozen=True)
class Averaged:
    """A group and its figures; None as long as there is none to look at."""

    state: GraphState
    shape: Shape
    group: NormGroup | None = None
    figures: GroupFigures | None = None


def count_of(state: GraphState) -> int:
    """Return how many means there are."""
    return group_count(state.norm, lesson_maps(state.digits).shape, groups=state.groups)


def averaged(state: GraphState, number: int, pointed: tuple[int, int] | None) -> Averaged:
    """Return the group that is pointed at (sample, channel), else the one of this number from 1."""
    x = lesson_maps(state.digits)
    place = pointed if pointed is not None else _place(state, x.shape, number)
    if place is None or place[0] >= len(x):
        return Averaged(state, x.shape)
    group = group_of(state.norm, x.shape, *place, groups=state.groups)
    return Averaged(state, x.shape, group, group_figures(x, group))


def cube_picture(seen: Averaged) -> CubePicture:
    """Return the cube with what shares a mean lit, and the figures of that."""
    translate = QCoreApplication.translate
    n, c, h, w = seen.shape
    axes = (
        f"N = {digits_text(n)}",
        translate("averaged", "C = {0} channels").format(c),
        f"H × W\n{h} × {w}",
    )
    if seen.group is None or seen.figures is None:
        title = (translate("averaged", "Point at a cell"),)
        means = translate("averaged", "means in all")
        return CubePicture(
            n, c, axes=axes, title=title, figures=((means, str(count_of(seen.state))),)
        )
    figures = (
        (translate("averaged", "mean"), short_number(seen.figures.mean)),
        (translate("averaged", "std"), short_number(seen.figures.std)),
        (translate("averaged", "values"), f"{seen.figures.values:,}"),
        (translate("averaged", "means in all"), str(count_of(seen.state))),
    )
    return CubePicture(n, c, seen.group.samples, seen.group.channels, axes, title_of(seen), figures)


def title_of(seen: Averaged) -> tuple[str, ...]:
    """Return in words what shares the mean: which channels, of which digits."""
    if seen.group is None:
        return ()
    translate, channels = QCoreApplication.translate, seen.group.channels
    if len(channels) == seen.shape[1]:
        first = translate("averaged", "All channels")
    elif len(channels) == 1:
        first = translate("averaged", "Channel {0}").format(channels.start + 1)
    else:
        first = translate("averaged", "Channels {0} to {1}").format(
            channels.start + 1, channels.stop
        )
    if seen.state.norm is NormName.BATCH:
        return first, translate("averaged", "of all digits")
    return first, translate("averaged", "of digit {0}").format(seen.group.samples.start + 1)


def _place(state: GraphState, shape: Shape, number: int) -> tuple[int, int] | None:
    """A sample and a channel of the group of this number; groups go channel by channel."""
    if not 1 <= number <= count_of(state):
        return None
    n, c = shape[:2]
    in_a_row = {
        NormName.BATCH: c,
        NormName.LAYER: 1,
        NormName.INSTANCE: c,
        NormName.GROUP: state.groups,
    }[state.norm]
    sample, place = divmod(number - 1, in_a_row)
    return min(sample, n - 1), place * (c // in_a_row)
