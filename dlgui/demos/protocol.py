"""What was said in a demo, and when: captions and chapters of its film."""

from dataclasses import dataclass
from typing import final

from dlgui.video.writer import Span


@final
@dataclass(frozen=True)
class _Begun:
    at: float
    title: str
    caption: str


@final
class Protocol:
    """Written while scenes begin; times are counted from the first of them, in seconds."""

    def __init__(self) -> None:
        self._scenes: list[_Begun] = []

    def begin(self, now: float, title: str, caption: str) -> None:
        """Note that a scene begins."""
        self._scenes.append(_Begun(now, title, caption))

    def chapters(self, end: float) -> list[Span]:
        """Return the scenes that had a name and took any time."""
        return self._spans(end, [scene.title for scene in self._scenes])

    def captions(self, end: float) -> list[Span]:
        """Return what was said; a caption that stays over several scenes is one."""
        found: list[Span] = []
        for span in self._spans(end, [scene.caption for scene in self._scenes]):
            last = found[-1] if found else None
            if last is not None and (last.text, last.end) == (span.text, span.start):
                found[-1] = Span(last.start, span.end, span.text)
            else:
                found.append(span)
        return found

    def _spans(self, end: float, texts: list[str]) -> list[Span]:
        if not self._scenes:
            return []
        zero, times = self._scenes[0].at, [scene.at for scene in self._scenes]
        ends = [*times[1:], end]
        spans = [
            Span(start - zero, stop - zero, text)
            for start, stop, text in zip(times, ends, texts, strict=True)
        ]
        return [span for span in spans if span.text and span.end > span.start]
