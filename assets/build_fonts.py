"""Builds the bundled fonts: Noto Sans JP cut down to the characters that the program shows.

What stays: Latin, Greek, mathematics, arrows, kana, punctuation and the kanji of JIS level 1.
Superscripts, subscripts and hats that Noto Sans JP lacks are made from its other signs. Needs
fonttools, which is no dependency of the program. Run from the root of a checkout:

    python -m assets.build_fonts [--package DIR] [--output DIR]

The same package always gives the same bytes.
"""

# fonttools has no types, and need not be installed where types are checked.
# mypy: disable-error-code="import-not-found,import-untyped"

import argparse
from pathlib import Path
from typing import Any, NamedTuple

from fontTools import subset
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

import assets
from assets import npm_package

PACKAGE = "@expo-google-fonts/noto-sans-jp@0.4.3"

# A name of its own, so that a copy of Noto Sans JP installed on the system, which has other glyphs,
# is never mixed with this one.
FAMILY = "Noto Sans JP dlgui"

RANGES = (
    (0x0020, 0x017F),  # Latin
    (0x0370, 0x03FF),  # Greek
    (0x2000, 0x20CF),  # punctuation, superscripts, currency
    (0x2100, 0x218F),  # letter-like signs, fractions, Roman numerals
    (0x2190, 0x23FF),  # arrows, mathematics, keys
    (0x2460, 0x2473),  # numbers in circles
    (0x25A0, 0x27BF),  # shapes, signs, ticks
    (0x3000, 0x30FF),  # punctuation and kana
    (0xFF00, 0xFFEF),  # wide and narrow forms
)
RARE_KANJI = "閾冪"  # "threshold" and "power" are not in JIS level 1
FS_BOLD, FS_REGULAR = 1 << 5, 1 << 6
TABLES_OF_VERTICAL_TEXT = ["BASE", "STAT", "vhea", "vmtx"]


class Weight(NamedTuple):
    """A weight to build, and the heavier one whose digits, made small, match its strokes."""

    name: str
    folder: str
    heavier: str


WEIGHTS = (
    Weight("Regular", "400Regular", "600SemiBold"),
    Weight("SemiBold", "600SemiBold", "800ExtraBold"),
)


class Scaled(NamedTuple):
    """A character made from another one: scaled, then moved up, in units of the em."""

    character: str
    source: str
    scale: float
    rise: float


SCALED = (
    *(Scaled(new, old, 0.6, 0.44) for new, old in zip("⁰⁵⁶⁷⁸⁹⁻⁺ⁿ", "056789−+n", strict=True)),
    *(Scaled(new, old, 0.6, -0.14) for new, old in zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True)),
    *(Scaled(new, old, 0.6, 0.15) for new, old in zip("▴▸▾◂", "▲▶▼◀", strict=True)),
    *(Scaled(new, old, 0.6, -0.14) for new, old in zip("ᵢₒ", "io", strict=True)),
    Scaled("ᵗ", "t", 0.6, 0.34),
)

HAT = "\u0302"  # combining: it stands after its letter in a text
HATTED = "mv"
HAT_SCALE = 0.6
HAT_RISE = 0.05  # between letter and hat, in units of the em
HAT_FEATURE = """
languagesystem DFLT dflt;
languagesystem latn dflt;
feature ccmp {{
{rules}
}} ccmp;
"""


def kanji_of_jis_level_1() -> str:
    """Return the 2,965 kanji in rows 16 to 47 of JIS X 0208."""
    codes = (bytes((0xA0 + row, 0xA0 + cell)) for row in range(16, 48) for cell in range(1, 95))
    return "".join(code.decode("euc_jp", errors="ignore") for code in codes)


def characters() -> set[int]:
    """Return the code points that the fonts keep, as far as Noto Sans JP has them."""
    in_ranges = {code for first, last in RANGES for code in range(first, last + 1)}
    return in_ranges | {ord(kanji) for kanji in kanji_of_jis_level_1() + RARE_KANJI}


def cut_down(font: Any) -> None:
    """Remove all other characters, vertical writing and rare features from `font`."""
    options = subset.Options()
    options.layout_features = ["ccmp", "kern", "liga", "locl", "mark"]
    options.drop_tables += TABLES_OF_VERTICAL_TEXT
    options.name_IDs = ["*"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)


