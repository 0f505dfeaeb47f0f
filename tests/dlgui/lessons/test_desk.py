"""Lessons in the window: two keys to the first prediction, what is kept, what is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from dlgui.lessons.blocks import Block
from dlgui.lessons.checks import LabNames, check_names
from dlgui.lessons.lesson import PageKind
from dlgui.lessons.menu import answers_path
from dlgui.lessons.notebook import Notebook
from dlgui.lessons.reading import built_in, lesson_from_toml
from dlgui.lessons.stage import StageState
from dlgui.main_window import MainWindow
from dlgui.plot.plot import PlotWidget
from dlgui.theme import IconRole
from dlgui.widgets.linked_label import LinkedLabel
from dlgui.words.glossary import WORDS
from engine.training.fields import ConfigError
from tests.lessons_played import (
    CONTROL,
    PATIENCE_MS,
    answer,
    desk_of,
    draw,
    open_with_labs,
    play_page,
    shorten,
    turn,
)
from tests.open_window import control, press

NAME = "6-4-overfitting"


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = open_with_labs(qtbot, ["overfitting"])
    shorten(window, NAME)
    return window


def action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def open_lesson(window: MainWindow) -> None:
    desk_of(window).open(NAME)


def test_one_key_leads_to_the_first_prediction(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_L, CONTROL)
    desk = desk_of(window)
    assert desk.panel.isVisible()
    assert (desk.index, desk.page.kind) == (0, PageKind.PREDICT)
    assert desk.panel.answering is not None
    assert window.lab.player.step == 0
    assert not desk.panel.next.isEnabled()


def test_lessons_stand_in_the_menu_in_the_textbooks_order(window: MainWindow) -> None:
    assert window.lessons is not None
    texts = [entry.text() for entry in window.lessons.menu.actions()]
    assert [text[:5] for text in texts if text[:1].isdigit()][-2:] == ["6.3  ", "6.4  "]
    action(window, f"action_lesson_{NAME}").trigger()
    assert desk_of(window).lesson is not None


def test_nothing_is_revealed_before_the_answer(qtbot: QtBot, window: MainWindow) -> None:
    open_lesson(window)
    desk = desk_of(window)
    press(qtbot, window, Qt.Key.Key_PageDown, CONTROL)
    assert desk.index == 0
    plot = control(window, PlotWidget, "accuracy_plot")
    plot.sentence = lambda: "It overfits."
    assert "It overfits." not in plot.accessibleDescription()  # nor does help say so
    draw(window)
    turn(qtbot, window)
    assert desk.panel.findChild(QLabel, "lesson_explanation") is None
    assert desk.drawing.curve is not None
    qtbot.waitUntil(lambda: 1 in desk.progress.seen, timeout=PATIENCE_MS)
    assert not desk.panel.next.isEnabled()
    answer(qtbot, window)
    turn(qtbot, window)
    explained = desk.panel.findChild(QLabel, "lesson_explanation")
    assert isinstance(explained, LinkedLabel)
    assert not desk.drawing.curve.drawing
    assert desk.drawing.curve.points() == desk.progress.answers["0"]
    explained.word_asked.emit("overfitting")
    assert window.workspace is not None
    assert window.workspace.help.box.title.text() == WORDS["overfitting"].title


def test_who_plays_before_predicting_does_not_see_what_is_predicted(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_lesson(window)
    desk, player = desk_of(window), window.lab.player
    desk.stage.ran_ahead.emit()  # on a page that is drawn on the run goes back to its beginning
    assert not desk.veils.cover_pictures
    player.play()
    qtbot.waitUntil(lambda: player.step == 0 and not player.playing, timeout=PATIENCE_MS)
    desk.close()
    shown = open_with_labs(qtbot, ["normalisation"])
    desk = desk_of(shown)
    desk.open("5-1-graph")
    assert not desk.veils.cover_pictures
    qtbot.waitUntil(lambda: desk.stage.state is StageState.THERE, timeout=PATIENCE_MS)
    shown.lab.player.play()
    qtbot.waitUntil(lambda: desk.veils.cover_pictures, timeout=PATIENCE_MS)
    shown.lab.player.pause()
    answer(qtbot, shown)
    turn(qtbot, shown)
    assert not desk.veils.cover_pictures


def test_space_does_not_close_a_lesson_whose_page_was_turned(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_lesson(window)
    draw(window)
    turn(qtbot, window)
    close = control(window, QWidget, "lesson_close")
    assert window.focusWidget() is not close
    assert not desk_of(window).panel.next.isEnabled()


def test_answers_that_cannot_be_erased_are_told(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_lesson(window)
    draw(window)
    answers_path().unlink(missing_ok=True)
    answers_path().mkdir(parents=True)
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *_args: yes)
    action(window, "action_lesson_erase").trigger()
    assert "can't be erased" in window.problem


def test_words_of_an_explanation_can_be_asked_for(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    block = Block("lightbulb", IconRole.ACCENT, "Why", "why", panel, quiet=False)
    block.explain("Learnt by heart: train > test.", "told")
    label = block.findChild(LinkedLabel, "told")
    assert isinstance(label, LinkedLabel)
    assert label.accessibleName() == "Learnt by heart: train > test."
    assert "train &gt; test" in label.text()
    with qtbot.waitSignal(block.word_asked) as asked:
        label.linkActivated.emit("word:overfitting")  # as QLabel does for a click or Enter
    assert asked.args == ["overfitting"]


def test_a_prediction_stays_once_the_run_was_seen(qtbot: QtBot, window: MainWindow) -> None:
    open_lesson(window)
    play_page(qtbot, window)
    play_page(qtbot, window)
    press(qtbot, window, Qt.Key.Key_PageUp, CONTROL)
    press(qtbot, window, Qt.Key.Key_PageUp, CONTROL)
    desk = desk_of(window)
    assert desk.index == 0
    assert desk.panel.answering is not None
    assert not desk.panel.answering.isEnabled()


def test_a_lesson_goes_on_where_it_was_left(qtbot: QtBot, window: MainWindow) -> None:
    open_lesson(window)
    play_page(qtbot, window)
    play_page(qtbot, window)
    desk = desk_of(window)
    qtbot.mouseClick(control(window, QPushButton, "lesson_next"), Qt.MouseButton.LeftButton)
    assert desk.index == 3
    desk.close()
    assert not desk.panel.isVisible()
    assert Notebook(answers_path()).progress(NAME).page == 3
    press(qtbot, window, Qt.Key.Key_L, CONTROL)
    assert desk.index == 3
    assert window.lab.preset == "overfit-l2"
    action(window, "action_lesson_restart").trigger()
    assert (desk.index, desk.progress.answers) == (0, {})


def test_who_wanders_off_is_led_back(qtbot: QtBot, window: MainWindow) -> None:
    open_lesson(window)
    desk = desk_of(window)
    window.lab.load_preset("more-digits")
    qtbot.waitUntil(lambda: desk.stage.state is StageState.AWAY)
    button = control(window, QPushButton, "lesson_bring_back")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.lab.preset == "overfit"
    assert desk.stage.state is StageState.THERE


def test_settings_are_there_for_a_task_and_as_before_afterwards(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_lesson(window)
    desk = desk_of(window)
    assert not window.lab.inspector.isVisible()
    desk.progress.page = len(desk.lessons[NAME].pages) - 1
    desk.open(NAME)
    assert desk.page.kind is PageKind.TASK
    assert window.lab.inspector.isVisible()
    desk.close()
    assert window.lab.inspector.isVisible()


def test_the_way_of_a_task_reaches_its_goal(qtbot: QtBot, window: MainWindow) -> None:
    open_lesson(window)
    desk = desk_of(window)
    desk.progress.page = last = len(desk.lessons[NAME].pages) - 1
    desk.open(NAME)
    desk.stage.lab().player.set_speed(float("inf"))
    qtbot.mouseClick(control(window, QPushButton, "lesson_way"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: last in desk.progress.seen, timeout=PATIENCE_MS)
    window.lab.player.pause()


def test_answers_that_cannot_be_saved_stay_and_it_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    desk = desk_of(window)
    (tmp_path / "file").touch()
    desk.notebook.path = tmp_path / "file" / "lessons.json"
    open_lesson(window)
    draw(window)
    notice = control(window, QLabel, "lesson_notice")
    assert notice.isVisible()
    assert "can't be saved" in notice.text()
    assert "0" in desk.progress.answers
    desk.notebook.path = tmp_path / "lessons.json"
    turn(qtbot, window)
    assert not notice.isVisible()
    assert "0" in Notebook(tmp_path / "lessons.json").progress(NAME).answers


def test_answers_are_exported_and_erased(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "mine.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    open_lesson(window)
    play_page(qtbot, window)
    qtbot.waitUntil(lambda: 1 in desk_of(window).progress.seen, timeout=PATIENCE_MS)
    action(window, "action_lesson_export").trigger()
    assert place.read_text("utf-8-sig").rstrip().endswith(",")  # what it was is not told yet
    play_page(qtbot, window)
    action(window, "action_lesson_export").trigger()
    lines = place.read_text("utf-8-sig").splitlines()
    assert lines[0] == "lesson,page,question,answer,run"
    assert lines[1].startswith(f"{NAME},1,")
    assert len(lines) == 3
    assert not any(line.endswith(",") for line in lines)
    buttons = QMessageBox.StandardButton
    monkeypatch.setattr(QMessageBox, "question", lambda *_: buttons.No)
    action(window, "action_lesson_erase").trigger()
    assert answers_path().exists()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: buttons.Yes)
    action(window, "action_lesson_erase").trigger()
    assert not answers_path().exists()
    assert desk_of(window).lesson is None
    assert not action(window, "action_lesson_export").isEnabled()


def test_a_wrong_file_is_named_and_the_others_stand(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (good,) = [path for path in built_in() if path.stem == NAME]
    text, wrong = good.read_text("utf-8"), tmp_path / "wrong.toml"
    wrong.write_text(text.replace('preset = "overfit"', 'preset = "overfed"', 1), encoding="utf-8")
    faults = {
        "other": ('lab = "overfitting"', 'lab = "nowhere"'),
        "far": ("way = {", 'way = { "data.label_noise" = 7,'),
        "fast": ("[[page]]", "[[page]]\nspeed = 90"),
    }
    others = [tmp_path / f"{name}.toml" for name in faults]
    for path, (before, after) in zip(others, faults.values(), strict=True):
        path.write_text(text.replace(before, after, 1), encoding="utf-8")
    monkeypatch.setattr("dlgui.lessons.menu.built_in", lambda: [wrong, *others, good])
    window = open_with_labs(qtbot, ["overfitting"])
    assert list(desk_of(window).lessons) == [NAME]
    for word in (
        *("wrong.toml: page 1, preset", "overfed", "other.toml: page 1, lab", "nowhere"),
        *("way.data.label_noise: 7 is not allowed", "fast.toml: page 1, speed"),
    ):
        assert word in window.problem


def test_the_language_may_change_in_mid_lesson(qtbot: QtBot, window: MainWindow) -> None:
    open_lesson(window)
    draw(window)
    turn(qtbot, window)
    action(window, "action_language_ja").trigger()
    try:
        qtbot.waitUntil(lambda: window.lessons is not None and window.lessons.is_read)
        desk = desk_of(window)
        assert desk.lesson is not None
        assert desk.index == 1
        assert control(window, QLabel, "lesson_title").text() == "過学習"
        assert isinstance(window.findChild(QRadioButton, "lesson_choice_1"), QRadioButton)
    finally:
        desk_of(window).close()
        action(window, "action_language_en").trigger()
        qtbot.waitUntil(lambda: window.lessons is not None and window.lessons.is_read)


def test_of_many_wrong_files_a_few_are_told_and_a_command_tells_of_all(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = [tmp_path / f"wrong{i}.toml" for i in range(9)]
    for path in wrong:
        path.write_text("nothing", encoding="utf-8")
    monkeypatch.setattr("dlgui.lessons.menu.built_in", lambda: wrong)
    window = open_with_labs(qtbot, ["overfitting"])
    lines = window.problem.split("\n")
    assert [f"wrong{i}.toml" in line for i, line in enumerate(lines[:4])] == [True] * 4
    assert "5 more" in lines[-1]
    assert len(lines) == 5
    action(window, "action_lesson_faults").trigger()
    box = window.findChild(QMessageBox, "lesson_faults")
    assert isinstance(box, QMessageBox)
    assert all(str(path) in box.detailedText() for path in wrong)
    box.close()


def test_a_lab_s_own_settings_have_the_limits_of_their_controls(qtbot: QtBot) -> None:
    (softmax,) = [path for path in built_in() if path.stem == "3-5-softmax"]
    text = softmax.read_text("utf-8")
    window = open_with_labs(qtbot, ["functions"])
    known: dict[str, LabNames] = {}
    for name, value, said in (
        ("softmax.temperature", "-5", "must be a number from 0.01 to 1000, not -5"),
        ("softmax.temperature", "nan", "must be a number from 0.01 to 1000, not nan"),
        ("activation.step", "7", "must be on or off"),
        ("loss_curves_plot_scale", '"cubic"', "must be linear, log"),
        ("softmax.temprature", "1", "there is softmax.temperature, "),
    ):
        line = f'lab = "functions"\nset = {{ "{name}" = {value} }}'
        lesson = lesson_from_toml("3-5", text.replace('lab = "functions"', line, 1))
        with pytest.raises(ConfigError) as told:
            check_names(lesson, window.labs, known)
        assert f"page 1, set.{name}" in str(told.value)
        assert said in str(told.value)
        assert len(str(told.value)) < 260
