"""What is said of the presets is what stands in their files, listed for translation."""

from dlgui.labs.comparison import page as comparison_lab
from dlgui.labs.overfitting.presets import PRESETS
from dlgui.words import preset_texts
from engine.training.presets import presets


def test_titles_are_those_of_the_files() -> None:
    assert {name: study.title for name, study in presets().items()} == preset_texts.TITLES


def test_every_preset_says_what_it_shows() -> None:
    for name, study in presets().items():
        assert preset_texts.preset_summary(name) == study.summary
        assert preset_texts.preset_title(name) == study.title


def test_the_presets_of_the_lab_exist() -> None:
    assert set(PRESETS) <= set(presets())


def test_what_sources_say_is_that_of_the_files() -> None:
    said = {name: presets()[name].said for name in PRESETS if presets()[name].said}
    assert said == preset_texts.SAID
    assert preset_texts.preset_said(presets()["overfit"]).endswith("train 1.0, test about .77.")
    assert preset_texts.preset_said(presets()["label-noise"]) == ""


def test_what_was_seen_is_that_of_the_files() -> None:
    studies = [presets()[name] for name in comparison_lab.PRESETS]
    assert {study.id: study.seen for study in studies if study.seen} == preset_texts.SEEN
    for study in studies:
        assert preset_texts.preset_seen(study) == study.seen
