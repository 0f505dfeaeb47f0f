"""Settings and values as a person reads them."""

from typing import Any

import pytest

from dlgui.words.labels import (
    change_text,
    choice_label,
    field_label,
    field_tip,
    value_text,
    widths_text,
)
from engine.training.fields import field_info, field_table
from engine.training.records import Change
from engine.training.settings import parse_assignment


@pytest.mark.parametrize("path", sorted(field_table()))
def test_every_field_has_a_name_and_says_what_is_allowed(path: str) -> None:
    assert field_label(path)
    assert field_info(path).allowed in field_tip(path)


def test_every_choice_of_the_inspector_has_a_name_of_its_own() -> None:
    for path in ("network.activation", "network.initializer", "optimizer.method"):
        names = [choice_label(choice) for choice in field_info(path).choices]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "on"),
        (False, "off"),
        (0.03, "0.03"),
        (1e-7, "1e-07"),
        (0.123456, "0.1235"),
        (300, "300"),
        ((100,) * 6, "100 × 6"),
        ((40, 20), "40, 20"),
        ((40,), "40"),
        ((), "–"),
        (field_info("optimizer.method").choices[0], "SGD"),
    ],
)
def test_values_are_short(value: Any, text: str) -> None:
    assert value_text(value) == text


@pytest.mark.parametrize("widths", [(), (7,), (7, 7), (100,) * 6, (40, 20, 40)])
def test_shown_widths_can_be_typed_again(widths: tuple[int, ...]) -> None:
    assert parse_assignment(f"network.hidden={widths_text(widths)}")[1] == widths


def test_a_change_is_told_from_what_to_what() -> None:
    assert change_text(Change(5, "regularization.l2", 0.0, 0.03)) == "L2 0 → 0.03"
    assert change_text(Change(5, "network.batch_norm", False, True)) == "Batch norm off → on"
