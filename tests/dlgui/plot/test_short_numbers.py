"""Numbers in few signs; those at the two ends of an axis are told apart whatever it takes."""

from math import inf, nan

import pytest

from dlgui.plot.short_numbers import count_text, end_texts, narrow_end_texts, short_number


def test_counts_are_short() -> None:
    assert [count_text(n) for n in (812, 3204, 51_234, 1_200_000)] == [
        "812", "3,204", "51.2k", "1.2M"
    ]  # fmt: skip


def test_counts_have_a_letter_or_an_exponent_never_both() -> None:
    assert [count_text(n) for n in (999_499, 999_500, 10**9, 10**11, 999_499_999_999)] == [
        "999k", "1M", "1G", "100G", "999G"
    ]  # fmt: skip
    assert [count_text(10**n) for n in (12, 17, 300)] == ["1.0e12", "1.0e17", "1.0e300"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"), (1.0, "1"), (4.153, "4.15"), (5.5e-5, "5.5e-5"), (0.4591, "0.459"),
        (2.1e-5, "2.1e-5"), (12.34, "12.3"), (1304.0, "1304"), (3e12, "3.0e12"),
    ],
)  # fmt: skip
def test_numbers_are_short(value: float, text: str) -> None:
    assert short_number(value) == text


def test_short_ends_have_few_signs() -> None:
    values = (0.98765, 0.00919, 5.6e-10, 12.3, 1234.0)
    assert [short_number(v, 2) for v in values] == ["0.99", "0.0092", "6e-10", "12", "1234"]


def test_ends_have_as_many_digits_as_tell_them_apart() -> None:
    assert end_texts(0.25, 0.5) == ("0.25", "0.5")
    assert end_texts(0.12345, 0.12349) == ("0.12345", "0.12349")
    assert end_texts(7.0, 7.0001) == ("7", "7.0001")


def test_narrow_axes_have_ever_shorter_ends() -> None:
    assert narrow_end_texts(-0.98765, 0.98765)[0] == ("±0.99",)
    assert narrow_end_texts(-0.4321, 10.52)[:2] == [("-0.43", "11"), ("-.43", "11")]


def test_what_is_no_finite_number_has_a_sign_of_its_own() -> None:
    assert [short_number(v) for v in (-0.0, inf, -inf, nan)] == ["0", "∞", "-∞", "NaN"]
