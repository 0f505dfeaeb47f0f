"""Everything of the window is found by id and name in both languages, run, read and set."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.main_window import MainWindow
from dlgui.session.state import RunState
from dlgui.window.catalogue.entry import CatalogueError, Kind
from dlgui.window.keys.lab_keys import lab_keys
from tests.open_window import lab_of, open_only, open_ready, open_window, wait_for
from tests.speaking import speaking


def test_a_setting_is_read_and_set_by_path_and_by_its_name_in_both_languages(qtbot: QtBot) -> None:
    catalogue = open_ready(qtbot).catalogue
    for name, text, shown in (
        ("regularization.l2", "0.03", "0.03"),
        ("L2", "0,05", "0.05"),
        ("Learning rate", "1e-2", "0.01"),
        ("学習係数", ".2", "0.2"),
        ("学習率", ".3", "0.3"),
        ("ドロップアウト", "20%", "0.2"),
        ("Batch norm", "on", "on"),
        ("optimizer.method", "Adam", "adam"),
        ("training.steps", "2 000", "2000"),
        ("network.hidden", "50x3", "50 × 3"),
        ("speed", "30", "30"),
    ):
        catalogue.set(name, text)
        assert catalogue.read(name) == shown


def test_what_is_set_reaches_the_run_as_if_it_had_been_typed(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    session = lab_of(window).session
    with qtbot.waitSignal(session.idle):
        session.advance(3)
    window.catalogue.set("optimizer.lr", "0.05")
    with qtbot.waitSignal(session.idle):
        session.advance(1)
    (change,) = session.histories[0].changes
    assert (change.field, change.new) == ("optimizer.lr", 0.05)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("optimizer.speed", "1", "optimizer.lr"),
        ("optimizer.lr", "fast", "above 0"),
        ("optimizer.lr", "-1", "above 0"),
        ("regularization.dropout", "2", "at most 0.95"),
        ("training.steps", "1.5", "whole"),
        ("optimizer.method", "sdg", "AdaGrad"),
        ("network.batch_norm", "maybe", "on or off"),
        ("network.hidden", "many", "many"),
        ("optimizer.beta1", "0.5", "no use"),
        ("speed", "warp", "full speed"),
    ],
)
def test_a_wrong_name_or_value_is_told_with_what_there_is(
    qtbot: QtBot, name: str, text: str, said: str
) -> None:
    window = open_ready(qtbot)
    before = [entry.value for entry in window.catalogue.settings()]
    with pytest.raises(CatalogueError) as caught:
        window.catalogue.set(name, text)
    assert said in str(caught.value)
    assert [entry.value for entry in window.catalogue.settings()] == before


@pytest.mark.parametrize("lab", LABS)
def test_every_setting_of_every_lab_takes_the_value_it_shows(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    settings = window.catalogue.settings()
    ids = [entry.id for entry in settings]
    assert len(ids) == len(set(ids)) > 10
    for entry in settings:
        assert entry.title
        assert entry.subject
        if entry.enabled:
            value = entry.value
            window.catalogue.set(entry.id, value)
            assert window.catalogue.read(entry.id) == value
    assert window.lab.key == lab


def test_a_setting_of_another_lab_brings_that_lab_on_stage(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    window.catalogue.set("racers.0.method", "Adam")
    assert window.lab.key == "paths"
    window.catalogue.set("Learning rate", "0.5", lab="Activations")
    assert window.lab.key == "activations"
    assert window.catalogue.read("training.lr") == "0.5"


def test_labs_presets_actions_and_pictures_are_run_by_name(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    catalogue = window.catalogue
    catalogue.run(Kind.LAB, "比較")
    assert window.lab.key == "comparison"
    catalogue.run(Kind.PRESET, "dropout")  # two labs have one of that id: the one on stage is meant
    assert (window.lab.key, window.lab.preset) == ("comparison", "dropout")
    catalogue.run(Kind.PRESET, "過学習 + L2")
    assert (window.lab.key, window.lab.preset) == ("overfitting", "overfit-l2")
    wait_for(qtbot, window, RunState.READY)
    catalogue.run(Kind.PICTURE, "損失")
    assert window.focusWidget().objectName() == "loss_plot"
    catalogue.run(Kind.ACTION, "Play or pause")
    assert lab_of(window).session.playing
    catalogue.run(Kind.ACTION, "play")
    assert not lab_of(window).session.playing


@pytest.mark.parametrize("kind", list(Kind))
def test_an_unknown_name_is_told_with_those_there_are(qtbot: QtBot, kind: Kind) -> None:
    window = open_ready(qtbot)
    with pytest.raises(CatalogueError, match="“nobody”") as caught:
        window.catalogue.find(kind, "nobody")
    known = [entry.id for entry in window.catalogue.entries() if entry.kind is kind]
    assert known
    assert all(name in str(caught.value) for name in known)


def test_an_action_that_cannot_be_done_now_is_refused(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    with pytest.raises(CatalogueError, match="cannot be done now"):
        window.catalogue.run(Kind.ACTION, "action_undo_removal")


def test_going_to_a_setting_shows_its_group(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    window.catalogue.run(Kind.SETTING, "optimizer.clip_norm")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "optimizer_clip_norm_edit"
    assert focus.isVisible()


def test_in_japanese_everything_is_still_found_in_english(qtbot: QtBot) -> None:
    with speaking("ja"):
        window = MainWindow()
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.ready, timeout=20_000):
            window.show()
        catalogue = window.catalogue
        catalogue.set("Learning rate", "0.5")
        assert catalogue.find(Kind.SETTING, "optimizer.lr").title == "学習係数"
        assert catalogue.read("学習率") == "0.5"
        catalogue.set("Batch norm", "on")
        assert catalogue.find(Kind.ACTION, "One epoch").id == "action_leap"
        assert catalogue.find(Kind.ACTION, "Loss as PNG").id == "export_png_loss"
        assert catalogue.find(Kind.LAB, "Comparison").id == "comparison"
        assert catalogue.find(Kind.PRESET, "Overfit + L2").id == "overfit-l2"
        window.close()


def test_entries_tell_their_keys(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    catalogue = window.catalogue
    assert catalogue.find(Kind.ACTION, "restart").shortcut == "Ctrl+R"
    shortcuts = [lab.shortcut for lab in catalogue.labs()]
    assert shortcuts == [lab_keys(number + 1) for number in range(len(LABS))]
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.lab.key == catalogue.labs()[2].id
