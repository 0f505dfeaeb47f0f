"""A blind hand on keyboard and mouse: random real events on whatever of the program is visible."""

import random
from collections.abc import Callable
from typing import final

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from dlgui.main_window import MainWindow

KEY, MODIFIER, BUTTON = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton

TYPED = "0123456789.-+e,abcxyz*/()<&> _"
KEYS = (
    *(KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_Return, KEY.Key_Escape, KEY.Key_Space, KEY.Key_F2),
    *(KEY.Key_Up, KEY.Key_Down, KEY.Key_Left, KEY.Key_Right, KEY.Key_Home, KEY.Key_End),
    *(KEY.Key_PageUp, KEY.Key_PageDown, KEY.Key_Delete, KEY.Key_Backspace, KEY.Key_Menu),
    *(KEY.Key_Period, KEY.Key_Comma, KEY.Key_C, KEY.Key_P, KEY.Key_F1, KEY.Key_F11, KEY.Key_F10),
)
CHORDS = (KEY.Key_R, KEY.Key_Z, KEY.Key_O, KEY.Key_S, KEY.Key_A, KEY.Key_C, KEY.Key_V, KEY.Key_X)
LABS = (KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4, KEY.Key_5, KEY.Key_6)
BUTTONS = (*[BUTTON.LeftButton] * 6, BUTTON.RightButton, BUTTON.MiddleButton)
MODIFIERS = (*[MODIFIER.NoModifier] * 8, MODIFIER.ControlModifier, MODIFIER.ShiftModifier)
SIZES = ((1024, 600), (1280, 800), (1600, 900), (1920, 1080), (700, 500))


