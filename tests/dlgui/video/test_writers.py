"""Every kind of film is read again: its size, length and pictures; what is wrong is told."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication, QImage, QImageReader

from dlgui.video import writers
from dlgui.video.film import Film, film_of
from dlgui.video.pictures import frame_file
from dlgui.video.reel import Reel
from dlgui.video.writer import FilmError, Pixels, Span
from dlgui.video.writers import check, writer_for

SIZE = "640x320"


def some_frames() -> list[Pixels]:
    """Return a bar that grows, a frame that stays, and one of noise."""
    rng = np.random.default_rng(0)
    frames = []
    for i in range(4):
        frame = np.full((320, 640, 4), (40, 30, 20, 255), np.uint8)
        frame[100:200, 50 : 100 + 60 * i, :3] = (200, 120, 10 + 50 * i)
        frames.append(frame)
    frames.insert(2, frames[1])
    frames[-1][250:, :, :3] = rng.integers(0, 256, (70, 640, 3))
    return frames


def write(film: Film, frames: Sequence[Pixels], chapters: Sequence[Span] = ()) -> None:
    reel = Reel(writer_for(film, film.path))
    for frame in frames:
        reel.add(frame)
    reel.finish(chapters)


def read_gif(path: Path) -> list[tuple[Pixels, int]]:
    reader, found = QImageReader(str(path)), []
    while reader.canRead():
        image = reader.read().convertToFormat(QImage.Format.Format_RGB32)
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(320, 640, 4).copy()
        found.append((pixels, reader.nextImageDelay()))
    return found


def test_a_gif_is_read_as_it_was_written(qapp: QGuiApplication, tmp_path: Path) -> None:
    film, frames = film_of(tmp_path / "a.gif", SIZE, "25"), some_frames()
    write(film, frames)
    check(film, film.path, 5)
    found = read_gif(film.path)
    assert [delay for _, delay in found] == [40, 80, 40, 40]  # a frame that stays is shown longer
    for (pixels, _), frame in zip(found, [frames[0], frames[1], frames[3], frames[4]], strict=True):
        assert np.array_equal(pixels[:250, :, :3], frame[:250, :, :3])  # few colours: exact
    noise = np.abs(found[-1][0][250:, :, :3].astype(int) - frames[-1][250:, :, :3])
    assert 0 < noise.mean() < 40  # 256 colours for 20,000


def test_frames_are_pictures_in_a_folder(qapp: QGuiApplication, tmp_path: Path) -> None:
    film, frames = film_of(tmp_path / "frames", SIZE), some_frames()
    write(film, frames)
    check(film, film.path, 5)
    for number, frame in enumerate(frames):
        image = QImage(str(frame_file(film.path, number))).convertToFormat(
            QImage.Format.Format_RGB32
        )
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(320, 640, 4)
        assert np.array_equal(pixels[..., :3], frame[..., :3])


@pytest.mark.parametrize("name", ["a.mp4", "a.webm"])
def test_an_encoded_film_has_size_length_chapters_and_colours(
    qapp: QGuiApplication, tmp_path: Path, name: str
) -> None:
    av = pytest.importorskip("av")
    film, frames = film_of(tmp_path / name, SIZE, "30"), some_frames()
    write(film, frames * 6, [Span(0.0, 0.5, "one"), Span(0.5, 1.0, "第二")])
    check(film, film.path, 30)
    with av.open(str(film.path)) as file:
        marks = [
            (m["metadata"]["title"], float(m["start"] * m["time_base"])) for m in file.chapters()
        ]
        assert marks == [("one", 0.0), ("第二", 0.5)]
        first = next(file.decode(video=0)).to_ndarray(format="bgr24").astype(int)
    assert abs(first[50, 50] - frames[0][50, 50, :3]).max() <= 8
    assert abs(first[150, 75] - frames[0][150, 75, :3]).max() <= 16


@pytest.mark.parametrize("name", ["a.mp4", "a.gif", "frames"])
def test_a_film_that_is_too_short_or_of_another_size_is_found_out(
    qapp: QGuiApplication, tmp_path: Path, name: str
) -> None:
    if name.endswith("mp4"):
        pytest.importorskip("av")
    film, frames = film_of(tmp_path / name, SIZE), some_frames()
    write(film, frames)
    with pytest.raises(FilmError, match="5 frames instead of"):
        check(film, film.path, 6)
    with pytest.raises(FilmError, match="640x320"):
        check(film_of(tmp_path / name, "1280x720"), film.path, 5)


@pytest.mark.parametrize("name", ["a.mp4", "a.gif"])
def test_half_a_film_is_found_out(qapp: QGuiApplication, tmp_path: Path, name: str) -> None:
    if name.endswith("mp4"):
        pytest.importorskip("av")
    film = film_of(tmp_path / name, SIZE)
    write(film, some_frames())
    film.path.write_bytes(film.path.read_bytes()[:-600])
    with pytest.raises(FilmError):
        check(film, film.path, 5)


def test_without_pyav_it_is_said_what_can_be_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(writers, "ENCODER", "dlgui.video.there_is_no_such_module")
    with pytest.raises(FilmError, match=r"PyAV.*gif.*PNG"):
        writer_for(film_of(tmp_path / "a.mp4", SIZE), tmp_path / "draft")


def test_what_goes_wrong_while_writing_reaches_who_hands_in_frames(tmp_path: Path) -> None:
    film = film_of(tmp_path / "frames", SIZE)
    reel = Reel(writer_for(film, film.path))
    film.path.rmdir()  # nothing can be written there any more
    frames = some_frames() * 20

    def hand_in() -> None:
        for frame in frames:
            reel.add(frame)

    with pytest.raises(FilmError, match=r"frame-00000\.png"):
        hand_in()
    reel.discard()
