"""Numbers as people type them: what is understood, and what is refused because it may be two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.typed_numbers import Fault, is_usual, plain_signs, read_number, two_readings

GAPS = " _'\u2019\u00a0\u202f\u2009\u2007\u3000"
MINUS = "-\u2212\uff0d\u30fc\uff70\u2010\u2011\u2013"

NO_NUMBERS = ["nan", "inf", "∞", "0x10", "1_0", "10²", "½", "1/2", "--5", "abc", "1e", "1e2.5"]
NO_NUMBERS += [".", ",", "-", "%", "1,2,3", "1,00,000"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,000", 1000.0),
        ("1.000", 1.0),
        ("1，000", 1000.0),
        ("1、000", 1000.0),
        ("1,000,000", 1e6),
        ("1.000.000", 1e6),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("1 234,5", 1234.5),
        ("0,05", 0.05),
        ("0,050", 0.05),
        (",5", 0.5),
        ("1234,567", 1234.567),
        ("1,5e3", 1500.0),
        ("０．０５", 0.05),
        ("0。05", 0.05),
        ("０，０５", 0.05),
        ("１ｅ－２", 0.01),
        ("１Ｅ＋２", 100.0),
        ("＋5", 5.0),
        ("٣٫٥", 3.5),
        ("50%", 0.5),
        ("７ ％", 0.07),
        ("0.1%", 0.001),
        ("\u200e5\ufeff", 5.0),
        ("007", 7.0),
        ("0e-500", 0.0),
    ],
)
def test_numbers_are_read_as_they_are_typed(text: str, number: float) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *((f"2{gap}000", 2000) for gap in GAPS),
        *((f"{minus}1", -1) for minus in MINUS),
        ("1,000", 1000),
        ("１，０００", 1000),
        ("1e2", 100),
        ("1.5e3", 1500),
        ("1.000e3", 1000),
        ("100.0", 100),
        ("100,0", 100),
        ("1000.000", 1000),
        ("1,000.000", 1000),
        ("1.000.000", 1_000_000),
        ("9007199254740993", 9007199254740993),
        ("-0", 0),
    ],
)
def test_whole_numbers_are_read_exactly(text: str, number: int) -> None:
    read = read_number(text, whole=True)
    assert read == number
    assert isinstance(read, int)


@pytest.mark.parametrize(
    ("text", "whole", "fault"),
    [
        ("", False, Fault.EMPTY),
        (" \u3000", False, Fault.EMPTY),
        *((text, False, Fault.NOT_A_NUMBER) for text in NO_NUMBERS),
        ("2 00", False, Fault.NOT_A_NUMBER),
        ("1  000", False, Fault.NOT_A_NUMBER),
        ("1.000,000.5", False, Fault.NOT_A_NUMBER),
        ("0・5", False, Fault.NOT_A_NUMBER),
        ("\u202e12", False, Fault.NOT_A_NUMBER),
        ("1e400", False, Fault.OUT_OF_RANGE),
        ("-1e" + "9" * 5000, False, Fault.OUT_OF_RANGE),
        ("9" * 5000, True, Fault.OUT_OF_RANGE),
        ("1e-400", False, Fault.OUT_OF_RANGE),
        ("1e-400", True, Fault.NOT_WHOLE),
        ("100.5", True, Fault.NOT_WHOLE),
        ("100,50", True, Fault.NOT_WHOLE),
        ("50%", True, Fault.NOT_A_NUMBER),
        ("1.000", True, Fault.AMBIGUOUS),
        ("-1.234", True, Fault.AMBIGUOUS),
        ("１．０００", True, Fault.AMBIGUOUS),
        ("1,0000", True, Fault.AMBIGUOUS),
        ("1000,000", True, Fault.AMBIGUOUS),
        ("1,000e3", False, Fault.AMBIGUOUS),
    ],
)
def test_what_is_no_number_or_may_be_two_is_refused(text: str, whole: bool, fault: Fault) -> None:
    assert read_number(text, whole=whole) is fault


def test_both_readings_are_named() -> None:
    assert two_readings("1.000") == ("1000", "1")
    assert two_readings("1,0000") == ("10000", "1")
    assert two_readings("−1.234") == ("-1234", "-1.234")


@pytest.mark.parametrize("text", ["0.05", " 1e-3 ", "−3", ".5", "+1"])
def test_of_usual_numbers_nothing_need_be_said(text: str) -> None:
    assert is_usual(text)


@pytest.mark.parametrize("text", ["1,000", "2 000", "０．５", "50%", "0,05", ""])
def test_of_all_others_it_is_said_what_was_understood(text: str) -> None:
    assert not is_usual(text)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_survives_wide_digits_and_a_decimal_comma(number: float) -> None:
    wide = str.maketrans("0123456789.-+e", "０１２３４５６７８９．－＋ｅ")
    assert read_number(repr(number).translate(wide)) == number
    if len(repr(number).partition(".")[2]) != 3:
        assert read_number(repr(number).replace(".", ",")) == number


@given(st.integers(-(10**15), 10**15), st.sampled_from(",.'_ \u202f"))
def test_every_whole_number_survives_grouping_or_is_refused(number: int, mark: str) -> None:
    read = read_number(f"{number:,}".replace(",", mark), whole=True)
    assert read == number or (read is Fault.AMBIGUOUS and mark == "." and 999 < abs(number) < 1e6)


@given(st.text())
def test_whatever_is_typed_is_a_number_or_a_fault(text: str) -> None:
    for whole in (False, True):
        assert isinstance(read_number(text, whole=whole), int | float | Fault)
    assert plain_signs(plain_signs(text)) == plain_signs(text)
