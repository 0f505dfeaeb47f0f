"""A command is grey where it does nothing, and its tip says why; in every lab."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.main_window import MainWindow
from tests.open_window import open_only, open_with

COMMANDS = ("save", "save_run", "scale", "next_view", "explain", "epochs", "undo", "redo")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of dialogs that ask for a place to save; nothing is saved."""
    titles: list[str] = []

    def ask(_parent: object, title: str, *_rest: object) -> tuple[str, str]:
        titles.append(title)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return titles


def opened(window: MainWindow) -> Iterator[QMenu]:
    """Open every menu as one does with the mouse, and close it again."""
    for menu in window.findChildren(QMenu):
        if menu.isTearOffEnabled() or menu.objectName().startswith("export"):
            continue
        menu.aboutToShow.emit()
        yield menu
        menu.aboutToHide.emit()


def grey(window: MainWindow) -> dict[str, str]:
    """Return the commands that are grey in the open menus, with what their tips say."""
    found = {}
    for menu in opened(window):
        for action in menu.actions():
            name = action.objectName().removeprefix("action_")
            if name in COMMANDS and not action.isEnabled():
                found[name] = action.toolTip()
    return found


def state_of(window: MainWindow) -> tuple[object, ...]:
    controls = window.lab.key_controls()
    explain = controls.explain[0] if controls.explain else None
    return tuple(one.value() if one else None for one in (controls.scale, controls.views, explain))


@pytest.mark.parametrize("lab", LABS)
def test_what_is_grey_says_why_and_what_is_not_does_something(
    qtbot: QtBot, lab: str, asked: list[str]
) -> None:
    window = open_only(qtbot, lab)
    reasons = grey(window)
    for name in COMMANDS:
        action = window.findChild(QAction, f"action_{name}")
        assert isinstance(action, QAction)
        assert action.isEnabled() or action.isCheckable()  # the others' keys are heard
        before, text, checked = state_of(window), action.text(), action.isChecked()
        asked.clear()
        if name in reasons:
            title, _, reason = reasons[name].partition("\n")
            assert (title, reason.endswith(".")) == (text, True)
            if not action.isCheckable():
                action.trigger()
                assert window.problem == reason.replace("\n", " ")
                assert state_of(window) == before
                assert not asked
        else:
            action.trigger()
            assert window.problem == ""
            assert state_of(window) != before or asked or action.isChecked() is not checked, name
        window.clear_problem()


def test_what_can_be_saved_depends_on_the_lab(qtbot: QtBot) -> None:
    window = open_with(qtbot, "functions")
    reasons = grey(window)
    assert reasons["save"].endswith("This lab has no setting that could be saved.")
    assert reasons["save_run"].endswith("This lab records no run that could be saved.")
    window.show_lab("overfitting")
    reasons = grey(window)
    assert "save" not in reasons
    assert reasons["save_run"].endswith("There is no run on stage yet: play one first.")


def test_the_export_menu_says_what_it_lacks(qtbot: QtBot) -> None:
    window = open_only(qtbot, "functions")
    (menu,) = (one for one in window.findChildren(QMenu) if one.objectName() == "menu_export")
    menu.aboutToShow.emit()
    found = {action.objectName(): action for action in menu.actions()}
    for name in ("export_csv", "export_losses", "export_script"):
        assert not found[name].isEnabled()
        assert found[name].toolTip().endswith("There is no run here that could be exported.")
    assert found["export_png_window"].isEnabled()
