"""What comes with the program is whole: fonts with every needed sign, icons that can be tinted,
licences beside them, and a script that makes the digits again."""

import json
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication, QRawFont
from PySide6.QtSvg import QSvgRenderer

import assets
from assets import build_digits

FONTS = ("NotoSansJP-Regular.ttf", "NotoSansJP-SemiBold.ttf")
NEEDED = (
    "ABCXYZabcxyz0123456789.,:;!?%&()[]{}<>=+-*/'\"#@_~|"
    "äöüßéèñçøÅÑ"
    "αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΣΦΨΩ"
    "√∂∇∑∫∞±−×÷·≤≥≈≠∈∝→←↑↓⇒⇔…–—‘’“”•′″°"
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ₀₁₂₃₄₅₆₇₈₉½¼"
    "▲▶▼◀▴▸▾◂■□●○◆◇★☆✓①②③"
    "あいうえおがぱゃっんアイウエオガパャッンー、。「」・％（）"
    "学習率重み減衰活性化関数勾配降下誤差逆伝播過層隠正規初期値最適訓練評価汎精度損失隠閾冪"
)


@pytest.mark.parametrize("name", FONTS)
def test_a_font_has_every_sign_that_is_needed(qapp: QGuiApplication, name: str) -> None:
    font = QRawFont(str(assets.path(f"fonts/{name}")), 16)
    assert font.isValid()
    assert [sign for sign in NEEDED if not font.supportsCharacter(ord(sign))] == []


@pytest.mark.parametrize("name", FONTS)
def test_a_font_has_the_kanji_of_jis_level_1(qapp: QGuiApplication, name: str) -> None:
    font = QRawFont(str(assets.path(f"fonts/{name}")), 16)
    codes = (bytes((row, cell)) for row in range(0xB0, 0xD0) for cell in range(0xA1, 0xFF))
    kanji = "".join(code.decode("euc_jp", errors="ignore") for code in codes)
    assert len(kanji) == 2965
    assert [sign for sign in kanji if not font.supportsCharacter(ord(sign))] == []


@pytest.mark.parametrize("name", FONTS)
def test_digits_are_equally_wide_so_that_numbers_do_not_dance(
    qapp: QGuiApplication, name: str
) -> None:
    font = QRawFont(str(assets.path(f"fonts/{name}")), 100)
    advances = font.advancesForGlyphIndexes(font.glyphIndexesForString("0123456789"))
    assert len({advance.x() for advance in advances}) == 1


def test_both_weights_are_one_family(qapp: QGuiApplication) -> None:
    ids = [QFontDatabase.addApplicationFont(str(assets.path(f"fonts/{name}"))) for name in FONTS]
    families = {family for i in ids for family in QFontDatabase.applicationFontFamilies(i)}
    assert families == {"Noto Sans JP dlgui"}
    for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold):
        found = QFontInfo(QFont([*families], 12, weight))
        assert (found.family(), found.weight()) == ("Noto Sans JP dlgui", weight)
    assert all(QFontDatabase.removeApplicationFont(i) for i in ids)


def test_fonts_are_small() -> None:
    assert sum(assets.path(f"fonts/{name}").stat().st_size for name in FONTS) < 3_200_000


ICONS = sorted(assets.path("icons").glob("*.svg"))
# The program's own icon, and ticks for style sheets, which cannot tint.
COLOURED = ("dlgui", "check-on-dark", "check-on-light")
TINTED = [icon for icon in ICONS if icon.stem not in COLOURED]


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_can_be_drawn(qapp: QGuiApplication, icon: Path) -> None:
    assert ElementTree.parse(icon).getroot().tag == "{http://www.w3.org/2000/svg}svg"
    assert QSvgRenderer(str(icon)).isValid()


@pytest.mark.parametrize("icon", TINTED, ids=lambda icon: icon.stem)
def test_an_icon_takes_the_colour_of_the_palette(icon: Path) -> None:
    root = ElementTree.parse(icon).getroot()
    colours = {e.get(key) for e in root.iter() for key in ("stroke", "fill")} - {None, "none"}
    assert colours == {"currentColor"}


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("LICENSE-mnist.md", "CC BY-SA 3.0"),
        ("fonts/OFL.txt", "SIL OPEN FONT LICENSE Version 1.1"),
        ("icons/LICENSE", "ISC License"),
    ],
)
def test_a_licence_lies_beside_what_it_covers(file: str, words: str) -> None:
    assert words in assets.path(file).read_text("utf-8")


def write_package(
    folder: Path, counts: list[int]
) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Write what the npm package holds, in small, and return its images."""
    digits = folder / "src" / "digits"
    digits.mkdir(parents=True)
    images = np.random.default_rng(0).integers(0, 256, (sum(counts), 784), np.uint8)
    for k, part in enumerate(np.split(images, np.cumsum(counts)[:-1])):
        values = [round(value / 255, 3) for value in part.ravel().tolist()]
        (digits / f"{k}.json").write_text(json.dumps({"data": values}), "utf-8")
    return images


def test_the_package_gives_back_the_exact_bytes(tmp_path: Path) -> None:
    counts = [1, 2, 1, 1, 3, 1, 1, 1, 1, 2]
    expected = write_package(tmp_path, counts)
    images, labels = build_digits.read_package(tmp_path)
    np.testing.assert_array_equal(images, expected)
    assert labels.tolist() == [0, 1, 1, 2, 3, 4, 4, 4, 5, 6, 7, 8, 9, 9]


def test_a_package_of_something_else_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "0.json"
    for values in ([], [0.5] * 783, [2.0] * 784):
        file.write_text(json.dumps({"data": values}), "utf-8")
        with pytest.raises(ValueError, match=r"0\.json does not hold digits"):
            build_digits.read_class(file)


def test_digits_are_put_into_the_order_that_is_given() -> None:
    images, labels = np.arange(6, dtype=np.uint8).reshape(3, 2), np.array([0, 1, 1], np.uint8)
    arrays = build_digits.in_order(images, labels, np.array([2, 0, 1]))
    assert arrays["images"].tolist() == [[4, 5], [0, 1], [2, 3]]
    assert arrays["labels"].tolist() == [1, 0, 1]
    for rows in ([0, 1], [0, 1, 1], [0, 1, 3]):
        with pytest.raises(ValueError, match="each of the package's 3 digits once"):
            build_digits.in_order(images, labels, np.array(rows))


def test_the_archive_is_the_same_whenever_it_is_written(tmp_path: Path) -> None:
    arrays = {"images": np.eye(4, dtype=np.uint8), "labels": np.arange(4, dtype=np.uint8)}
    for name in ("one.npz", "other.npz"):
        build_digits.write_npz(tmp_path / name, arrays)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "other.npz").read_bytes()
    with np.load(tmp_path / "one.npz") as read:
        assert {name: array.tolist() for name, array in read.items()} == {
            name: array.tolist() for name, array in arrays.items()
        }
