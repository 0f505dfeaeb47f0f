"""The colours of the window's surfaces: all that its first picture needs of the palettes."""

from typing import Final, NamedTuple, final


@final
class Grounds(NamedTuple):
    """Each as `#rrggbb`, with the meaning that it has in the palette."""

    background: str
    surface: str
    border: str


LIGHT_GROUNDS: Final = Grounds(background="#f3f4f6", surface="#ffffff", border="#e0e3e8")
DARK_GROUNDS: Final = Grounds(background="#1a1c1f", surface="#23262b", border="#34383f")
