"""Captions as files beside a film: SubRip (.srt) and WebVTT (.vtt), and a list of its chapters."""

from collections.abc import Sequence

from dlgui.video.writer import Span


def as_srt(captions: Sequence[Span]) -> str:
    """Return captions as SubRip, whose times have a comma."""
    parts = [
        f"{number}\n{_time(c.start).replace('.', ',')} --> {_time(c.end).replace('.', ',')}\n"
        f"{_lines(c.text)}\n"
        for number, c in enumerate(captions, 1)
    ]
    return "\n".join(parts)


def as_vtt(captions: Sequence[Span]) -> str:
    """Return captions as WebVTT (W3C), in which `&` and `<` have a meaning."""
    parts = [f"{_time(c.start)} --> {_time(c.end)}\n{_escaped(_lines(c.text))}\n" for c in captions]
    return "\n".join(["WEBVTT\n", *parts])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _lines(text: str) -> str:
    """Leave no empty line, which would end the caption."""
    return "\n".join(line for line in text.splitlines() if line.strip())


def _time(seconds: float) -> str:
    thousandths = round(1000 * seconds)
    minutes, rest = divmod(thousandths, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"
