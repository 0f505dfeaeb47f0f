"""Words of the field are links in sentences: few, each once, and never within a tag."""

import re

import pytest
from pytestqt.qtbot import QtBot

from dlgui.words.glossary import WORDS
from dlgui.words.glossary_links import FORMS, linked
from tests.speaking import speaking


def links(text: str) -> list[tuple[str, str]]:
    return re.findall(r'<a href="word:([^"]*)"[^>]*>([^<]*)</a>', linked(text))


def test_every_word_is_in_the_glossary() -> None:
    assert set(FORMS) <= set(WORDS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The outputs are saturated.", [("saturation", "saturated")]),
        ("It learns 300 digits by heart.", [("overfitting", "by heart")]),
        ("The run diverged. It Diverged.", [("divergence", "diverged")]),
        ("<b>Weight decay</b> closes it.", [("weight-decay", "Weight decay")]),
        ("batch normally", []),
        ("dropouts and unsaturated", []),
        ('<span title="dropout">no</span>', []),
        ("", []),
    ],
)
def test_what_is_linked(qapp: object, text: str, found: list[tuple[str, str]]) -> None:
    assert links(text) == found


def test_no_more_than_two(qapp: object) -> None:
    text = "Dropout, weight decay, batch norm and pooling."
    assert [word for word, _ in links(text)] == ["dropout", "weight-decay"]


def test_the_text_stays_as_it_is(qapp: object) -> None:
    text = "<b>The run diverged.</b> With dropout &lt; 1 it is saturated."
    assert re.sub(r"</?a[^>]*>", "", linked(text)) == text


def test_in_japanese_words_are_found_as_they_are_called(qtbot: QtBot) -> None:
    with speaking("ja"):
        assert links("これは過学習である。") == [("overfitting", "過学習")]
    assert links("It is overfitting.") == [("overfitting", "overfitting")]
