"""The last session comes back, and a damaged file of it costs a word, not a start."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.main_window import MainWindow
from dlgui.window.catalogue.entry import Kind
from dlgui.window.memory.lab_state import state_of
from dlgui.window.memory.session_file import session_path
from tests.open_window import control, open_only, open_with

TO_TRY = {
    "search": {
        "search_trials": "50",
        "search_settings_searched": "optimizer.lr log 0.0001 1 | network.activation: relu, tanh",
        "range.optimizer.lr.kind": "uniform",
    },
    "overfitting": {"optimizer.lr": "0.5", "network.batch_norm": "on", "optimizer.method": "adam"},
    "activations": {"setting.activation": "tanh", "setting.depth": "3", "training.lr": "0.2"},
    "paths": {"start.x": "1.5", "racers.0.method": "adam", "racers.0.lr": "0.5"},
    "comparison": {"training.steps": "50", "regularization.l2": "0.1", "network.hidden": "20"},
    "inside": {"optimizer.lr": "0.5", "training.steps": "50", "optimizer.method": "sgd"},
    "sequences": {"optimizer.lr": "0.5", "training.steps": "50", "optimizer.method": "sgd"},
    "rebuild": {"optimizer.lr": "0.5", "training.steps": "50", "autoencoder.code": "3"},
    "dream": {"optimizer.lr": "0.5", "training.steps": "50", "boltzmann.gibbs_steps": "3"},
    "functions": {"activation.x": "1.5", "activation.swish": "on", "activation.gelu": "on"},
    "normalisation": {"shop.apple_count": "5", "shop.tax": "1.25", "shop.apple_price": "90"},
}


def close_and_start_again(qtbot: QtBot, window: MainWindow) -> MainWindow:
    window.close()
    fresh = MainWindow()
    qtbot.addWidget(fresh)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dlgui.labs.all_labs.LABS", list(window.labs))
        with qtbot.waitSignal(fresh.ready, timeout=20_000):
            fresh.show()
    fresh.bring_back()
    return fresh


@pytest.mark.parametrize("lab", LABS)
def test_lab_preset_settings_and_speed_come_back(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    name = window.lab.presets()[1][0]
    window.lab.load_preset(name)
    for path, value in TO_TRY[lab].items():
        if window.catalogue.find(Kind.SETTING, path).enabled:
            window.catalogue.set(path, value)
    window.catalogue.set("speed", "30")
    before = state_of(window.lab)
    fresh = close_and_start_again(qtbot, window)
    assert (fresh.lab.key, fresh.lab.preset) == (lab, name)
    assert before.differs(state_of(fresh.lab)) == {}
    assert fresh.transport.speed() == 30.0
    assert fresh.problem == ""
    if lab == "overfitting":
        assert control(fresh, QLineEdit, "optimizer_lr_edit").text() == "0.5"


def two_labs(qtbot: QtBot) -> MainWindow:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dlgui.labs.all_labs.LABS", ["overfitting", "functions"])
        return open_with(qtbot, "overfitting")


def test_labs_that_are_not_on_stage_come_back_too(qtbot: QtBot) -> None:
    window = two_labs(qtbot)
    window.show_lab("functions")
    name = window.lab.presets()[1][0]
    window.lab.load_preset(name)
    window.show_lab("overfitting")
    window.catalogue.set("L2", "0.03")
    fresh = window
    for _ in range(2):  # nobody looks at the other lab in between
        fresh = close_and_start_again(qtbot, fresh)
        assert fresh.lab.key == "overfitting"
        assert fresh.catalogue.read("L2") == "0.03"
        assert fresh.labs["functions"].preset != name  # it costs nothing as yet
    fresh.show_lab("functions")
    assert fresh.lab.preset == name
    assert fresh.problem == ""


def test_without_a_file_nothing_happens(qtbot: QtBot) -> None:
    window = open_only(qtbot, "overfitting")
    window.bring_back()
    assert (window.lab.key, window.problem) == ("overfitting", "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[1, 2]",
        "null",
        '{"version": 99}',
        "[" * 100_000,
        '{"version": 1, "lab": "overfitting"} more',
    ],
)
def test_a_damaged_file_is_a_fresh_start_with_a_word(qtbot: QtBot, text: str) -> None:
    _write(text)
    window = open_only(qtbot, "overfitting")
    before = state_of(window.lab)
    window.bring_back()
    assert "fresh start" in window.problem
    assert state_of(window.lab) == before
    window.close()
    assert json.loads(session_path().read_text("utf-8"))["lab"] == "overfitting"


def test_bytes_that_are_no_text_are_a_fresh_start_too(qtbot: QtBot) -> None:
    _write("").write_bytes(b"\xff\xfe\x00{")
    window = open_only(qtbot, "overfitting")
    window.bring_back()
    assert "fresh start" in window.problem


@pytest.mark.parametrize(
    ("content", "lost"),
    [
        ({"lab": "cooking"}, "cooking"),
        ({"lab": ["paths"]}, "paths"),
        ({}, "lab"),
        ({"lab": "overfitting", "preset": "gone"}, "gone"),
        ({"lab": "overfitting", "others": {"cooking": {}}}, "cooking"),
        ({"lab": "overfitting", "others": {"overfitting": 3}}, "overfitting"),
        ({"lab": "overfitting", "others": [3]}, ""),
        ({"lab": "overfitting", "preset": {}, "settings": 3}, "{}"),
        ({"lab": "overfitting", "preset": "", "settings": 3}, ""),
        ({"lab": "overfitting", "preset": "overfit", "settings": [1]}, "settings"),
        (
            {"lab": "overfitting", "preset": "overfit", "settings": {"optimizer.lr": "fast"}},
            "optimizer.lr",
        ),
        (
            {"lab": "overfitting", "preset": "overfit", "settings": {"optimizer.zeal": "1"}},
            "optimizer.zeal",
        ),
    ],
)
def test_what_cannot_be_had_again_is_named_and_the_rest_comes(
    qtbot: QtBot, content: dict[str, object], lost: str
) -> None:
    settings = content.get("settings")
    if isinstance(settings, dict):
        settings["regularization.l2"] = "0.03"
    _write(json.dumps({"version": 1, **content}))
    window = open_only(qtbot, "overfitting")
    window.bring_back()
    assert lost in window.problem
    assert bool(lost) == bool(window.problem)
    if isinstance(settings, dict):
        assert window.catalogue.read("L2") == "0.03"


def test_others_may_keep_something_too(qtbot: QtBot) -> None:
    window = open_only(qtbot, "overfitting")
    assert window.workspace is not None
    window.workspace.session.add("folded", lambda: ["runs"], lambda _value: None)
    window.close()
    assert json.loads(session_path().read_text("utf-8"))["parts"]["folded"] == ["runs"]
    given: list[object] = []
    fresh = open_only(qtbot, "overfitting")
    assert fresh.workspace is not None
    fresh.workspace.session.add("folded", list, given.append)
    fresh.bring_back()
    assert given == [["runs"]]


def test_a_disk_that_takes_nothing_does_not_keep_the_window_open(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("dlgui.window.memory.session_file.write_atomically", full)
    window = open_only(qtbot, "overfitting")
    assert window.close()
    assert not session_path().exists()


def _write(text: str) -> Path:
    session_path().parent.mkdir(parents=True, exist_ok=True)
    session_path().write_text(text, "utf-8")
    return session_path()
