"""The window as a whole: every control can be named, found, spoken and driven."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.main_window import MainWindow
from dlgui.start import settings
from dlgui.theme import ColorMode
from dlgui.widgets.banner import Banner
from tests.open_window import control, lab_of, open_needed, press

CONTROLS = (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
)


@pytest.fixture
def window(qtbot: QtBot, request: pytest.FixtureRequest) -> MainWindow:
    return open_needed(qtbot, request)


@pytest.fixture(autouse=True)
def the_colours_stay() -> Iterator[None]:
    mode = theme.mode()
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication) and theme.mode() is not mode:
        theme.apply(app, mode)


def controls(window: QWidget) -> list[QWidget]:
    """Return every control of ours: not the scroll bars and pop-ups that Qt puts into its own."""
    found = [w for w in window.findChildren(QWidget) if isinstance(w, CONTROLS)]
    return [w for w in found if not _is_of_qt(w)]


def _is_of_qt(widget: QWidget) -> bool:
    name, parent = widget.objectName(), widget.parentWidget()
    return (
        isinstance(widget, QScrollBar | QHeaderView)
        or name.startswith("qt_")
        or (parent is not None and "QComboBoxPrivateContainer" in parent.metaObject().className())
    )


def described(widget: QWidget) -> str:
    chain: list[str] = []
    current: QWidget | None = widget
    while current is not None:
        chain.append(f"{type(current).__name__} {current.objectName()!r}")
        current = current.parentWidget()
    return " in ".join(chain[:4])


def test_every_control_has_a_name_of_its_own(window: MainWindow) -> None:
    found = controls(window)
    assert len(found) > 40
    assert [described(w) for w in found if not w.objectName()] == []
    pages = [page for lab in window.labs.values() for page in (lab, lab.inspector)]
    places = [next((i for i, p in enumerate(pages) if p.isAncestorOf(w)), -1) // 2 for w in found]
    names = [w.objectName() for w in found]
    placed = list(zip(places, names, strict=True))  # two labs may both have a "seed"
    assert sorted({place for place in placed if placed.count(place) > 1}) == []
    assert [name for name in names if not name.isidentifier() or name != name.lower()] == []


def test_every_control_can_be_spoken_and_explained(window: MainWindow) -> None:
    found = [w for w in controls(window) if not _is_part_of_a_banner(w)]
    assert [described(w) for w in found if not w.accessibleName()] == []
    assert [described(w) for w in found if not w.toolTip()] == []


def _is_part_of_a_banner(widget: QWidget) -> bool:
    """A banner's action gets its words when it is shown, its icon takes neither mouse nor keys."""
    name = widget.objectName()
    return isinstance(widget.parentWidget(), Banner) and name.endswith(("_action", "_icon"))


def test_every_command_has_a_name_and_a_tool_tip(window: MainWindow) -> None:
    actions = [a for a in window.findChildren(QAction) if a.text()]
    ours = [a for a in actions if a.objectName().startswith("action_")]
    assert {"action_play", "action_step", "action_restart", "action_quit"} <= {
        action.objectName() for action in ours
    }
    assert all(action.toolTip() for action in ours)
    keys = [key.toString() for action in ours for key in action.shortcuts()]
    assert len(set(keys)) == len(keys)


def test_the_keys_are_those_of_the_description(window: MainWindow) -> None:
    wanted = {
        "action_play": "Space",
        "action_step": ".",
        "action_restart": "Ctrl+R",
        "action_quit": "Ctrl+Q",
    }
    found = {name: control_action(window, name).shortcut().toString() for name in wanted}
    assert found == wanted
    leap = control_action(window, "action_leap")
    assert "Shift+." in [key.toString() for key in leap.shortcuts()]


def control_action(window: MainWindow, name: str) -> QAction:
    (action,) = window.findChildren(QAction, name)
    return action


