"""What is averaged over what: group after group, each place once, and the figures of real maps."""

import numpy as np
import pytest

from dlgui.labs.normalisation.averaged import averaged, count_of, cube_picture, title_of
from dlgui.labs.normalisation.digits_text import digits_text
from dlgui.labs.normalisation.state import GraphState, Page
from engine.graphs.lesson_maps import CHANNELS, lesson_maps
from engine.layers.names import NormName


def state(norm: NormName, digits: int = 4, groups: int = 2) -> GraphState:
    return GraphState(Page.AVERAGED, norm=norm, digits=digits, groups=groups)


@pytest.mark.parametrize("norm", list(NormName))
@pytest.mark.parametrize("digits", [1, 3, 8])
@pytest.mark.parametrize("groups", [1, 2, 3, 6])
def test_the_groups_come_one_after_the_other_and_leave_nothing_out(
    norm: NormName, digits: int, groups: int
) -> None:
    settings = state(norm, digits, groups)
    seen: list[tuple[int, int]] = []
    for number in range(1, count_of(settings) + 1):
        group = averaged(settings, number, None).group
        assert group is not None
        seen += [(n, c) for n in group.samples for c in group.channels]
    assert sorted(seen) == [(n, c) for n in range(digits) for c in range(CHANNELS)]


@pytest.mark.parametrize("number", [0, 999])
def test_before_the_first_group_and_after_the_last_nothing_is_lit(number: int) -> None:
    seen = averaged(state(NormName.BATCH), number, None)
    picture = cube_picture(seen)
    assert seen.group is None
    assert (picture.lit_samples, picture.lit_channels) == (range(0), range(0))
    assert picture.figures == (("means in all", "6"),)


def test_what_is_pointed_at_comes_first() -> None:
    seen = averaged(state(NormName.GROUP), 1, (2, 4))
    assert seen.group is not None
    assert (seen.group.samples, seen.group.channels) == (range(2, 3), range(3, 6))
    figures = dict(cube_picture(seen).figures)
    part = lesson_maps(4)[2, 3:6]
    assert float(figures["mean"]) == pytest.approx(part.mean(), rel=5e-3)
    assert float(figures["std"]) == pytest.approx(part.std(), rel=5e-3)
    assert figures["values"] == f"{part.size:,}"
    assert np.prod(part.shape) == 3 * 24 * 24


def test_a_pointer_that_was_left_behind_a_smaller_batch_lights_nothing() -> None:
    assert averaged(state(NormName.BATCH, digits=2), 0, (3, 1)).group is None


@pytest.mark.parametrize(
    ("norm", "title"),
    [
        (NormName.BATCH, "Channel 5 of all digits"),
        (NormName.LAYER, "All channels of digit 3"),
        (NormName.GROUP, "Channels 4 to 6 of digit 3"),
        (NormName.INSTANCE, "Channel 5 of digit 3"),
    ],
)
def test_what_shares_a_mean_is_said_in_words(norm: NormName, title: str) -> None:
    assert " ".join(title_of(averaged(state(norm), 0, (2, 4)))) == title


def test_one_digit_is_one_digit() -> None:
    assert [digits_text(count) for count in (1, 2)] == ["1 digit", "2 digits"]
    one = cube_picture(averaged(GraphState(Page.AVERAGED, digits=1), 0, None))
    assert one.axes[0] == "N = 1 digit"
