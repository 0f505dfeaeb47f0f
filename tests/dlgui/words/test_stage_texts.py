"""Why a list of stages is refused is said in the program's language, with place and reason."""

import pytest

from dlgui.words.stage_texts import REASONS, stage_error_text, stages_fault
from engine.models.stages import StageError, StageFault, read_stages

IMAGE = (1, 28, 28)


def test_every_fault_has_its_words() -> None:
    assert {fault: str(fault) for fault in StageFault} == REASONS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "conv 30 5x5, conv 16",
            "Stage 2 (at character 14), “conv 16”: is not whole; write ",
        ),
        ("pull 2", "Stage 1 (at character 1), “pull 2”: there is no such stage; write "),
        ("pool 2, conv 8 29", "Stage 2, “conv 8 29x29”: a window of 29x29 does not fit an image"),
        ("", "The list names no stage; write "),
        (", ".join(["pool 1"] * 21), "The list has 21 stages; up to 20 are allowed"),
    ],
)
def test_place_and_reason_are_said(text: str, words: str) -> None:
    assert (stages_fault(text, IMAGE) or "").startswith(words)


def test_the_words_say_what_the_engine_says() -> None:
    with pytest.raises(StageError) as caught:
        read_stages("conv 8 3, conv 8 ?")
    said = stage_error_text(caught.value).replace("“", "'").replace("”", "'")
    assert said.lower() == str(caught.value).lower()


def test_without_a_size_of_images_only_the_list_is_judged() -> None:
    assert stages_fault("conv 8 29", None) is None
    assert stages_fault("conv 8 3, pool 2", IMAGE) is None


def test_a_list_typed_with_wide_signs_is_read() -> None:
    assert read_stages("ｃｏｎｖ　８　３ｘ３、ｐｏｏｌ　２") == read_stages("conv 8 3x3, pool 2")
