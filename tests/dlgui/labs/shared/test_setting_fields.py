"""Every setting of the inspector has a control with the limits of the configuration itself."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui.labs.shared.setting_fields import SCALES, Setting
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.field import Field
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.switch_field import SwitchField
from dlgui.widgets.text_field import TextField
from engine.training.catalogue import ACTIVATIONS
from engine.training.fields import field_info, field_table
from tests.open_window import type_into

KINDS: dict[str, type[Field]] = {
    "int": NumberField,
    "float": NumberField,
    "bool": SwitchField,
    "choice": ChoiceField,
    "str": TextField,
    "widths": TextField,
}
IN_WINDOW = [path for path, info in field_table().items() if not info.optional]


def made(qtbot: QtBot, path: str) -> tuple[Setting, list[tuple[str, Any]]]:
    edits: list[tuple[str, Any]] = []
    setting = Setting(path, field_info(path).default, lambda *edit: edits.append(edit))
    qtbot.addWidget(setting.widget)
    setting.widget.show()
    return setting, edits


@pytest.mark.parametrize("path", IN_WINDOW)
def test_every_field_gets_the_control_of_its_kind(qtbot: QtBot, path: str) -> None:
    setting, edits = made(qtbot, path)
    info = field_info(path)
    assert isinstance(setting.widget, KINDS[info.kind])
    assert setting.widget.objectName() == path.replace(".", "_")
    assert setting.widget.label()
    tip = " ".join(setting.widget.toolTip().split())
    if isinstance(setting.widget, ChoiceField):
        box = setting.widget.box()
        offered = ", ".join(box.itemText(i) for i in range(box.count()))
        assert f"(one of {offered})" in tip
    else:
        assert info.allowed in tip
    assert setting.widget.tag() == ("live" if info.live else "")
    assert edits == []


@pytest.mark.parametrize("path", IN_WINDOW)
def test_values_are_shown_without_telling_anybody(qtbot: QtBot, path: str) -> None:
    setting, edits = made(qtbot, path)
    info = field_info(path)
    others: dict[str, Any] = {
        "bool": not info.default,
        "choice": (info.choices or (None,))[-1],
        "str": "x",
        "widths": (7, 8),
    }
    other = others.get(info.kind, info.maximum)
    if path == "network.activation":
        other = list(ACTIVATIONS)[-1]
    elif info.below_maximum:
        other = 0.5
    setting.show(other)
    assert edits == []
    assert setting._read(setting.widget.value()) == other


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        ("optimizer.lr", "0.25", 0.25),
        ("optimizer.lr", "1e-3", 0.001),
        ("seed", "12", 12),
        ("network.hidden", "20, 10", (20, 10)),
        ("network.hidden", "50 × 3", (50, 50, 50)),
        ("network.hidden", "", ()),
        ("network.hidden", "[20, 10]", (20, 10)),
        ("seed", "2,000", 2000),
        ("seed", "1e2", 100),
        ("optimizer.lr", "0,25", 0.25),
    ],
)
def test_what_is_typed_comes_in_the_type_of_the_field(
    qtbot: QtBot, path: str, text: str, value: Any
) -> None:
    setting, edits = made(qtbot, path)
    if text:
        type_into(qtbot, setting.widget.edit(), text)
    else:
        setting.widget.edit().selectAll()
        qtbot.keyClick(setting.widget.edit(), Qt.Key.Key_Delete)
        qtbot.keyClick(setting.widget.edit(), Qt.Key.Key_Return)
    assert edits == [(path, value)]
    assert type(edits[0][1]) is type(value)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("optimizer.lr", "0"),
        ("optimizer.lr", "1001"),
        ("optimizer.lr", "nan"),
        ("optimizer.momentum", "1"),
        ("seed", "1.5"),
        ("seed", "-1"),
        ("network.hidden", "0"),
        ("network.hidden", "many"),
        ("training.steps", "0"),
    ],
)
def test_what_is_not_allowed_is_said_and_not_told(qtbot: QtBot, path: str, text: str) -> None:
    setting, edits = made(qtbot, path)
    type_into(qtbot, setting.widget.edit(), text)
    assert edits == []
    assert setting.widget.error()


def test_a_value_that_waits_is_tagged(qtbot: QtBot) -> None:
    setting, _ = made(qtbot, "optimizer.lr")
    setting.set_pending(True)
    assert setting.widget.tag() == "on restart"
    setting.set_pending(False)
    assert setting.widget.tag() == "live"


def test_only_activations_that_can_stand_in_a_hidden_layer_are_offered(qtbot: QtBot) -> None:
    setting, _ = made(qtbot, "network.activation")
    box = setting.widget.box()
    assert {box.itemData(i) for i in range(box.count())} == set(ACTIVATIONS)


@pytest.mark.parametrize("path", sorted(SCALES))
def test_sliders_stay_within_what_is_allowed(qtbot: QtBot, path: str) -> None:
    setting, edits = made(qtbot, path)
    slider = setting.widget.slider()
    slider.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(slider, key)
    assert len(edits) >= 1
    for _, value in edits:
        assert field_info(path).check(value) == value


@pytest.mark.parametrize(
    ("text", "shown", "note"),
    [
        ("20 10", "20, 10", ""),
        ("２０、１０", "20, 10", "“２０、１０” was read as 20, 10."),
        ("20・10", "20, 10", "“20・10” was read as 20, 10."),
    ],
)
def test_widths_are_shown_as_they_were_understood(
    qtbot: QtBot, text: str, shown: str, note: str
) -> None:
    setting, edits = made(qtbot, "network.hidden")
    edit = setting.widget.edit()
    edit.clear()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edits == [("network.hidden", (20, 10))]
    assert (edit.text(), setting.widget.note()) == (shown, note)
