"""Fields refuse more examples than there are, with the limit that holds now."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dlgui.labs.shared.run_inspector import RunInspector
from dlgui.words.fault_texts import fault_text
from engine.data.batches import Sampling
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.settings import get, replace
from tests.speaking import speaking

SHUFFLED = {"training.sampling": Sampling.SHUFFLED}


def made(qtbot: QtBot, changes: dict[str, Any] | None = None) -> RunInspector:
    inspector = RunInspector(replace(RunConfig(), changes or {}))
    qtbot.addWidget(inspector)
    return inspector


@pytest.mark.parametrize(
    ("changes", "path", "most", "why"),
    [
        ({}, "data.train_size", 7500, "8000 training digits; 500 of them are for validation."),
        ({"data.validation_size": 0}, "data.train_size", 8000, "0 of them are for validation."),
        ({}, "data.validation_size", 7700, "300 of them are learnt."),
        (SHUFFLED, "training.batch_size", 300, "a batch has none twice; there are 300."),
    ],
)
def test_a_number_too_large_is_refused_at_its_field(
    changes: dict[str, Any], path: str, most: int, why: str, qtbot: QtBot
) -> None:
    inspector = made(qtbot, changes)
    field = inspector.setting(path).widget
    before = get(inspector.config, path)
    assert f"at most {most}" in field.enter(str(most + 1))
    assert why in field.enter(str(most + 1))
    assert get(inspector.config, path) == before
    assert field.enter(str(most)) == ""
    assert get(inspector.config, path) == most


def test_the_limit_follows_the_other_field(qtbot: QtBot) -> None:
    inspector = made(qtbot)
    train = inspector.setting("data.train_size").widget
    assert inspector.setting("data.validation_size").widget.enter("0") == ""
    assert train.enter("8000") == ""
    inspector.show_config(replace(RunConfig(), {"data.folder": "/somewhere"}))
    assert train.enter("60000") == ""


def test_a_slider_stops_at_the_limit(qtbot: QtBot) -> None:
    inspector = made(qtbot)
    field = inspector.setting("data.train_size").widget
    field.slider().moved.emit(8000.0)
    assert inspector.config.data.train_size == 7500


def test_examples_that_a_batch_has_several_times_are_told(qtbot: QtBot) -> None:
    inspector = made(qtbot)
    field = inspector.setting("training.batch_size").widget
    assert field.enter("1000") == ""
    assert "only 300 training examples" in field.note()
    assert field.enter("300") == ""
    assert field.note() == ""


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"data.train_size": 20000}, ("訓練データ数", "20000", "500", "8000")),
        ({**SHUFFLED, "training.batch_size": 1000}, ("バッチサイズ", "300")),
    ],
)
def test_what_the_engine_says_of_it_is_translated(
    changes: dict[str, Any], said: tuple[str, ...], qtbot: QtBot
) -> None:
    with pytest.raises(ConfigError) as refused:
        build_trainer(replace(RunConfig(), changes))
    with speaking("ja"):
        text = fault_text(refused.value)
    assert all(part in text for part in said)
    assert "data." not in text
    assert " may " not in text
