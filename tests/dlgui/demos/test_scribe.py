"""What is done in the window is written as a demo, which does the same when it is played."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from dlgui.clock.virtual import VirtualClock
from dlgui.command.filming import open_for_film, runner_in
from dlgui.demos.reading import demo_from_toml
from dlgui.demos.rehearsal import rehearse
from dlgui.demos.scribe import Scribe
from dlgui.demos.stage import film_of_stage
from dlgui.labs.all_labs import LABS
from dlgui.main_window import MainWindow
from dlgui.session.session import Session
from tests.open_window import open_ready


def opened(qtbot: QtBot) -> tuple[MainWindow, VirtualClock]:
    clock = VirtualClock()
    window = open_for_film(clock, QSize(1000, 700))
    qtbot.addWidget(window)
    return window, clock


def let_pass(clock: VirtualClock, seconds: float) -> None:
    for _ in range(round(seconds * 25)):
        clock.advance(0.04)
        QApplication.processEvents()


def losses(window: MainWindow) -> list[float]:
    session = window.labs["overfitting"].findChildren(Session)[0]
    return [float(loss) for loss in session.histories[0].curve("batch_loss")[1]]


def test_what_is_done_is_done_again_by_the_demo(qtbot: QtBot) -> None:
    window, clock = opened(qtbot)
    window.catalogue.set("optimizer.lr", "0.02")
    scribe = Scribe(window, window.lecture, window)
    scribe.start()
    window.catalogue.set("speed", "30")
    let_pass(clock, 1.0)
    window.lab.player.play()
    let_pass(clock, 1.0)
    window.catalogue.set("regularization.l2", "0.05")
    let_pass(clock, 1.0)
    window.lab.player.pause()
    let_pass(clock, 0.5)
    window.lab.player.scrub(20)
    window.lecture.fill("accuracy_plot")
    let_pass(clock, 0.5)
    done = losses(window)
    window.show_lab("paths")
    window.lab.load_preset("gradient-descent")
    let_pass(clock, 0.5)
    text = scribe.stop()
    window.close()

    demo = demo_from_toml(text)
    rehearse(demo, Path("mine.toml"))
    assert demo.scenes[0].set == {"optimizer.lr": "0.02"}
    assert [scene.lab for scene in demo.scenes if scene.lab] == ["overfitting", "paths"]
    assert any(scene.scrub == 20 and scene.enlarge == "accuracy_plot" for scene in demo.scenes)
    again, its_clock = opened(qtbot)
    runner = runner_in(again, demo, Path("mine.toml"), language="en")
    runner.start()
    while not runner.is_over:
        let_pass(its_clock, 0.2)
    assert losses(again) == done
    assert (again.lab.key, again.lab.preset) == ("paths", "gradient-descent")
    again.close()


def test_it_is_begun_ended_and_saved_from_the_menu(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = open_ready(qtbot)
    place = tmp_path / "mine.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    action = window.findChild(QAction, "action_record_demo")
    assert isinstance(action, QAction)
    action.trigger()
    assert action.isChecked()
    window.lab.load_preset("dropout")
    action.trigger()
    assert not action.isChecked()
    demo = demo_from_toml(place.read_text(encoding="utf-8"))
    assert [scene.preset for scene in demo.scenes] == ["overfit", "dropout"]


@pytest.mark.parametrize("lab", LABS)
def test_the_stage_of_every_lab_becomes_a_demo(qtbot: QtBot, tmp_path: Path, lab: str) -> None:
    window, _ = opened(qtbot)
    window.show_lab(lab)
    window.catalogue.set("seed" if lab in ("overfitting", "comparison") else "speed", "5")
    for name, text in film_of_stage(window, window.lecture).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    demo = demo_from_toml((tmp_path / "demo.toml").read_text(encoding="utf-8"))
    rehearse(demo, tmp_path / "demo.toml")
    assert demo.scenes[0].lab == lab
    assert demo.scenes[-1].play_until is not None
    window.close()


def test_the_film_of_a_run_has_its_changes_at_their_steps(qtbot: QtBot, tmp_path: Path) -> None:
    window, clock = opened(qtbot)
    window.lab.player.advance(10)
    let_pass(clock, 0.2)
    window.catalogue.set("optimizer.lr", "0.05")
    window.lab.player.advance(5)
    let_pass(clock, 0.2)
    done = losses(window)
    for name, text in film_of_stage(window, window.lecture).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    window.close()
    file = tmp_path / "demo.toml"
    demo = demo_from_toml(file.read_text(encoding="utf-8"))
    again, its_clock = opened(qtbot)
    runner = runner_in(again, demo, file, language="en")
    runner.start()
    while not runner.is_over:
        let_pass(its_clock, 0.2)
    assert losses(again) == done
    assert len(done) == 15
    again.close()
