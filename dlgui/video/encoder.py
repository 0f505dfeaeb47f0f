"""MP4 and WebM, written by PyAV: an extra, whose wheels bring the encoders."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Any, Final, final

import av
from av.error import FFmpegError

from dlgui.video.film import Film, Kind
from dlgui.video.writer import FilmError, FilmWriter, Pixels, Span

CODECS: Final[dict[Kind, tuple[str, str, dict[str, str]]]] = {
    Kind.MP4: (
        "mp4",
        "libx264",
        # The index before the pictures: a browser begins to play before it has all of the file.
        {"preset": "veryfast", "crf": "18", "threads": "2"},
    ),
    Kind.WEBM: (
        "webm",
        "libvpx-vp9",
        {"deadline": "realtime", "cpu-used": "7", "crf": "28", "b": "0", "row-mt": "1"},
    ),
}
"""Container, encoder, and settings with which letters of 12 pixels stay sharp."""
BT709: Final = 1
"""Of a film of this size every player expects these colours; Qt's are full-range RGB."""
MILLISECOND: Final = Fraction(1, 1000)


@contextmanager
def _plainly() -> Iterator[None]:
    """Say what PyAV says in the words of this room."""
    try:
        yield
    except FFmpegError as error:
        raise FilmError(error.strerror or str(error)) from None


@final
class Encoder(FilmWriter):
    """Writes into a draft; a frame that has not changed is not converted again."""

    def __init__(self, film: Film, draft: Path) -> None:
        container, codec, options = CODECS[film.kind]
        flags = {"movflags": "faststart"} if film.kind is Kind.MP4 else {}
        self._count = 0
        self._pixels: Pixels | None = None
        self._frame: Any = None
        self._file = av.open(str(draft), "w", format=container, options=flags)
        try:
            stream: Any = self._file.add_stream(codec, rate=film.fps, options=options)
        except (FFmpegError, ValueError) as error:
            self._file.close()
            raise FilmError(f"there is no encoder {codec} here: {error}") from None
        stream.width, stream.height, stream.pix_fmt = film.width, film.height, "yuv420p"
        context = stream.codec_context
        context.colorspace = context.color_primaries = context.color_trc = BT709
        context.color_range = 1
        self._stream, self._base = stream, 1 / film.fps

    @_plainly()
    def add(self, pixels: Pixels) -> None:
        if pixels is not self._pixels:
            picture = av.VideoFrame.from_ndarray(pixels, format="bgra")
            self._frame = picture.reformat(format="yuv420p", dst_colorspace=BT709)
            self._pixels = pixels
        self._frame.pts, self._frame.time_base = self._count, self._base
        self._count += 1
        self._file.mux(self._stream.encode(self._frame))

    @_plainly()
    def finish(self, chapters: Sequence[Span]) -> None:
        self._file.mux(self._stream.encode(None))
        self._file.set_chapters([_mark(i, chapter) for i, chapter in enumerate(chapters)])
        self._file.close()

    def discard(self) -> None:
        try:
            self._file.close()
        except (FFmpegError, OSError):  # a full disk is full for the end of the file too
            return


def _mark(number: int, chapter: Span) -> Any:
    return {
        "id": number,
        "start": round(chapter.start / MILLISECOND),
        "end": round(chapter.end / MILLISECOND),
        "time_base": MILLISECOND,
        "metadata": {"title": chapter.text},
    }


def measured(place: Path) -> tuple[int, int, int]:
    """Return width, height and number of frames of a film, all of which can be decoded."""
    with av.open(str(place)) as file:
        video = file.streams.video[0]
        return video.width, video.height, sum(1 for _ in file.decode(video))
