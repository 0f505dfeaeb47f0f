"""Random real events on the whole window: nothing is raised, nothing halts, nothing is left over.

`DLGUI_EVENTS` and `DLGUI_SEED` choose how many, and which; `DLGUI_TRACE` names a file in which to
look how far they are.
"""

import multiprocessing
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import final

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.main_window import MainWindow
from dlgui.session.reaper import reaper
from tests.attack.blind_hand import BlindHand
from tests.attack.safe_dialogs import keep_dialogs_in
from tests.attack.watch import Watch
from tests.open_window import open_with

FEW, MANY = 200, 20_000
TRACE = os.environ.get("DLGUI_TRACE", "")
SEED = int(os.environ.get("DLGUI_SEED", "0"))
HALT_S, BUSY_HALT_S = 0.5, 4.0
"""How long the window may stand; the second where other tests run beside on the same cores, and
colours or type may change: to dress the widgets of eleven labs takes one to two seconds alone."""
PATIENCE_S = 60.0
GROWN = 160
"""So many widgets more may be there: of a few racers and lines of the comparison, of the page of a
lesson, of the help, and of what is made when it is first asked for, as the menus of plots are."""


@final
class StaysOpen(QObject):
    """Keeps a window open: whatever quits would end the attack."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Close:
            return False
        event.ignore()
        return True


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    keep_dialogs_in(tmp_path.resolve(), monkeypatch)
    mode = theme.mode()
    theme.apply(qapp, mode)  # before there is a window, as the program does
    window = open_with(qtbot, "overfitting")
    stays = StaysOpen()
    window.installEventFilter(stays)
    yield window
    window.removeEventFilter(stays)
    window.close()
    theme.apply(qapp, mode)
    assert reaper.wait(PATIENCE_S)
    assert multiprocessing.active_children() == []


def play(window: MainWindow, events: int, seed: int, halt_s: float) -> Watch:
    """Let a blind hand do so many things, each from the event loop: dialogs have one of theirs."""
    hand, watch, done = BlindHand(window, seed), Watch(halt_s), [0]

    def act() -> None:
        watch.beat("\n".join(hand.last[-3:]))
        if done[0] >= events:
            if nested():  # what the last event opened has a loop of its own, and nobody else in it
                put_away(nested())
                QTimer.singleShot(1, act)
            return
        done[0] += 1
        if TRACE and done[0] % 100 == 0:
            Path(TRACE).write_text(f"{done[0]}\n" + "\n".join(hand.last + watch.faults[-9:]))
        QTimer.singleShot(0, act)  # before, since what follows may be a loop of its own
        before = len(watch.faults)
        hand.act()
        watch.faults[before:] = [f"after {hand.last[-3:]}: {f}" for f in watch.faults[before:]]

    with watch.on():
        QTimer.singleShot(0, act)
        while done[0] < events or nested():
            QApplication.processEvents()
            if done[0] >= events:
                put_away(nested())
    return watch


def nested() -> list[object]:
    return [w for w in (QApplication.activePopupWidget(), QApplication.activeModalWidget()) if w]


def put_away(open_now: list[object]) -> None:
    for widget in open_now:
        widget.close()  # type: ignore[attr-defined]


def counted(window: MainWindow) -> Counter[str]:
    """What widgets there are once every lab shows its first preset again."""
    put_away(nested())
    for key, lab in window.labs.items():
        window.show_lab(key)
        lab.load_preset(lab.presets()[0][0])
    for _ in range(20):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
    return Counter(type(widget).__name__ for widget in QApplication.allWidgets())


def told(halt: tuple[float, float, str]) -> str:
    """Say how long it was, of which at work, after what, and where."""
    return f"{halt[0]:.1f} s, {halt[1]:.1f} s at work, after {halt[2]}"


def check(window: MainWindow, events: int, seed: int, halt_s: float) -> None:
    before = counted(window)
    watch = play(window, events, seed, halt_s)
    assert window.isVisible()  # or little of it was attacked
    assert watch.faults == [], f"seed {seed}: {len(watch.faults)}\n" + "\n".join(watch.faults[:5])
    halts = "\n".join(map(told, watch.halts))
    assert not halts, f"seed {seed}: {len(watch.halts)} halts\n{halts}"
    grown = counted(window) - before
    assert grown.total() <= GROWN, f"seed {seed}: {grown.most_common(8)}"


def test_two_hundred_random_events(window: MainWindow) -> None:
    check(window, FEW, SEED, BUSY_HALT_S)


@pytest.mark.slow
def test_many_random_events(window: MainWindow) -> None:
    check(window, int(os.environ.get("DLGUI_EVENTS", str(MANY))), SEED + 1, HALT_S)
