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
from engine.data.names import DataSource
from engine.training.build import build_trainer
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
    others = ("autoencoder.", "boltzmann.", "adversarial.", "sequence.")
    of_classifiers = {path for path in LIVE_FIELDS if not path.startswith(others)}
    for path in of_classifiers - {"early_stopping.min_change"}:
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


PLANE = {"points", "classes", "noise", "test_share", "points_seed"}


@pytest.mark.parametrize("source", list(DataSource))
def test_only_the_settings_of_the_chosen_data_are_shown(make: Make, source: DataSource) -> None:
    inspector = make({"data.source": source})
    seen = {name for name in (*PLANE, "train_size") if shown(inspector, f"data.{name}")}
    assert seen == ({"train_size"} if source is DataSource.DIGITS else PLANE)
    folder = inspector.findChild(QToolButton, "choose_folder")
    assert folder is not None
    assert folder.isVisible() is (source is DataSource.DIGITS)


def test_only_the_settings_of_the_chosen_network_are_shown(make: Make) -> None:
    inspector = make()
    own = ("network.stages", "network.norm", "network.norm_groups")
    assert [shown(inspector, path) for path in own] == [False, False, False]
    changes = {"network.model": "convolutional", "network.norm": "group"}
    inspector.show_config(replace(RunConfig(), changes))
    assert [shown(inspector, path) for path in own] == [True, False, False]
    inspector.show_config(replace(RunConfig(), changes | {"network.batch_norm": True}))
    assert [shown(inspector, path) for path in own] == [True, True, True]


def test_stages_are_judged_while_they_are_typed(make: Make, qtbot: QtBot) -> None:
    inspector = make({"network.model": "convolutional"})
    field = inspector.setting("network.stages").widget
    field.edit().selectAll()
    qtbot.keyClicks(field.edit(), "conv 8 3x3, pull")
    assert field.error().startswith("Stage 2 (at character 13), “pull”: there is no such stage")
    field.edit().selectAll()
    qtbot.keyClicks(field.edit(), "conv 8 29")
    assert (
        field.error() == "Stage 1, “conv 8 29x29”: a window of 29x29 does not fit an image of 28x28"
    )
    field.edit().selectAll()
    qtbot.keyClicks(field.edit(), "conv 8 3x3, pool 2")
    assert field.error() == ""
    with qtbot.waitSignal(inspector.edited) as edited:
        qtbot.keyClick(field.edit(), Qt.Key.Key_Return)
    assert edited.args == ["network.stages", "conv 8 3x3, pool 2"]


def test_images_of_a_folder_may_be_of_another_size(make: Make, qtbot: QtBot) -> None:
    inspector = make({"network.model": "convolutional", "data.folder": "/somewhere"})
    field = inspector.setting("network.stages").widget
    with qtbot.waitSignal(inspector.edited) as edited:
        type_into(qtbot, field.edit(), "conv 8 29")
    assert edited.args == ["network.stages", "conv 8 29"]


def test_points_take_a_convolutional_network_back(make: Make, qtbot: QtBot) -> None:
    inspector = make(
        {
            "network.model": "convolutional",
            "network.batch_norm": True,
            "network.norm": "instance",
        }
    )
    edits: list[tuple[str, Any]] = []
    inspector.edited.connect(lambda *edit: edits.append(edit))
    box = inspector.setting("data.source").widget.box()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert edits == [
        ("network.model", "fully_connected"),
        ("network.norm", "batch"),
        ("data.source", "circles"),
    ]
    build_trainer(inspector.config)
    assert inspector.setting("network.model").widget.value() == "fully_connected"


def test_without_images_there_is_no_instance_norm(make: Make, qtbot: QtBot) -> None:
    conv = {"network.model": "convolutional", "network.norm": "instance"}
    inspector = make(conv | {"network.batch_norm": True})
    edits: list[tuple[str, Any]] = []
    inspector.edited.connect(lambda *edit: edits.append(edit))
    box = inspector.setting("network.model").widget.box()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert edits == [("network.model", "fully_connected"), ("network.norm", "batch")]
    assert inspector.setting("network.norm").widget.value() == "batch"
    build_trainer(inspector.config)


def test_only_what_the_chosen_norm_goes_by_is_shown(make: Make) -> None:
    inspector = make()
    paths = ("network.norm_place", "network.norm_groups", "training.batch_statistics")
    for norm, expected in (
        ("batch", [True, False, True]),
        ("layer", [True, False, False]),
        ("group", [True, True, False]),
    ):
        config = replace(RunConfig(), {"network.batch_norm": True, "network.norm": norm})
        inspector.show_config(config)
        assert [shown(inspector, path) for path in paths] == expected
        inspector.show_config(replace(config, {"network.batch_norm": False}))
        assert [shown(inspector, path) for path in paths] == [False] * 3


def test_a_list_of_stages_has_the_whole_width_and_shows_its_beginning(make: Make) -> None:
    stages = "conv 16 3x3 pad 1, pool 2, conv 32 3x3 pad 1, pool 2"
    inspector = make({"network.model": "convolutional", "network.stages": stages})
    field = inspector.setting("network.stages").widget
    other = inspector.setting("network.hidden").widget
    assert field.edit().width() > 1.5 * other.edit().width()
    assert field.edit().cursorPosition() == 0