@final
class BlindHand:
    """Does one thing after the other; `last` says what, so that a failure can be told."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.last: list[str] = []
        self._window = window
        self._random = random.Random(seed)
        self._doings: dict[Callable[[], str], int] = {
            self._click: 30,
            self._type: 12,
            self._key: 20,
            self._wheel: 10,
            self._drag: 8,
            self._hover: 6,
            self._chord: 3,
            self._choose_lab: 3,
            self._load_preset: 2,
            self._trigger: 3,
            self._resize: 1,
            self._close_what_is_open: 4,
        }

    def act(self) -> None:
        """Do something."""
        (doing,) = self._random.choices([*self._doings], [*self._doings.values()])
        self.last.append(doing.__name__)  # what hangs or dies has been told before
        del self.last[:-40]
        self.last[-1] = f"{doing.__name__} {doing()}"

    def _targets(self) -> list[QWidget]:
        """What can be reached: what is popped up or modal takes all, as on a desktop."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window
        inner = [w for w in top.findChildren(QWidget) if w.isVisible() and w.width() and w.height()]
        return [top, *inner]

    def _target(self) -> QWidget:
        """Menus that go by the place of the mouse get their share: they are few among many."""
        targets = self._targets()
        rare = [w for w in targets if isinstance(w, QMenu | QMenuBar)]
        return self._random.choice(rare if rare and self._random.random() < 0.08 else targets)

    def _place(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._random.randrange(max(1, widget.width())),
            self._random.randrange(max(1, widget.height())),
        )

    def _reach(self, widget: QWidget) -> tuple[QWidget, QPoint]:
        """What lies uppermost at some place of a widget, where a mouse would be: it, or another."""
        place, window = self._place(widget), widget.window()
        found = window.childAt(widget.mapTo(window, place))
        if found is None:
            return widget, place
        return found, found.mapFrom(window, widget.mapTo(window, place))

    def _focus(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        modal = QApplication.activeModalWidget()
        return popup or QApplication.focusWidget() or modal or self._window

    def _click(self) -> str:
        widget, place = self._reach(self._target())
        button = self._random.choice(BUTTONS)
        twice = self._random.random() < 0.1
        what = f"{_name(widget)} {place.toTuple()} {button.name}{' twice' if twice else ''}"
        self.last[-1] += f" {what}"
        do = QTest.mouseDClick if twice else QTest.mouseClick
        do(widget, button, self._random.choice(MODIFIERS), place)
        return what

    def _drag(self) -> str:
        widget, start = self._reach(self._target())
        end = self._place(widget)
        what = f"{_name(widget)} {start.toTuple()} to {end.toTuple()}"
        self.last[-1] += f" {what}"
        modifier, left = self._random.choice(MODIFIERS), BUTTON.LeftButton
        QTest.mousePress(widget, left, modifier, start)
        if _is_there(widget):
            QTest.mouseMove(widget, (start + end) / 2)
            QTest.mouseMove(widget, end)
            QTest.mouseRelease(widget, left, modifier, end)
        return what

    def _hover(self) -> str:
        widget, place = self._reach(self._target())
        QTest.mouseMove(widget, place)
        return _name(widget)

    def _wheel(self) -> str:
        widget, at = self._reach(self._target())
        place = QPointF(at)
        turn = QPoint(0, self._random.choice((-360, -120, 120, 360)))
        phase, modifier = Qt.ScrollPhase.NoScrollPhase, self._random.choice(MODIFIERS)
        there = widget.mapToGlobal(place)
        buttons = BUTTON.NoButton
        event = QWheelEvent(place, there, QPoint(), turn, buttons, modifier, phase, False)
        QApplication.sendEvent(widget, event)
        return _name(widget)

    def _type(self) -> str:
        widget = self._focus()
        text = "".join(self._random.choices(TYPED, k=self._random.randrange(1, 6)))
        self.last[-1] += f" {text!r} {_name(widget)}"
        for letter in text:
            QTest.keyClicks(widget, letter)
            widget = self._focus()
        return f"{text!r} {_name(widget)}"

    def _key(self) -> str:
        widget, key = self._focus(), self._random.choice(KEYS)
        what = f"{key.name} {_name(widget)}"
        self.last[-1] += f" {what}"
        QTest.keyClick(widget, key, self._random.choice(MODIFIERS))
        return what

    def _chord(self) -> str:
        key = self._random.choice(CHORDS)
        self.last[-1] += f" {key.name}"
        QTest.keyClick(self._focus(), key, MODIFIER.ControlModifier)
        return key.name

    def _choose_lab(self) -> str:
        key = self._random.choice(LABS)
        QTest.keyClick(self._focus(), key, MODIFIER.ControlModifier)
        return key.name

    def _load_preset(self) -> str:
        if QApplication.activeModalWidget() is not None:
            return "not over a dialog"
        name, _ = self._random.choice(self._window.lab.presets())
        self.last[-1] += f" {name}"
        self._window.lab.load_preset(name)
        if self._random.random() < 0.5:
            QTest.keyClick(self._window, KEY.Key_Space)
        return name

    def _trigger(self) -> str:
        """Commands of the menus, which a hand seldom hits: colours, languages, exports."""
        if QApplication.activeModalWidget() is not None:
            return "not over a dialog"
        actions = [a for a in self._window.findChildren(QAction) if _may_be_triggered(a)]
        action = self._random.choice(actions)
        self.last[-1] += f" {action.objectName()}"
        action.trigger()
        return action.objectName()

    def _resize(self) -> str:
        size = self._random.choice(SIZES)
        self._window.resize(*size)
        return f"{size}"

    def _close_what_is_open(self) -> str:
        """Lest all events are lost on a dialog that nothing random would close."""
        if (top := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is None:
            return "nothing"
        QTest.keyClick(top, KEY.Key_Escape)
        return _name(top)


def _may_be_triggered(action: QAction) -> bool:
    name = action.objectName()
    return name.startswith("action_") and action.isEnabled()


def _is_there(widget: QWidget) -> bool:
    from shiboken6 import isValid

    return isValid(widget) and widget.isVisible()


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r}" if _is_there(widget) else "gone"
