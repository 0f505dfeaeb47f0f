"""What a film may be: sizes, paces and endings, refused in words before anything is recorded."""

from fractions import Fraction
from pathlib import Path

import pytest

from dlgui.video.film import Kind, film_of
from engine.training.fields import ConfigError


def test_a_film_is_full_hd_at_thirty_frames_unless_told_otherwise() -> None:
    film = film_of(Path("out.mp4"))
    assert (film.kind, film.width, film.height, float(film.fps)) == (Kind.MP4, 1920, 1080, 30.0)
    assert film.time_of(45) == 1.5


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.MP4", Kind.MP4), ("a.webm", Kind.WEBM), ("a.gif", Kind.GIF), ("frames", Kind.FRAMES)],
)
def test_the_ending_says_what_is_written(name: str, kind: Kind) -> None:
    assert film_of(Path(name), "1280x720").kind is kind


@pytest.mark.parametrize("text", ["1280 x 720", "1280×720", "1280X720", " 1280*720 "])
def test_sizes_are_read_as_people_write_them(text: str) -> None:
    film = film_of(Path("a.mp4"), text)
    assert (film.width, film.height) == (1280, 720)


@pytest.mark.parametrize(
    ("size", "fps", "name", "said"),
    [
        ("10x10", "30", "a.mp4", "640x320"),
        ("100000x100000", "30", "a.mp4", "3840x2160"),
        ("1281x720", "30", "a.mp4", "even"),
        ("1280", "30", "a.mp4", "1920x1080"),
        ("0x0", "30", "a.mp4", "640x320"),
        ("-5x3", "30", "a.mp4", "1920x1080"),
        ("1280x720", "0", "a.mp4", "from 1 to 60"),
        ("1280x720", "-30", "a.mp4", "from 1 to 60"),
        ("1280x720", "1e9", "a.mp4", "from 1 to 60"),
        ("1280x720", "nan", "a.mp4", "number"),
        ("1280x720", "1/0", "a.mp4", "number"),
        ("1280x720", "fast", "a.mp4", "number"),
        ("1280x720", "30", "a.avi", ".mp4"),
        ("1280x720", "30", "a.png", ".gif"),
    ],
)
def test_what_cannot_be_is_told_with_what_can(size: str, fps: str, name: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        film_of(Path(name), size, fps)
    assert said in str(caught.value)


def test_a_pace_may_be_a_fraction() -> None:
    assert film_of(Path("a.mp4"), "1280x720", "29.97").fps == Fraction("29.97").limit_denominator(
        1001
    )
    assert film_of(Path("a.mp4"), "1280x720", "30000/1001").fps == Fraction(30000, 1001)


@pytest.mark.parametrize(
    ("fps", "delay"),
    [("", 40), ("30", 40), ("60", 40), ("25", 40), ("24", 40), ("20", 50), ("12", 80), ("1", 1000)],
)
def test_a_gif_shows_frames_for_whole_hundredths_and_never_less_than_four(
    fps: str, delay: int
) -> None:
    film = film_of(Path("a.gif"), "1280x720", fps)
    assert film.delay_ms == delay
    assert film.fps == Fraction(1000, delay)
