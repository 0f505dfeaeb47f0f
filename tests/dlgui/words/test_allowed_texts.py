"""What may stand in a field is said as the engine says it, in words that can be translated."""

import pytest

from dlgui.words.allowed_texts import allowed_text, range_text
from engine.training.fields import field_info, field_table


@pytest.mark.parametrize("path", field_table())
def test_in_english_it_is_what_the_engine_says(path: str) -> None:
    assert allowed_text(field_info(path)) == field_info(path).allowed


def test_an_end_that_nobody_will_come_to_is_none() -> None:
    assert range_text(-1e300, 1e300, above=False, below=False, whole=False) == "a number"
    assert range_text(0.0, 1e300, above=True, below=False, whole=True) == "a whole number above 0"
