"""Captions as SubRip and WebVTT: times, signs with a meaning, empty lines."""

from dlgui.video.subtitles import as_srt, as_vtt
from dlgui.video.writer import Span

SAID = [Span(0.0, 1.2345, "The gap\n\nis < 1 & wide"), Span(3661.5, 3662.0, "曲線")]


def test_subrip_has_numbers_and_commas() -> None:
    assert as_srt(SAID) == (
        "1\n00:00:00,000 --> 00:00:01,234\nThe gap\nis < 1 & wide\n"
        "\n2\n01:01:01,500 --> 01:01:02,000\n曲線\n"
    )


def test_webvtt_has_a_head_and_escapes() -> None:
    assert as_vtt(SAID) == (
        "WEBVTT\n\n00:00:00.000 --> 00:00:01.234\nThe gap\nis &lt; 1 &amp; wide\n"
        "\n01:01:01.500 --> 01:01:02.000\n曲線\n"
    )
