"""Help: every control, picture and curve has some, and it says what is so."""

import fnmatch
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.labs.search.searched_field import SearchedField
from dlgui.main_window import MainWindow
from dlgui.plot.cell_diagram import CellDiagram
from dlgui.plot.cell_picture import CellPicture
from dlgui.plot.drawing import Drawing, drawings_in
from dlgui.plot.plot import PlotWidget
from dlgui.runs.view import RunsView
from dlgui.session.history import Curve
from dlgui.widgets.formula.markup import parse
from dlgui.widgets.message import Message
from dlgui.window.help.about import about_picture
from dlgui.window.help.code_view import CodeView, marked
from dlgui.window.help.desk import HelpDesk
from dlgui.window.help.engine_code import code_behind, explained, name_of, source_of
from dlgui.window.help.field_of import field_of
from dlgui.window.help.help_box import HelpBox
from dlgui.window.help.plain_tip import plain
from dlgui.words.choice_lore import CELLS, CHOICES
from dlgui.words.curve_lore import CURVES
from dlgui.words.glossary_links import linked
from dlgui.words.lab_lore import GROUPS, LAB_LORE
from dlgui.words.lab_texts import LABS as LAB_TEXTS
from dlgui.words.labels import field_sentence
from dlgui.words.lore import LORE
from dlgui.words.picture_lore import ALL_PICTURES, FORMULAS, KINDS
from engine.optimization.names import OptimizerName
from engine.training.fields import field_table
from tests.open_window import control, open_only, open_ready, open_with, press

KEY = Qt.Key
WITH_CODE = ("network.model", "sequence.cell", "autoencoder.loss", "adversarial.generator_loss")
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def desk_of(window: MainWindow) -> HelpDesk:
    assert window.workspace is not None
    return window.workspace.help


def asked_about(window: MainWindow) -> Iterator[QWidget]:
    """Every control that can have the focus, every button and every picture.

    A label is a text itself; a button of a notice has a name when there is a notice.
    """
    for widget in window.findChildren(QWidget):
        is_control = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        is_control |= isinstance(widget, QAbstractButton | Drawing)
        name, is_text = widget.objectName(), isinstance(widget, QLabel | QMenuBar)
        is_empty = isinstance(widget, QAbstractButton) and not (
            widget.text() or widget.accessibleName()
        )
        if is_control and name and not name.startswith("qt_") and not is_text and not is_empty:
            yield widget


@pytest.mark.parametrize("lab", LABS)
def test_no_control_and_no_picture_is_without_help(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    finder = desk_of(window).finder
    found = {widget.objectName(): finder.about(widget) for widget in asked_about(window)}
    print(f"{lab}: {len(found)} controls and pictures with help")
    assert len(found) > 40
    assert [name for name, about in found.items() if about is None or not about.text] == []
    assert [name for name, about in found.items() if about is not None and not about.title] == []
    code = {about.code for about in desk_of(window).finder.all() if about.code is not None}
    code |= {about.code for about in found.values() if about is not None and about.code is not None}
    assert code  # each lab has something on stage whose code can be read
    assert all(source_of(one) and explained(one) for one in code)


def test_every_curve_has_help() -> None:
    assert {curve.value for curve in Curve} == set(CURVES)


def test_every_equation_can_be_read_and_every_path_is_a_field() -> None:
    assert set(LORE) <= set(field_table())
    lores = (LORE, *LAB_LORE.values(), *GROUPS.values(), CELLS, *CHOICES.values())
    told = [one.formula for lore in lores for one in lore.values()]
    told += [one.formula for one in ALL_PICTURES.values()]
    for formula in (*told, *(c.formula for c in CURVES.values()), *FORMULAS.values()):
        parse(formula)
    assert set(FORMULAS) <= set(KINDS)
    assert all(curve.formula for curve in CURVES.values())


def test_every_field_has_a_sentence() -> None:
    assert [path for path in field_table() if not field_sentence(path)] == []


def test_every_choice_that_is_told_of_is_one() -> None:
    for path, choices in CHOICES.items():
        known = {choice.value for choice in field_table()[path].choices or ()}
        assert set(choices) - {"lstm_keeps"} <= known, path
    for path in ("optimizer.method", "network.initializer", "sequence.cell"):
        assert {choice.value for choice in field_table()[path].choices} <= set(CHOICES[path])
    assert set(LAB_TEXTS) == set(LABS)


def test_every_kind_of_picture_is_explained(qtbot: QtBot) -> None:
    window = open_with(qtbot, "overfitting")
    kinds = {type(drawing).__name__ for drawing in drawings_in(window)}
    assert kinds <= set(KINDS)
    assert set(KINDS) <= kinds
    names = {d.objectName().rstrip("0123456789").rstrip("_") for d in drawings_in(window)}
    assert set(ALL_PICTURES) <= names
    searched = window.labs["search"].inspector.findChild(SearchedField)
    assert isinstance(searched, SearchedField)
    searched.add("network.activation")  # its range is a list of choices
    for key in LABS:
        paths = {entry.id for entry in window.catalogue.settings(key)}
        paths |= {field_of(path) for path in paths}
        patterns = (*LAB_LORE.get(key, ()), *GROUPS.get(key, ()), *LAB_LORE[""])
        assert [one for one in patterns if not fnmatch.filter(paths, one)] == [], key


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("optimizer.lr", "optimizer.lr"),
        ("racers.3.beta1", "optimizer.beta1"),
        ("range.regularization.l2.high", "regularization.l2"),
        ("other.std", "network.initial_std"),
        ("training.lr", "optimizer.lr"),
        ("training.steps", "training.steps"),
        ("shop.tax", ""),
        ("range.nothing.low", ""),
        ("", ""),
    ],
)
def test_the_field_behind_a_setting(path: str, field: str) -> None:
    assert field_of(path) == field


