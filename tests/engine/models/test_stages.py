"""Lists of stages: read as people write them, written again, and refused with place and reason."""

import pytest

from engine.layers.windows import Windows
from engine.models.stages import (
    ConvStage,
    GlobalPoolStage,
    PoolStage,
    StageError,
    read_stages,
    shapes,
    write_stages,
)

SIMPLE = (
    ConvStage(30, Windows((5, 5), (1, 1), (0, 0))),
    PoolStage(Windows((2, 2), (2, 2), (0, 0))),
)


def test_the_textbooks_network_is_read() -> None:
    assert read_stages("conv 30 5x5, pool 2") == SIMPLE


@pytest.mark.parametrize(
    "text",
    [
        "conv 30 5x5,pool 2",
        "conv 30 5; pool 2x2",
        "  CONV 30 5×5 stride 1 pad 0 \n Max Pool 2 ",
        "conv2d 30 5x5 padding 0 → pool 2 stride 2",
        "conv 30 5x5 -> pool 2,",
        "conv 30 5x5、pool 2",
    ],
)
def test_the_same_can_be_written_in_many_ways(text: str) -> None:
    assert read_stages(text) == SIMPLE


@pytest.mark.parametrize(
    "text",
    [
        "conv 30 5x5, pool 2",
        "conv 9 3x3 pad 1, pool 2, conv 3 3x5 stride 2x1 pad 0x2, avg pool 2 stride 1, global pool",
        "pool 3 stride 2 pad 1",
    ],
)
def test_what_is_written_is_read_again(text: str) -> None:
    stages = read_stages(text)
    assert write_stages(stages) == text
    assert read_stages(write_stages(stages)) == stages


def test_shapes_follow_the_images_through_the_stages() -> None:
    stages = read_stages("conv 16 3x3 pad 1, pool 2, conv 8 5x3 stride 2, avg pool 2, global pool")
    after = shapes(stages, (1, 28, 28))
    assert after == ((16, 28, 28), (16, 14, 14), (8, 5, 6), (8, 2, 3), (8, 1, 1))
    assert stages[3] == PoolStage(Windows((2, 2), (2, 2), (0, 0)), mean=True)
    assert stages[4] == GlobalPoolStage()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "names no stage; write"),
        (" , ;", "names no stage"),
        ("conv 30 5x5, pull 2", r"stage 2 \(at character 14\), 'pull 2': there is no such stage"),
        ("conv 30", r"stage 1 \(at character 1\), 'conv 30': is not whole"),
        ("pool", "'pool': is not whole"),
        ("conv x 3", "'x' is no number of filters from 1 to 512"),
        ("conv 0 3", "'0' is no number of filters"),
        ("conv 513 3", "'513' is no number of filters"),
        ("conv 8 3y3", "'3y3' is no size; write one as 3 or 3x3, from 1"),
        ("conv 8 0", "'0' is no size"),
        ("conv 8 -3", "'-3' is no size"),
        ("conv 8 3 pad", "'' is no size; write one as 3 or 3x3, from 0"),
        ("conv 8 3 pad one", "'one' is no size"),
        ("conv 8 3 step 2", "'step' is not known; after the kernel come stride and pad"),
        ("conv 8 3 stride 0", "'0' is no size"),
        ("pool 2 pad 2", "pad may be at most half the window 2x2"),
        ("conv 8 3,   conv 8 ?", r"stage 2 \(at character 13\)"),
        (", ".join(["pool 1"] * 21), "has 21 stages; up to 20 are allowed"),
    ],
)
def test_what_cannot_be_read_is_refused_with_place_and_reason(text: str, words: str) -> None:
    with pytest.raises(StageError, match=words):
        read_stages(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("conv 8 29", "stage 1, 'conv 8 29x29': a window of 29x29 does not fit an image of 28x28"),
        ("pool 14, pool 3", "stage 2, 'pool 3': a window of 3x3 does not fit an image of 2x2"),
        ("conv 1 3 pad 14, conv 1 99", "window of 99x99"),
    ],
)
def test_stages_that_leave_no_pixel_are_refused(text: str, words: str) -> None:
    with pytest.raises(StageError, match=words):
        shapes(read_stages(text), (1, 28, 28))