def add_scaled(font: Any, heavier: Any, made: Scaled) -> None:
    """Draw the character `made` into `font` from the strokes of the `heavier` weight."""
    if ord(made.character) in font.getBestCmap():
        return
    glyphs = heavier.getGlyphSet()
    source = heavier.getBestCmap()[ord(made.source)]
    bounds = BoundsPen(glyphs)
    glyphs[source].draw(bounds)
    middle = made.scale * (bounds.bounds[0] + bounds.bounds[2]) / 2
    em = font["head"].unitsPerEm
    width = round(made.scale * glyphs[source].width) + round(em * 0.06)
    pen = TTGlyphPen(None)
    shift = (width / 2 - middle, made.rise * em)
    glyphs[source].draw(TransformPen(pen, (made.scale, 0, 0, made.scale, *shift)))
    _insert(font, made.character, pen.glyph(), width)


def add_hats(font: Any) -> None:
    """Draw m-hat and v-hat, and have them stand in for the letter with a hat after it."""
    glyphs, names = font.getGlyphSet(), font.getBestCmap()
    hat, em, rules = names[ord("^")], font["head"].unitsPerEm, []
    low, high = BoundsPen(glyphs), BoundsPen(glyphs)
    glyphs[hat].draw(low)
    glyphs[names[ord("x")]].draw(high)
    left, bottom, right, _ = low.bounds
    rise = high.bounds[3] + HAT_RISE * em - HAT_SCALE * bottom
    _insert(font, HAT, _moved(glyphs[hat], -HAT_SCALE * right, rise).glyph(), 0)
    for letter in HATTED:
        source, name = names[ord(letter)], f"{letter}hat"
        width = glyphs[source].width
        pen = _moved(glyphs[hat], (width - HAT_SCALE * (left + right)) / 2, rise)
        glyphs[source].draw(pen)
        _put(font, name, pen.glyph(), width)
        rules.append(f"sub {source} uni{ord(HAT):04X} by {name};")
    addOpenTypeFeaturesFromString(font, HAT_FEATURE.format(rules="\n".join(rules)))


def _moved(glyph: Any, dx: float, dy: float) -> Any:
    """Return a pen that has drawn the hat, small and moved."""
    pen = TTGlyphPen(None)
    glyph.draw(TransformPen(pen, (HAT_SCALE, 0, 0, HAT_SCALE, dx, dy)))
    return pen


def _insert(font: Any, character: str, glyph: Any, width: int) -> None:
    name = f"uni{ord(character):04X}"
    _put(font, name, glyph, width)
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:
            table.cmap[ord(character)] = name


def _put(font: Any, name: str, glyph: Any, width: int) -> None:
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, glyph.xMin)


def rename(font: Any, weight: str) -> None:
    """Give `font` the program's family name; author, copyright and licence entries stay.

    The heavier weight calls itself the family's bold style: the only name that all platforms
    put into the same family as the regular one.
    """
    table, bold = font["name"], weight != "Regular"
    names = {
        1: FAMILY,
        2: "Bold" if bold else "Regular",
        3: f"{FAMILY} {weight}",
        4: f"{FAMILY} {weight}",
        6: f"{FAMILY.replace(' ', '')}-{weight}",
    }
    dropped = {*names, 16, 17, 25}
    table.names = [n for n in table.names if n.nameID < 256 and n.nameID not in dropped]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
    font["head"].macStyle = int(bold)
    font["OS/2"].fsSelection = FS_BOLD if bold else FS_REGULAR


def read_font(package: Path, weight: str) -> Any:
    return TTFont(package / weight / f"NotoSansJP_{weight}.ttf", recalcTimestamp=False)


def build(package: Path, weight: Weight, folder: Path) -> None:
    """Write one weight, `NotoSansJP-<name>.ttf`, into `folder`."""
    font = read_font(package, weight.folder)
    heavier = read_font(package, weight.heavier)
    cut_down(font)
    for made in SCALED:
        add_scaled(font, heavier, made)
    add_hats(font)
    rename(font, weight.name)
    font.save(folder / f"NotoSansJP-{weight.name}.ttf")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m assets.build_fonts")
    npm_package.add_arguments(parser, PACKAGE)
    parser.add_argument("--output", type=Path, default=assets.path("fonts"), metavar="DIR")
    options = parser.parse_args()
    with npm_package.unpacked(PACKAGE, options.package) as package:
        for weight in WEIGHTS:
            build(package, weight, options.output)
        licence = (package / "LICENSE_FONT").read_bytes()
        (options.output / "OFL.txt").write_bytes(licence)


if __name__ == "__main__":
    main()
