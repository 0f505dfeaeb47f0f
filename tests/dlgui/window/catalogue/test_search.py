"""What is typed is found by words and beginnings, in any language; what follows is a value."""

import pytest

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