def test_f1_tells_of_the_control_with_the_focus(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    control(window, QWidget, "optimizer_lr_edit").setFocus()
    press(qtbot, window, KEY.Key_F1)
    box = desk_of(window).box
    assert box.isVisible()
    assert box.title.text() == "Learning rate"
    assert "How far each update goes." in box.text.text()
    assert box.formula.text().replace(" ", "").startswith("W←W−η")
    text = box.shown()
    assert "a number above 0" in text
    assert "4.4.1" in text
    assert window.catalogue.read("optimizer.lr") in text


def test_a_setting_of_one_lab_has_its_equation_range_and_section(qtbot: QtBot) -> None:
    window = open_only(qtbot, "functions")
    desk_of(window).tell_of(control(window, QWidget, "functions_softmax_temperature_edit"))
    box = desk_of(window).box
    assert "T" in box.formula.text()
    assert "a number from 0.01 to 1000" in box.shown()
    assert "3.5" in box.shown()
    desk_of(window).tell_of(control(window, QWidget, "functions_neuron_activation_box"))
    assert "Step" in box.shown()
    assert "one of" not in box.shown()  # what this lab offers, not what files may have


@pytest.mark.parametrize("cell", CELLS)
def test_each_cell_has_its_own_equation_and_code(qtbot: QtBot, cell: str) -> None:
    diagram = CellDiagram(name="sequences_cell_diagram", title="Cell")
    qtbot.addWidget(diagram)
    diagram.show_cell(CellPicture(cell=cell), {}, "")
    about = about_picture(diagram, "Cell", "")
    assert about.lore == CELLS[cell]
    assert cell.partition("_")[0] in name_of(about.code)


def test_a_choice_shows_the_code_that_it_stands_for(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    window.catalogue.set("optimizer.method", "adam")
    control(window, QWidget, "optimizer_method").setFocus()
    press(qtbot, window, KEY.Key_F1)
    box = desk_of(window).box
    assert "engine.optimization.adam.Adam" in box.shown()
    button = box.findChild(QPushButton, "what_is_this_code")
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, LEFT)
    view = box.findChild(CodeView)
    assert view is not None
    code = view.findChild(QPlainTextEdit)
    assert code is not None
    assert code.toPlainText().startswith("@final\nclass Adam(")
    assert code.isReadOnly()
    qtbot.keyClick(view, KEY.Key_Escape)


def test_f1_tells_of_what_has_the_focus_in_a_dialog(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    press(qtbot, window, KEY.Key_K, CONTROL)
    line = control(window, QLineEdit, "palette_line")
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, KEY.Key_F1)
    (box,) = line.window().findChildren(HelpBox)
    assert box.isVisible()
    assert box.title.text() == line.accessibleName()
    box.close()
    line.window().close()


def test_a_click_in_pick_mode_tells_and_does_nothing_else(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    button = window.transport.play_button
    press(qtbot, window, KEY.Key_F1, SHIFT)
    assert desk_of(window).picking
    qtbot.mouseClick(button, LEFT)
    assert not desk_of(window).picking
    assert not window.lab.player.playing
    assert desk_of(window).box.title.text() == button.accessibleName()


def test_escape_leaves_pick_mode(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    press(qtbot, window, KEY.Key_F1, SHIFT)
    press(qtbot, window, KEY.Key_Escape)
    assert not desk_of(window).picking
    qtbot.mouseClick(window.transport.play_button, LEFT)
    assert window.lab.player.playing
    window.lab.player.pause()


def test_a_picture_is_explained_with_what_is_to_be_seen(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    picture = control(window, PlotWidget, "accuracy_plot")
    desk_of(window).tell_of(picture.canvas.viewport())
    text = desk_of(window).box.shown()
    assert "Curves over the steps" in text
    assert "step from 0 to 1000" in text
    assert desk_of(window).box.formula.text().startswith("1/N")


def test_all_help_is_searched_in_words_of_both_kinds(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    desk = desk_of(window)
    desk.tell_of(None)
    for typed, found in (
        ("ridge", "Weight decay"),
        ("affine", "Linear layer"),
        ("kingma", "β₁"),
        ("gap", "Gap"),
    ):
        desk.box.line.clear()
        qtbot.keyClicks(desk.box.line, typed)
        titles = [a.title for a in desk.box.found()]
        assert found in titles, (typed, titles)
    desk.box.line.clear()
    qtbot.keyClicks(desk.box.line, "nothing of the kind")
    assert desk.box.found() == []


@pytest.mark.parametrize("method", OptimizerName)
def test_the_code_of_a_method_explains_itself(method: OptimizerName) -> None:
    code = code_behind("optimizer.method", method.value)
    assert explained(code)
    assert name_of(code).startswith("engine.optimization.")
    assert f"class {code.__name__}" in source_of(code)


@pytest.mark.parametrize(
    "path", [path for path, info in field_table().items() if path in WITH_CODE and info.choices]
)
def test_every_choice_of_a_field_with_code_has_some(path: str) -> None:
    for choice in field_table()[path].choices or ():
        assert source_of(code_behind(path, choice.value)), choice


def test_a_tip_that_was_wrapped_is_one_line_again() -> None:
    assert plain("How far each\nupdate goes") == "How far each update goes"
    assert plain("1回の更新で進\nむ大きさ") == "1回の更新で進む大きさ"


def test_several_values_at_once_have_no_one_code() -> None:
    assert code_behind("optimizer.method", "adam, sgd") is None
    assert code_behind("training.steps", "10") is None


def test_words_texts_and_comments_of_code_are_marked() -> None:
    found = [
        kind for kind, _, _ in marked('def f():\n    """Two\n    lines."""\n    return 1  # one\n')
    ]
    assert found == ["word", "text", "word", "comment"]


def test_the_help_window_goes_with_its_window(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    press(qtbot, window, KEY.Key_F1)
    box = desk_of(window).box
    assert box.findChild(QLabel, "what_is_this_title") is not None
    window.close()
    assert not box.isVisible()


def test_a_word_in_a_sentence_is_clicked(qtbot: QtBot) -> None:
    window = open_only(qtbot, "activations")
    window.catalogue.set("setting.std", "1")
    message = window.lab.findChild(Message)
    assert isinstance(message, Message)
    label = control(window, QLabel, f"{message.objectName()}_text")
    assert 'href="word:saturation"' in label.text()
    label.linkActivated.emit("word:saturation")  # as QLabel does for a click on the link
    assert desk_of(window).box.title.text() == "Saturation"
    assert "<a" not in message.text()


def test_tab_leads_to_a_word_in_a_sentence_and_enter_opens_it(qtbot: QtBot) -> None:
    message = Message(name="said")
    qtbot.addWidget(message)
    message.link_words(linked)
    message.set_message("It is learnt by heart.")
    asked: list[str] = []
    message.word_asked.connect(asked.append)
    label = message.findChild(QLabel, "said_text")
    assert isinstance(label, QLabel)
    message.show()
    message.activateWindow()
    qtbot.waitUntil(message.isActiveWindow)
    label.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(label, Qt.Key.Key_Tab)
    assert label.selectedText() == "by heart"
    qtbot.keyClick(label, Qt.Key.Key_Return)
    assert asked == ["overfitting"]
    assert label.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert "Tab" in label.accessibleDescription()
    message.set_message("Nothing of that.")
    assert label.focusPolicy() is Qt.FocusPolicy.ClickFocus
    assert label.accessibleDescription() == ""


def test_all_of_the_list_of_runs_is_told_of_as_the_list_of_runs(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    desk = desk_of(window)
    runs = window.findChild(RunsView, "runs")
    assert isinstance(runs, RunsView)
    for widget in (runs, runs.viewport(), control(window, QLabel, "runs_heading")):
        desk.tell_of(widget)
        assert desk.box.title.text() == "Kept runs"
        assert desk.box.text.text().startswith("Every run is kept here")
    desk.tell_of(runs)
    assert "F2 renames it" in desk.box.shown()


def test_only_of_a_picture_on_stage_it_is_told_what_is_to_be_seen(qtbot: QtBot) -> None:
    window = open_only(qtbot, "functions")
    box, message = desk_of(window).box, window.lab.findChild(Message)
    assert isinstance(message, Message)
    for name, is_told in (("activation_plot", True), ("neuron_plot", False)):
        (drawing,) = [d for d in drawings_in(window.lab) if d.objectName() == name]
        desk_of(window).tell_of(drawing)
        assert ("To be seen now" in box.shown()) is is_told
        assert (message.text() in box.shown()) is is_told
