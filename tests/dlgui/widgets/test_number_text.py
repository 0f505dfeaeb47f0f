"""Numbers as people type them, and their limits."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlgui.widgets.number_text import Fault, Limits, parse, rounded, shown


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1e-3", 0.001),
        (".01", 0.01),
        ("5.", 5.0),
        (" -2.5 ", -2.5),
        ("\N{MINUS SIGN}3", -3.0),
        ("+1E2", 100.0),
        ("0,01", 0.01),
        ("1,000", 1000.0),
        ("０．０５", 0.05),
    ],
)
def test_what_people_type_is_read(text: str, number: float) -> None:
    assert parse(text, Limits()) == number


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", Fault.EMPTY),
        ("  ", Fault.EMPTY),
        ("abc", Fault.NOT_A_NUMBER),
        ("1e", Fault.NOT_A_NUMBER),
        ("nan", Fault.NOT_A_NUMBER),
        ("inf", Fault.NOT_A_NUMBER),
        ("1_00", Fault.NOT_A_NUMBER),
        ("1e999", Fault.OUT_OF_RANGE),
    ],
)
def test_what_is_wrong_is_named(text: str, fault: Fault) -> None:
    assert parse(text, Limits()) is fault


def test_limits_may_be_exclusive() -> None:
    limits = Limits(0, 1, exclusive_minimum=True, exclusive_maximum=True)
    assert parse("0", limits) is Fault.OUT_OF_RANGE
    assert parse("1", limits) is Fault.OUT_OF_RANGE
    assert parse("0.5", limits) == 0.5
    assert Limits(0, 1).allows(0)
    assert Limits(0, 1).allows(1)
    assert not Limits().allows(math.nan)


def test_whole_numbers_may_be_asked_for() -> None:
    limits = Limits(integer=True)
    assert parse("1.5", limits) is Fault.NOT_WHOLE
    assert parse("1e3", limits) == 1000
    assert parse("2 000", limits) == 2000
    assert parse("1.000", limits) is Fault.AMBIGUOUS


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.01, "0.01"),
        (1000.0, "1000"),
        (1e-5, "1e-5"),
        (0.0, "0"),
        (-2.5, "-2.5"),
        (3e20, "3e20"),
    ],
)
def test_numbers_are_shown_short(number: float, text: str) -> None:
    assert shown(number) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_is_shown_reads_back_exactly(number: float) -> None:
    assert parse(shown(number), Limits()) == number


def test_rounding_keeps_significant_digits() -> None:
    assert rounded(0.012345, 2) == 0.012
    assert rounded(1234.0, 2) == 1200.0
