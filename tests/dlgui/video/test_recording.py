"""A recording is the same every time, whole or not at all, and shows what the window shows."""

import resource
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import final

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui.clock.virtual import VirtualClock
from dlgui.command.filming import film_demo, open_for_film, runner_in
from dlgui.demos.demo import Demo
from dlgui.demos.reading import demo_from_toml
from dlgui.session.session import Session
from dlgui.video.film import Film, film_of
from dlgui.video.recording import run_reel
from dlgui.video.writer import FilmWriter, Pixels, Span
from tests.open_window import open_window

PATIENCE_MS = 30_000
SIZE = "800x600"
DEMO = """
lecture = true
[[scene]]
lab = "overfitting"
preset = "overfit"
speed = 120
caption = { en = "It learns", ja = "学ぶ" }
spotlight = "accuracy_plot"
play_until = { step = 60 }
[[scene]]
title = "L2"
spotlight = ""
set = { "regularization.l2" = 0.05 }
play_until = { gap_above = 0.1 }
[[scene]]
lab = "paths"
caption = "Racers"
speed = 30
play_until = { step = 10 }
wait = 0.2
"""
EACH_KIND = ("a.mp4", pytest.param("a.gif", marks=pytest.mark.slow), "frames")


@final
class Hashes(FilmWriter):
    """Notes the hash of every frame."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def add(self, pixels: Pixels) -> None:
        self.found.append(sha256(pixels.tobytes()).hexdigest())

    def finish(self, chapters: Sequence[Span]) -> None:
        """There is nothing left to write."""

    def discard(self) -> None:
        """There is nothing open."""


def demo() -> Demo:
    return demo_from_toml(DEMO)


def nobody(_frames: int, _share: float) -> None:
    """Watches nothing."""


def recorded(qtbot: QtBot, film: Film) -> tuple[list[str], list[float], list[Span]]:
    """Return hashes of all frames, the test accuracies of the run, and what was said."""
    clock, writer = VirtualClock(), Hashes()
    window = open_for_film(clock, QSize(film.width, film.height))
    qtbot.addWidget(window)
    runner = runner_in(window, demo(), Path("demo.toml"), language="en")
    runner.start()
    run_reel(window, clock, runner, writer, film, nobody)
    accuracies = window.labs["overfitting"].findChildren(Session)[0].histories[0]
    values = accuracies.curve("test_accuracy")[1].tolist()
    captions = runner.captions
    window.close()
    return writer.found, values, captions


def test_a_demo_recorded_twice_has_the_same_frames(qtbot: QtBot, tmp_path: Path) -> None:
    film = film_of(tmp_path / "a.gif", SIZE, "10")
    first, second = recorded(qtbot, film), recorded(qtbot, film)
    assert first == second
    assert len(set(first[0])) > 10
    assert [span.text for span in first[2]] == ["It learns", "Racers"]


def test_the_window_shows_the_same_curves_as_the_film(qtbot: QtBot, tmp_path: Path) -> None:
    _, filmed, _ = recorded(qtbot, film_of(tmp_path / "a.gif", SIZE, "10"))
    window = open_window(qtbot)  # by the time that passes, as a person has it
    runner = runner_in(window, demo(), Path("demo.toml"), language="en")
    runner.start()
    qtbot.waitUntil(lambda: runner.is_over, timeout=PATIENCE_MS)
    session = window.labs["overfitting"].findChildren(Session)[0]
    assert session.histories[0].curve("test_accuracy")[1].tolist() == filmed
    window.close()


def test_a_film_comes_with_its_captions_and_nothing_else(
    qapp: QApplication, tmp_path: Path
) -> None:
    film = film_of(tmp_path / "a.gif", SIZE, "5")
    shares: list[float] = []
    done = film_demo(
        demo(), Path("demo.toml"), film, language="ja", watch=lambda _n, share: shares.append(share)
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.gif", "a.srt", "a.vtt"]
    assert "学ぶ" in (tmp_path / "a.vtt").read_text(encoding="utf-8")
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert done.frames == len(shares)


@pytest.mark.parametrize("name", EACH_KIND)
def test_a_recording_that_is_given_up_leaves_nothing(
    qapp: QApplication, tmp_path: Path, name: str
) -> None:
    if name.endswith("mp4"):
        pytest.importorskip("av")

    def given_up(frames: int, _share: float) -> None:
        if frames == 5:
            raise KeyboardInterrupt

    film = film_of(tmp_path / name, SIZE, "10")
    with pytest.raises(KeyboardInterrupt):
        film_demo(demo(), Path("demo.toml"), film, language="en", watch=given_up)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", EACH_KIND)
def test_a_full_disk_leaves_nothing(qapp: QApplication, tmp_path: Path, name: str) -> None:
    if name.endswith("mp4"):
        pytest.importorskip("av")
    film = film_of(tmp_path / name, SIZE, "10")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill(frames: int, _share: float) -> None:
        if frames == 1:  # no file may grow any more
            resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, limits[1]))

    try:
        with pytest.raises(Exception, match=r"(?i)large|written|full|space"):
            film_demo(demo(), Path("demo.toml"), film, language="en", watch=fill)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(tmp_path.iterdir()) == []
