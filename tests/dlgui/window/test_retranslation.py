"""Another language at once: every word, and nothing else; what is on stage and kept stays."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dlgui.labs.activations.page import ActivationsLab
from dlgui.labs.comparison.page import ComparisonLab
from dlgui.labs.paths.page import PathsLab
from dlgui.main_window import MainWindow
from dlgui.session.race_player import RaceMode
from dlgui.start import settings
from dlgui.words.languages import install_translation
from tests.open_window import PATIENCE_MS, control, lab_of, open_window, open_with, type_into


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    settings.remember_language("en")
    install_translation(qapp)


def choose(window: MainWindow, code: str) -> None:
    action = window.findChild(QAction, f"action_language_{code}")
    assert isinstance(action, QAction)
    action.trigger()


def test_all_labs_speak_the_other_language_at_once_and_back(qtbot: QtBot) -> None:
    window = open_with(qtbot, "paths")
    english = [lab.title for lab in window.labs.values()]
    for code, quit_text in (("ja", "終了"), ("en", "Quit"), ("ja", "終了")):
        choose(window, code)
        assert settings.language() == code
        action = window.findChild(QAction, "action_quit")
        assert isinstance(action, QAction)
        assert action.text() == quit_text
        assert len(window.findChildren(QAction, "action_quit")) == 1
        titles = [lab.title for lab in window.labs.values()]
        assert (titles == english) == (code == "en")
        assert window.lab.key == "paths"
        assert window.lab.isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for key in window.labs:
        window.show_lab(key)
        assert window.lab.isVisible()
        assert window.lab.inspector.isVisible()


def test_a_translator_that_is_installed_by_anybody_is_heard(
    qtbot: QtBot, qapp: QApplication
) -> None:
    window = open_window(qtbot)
    settings.remember_language("ja")
    assert isinstance(install_translation(qapp), QTranslator)
    qtbot.waitUntil(lambda: window.lab.title == "過学習")


def test_a_run_that_plays_plays_on(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    session = lab_of(window).session
    type_into(qtbot, control(window, QLineEdit, "training_steps_edit"), "100000")
    window.transport.speed_box.setCurrentIndex(window.transport.speed_box.findData(120.0))
    window.transport.speed_box.activated.emit(window.transport.speed_box.currentIndex())
    window.link.toggle()
    qtbot.waitUntil(lambda: session.step > 3, timeout=PATIENCE_MS)
    choose(window, "ja")
    before = session.step
    assert lab_of(window).session is session
    assert session.playing
    assert window.transport.is_playing()
    assert window.transport.speed() == 120.0
    assert control(window, QLineEdit, "training_steps_edit").text() == "100000"
    qtbot.waitUntil(lambda: session.step > before + 5, timeout=PATIENCE_MS)
    window.link.toggle()
    qtbot.waitUntil(lambda: not session.playing, timeout=PATIENCE_MS)
    assert window.transport.step_text() == f"{session.step:,}"
    assert len(lab_of(window).accuracy_panel.curve("train_accuracy")[0]) >= 1


def test_kept_runs_and_what_was_looked_at_stay(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    lab = lab_of(window)
    lab.load_preset("overfit-l2")
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.session.advance(5)
    lab.session.scrub(2)
    lab.loss_panel.plot.set_log(True)
    assert window.workspace is not None
    runs = list(window.workspace.keeper.runs)
    assert len(runs) == 1
    choose(window, "ja")
    again = lab_of(window)
    assert window.workspace.keeper.runs == runs
    assert again.preset == "overfit-l2"
    assert again.session.cursor == 2
    assert again.loss_panel.plot.log
    assert control(window, QLineEdit, "regularization_l2_edit").text() == "0.1"
    with qtbot.waitSignal(again.session.idle, timeout=PATIENCE_MS):
        again.session.advance(3)
    assert len(window.workspace.keeper.runs) == 1
    assert runs[0].history.step == 8


def test_a_network_whose_layers_are_shown_goes_on(qtbot: QtBot) -> None:
    window = open_with(qtbot, "activations")
    lab = window.labs["activations"]
    assert isinstance(lab, ActivationsLab)
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.player.advance(5)
    state = lab.state
    choose(window, "ja")
    again = window.labs["activations"]
    assert isinstance(again, ActivationsLab)
    assert again.state == state
    assert again.learning
    assert again.stage.learning.isVisible()
    assert again.stage.histograms.picture.columns[0] == "第1層" or again.live.has_layers
    with qtbot.waitSignal(again.session.idle, timeout=PATIENCE_MS):
        again.player.advance(2)
    assert again.session.step == 7


def test_a_race_goes_on(qtbot: QtBot) -> None:
    window = open_with(qtbot, "paths")
    lab = window.labs["paths"]
    assert isinstance(lab, PathsLab)
    lab.player.set_mode(RaceMode.RACE)
    lab.player.advance(7)
    lab.start_at(-3.0, 1.0)
    course, racers, player = lab.course, lab.player.race.racers, lab.player
    choose(window, "ja")
    again = window.labs["paths"]
    assert isinstance(again, PathsLab)
    assert again.player is player
    assert (again.course, again.player.race.racers) == (course, racers)
    qtbot.waitUntil(lambda: again.player.position == 7)  # paths are computed bit by bit
    assert again.stage.contour_panel.mode.value() == "race"
    again.player.advance(1)
    assert window.transport.step_text() == "8"
    assert again.frame().position == 8


def test_a_comparison_keeps_its_runs_and_how_they_are_shown(qtbot: QtBot) -> None:
    window = open_with(qtbot, "comparison")
    lab = window.labs["comparison"]
    assert isinstance(lab, ComparisonLab)
    lab.load_preset("sgd-rescued")
    qtbot.waitUntil(lambda: len(lab.session.histories) == 4, timeout=PATIENCE_MS)
    lab.stage.look_like(replace(lab.stage.look, followed=1, threshold=0.5, smoothing=7.0))
    session, study = lab.session, lab.study
    choose(window, "ja")
    again = window.labs["comparison"]
    assert isinstance(again, ComparisonLab)
    assert (again.session, again.study) == (session, study)
    look = again.stage.look
    assert (look.followed, look.threshold, look.smoothing) == (1, 0.5, 7.0)
    assert again.stage.bar.threshold.text() == "0.5"


def test_nothing_of_the_old_window_is_left(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    count = len(window.children())
    for code in ("ja", "en"):
        choose(window, code)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert abs(len(window.children()) - count) <= 1
