"""Every sign that the window shows is in the bundled fonts: it has no other on a bare machine."""

import pytest
from PySide6.QtGui import QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

import assets
from dlgui import theme

TERMINAL = "progress.py"  # what it writes is shown by the terminal


def signs() -> set[str]:
    """All that is not ASCII in the code of the window; the Japanese has a test of its own."""
    folder = assets.path("..") / "dlgui"
    files = [path for path in folder.rglob("*.py") if path.name != TERMINAL]
    files += assets.path("demos").glob("*.toml")  # in all languages
    files += assets.path("lessons").glob("*.toml")
    assert len(files) > 100
    return {sign for path in files for sign in path.read_text(encoding="utf-8") if ord(sign) > 126}


@pytest.mark.parametrize("name", ["NotoSansJP-Regular.ttf", "NotoSansJP-SemiBold.ttf"])
def test_the_fonts_have_every_sign(qapp: QApplication, name: str) -> None:
    font = QRawFont(str(assets.path("fonts") / name), 16.0)
    assert font.isValid()
    assert [sign for sign in sorted(signs()) if not font.supportsCharacter(ord(sign))] == []


@pytest.mark.parametrize("letter", ["m", "v"])
def test_a_hat_stands_over_its_letter(qapp: QApplication, letter: str) -> None:
    theme.load_fonts()
    measure = QFontMetricsF(theme.font(theme.TextRole.BODY)).horizontalAdvance
    assert measure(f"{letter}\u0302") == measure(letter)
