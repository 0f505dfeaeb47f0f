"""Records what is played in a window: frame after frame by a clock that is driven."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final, Protocol, final

from PySide6.QtWidgets import QWidget

from dlgui.clock.virtual import VirtualClock
from dlgui.runs.atomic_file import write_atomically
from dlgui.video.camera import Camera
from dlgui.video.draft import Draft
from dlgui.video.film import Film
from dlgui.video.reel import Reel
from dlgui.video.subtitles import as_srt, as_vtt
from dlgui.video.writer import FilmWriter, Span
from dlgui.video.writers import check, writer_for

LONGEST_S: Final = 3600.0
"""A play that has no end is cut off here."""


class Play(Protocol):
    """What is recorded. It goes by the clock of its window."""

    @property
    def is_over(self) -> bool: ...
    @property
    def share(self) -> float: ...
    @property
    def captions(self) -> Sequence[Span]: ...
    @property
    def chapters(self) -> Sequence[Span]: ...


@final
@dataclass(frozen=True)
class Recorded:
    """What was written: the number of frames, and all files."""

    frames: int
    files: tuple[Path, ...]


Watch = Callable[[int, float], None]
"""Told after each frame how many there are and which share of the play is over; may raise."""


def record(window: QWidget, clock: VirtualClock, play: Play, film: Film, watch: Watch) -> Recorded:
    """Write the film of a play, with its captions beside it; whole, or not at all.

    Raises FilmError or OSError for what cannot be written, and whatever `watch` raises.
    """
    draft = Draft(film.path)
    files: list[Path] = []
    try:
        frames = run_reel(window, clock, play, writer_for(film, draft.path), film, watch)
        check(film, draft.path, frames)
        for file, text in subtitle_files(film, play.captions).items():
            write_atomically(file, text)
            files.append(file)
        draft.publish()
    except BaseException:
        draft.remove()
        for file in files:
            with suppress(OSError):
                file.unlink()
        raise
    return Recorded(frames, (film.path, *files))


def run_reel(
    window: QWidget,
    clock: VirtualClock,
    play: Play,
    writer: FilmWriter,
    film: Film,
    watch: Watch,
) -> int:
    """Hand every frame to a writer, until the play is over; return how many there are."""
    camera, reel, began = Camera(window), Reel(writer), clock.now()
    try:
        for frame in count():
            if frame and (play.is_over or film.time_of(frame) > LONGEST_S):
                break
            clock.advance_to(began + film.time_of(frame))
            reel.add(camera.shoot())
            watch(frame + 1, play.share)
        reel.finish(play.chapters)
    except BaseException:
        reel.discard()
        raise
    return frame


def subtitle_files(film: Film, captions: Sequence[Span]) -> dict[Path, str]:
    """Return the files beside a film; none if nothing is said in it."""
    if not captions:
        return {}
    place = film.path.with_suffix("") if film.kind else film.path
    makers = ((".srt", as_srt), (".vtt", as_vtt))
    return {place.with_name(place.name + suffix): make(captions) for suffix, make in makers}
