"""What is set stands where a book has it: bars over roots, hats over letters, powers above."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QRawFont
from PySide6.QtWidgets import QApplication

import assets
from dlgui import theme
from dlgui.widgets.formula.block import Block, font_of, measures
from dlgui.widgets.formula.painting import paint_block, tone_color
from dlgui.widgets.formula.parts import Tone
from dlgui.widgets.formula.setting import set_formula

pytestmark = pytest.mark.usefixtures("qapp")
PX = 20


def place(block: Block, text: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the first letters that say `text`."""
    one = next(letters for letters in block.letters if letters.text == text)
    set_text = measures(one.px).set_text(one.text, one.slanted)
    return one.x, one.y - set_text.ascent, one.x + set_text.width, one.y + set_text.descent


def bars(block: Block) -> list[tuple[float, float, float]]:
    """Left end, right end and height of every level stroke."""
    return [
        (a[0], b[0], a[1])
        for stroke in block.strokes
        for a, b in zip(stroke.points, stroke.points[1:], strict=False)
        if a[1] == b[1] and b[0] > a[0]
    ]


@pytest.mark.parametrize("px", [12, 20, 45])
def test_the_bar_of_a_root_covers_all_that_stands_in_it(px: int) -> None:
    block = set_formula(r"\sqrt{h + ε}", px)
    [(left, right, y)] = bars(block)
    for text in ("h", "+", "ε"):
        a, top, b, _ = place(block, text)
        assert left <= a < b <= right
        assert y < top
    assert block.ascent >= -y


def test_a_root_in_a_root_has_two_bars() -> None:
    inner, outer = sorted(bars(set_formula(r"\sqrt{1 + \sqrt{x}}", PX)), key=lambda bar: -bar[2])
    assert outer[0] < inner[0]
    assert inner[1] <= outer[1]
    assert outer[2] < inner[2]


def test_a_fraction_has_its_bar_between_its_parts_and_in_line_with_a_minus() -> None:
    block = set_formula(r"a - \frac{b}{cc + 1}", PX)
    [(left, right, y)] = bars(block)
    assert place(block, "b")[3] < y < place(block, "cc")[1]
    assert left <= place(block, "cc")[0]
    assert place(block, "1")[2] <= right
    assert y == pytest.approx(-measures(PX).axis)
    middle = (place(block, "b")[0] + place(block, "b")[2]) / 2
    assert middle == pytest.approx((left + right) / 2)


@pytest.mark.parametrize("mark", ["hat", "bar", "tilde"])
@pytest.mark.parametrize("letter", ["m", "v", "x", "W"])
def test_marks_stand_over_their_letter(mark: str, letter: str) -> None:
    block = set_formula(f"\\{mark}{{{letter}}}", PX)
    left, top, right, _ = place(block, letter)
    points = block.strokes[0].points
    assert all(y < top for _, y in points)
    assert left < points[0][0] < points[-1][0] < right + 0.2 * PX
    assert block.ascent >= -min(y for _, y in points)


def test_powers_are_small_and_high_and_indices_low() -> None:
    block = set_formula("g_i^2", PX)
    sizes = {letters.text: letters.px for letters in block.letters}
    assert sizes["i"] == sizes["2"] < sizes["g"] == PX
    assert place(block, "2")[3] < place(block, "i")[1]
    assert place(block, "2")[1] < place(block, "g")[1]
    assert place(block, "i")[0] >= place(block, "g")[2]


def test_a_sum_has_what_it_runs_over_below_and_above() -> None:
    block = set_formula(r"\sum_{k}^{n} y", PX)
    sign = place(block, "Σ")
    assert place(block, "n")[3] < sign[1]
    assert sign[3] < place(block, "k")[1]
    assert sign[2] < place(block, "y")[0]


def test_brackets_grow_with_a_fraction_and_not_with_a_letter() -> None:
    low, high = set_formula("(a)", PX), set_formula(r"(\frac{a}{b})", PX)
    assert low.strokes == ()
    assert {letters.text for letters in low.letters} == {"(", "a", ")"}
    ends = [one.points for one in high.strokes if len(one.points) > 2]
    assert len(ends) == 2
    for points in ends:
        assert min(y for _, y in points) < place(high, "a")[1]
        assert max(y for _, y in points) > place(high, "b")[3]


def test_cases_stand_below_each_other_behind_a_brace() -> None:
    block = set_formula(r"\cases{x}{x > 0}{long}{else}", PX)
    assert place(block, "x")[3] < place(block, "long")[1]
    assert place(block, ">")[0] > place(block, "long")[2]
    assert max(x for x, _ in block.strokes[0].points) <= place(block, "x")[0]


FORMULAS = [
    r"\frac{\sqrt{a_i^2}}{\hat{b}}",
    r"\sum_{i}^{n} x",
    r"(\frac{a}{b})",
    r"\cases{a}{b}{c}{d}",
]


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("mode", list(theme.ColorMode))
def test_all_is_painted_within_its_block_and_in_the_colour_of_its_tone(
    qapp: QApplication, formula: str, mode: theme.ColorMode
) -> None:
    theme.apply(qapp, mode)
    block, edge = set_formula(f"\\error{{{formula}}}", 40), 6
    size = round(block.width) + 2 * edge, round(block.height) + 2 * edge
    image = QImage(*size, QImage.Format.Format_RGB32)
    ground, ink = QColor(theme.current().surface), QColor(tone_color(Tone.ERROR))
    image.fill(ground)
    painter = QPainter(image)
    paint_block(painter, block, edge, edge + block.ascent)
    painter.end()
    painted = [
        (x, y) for x in range(size[0]) for y in range(size[1]) if image.pixelColor(x, y) != ground
    ]
    xs, ys = [x for x, _ in painted], [y for _, y in painted]
    assert 1 <= min(xs) < max(xs) <= size[0] - 2
    assert 1 <= min(ys) < max(ys) <= size[1] - 2
    assert ink in [image.pixelColor(x, y) for x, y in painted]


def test_a_tone_within_a_tone_is_kept_and_moves_nothing() -> None:
    plain, toned = set_formula("a + b", PX), set_formula(r"\muted{a + \strong{b}}", PX)
    assert [one.tone for one in toned.letters] == [Tone.MUTED] * 4 + [Tone.STRONG]
    assert [one.x for one in toned.letters] == [one.x for one in plain.letters]


def test_letters_are_of_the_bundled_font(qapp: QApplication) -> None:
    assert font_of(PX).family() == theme.load_fonts()
    raw = QRawFont(str(assets.path("fonts/NotoSansJP-Regular.ttf")), 16.0)
    assert all(raw.supportsCharacter(ord(sign)) for sign in "Σ−·←∂∇≤≥≈√ηαβγεθλμρσΔ")
