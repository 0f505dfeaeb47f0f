"""What is said of the presets is what stands in their files, listed for translation."""

from dlgui.labs import preset_texts
from dlgui.labs.overfitting_lab import PRESETS
from engine.training.presets import presets


def test_titles_are_those_of_the_files() -> None:
    assert {name: study.title for name, study in presets().items()} == preset_texts.TITLES


def test_every_preset_says_what_it_shows() -> None:
    for name, study in presets().items():
        assert preset_texts.preset_summary(name) == study.summary
        assert preset_texts.preset_title(name) == study.title


def test_the_presets_of_the_lab_exist() -> None:
    assert set(PRESETS) <= set(presets())