def test_the_shell_is_there_before_the_labs(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    assert window.labs == {}
    window.make_labs()
    labs = dict(window.labs)
    assert labs
    window.make_labs()
    assert window.labs == labs


def test_a_window_that_was_never_shown_can_be_closed(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.close()


def test_quit_closes_the_window(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


def test_where_the_window_was_is_remembered(window: MainWindow) -> None:
    assert settings.window_geometry() is None
    window.close()
    geometry = settings.window_geometry()
    assert geometry is not None
    assert geometry == window.saveGeometry()


def test_colours_are_chosen_in_the_menu_and_remembered(window: MainWindow) -> None:
    for mode in (ColorMode.DARK, ColorMode.LIGHT):
        control_action(window, f"action_colors_{mode}").trigger()
        assert theme.mode() is mode
        assert settings.color_mode() is mode
        (checked,) = [
            action.objectName()
            for action in control(window, QMenu, "menu_colors").actions()
            if action.isChecked()
        ]
        assert checked == f"action_colors_{mode}"


def test_every_lab_can_be_shown_and_has_presets(window: MainWindow, qtbot: QtBot) -> None:
    for key, lab in window.labs.items():
        window.show_lab(key)
        assert window.lab is lab
        assert lab.isVisible()
        assert lab.inspector.isVisible()
        assert lab.title
        names = [name for name, _ in lab.presets()]
        assert lab.preset in names
        assert len(set(names)) == len(names)
    window.show_lab("overfitting")


def test_leaving_a_lab_pauses_it(window: MainWindow, qtbot: QtBot) -> None:
    others = [key for key in window.labs if key != "overfitting"]
    window.link.set_playing(True)
    session = lab_of(window).session
    qtbot.waitUntil(lambda: session.step > 1, timeout=20_000)
    window.show_lab((others or ["overfitting"])[0])
    assert not session.playing
    window.show_lab("overfitting")


def test_full_screen_and_back(window: MainWindow) -> None:
    action = control_action(window, "action_full_screen")
    action.trigger()
    assert window.isFullScreen()
    action.trigger()
    assert not window.isFullScreen()


@pytest.mark.all_labs
def test_the_help_menu_lists_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    control_action(window, "action_keys").trigger()
    box = control(window, QWidget, "help_box")
    text = str(box.property("text"))
    assert "Play or pause" in text
    assert "Ctrl+R" in text
    places = [text.index(keys) for keys in ("Ctrl+O", "Ctrl+Q", "Space", "Ctrl+1", "Ctrl+2", "F1")]
    assert places == sorted(places)  # as in the menus
    assert "One step back</td>" in text  # the key of a lab
    box.close()


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
def test_nothing_sticks_out_of_the_window(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    qtbot.waitUntil(lambda: window.width() == size[0])
    QApplication.processEvents()
    outside = [
        described(w)
        for w in controls(window)
        if w.isVisible() and not _in_scroll_area(w) and not _inside(window, w)
    ]
    assert (window.width(), window.height()) == size
    assert outside == []


def _in_scroll_area(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _inside(window: QWidget, widget: QWidget) -> bool:
    corner = widget.mapTo(window, widget.rect().topLeft())
    return window.rect().contains(widget.rect().translated(corner))


@pytest.mark.parametrize("inside", ["data_train_size_edit", "accuracy_plot"])
@pytest.mark.all_labs
def test_after_another_lab_was_chosen_by_key_space_plays(
    window: MainWindow, qtbot: QtBot, inside: str
) -> None:
    control(window, QWidget, inside).setFocus()
    press(qtbot, window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.lab.key == "comparison"
    assert window.focusWidget() is window.transport.play_button


def test_another_lab_leaves_the_focus_where_it_was_outside_of_the_labs(
    window: MainWindow, qtbot: QtBot
) -> None:
    control(window, QComboBox, "preset").setFocus()
    press(qtbot, window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is control(window, QComboBox, "preset")
