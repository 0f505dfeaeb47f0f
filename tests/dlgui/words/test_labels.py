"""Settings and values as a person reads them."""

from enum import StrEnum
from typing import Any

import pytest

from dlgui.runs.texts import setting_text
from dlgui.words.labels import (
    change_text,
    choice_label,
    field_label,
    field_tip,
    layer_label,
    value_text,
    widths_text,
)
from dlgui.words.run_names import run_name
from engine.training.build_network import build_network, random_streams
from engine.training.catalogue import ACTIVATIONS
from engine.training.config import RunConfig
from engine.training.fields import field_info, field_table
from engine.training.ranges import value_name
from engine.training.records import Change
from engine.training.settings import parse_assignment, replace


@pytest.mark.parametrize("path", sorted(field_table()))
def test_every_field_has_a_name_and_says_what_is_allowed(path: str) -> None:
    assert not {"_", "."} & set(field_label(path))
    assert field_info(path).allowed in field_tip(path)


def test_every_choice_of_the_inspector_has_a_name_of_its_own() -> None:
    for path in ("network.activation", "network.initializer", "optimizer.method"):
        names = [choice_label(choice) for choice in field_info(path).choices]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("path", sorted(field_table()))
def test_no_text_about_a_field_has_a_name_of_the_code(path: str) -> None:
    """Short texts, names of the runs of a grid, and every choice."""
    info = field_info(path)
    for value in info.choices or (info.default,):
        texts = [setting_text(path, value), run_name(value_name(path, value)), value_text(value)]
        assert not [text for text in texts if "_" in text or ("." in path and path in text)]


def test_fields_have_names_of_their_own() -> None:
    names = [field_label(path) for path in field_table()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("linear7", "layer 7"),
        ("linear12", "layer 12"),
        ("batch_norm3", "batch norm of layer 3"),
        ("dropout1", "dropout of layer 1"),
        ("leaky_relu2", "activation of layer 2"),
        ("relu6", "activation of layer 6"),
    ],
)
def test_layers_are_called_by_their_numbers(name: str, text: str) -> None:
    assert layer_label(name) == text


@pytest.mark.parametrize("name", sorted(ACTIVATIONS))
def test_every_layer_of_a_network_has_a_name_for_people(name: StrEnum) -> None:
    settings = {"network.activation": name, "network.batch_norm": True}
    config = replace(RunConfig(), settings | {"regularization.dropout": 0.1})
    for layer in build_network(config, (784,), 10, random_streams(1)).layers:
        assert "_" not in layer_label(layer.name)
        assert layer_label(layer.name) != layer.name


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
