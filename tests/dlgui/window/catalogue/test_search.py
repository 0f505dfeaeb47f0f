"""What is typed is found by words and beginnings, in any language; what follows is a value."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.field import Field
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.segmented import Segmented
from dlgui.widgets.switch_field import SwitchField
from dlgui.window.catalogue.entry import Entry, Kind
from dlgui.window.catalogue.search import search


def entry(kind: Kind, name: str, title: str, subject: str = "", *, enabled: bool = True) -> Entry:
    return Entry(kind, name, title, lambda: None, subject=subject, enabled=enabled)


ENTRIES = [
    entry(Kind.LAB, "overfitting", "Overfitting"),
    entry(Kind.PRESET, "overfit-l2", "Overfit + L2", "Overfitting"),
    entry(Kind.PRESET, "light-l2", "Remedy that wins: L2 .03", "Overfitting"),
    entry(Kind.SETTING, "regularization.l2", "L2", "Regularisation"),
    entry(Kind.SETTING, "optimizer.lr", "Learning rate", "Optimizer"),
    entry(Kind.SETTING, "network.batch_norm", "Batch norm", "Network"),
    entry(Kind.SETTING, "optimizer.beta1", "β₁", "Optimizer", enabled=False),
    entry(Kind.ACTION, "action_leap", "One epoch", "Run"),
    entry(Kind.ACTION, "action_restart", "Restart", "Run"),
]


@pytest.mark.parametrize(
    ("typed", "first", "value"),
    [
        ("L2 0.03", "regularization.l2", "0.03"),
        ("l2 .03", "regularization.l2", ".03"),
        ("L2=0.03", "regularization.l2", "0.03"),
        ("L2 = 0.03", "regularization.l2", "0.03"),
        ("l2", "regularization.l2", ""),
        ("Ｌ２　０．０３", "regularization.l2", "０．０３"),
        ("regularization.l2 1", "regularization.l2", "1"),
        ("learning rate 1e-3", "optimizer.lr", "1e-3"),
        ("lear 1 000", "optimizer.lr", "1 000"),
        ("lr0.5", "optimizer.lr", "0.5"),
        ("学習率 0.5", "optimizer.lr", "0.5"),
        ("学習率0.5", "optimizer.lr", "0.5"),
        ("batch on", "network.batch_norm", "on"),
        ("batch norm off", "network.batch_norm", "off"),
        ("over l2", "overfit-l2", ""),
        ("過学習", "overfitting", ""),
        ("epoch", "action_leap", ""),
        ("rstrt", "action_restart", ""),
        ("1エポック", "action_leap", ""),
    ],
)
def test_the_first_that_is_found(typed: str, first: str, value: str) -> None:
    match = search(ENTRIES, typed)[0]
    assert (match.entry.id, match.value) == (first, value)


def test_without_a_word_all_are_listed() -> None:
    assert [match.entry for match in search(ENTRIES, "  ")] == ENTRIES


def test_what_there_is_not_is_not_found() -> None:
    assert search(ENTRIES, "xylophone") == []
    assert search(ENTRIES, "epoch 3") == []  # an action has no value


def test_nothing_is_listed_twice_and_what_cannot_be_done_stands_last() -> None:
    ids = [match.entry.id for match in search(ENTRIES, "o")]
    assert len(ids) == len(set(ids)) > 3
    assert ids[-1] == "optimizer.beta1"


SCALES = (("log", "log"), ("even", "even"))
FIELDS: list[tuple[str, Callable[[], Field | Segmented]]] = [
    ("Network", lambda: SwitchField("Batch norm", value=False, name="network.batch_norm")),
    ("Training", lambda: NumberField("Batch size", value=9, name="batch_size", integer=True)),
    ("Regularisation", lambda: NumberField("L2", value=0, name="l2", maximum=1)),
    ("Ranges", lambda: ChoiceField("Learning rate", choices=SCALES, value="log", name="lr.kind")),
    ("Ranges", lambda: NumberField("Learning rate: from", value=1, name="lr.low")),
    ("Loss", lambda: Segmented(SCALES, value="log", name="scale", accessible_name="Loss scale")),
]


@pytest.mark.parametrize(
    ("typed", "first", "value"),
    [
        ("batch size 20", "batch_size", "20"),
        ("Batch size 2.5", "batch_size", "2.5"),  # what is wrong with it is said then
        ("バッチサイズ 30", "batch_size", "30"),
        ("batch off", "network.batch_norm", "off"),
        ("L2 正則化 0.02", "l2", "0.02"),
        ("L2 7", "l2", "7"),
        ("learning rate 0.01", "lr.low", "0.01"),
        ("学習率 0.01", "lr.low", "0.01"),
        ("learning rate even", "lr.kind", "even"),
        ("loss scale even", "scale", "even"),
        ("L2 much", "l2", "much"),  # none takes it: that of this name says so
    ],
)
def test_what_can_take_the_value_is_meant(qtbot: QtBot, typed: str, first: str, value: str) -> None:
    controls = [(subject, make()) for subject, make in FIELDS]
    for _, one in controls:
        qtbot.addWidget(one)
    entries = [
        Entry(
            Kind.SETTING,
            one.path,
            one.label() if isinstance(one, Field) else one.accessibleName(),
            lambda: None,
            subject=subject,
            control=one,
        )
        for subject, one in controls
    ]
    match = search(entries, typed)[0]
    assert (match.entry.id, match.value) == (first, value)


def test_colours_are_a_theme_too_and_those_of_the_window_stand_before_those_of_pictures() -> None:
    entries = [
        entry(Kind.ACTION, "export_mode_dark", "Dark", "Colours of pictures"),
        entry(Kind.ACTION, "action_colors_dark", "Dark", "Colours"),
    ]
    for typed in ("theme", "Theme dark", "Dark theme", "テーマ", "dark"):
        assert search(entries, typed)[0].entry.id == "action_colors_dark"
