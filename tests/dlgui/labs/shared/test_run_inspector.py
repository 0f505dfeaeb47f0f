"""The inspector shows what is wanted, hides what is of no use, and marks what waits."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from dlgui.labs.shared.run_inspector import RunInspector
from dlgui.widgets.banner import Banner
from dlgui.widgets.section import Section
from dlgui.widgets.surfaces import Chip
from engine.training.config import LIVE_FIELDS, RunConfig
from engine.training.settings import replace
from tests.open_window import type_into

Make = Callable[..., RunInspector]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(settings: dict[str, Any] | None = None) -> RunInspector:
        inspector = RunInspector(replace(RunConfig(), settings or {}))
        qtbot.addWidget(inspector)
        inspector.show()
        return inspector

    return made


def shown(inspector: RunInspector, path: str) -> bool:
    return not inspector.setting(path).widget.isHidden()


def test_every_live_setting_but_one_is_there(make: Make) -> None:
    inspector = make()
    for path in LIVE_FIELDS - {"early_stopping.min_change"}:
        assert inspector.setting(path).info.live


def test_digits_of_ones_own_are_named_and_given_up_with_a_press(make: Make, qtbot: QtBot) -> None:
    bundled, inspector = make(), make({"data.folder": "/somewhere/fashion"})
    hidden, chip = (i.findChild(Chip, "own_digits") for i in (bundled, inspector))
    assert isinstance(hidden, Chip)
    assert isinstance(chip, Chip)
    assert (hidden.isVisible(), chip.isVisible()) == (False, True)
    assert "fashion" in chip.text()
    assert "/somewhere/fashion" in chip.toolTip()
    with qtbot.waitSignal(inspector.edited) as edited:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert edited.args == ["data.folder", ""]
    assert chip.isHidden()


@pytest.mark.parametrize(
    ("method", "fields"),
    [
        ("sgd", set[str]()),
        ("momentum", {"momentum"}),
        ("nesterov", {"momentum"}),
        ("rmsprop", {"decay"}),
        ("adam", {"beta1", "beta2"}),
        ("adamw", {"beta1", "beta2", "weight_decay"}),
    ],
)
def test_only_the_options_of_the_method_are_shown(
    make: Make, method: str, fields: set[str]
) -> None:
    inspector = make({"optimizer.method": method})
    options = ("momentum", "decay", "beta1", "beta2", "weight_decay")
    assert {name for name in options if shown(inspector, f"optimizer.{name}")} == fields


def test_options_appear_when_they_get_a_use(make: Make, qtbot: QtBot) -> None:
    inspector = make()
    assert not shown(inspector, "network.initial_std")
    inspector.show_config(replace(RunConfig(), {"network.initializer": "normal"}))
    assert shown(inspector, "network.initial_std")
    assert not shown(inspector, "early_stopping.patience")
    switch = inspector.setting("early_stopping.enabled").widget.switch()
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert shown(inspector, "early_stopping.patience")


def test_an_edit_is_told_and_kept(make: Make, qtbot: QtBot) -> None:
    inspector = make()
    with qtbot.waitSignal(inspector.edited) as edited:
        type_into(qtbot, inspector.setting("optimizer.lr").widget.edit(), "0.5")
    assert edited.args == ["optimizer.lr", 0.5]
    assert inspector.config.optimizer.lr == 0.5


def test_showing_a_configuration_tells_nobody(make: Make, qtbot: QtBot) -> None:
    inspector = make()
    with qtbot.assertNotEmitted(inspector.edited):
        inspector.show_config(
            replace(RunConfig(), {"seed": 9, "network.hidden": [5], "network.batch_norm": True})
        )
    assert inspector.setting("seed").widget.value() == 9
    assert inspector.setting("network.hidden").widget.value() == "5"


def test_what_waits_is_tagged_and_offered_to_restart(make: Make, qtbot: QtBot) -> None:
    inspector = make({"seed": 5})
    inspector.show_running(RunConfig())
    notice = inspector.findChild(Banner, "restart_notice")
    assert isinstance(notice, Banner)
    assert notice.isVisible()
    assert inspector.setting("seed").widget.tag() == "on restart"
    assert inspector.setting("optimizer.lr").widget.tag() == "live"
    with qtbot.waitSignal(inspector.restart_requested):
        button = inspector.findChild(QPushButton, "restart_notice_action")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    inspector.show_running(inspector.config)
    assert not notice.isVisible()
    assert inspector.setting("seed").widget.tag() == ""


def test_rare_settings_are_folded_away_until_one_is_used(qtbot: QtBot) -> None:
    inspector = RunInspector(RunConfig())
    qtbot.addWidget(inspector)
    section = inspector.findChild(Section, "section_optimizer_schedule")
    assert section is not None
    assert section.is_folded()
    inspector.show_config(replace(RunConfig(), {"optimizer.schedule": "step"}))
    assert not section.is_folded()
    hidden = inspector.setting("optimizer.schedule_steps").widget.isHidden()
    assert not hidden
    inspector.show_config(replace(RunConfig(), {"optimizer.schedule": "cosine"}))
    assert inspector.setting("optimizer.schedule_steps").widget.isHidden()


@pytest.mark.parametrize(("answer", "told"), [("/digits", ["/digits"]), ("", [])])
def test_a_folder_that_is_chosen_is_told_and_no_folder_is_not(
    make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: str, told: list[str]
) -> None:
    inspector = make()
    found: list[str] = []
    inspector.folder_chosen.connect(found.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: answer)
    button = inspector.findChild(QToolButton, "choose_folder")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert found == told
