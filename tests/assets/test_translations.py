"""The Japanese texts are complete and fit: none missing, none with a hole, all can be written.

When a test of the first few fails, a text in the code has changed: run
`python -m assets.build_translations`, and translate what stands as unfinished in the `.ts` file.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator
from PySide6.QtGui import QAction, QRawFont
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

import assets
import dlgui
from assets.build_translations import collect, compile_to
from dlgui.start import settings
from dlgui.words.languages import install_translation
from engine.training.config import RunConfig
from tests.open_window import control, open_window

TS = assets.path("translations/dlgui_ja.ts")
FONTS = ("NotoSansJP-Regular.ttf", "NotoSansJP-SemiBold.ttf")
JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
WORD = re.compile("[A-Za-z]{4,}")


class Text(NamedTuple):
    """One message of a `.ts` file."""

    context: str
    source: str
    translation: str
    state: str


def read(ts: Path) -> list[Text]:
    """Return the messages of a `.ts` file; those that are done have no state."""
    return [
        Text(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
            message.find("translation").get("type", ""),  # type: ignore[union-attr]
        )
        for context in ElementTree.parse(ts).getroot().iter("context")
        for message in context.iter("message")
    ]


TEXTS = read(TS)
TOLD_IN_A_TEXT = re.compile(r"""f["'].*\{[^}"']*\b(tr|translate)\(["']""")


def test_no_text_is_hidden_from_the_translator_in_another_one() -> None:
    files = Path(dlgui.__file__).parent.rglob("*.py")
    assert [file.name for file in files if TOLD_IN_A_TEXT.search(file.read_text("utf-8"))] == []


def parts(pattern: str, text: str) -> list[str]:
    return sorted(re.findall(pattern, text))


def test_the_file_has_the_texts_of_the_code_and_no_others(tmp_path: Path) -> None:
    collect(tmp_path / TS.name)
    known = {(text.context, text.source) for text in TEXTS}
    found = {(text.context, text.source) for text in read(tmp_path / TS.name)}
    assert sorted(found - known) == []
    assert sorted(known - found) == []


def test_every_text_is_translated() -> None:
    assert len(TEXTS) > 700
    assert [text for text in TEXTS if text.state or not text.translation.strip()] == []


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"\{\d*\}", id="placeholders"),
        pytest.param(r"&(\w)(?!\w*;)", id="mnemonics"),
        pytest.param(r"</?\w+>", id="tags"),
        pytest.param(r"\*\.\w+", id="file-names"),
        pytest.param(r"…$", id="ellipses"),
    ],
)
def test_what_a_text_carries_is_in_its_translation(pattern: str) -> None:
    for text in TEXTS:
        assert parts(pattern, text.translation) == parts(pattern, text.source), text


def test_what_the_program_loads_was_made_from_the_file(tmp_path: Path) -> None:
    compile_to(TS, tmp_path / "again.qm")
    assert (tmp_path / "again.qm").read_bytes() == TS.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("name", FONTS)
def test_every_sign_that_a_translation_brings_is_in_the_font(qapp: QApplication, name: str) -> None:
    font = QRawFont(str(assets.path(f"fonts/{name}")), 16)
    signs = {sign for text in TEXTS for sign in {*text.translation} - {*text.source}}
    assert len(signs) > 400
    assert sorted(sign for sign in signs if not font.supportsCharacter(ord(sign))) == []


@pytest.fixture
def japanese(qapp: QApplication) -> Iterator[None]:
    """Choose Japanese, as the menu does, and start again; afterwards all is English."""
    before = set(qapp.findChildren(QTranslator))
    settings.remember_language("ja")
    assert install_translation(qapp) is not None
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def shown(thing: QObject) -> Iterator[str]:
    """Yield the texts that a widget or a command shows or lets be read out."""
    for name in ("text", "title", "toolTip", "accessibleName", "placeholderText", "windowTitle"):
        if callable(read_text := getattr(thing, name, None)):
            yield str(read_text())
    if isinstance(thing, QComboBox):
        yield from map(thing.itemText, range(thing.count()))


def test_the_window_speaks_japanese(japanese: None, qtbot: QtBot) -> None:
    window = open_window(qtbot)
    finding = control(window, QWidget, "finding")
    qtbot.waitUntil(lambda: bool(finding.accessibleName()), timeout=60_000)
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles == [
        *("ファイル(&F)", "実行(&R)", "表示(&V)"),
        *("レッスン(&L)", "デモ(&D)", "ヘルプ(&H)"),
    ]
    assert window.labs["overfitting"].title == "過学習"
    assert control(window, QLabel, "optimizer_lr_label").text() == "学習係数"
    assert "Spaceキー" in control(window, QWidget, "finding").accessibleName()
    assert control(window, QMenu, "menu_languages").title() == "言語 (Language)"


def test_no_english_is_left_in_the_window(japanese: None, qtbot: QtBot) -> None:
    names = {text.source for text in TEXTS if text.translation == text.source}
    known = {word for name in names for word in WORD.findall(name)} | {"English", "dlgui"}
    known |= set(WORD.findall(RunConfig().network.stages))  # written so in every language
    window = open_window(qtbot)
    for key in window.labs:
        window.show_lab(key)
    things = [*window.findChildren(QWidget), *window.findChildren(QAction)]
    left = {
        text
        for thing in things
        for text in shown(thing)
        if not JAPANESE.search(text) and not known.issuperset(WORD.findall(text))
    }
    assert sorted(left) == []


def test_what_qt_says_itself_is_japanese_too(japanese: None) -> None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if not (folder / "qtbase_ja.qm").exists():
        pytest.skip("this Qt came without its own translations")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "キャンセル"
