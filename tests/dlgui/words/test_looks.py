"""Every look stands out from its card, and is told from the others: by colour, dash and marker."""

from itertools import combinations

import numpy as np
import pytest

from dlgui.theme import DARK, LIGHT, Palette, SeriesStyle, contrast
from dlgui.words.looks import (
    NAMED,
    TEST,
    TRAIN,
    VALIDATION,
    kept_look,
    looks_of,
    method_looks,
    next_run_look,
    run_look,
)
from engine.optimization.names import OptimizerName

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
TEXTBOOK = (
    OptimizerName.SGD,
    OptimizerName.MOMENTUM,
    OptimizerName.ADAGRAD,
    OptimizerName.RMSPROP,
    OptimizerName.ADAM,
)
METHODS = method_looks(list(OptimizerName))
RUNS = [run_look(place) for place in range(50)]

# How colours look to people who lack one kind of cones, in linear RGB (Machado and others, 2009).
SIGHTS = {
    "usual": np.eye(3),
    "protanopia": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    "deuteranopia": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
    "tritanopia": [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]],
}
TO_CONES = [[0.412, 0.536, 0.051], [0.212, 0.681, 0.107], [0.088, 0.282, 0.630]]
TO_OKLAB = [[0.2105, 0.7936, -0.0041], [1.9780, -2.4286, 0.4506], [0.0259, 0.7828, -0.8087]]
APART = 0.065
"""In Oklab. Okabe and Ito's own colours come as close as 0.076."""


def styles(palette: Palette, numbers: list[int]) -> list[SeriesStyle]:
    return [palette.series_style(number) for number in numbers]


def seen(color: str, sight: str) -> np.ndarray:
    rgb = np.array([int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    cones = np.array(TO_CONES) @ np.clip(np.array(SIGHTS[sight]) @ linear, 0, 1)
    return np.asarray(np.array(TO_OKLAB) @ np.cbrt(cones))


@BOTH
def test_every_look_stands_out_from_its_card(palette: Palette) -> None:
    colors = {style.color for style in styles(palette, [*NAMED, *METHODS, *RUNS])}
    assert colors == set(palette.series)
    assert min(contrast(color, palette.surface) for color in colors) >= 3


@BOTH
@pytest.mark.parametrize("sight", SIGHTS)
def test_all_people_tell_the_colours_apart(palette: Palette, sight: str) -> None:
    for one, other in combinations(palette.series, 2):
        assert np.linalg.norm(seen(one, sight) - seen(other, sight)) >= APART, (one, other)


@BOTH
def test_the_textbooks_methods_differ_in_colour_dash_and_marker(palette: Palette) -> None:
    found = styles(palette, method_looks(TEXTBOOK))
    for cue in ("color", "dash", "marker"):
        assert len({getattr(style, cue) for style in found}) == len(TEXTBOOK)


@BOTH
def test_no_two_things_look_alike(palette: Palette) -> None:
    found = styles(palette, [*NAMED, *METHODS, *RUNS])
    assert len(set(found)) == len(found)


@BOTH
def test_runs_and_methods_never_have_the_colour_of_train_or_test(palette: Palette) -> None:
    named = {style.color for style in styles(palette, [TRAIN, TEST])}
    assert len(named) == 2
    numbers = [*METHODS, *RUNS, *method_looks([OptimizerName.SGD] * 30), VALIDATION]
    assert named.isdisjoint(style.color for style in styles(palette, numbers))


@BOTH
@pytest.mark.parametrize("method", OptimizerName)
def test_a_second_run_of_a_method_has_its_colour_only(
    palette: Palette, method: OptimizerName
) -> None:
    found = styles(palette, method_looks([method] * 5))
    assert len({style.color for style in found}) == 1
    assert len({style.dash for style in found}) == len({style.marker for style in found}) == 5


def test_runs_look_by_their_method_only_if_they_differ_in_it() -> None:
    sgd, adam = OptimizerName.SGD, OptimizerName.ADAM
    assert looks_of([adam, sgd]) == method_looks([adam, sgd])
    assert looks_of([adam, adam]) == [run_look(0), run_look(1)]
    assert looks_of([sgd, adam, sgd])[:2] == method_looks([sgd, adam])


def test_the_next_run_has_the_next_look_whatever_stands_between() -> None:
    assert next_run_look([]) == run_look(0)
    assert next_run_look([*METHODS, run_look(4), run_look(9)]) == run_look(5)


def test_numbers_of_older_files_are_those_of_runs() -> None:
    assert [kept_look(number) for number in (0, 1, 24)] == [run_look(n) for n in (0, 1, 24)]
    assert kept_look(run_look(7)) == run_look(7)
    assert kept_look(METHODS[4]) == METHODS[4]
