"""The colours of the program, light and dark, and the second cue (dash, marker) each series has.

Plain data: nothing here draws. Contrast is that of the Web Content Accessibility Guidelines (WCAG)
version 2.2.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, final

from dlgui.words.looks import look

READABLE: Final = 4.6
"""A little more than the 4.5 to 1 that words need, for edges that are smoothed."""
SEEN: Final = 3.0
"""What curves need (WCAG 2.2, 1.4.11)."""
MIX_STEPS: Final = 40

# Dash lengths are in units of the line width; markers are named as plotting libraries name them.
DASHES: Final[tuple[tuple[float, ...], ...]] = (
    (),
    (5.0, 3.0),
    (1.5, 2.5),
    (7.0, 2.5, 1.5, 2.5),
    (9.0, 4.0),
)
MARKERS: Final = ("o", "s", "t", "d", "star")


@final
@dataclass(frozen=True, slots=True)
class SeriesStyle:
    """How one series looks: its colour, and a dash and marker for those who cannot tell colours."""

    color: str
    dash: tuple[float, ...]
    marker: str


@final
@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of one mode as `#rrggbb`, named by what it is for."""

    dark: bool
    background: str  # the stage behind the cards
    surface: str  # cards, side bars, menus
    raised: str  # fields and buttons that lie on a surface
    hover: str  # a raised thing under the pointer
    border: str  # hairlines
    field_border: str  # the edge of a thing that can be typed into
    track: str  # the empty part of a slider
    text: str
    muted: str  # labels, units, notes: still readable (4.5:1)
    disabled: str
    ghost: str
    accent: str
    accent_hover: str
    on_accent: str  # text and icons on the accent
    accent_soft: str  # a wash of the accent behind text
    good: str
    warning: str
    error: str
    gap: str  # the shaded area between two curves
    grid: str  # grid lines of plots
    series: tuple[str, ...]  # by hue: Okabe and Ito's colours that keep 3:1 on `surface`, and more

    def series_style(self, index: int) -> SeriesStyle:
        """Return the look that goes by this number (see `looks`) in the colours of this mode."""
        hue, dash, marker = look(index)
        return SeriesStyle(self.series[hue], DASHES[dash], MARKERS[marker])

    def ink(self, color: str, ground: str = "") -> str:
        """Return a colour for words about something of this colour: as near to it as can be read
        on a ground (of cards, if none is named).

        Curves need a contrast of 3 to 1 with what they lie on, words 4.5 to 1 (WCAG 2.2).
        """
        return _readable(color, self.text, ground or self.surface)

    def faint(self, color: str) -> str:
        """Return the palest shade of a colour in which a curve can still be seen on a card."""
        mixed = (_mixed(self.surface, color, step / MIX_STEPS) for step in range(MIX_STEPS + 1))
        return next((shade for shade in mixed if contrast(shade, self.surface) >= SEEN), color)


LIGHT: Final = Palette(
    dark=False,
    background="#f3f4f6",
    surface="#ffffff",
    raised="#eff1f4",
    hover="#e4e7ec",
    border="#e0e3e8",
    field_border="#d3d8df",
    track="#dde1e7",
    text="#1f2328",
    muted="#5a626c",
    disabled="#a3a9b2",
    ghost="#868d97",
    accent="#0072b2",
    accent_hover="#0a83c6",
    on_accent="#ffffff",
    accent_soft="#e3f0f8",
    good="#00775a",
    warning="#b04a00",
    error="#b3261e",
    gap="#fbe9dd",
    grid="#e6e8ec",
    series=("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000", "#6a3d9a", "#8c510a"),
)

DARK: Final = Palette(
    dark=True,
    background="#1a1c1f",
    surface="#23262b",
    raised="#2e3238",
    hover="#3a3f47",
    border="#34383f",
    field_border="#434952",
    track="#3d424b",
    text="#e8eaed",
    muted="#a5acb5",
    disabled="#6b727c",
    ghost="#7d8590",
    accent="#56b4e9",
    accent_hover="#76c4f0",
    on_accent="#10202b",
    accent_soft="#243a49",
    good="#3fc79a",
    warning="#e69f00",
    error="#ff8a80",
    gap="#3b3220",
    grid="#32363d",
    series=("#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#ffffff", "#9370db", "#f0e442"),
)


def luminance(color: str) -> float:
    """Return the relative luminance of `#rrggbb`, 0 for black and 1 for white (WCAG 2.2)."""
    red, green, blue = (_linear(int(color[i : i + 2], 16) / 255.0) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=256)
def _readable(color: str, towards: str, ground: str) -> str:
    mixed = (_mixed(color, towards, step / MIX_STEPS) for step in range(MIX_STEPS + 1))
    return next((shade for shade in mixed if contrast(shade, ground) >= READABLE), towards)


def _mixed(one: str, other: str, share: float) -> str:
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
