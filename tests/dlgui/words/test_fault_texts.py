"""In the window faults name settings as people know them, in both languages."""

import pytest
from PySide6.QtWidgets import QApplication

from dlgui.words.fault_texts import fault_text
from dlgui.words.labels import field_label
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, field_table
from engine.training.settings import replace
from tests.speaking import speaking


@pytest.mark.parametrize("path", sorted(field_table()))
def test_every_setting_goes_by_its_label(path: str) -> None:
    assert fault_text(ConfigError(path, "is wrong")) == f"{field_label(path)}: is wrong"


def test_so_does_another_one_in_the_sentence() -> None:
    text = "data.train_size: 9000 with data.validation_size 0 is not allowed"
    assert fault_text(text) == "Training digits: 9000 with Validation set 0 is not allowed"


def test_what_only_looks_like_a_path_stays() -> None:
    for text in ("/home/data.folder/x: no", "my.optimizer.lr is", "a seed: b", "data.train_sizes"):
        assert fault_text(text) == text


def test_in_japanese_too(qapp: QApplication) -> None:
    with pytest.raises(ConfigError) as found:
        replace(RunConfig(), {"optimizer.lr": -1.0})
    with speaking("ja"):
        assert fault_text(found.value).startswith(f"{field_label('optimizer.lr')}: ")
        assert "optimizer" not in fault_text(found.value)
