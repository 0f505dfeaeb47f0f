"""What help says of each thing: what to try, values in the window's words, where it belongs."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.main_window import MainWindow
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.combo_box import ComboBox
from dlgui.widgets.number_edit import NumberEdit
from dlgui.widgets.pen_pad import PenPad
from dlgui.widgets.scale_slider import ScaleSlider
from dlgui.widgets.segmented import Segmented
from dlgui.widgets.switch_field import SwitchField
from dlgui.window.catalogue.entry import Entry
from dlgui.window.help.finding import HelpFinder
from dlgui.window.help.setting_facts import facts_about
from dlgui.words.control_lore import CONTROLS
from dlgui.words.curve_lore import CURVES
from dlgui.words.lore import LORE
from dlgui.words.transport_lore import TRANSPORT
from engine.training.fields import field_table
from tests.open_window import open_only, open_with
from tests.speaking import speaking

RAW = re.compile(r"\b[a-z]+_[a-z_]+\b|e\+\d\d|\b(True|False)\b")
"""An id of files, a number beyond all use, a word of Python."""


def finder_in(window: MainWindow) -> HelpFinder:
    assert window.workspace is not None
    return window.workspace.help.finder


@pytest.mark.parametrize("lab", LABS)
def test_every_setting_and_picture_says_what_to_try(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    finder = finder_in(window)
    for kind, found in (
        ("settings", finder.settings(window.lab)),
        ("pictures", finder.pictures(window.lab)),
    ):
        told = {about.id: about.lore.trying for about in found}
        assert told
        without = [name for name, trying in told.items() if not trying]
        print(f"{lab}: {len(told) - len(without)} of {len(told)} {kind} say what to try")
        assert without == []


def test_every_field_curve_and_button_of_the_transport_says_what_to_try() -> None:
    assert [path for path in field_table() if not LORE[path].trying] == []
    assert [name for name, curve in CURVES.items() if not curve.trying] == []
    assert [name for name, (_, lore) in TRANSPORT.items() if not lore.trying] == []


def offered(entry: Entry) -> str:
    """The texts that a control offers; nothing of one that is no choice."""
    control: object = entry.control
    if isinstance(control, ChoiceField | ComboBox | Segmented | SwitchField):
        return control.allowed()
    return ""


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("lab", LABS)
def test_values_are_told_in_the_words_of_the_window(qtbot: QtBot, lab: str, language: str) -> None:
    with speaking(language):
        window = open_only(qtbot, lab)
        told = [(e, dict(facts_about(e))) for e in window.catalogue.settings(lab)]
        raw = [(e.id, said) for e, facts in told for said in facts.values() if RAW.search(said)]
        assert raw == []
        names = [QCoreApplication.translate("help", one) for one in ("Now", "In the preset")]
        chosen = [(e, facts[n]) for e, facts in told for n in names if n in facts and offered(e)]
        assert len(chosen) > 3
        assert [(e.id, said) for e, said in chosen if said not in offered(e)] == []


@pytest.mark.parametrize("lab", LABS)
def test_no_setting_is_told_of_by_its_name_alone_or_twice(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    told = list(finder_in(window).settings(window.lab))
    assert [a.id for a in told if a.text.strip(".") == a.title] == []
    lines = [(a.id, [line[:20] for line in a.text.split("\n")]) for a in told]
    assert [name for name, begun in lines if len(set(begun)) < len(begun)] == []


@pytest.mark.all_labs
@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_two_rows_of_the_search_are_alike(qtbot: QtBot, language: str) -> None:
    with speaking(language):
        window = open_with(qtbot, "paths")
        window.catalogue.set("racers.1.method", "sgd")  # two racers of one method
        rows = Counter((about.title, about.subject) for about in finder_in(window).all())
        assert [row for row, count in rows.items() if count > 1] == []


def test_a_method_is_found_by_its_name_before_the_settings_that_offer_it(qtbot: QtBot) -> None:
    window = open_only(qtbot, "paths")
    assert window.workspace is not None
    box = window.workspace.help.box
    box.open_at(None)
    for typed, title in (("adam", "Adam"), ("xavier", "Xavier, 1/√n (LeCun)")):
        box.line.setText(typed)
        first = box.found()[0]
        assert first.title == title
        assert first.lore.source
        assert box.title.text() == title
    box.close()


@pytest.mark.parametrize("lab", LABS)
def test_what_is_dragged_typed_drawn_on_or_a_table_says_what_to_try(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    kinds = ScaleSlider | NumberEdit | PenPad | QAbstractItemView
    found = [w for page in (window.lab, window.lab.inspector) for w in page.findChildren(QWidget)]
    own = [w for w in found if isinstance(w, kinds) and w.focusPolicy() != Qt.FocusPolicy.NoFocus]
    told = {w.objectName(): finder_in(window).about(w) for w in own if w.objectName()}
    print(f"{lab}: {len(told)} more controls say what to try")
    assert [name for name, about in told.items() if about is None or not about.lore.trying] == []


@pytest.mark.all_labs
def test_all_controls_that_are_told_of_by_name_are_there(qtbot: QtBot) -> None:
    window = open_with(qtbot, "overfitting")
    names = {widget.objectName() for widget in window.findChildren(QWidget)}
    assert [name for name in (*CONTROLS, *TRANSPORT) if name not in names] == []
