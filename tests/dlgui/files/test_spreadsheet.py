"""CSV for spreadsheets: byte order mark, decimal sign, separator."""

import csv
import io
import locale

import pytest

from dlgui.files.spreadsheet import decimal_sign, for_spreadsheet

TEXT = 'run,step,loss\n"a, b",1,0.05\n"0.1; x",-2,1e-05\n"表 1.5 ""q""",3,\n'


def test_with_a_decimal_comma_cells_stand_between_semicolons() -> None:
    text = for_spreadsheet(TEXT, ",")
    assert text.startswith("\ufeffrun;step;loss\r\n")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert rows[1:] == [
        ["a, b", "1", "0,05"],
        ["0.1; x", "-2", "1e-05"],
        ['表 1.5 "q"', "3", ""],
    ]


def test_with_a_decimal_point_only_the_mark_is_new() -> None:
    text = for_spreadsheet(TEXT, ".").removeprefix("\ufeff")
    assert list(csv.reader(io.StringIO(text))) == list(csv.reader(io.StringIO(TEXT)))


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("de_DE.UTF-8", ","),
        ("de_CH.UTF-8", "."),
        ("fr_FR@euro", ","),
        ("es_MX", "."),
        ("es_ES", ","),
        ("ja_JP.UTF-8", "."),
        ("en_GB", "."),
        ("", "."),
    ],
)
def test_a_locale_that_is_not_installed_is_known_by_its_name(
    name: str, sign: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_installed(_category: int, name: str | None = None) -> str:
        if name == "":
            raise locale.Error
        return "C"

    monkeypatch.setattr(locale, "setlocale", not_installed)
    assert decimal_sign({"LANG": name}) == sign
    assert decimal_sign({"LC_ALL": name, "LANG": "fr_FR"}) == (sign if name else ",")


def test_an_installed_locale_is_asked_and_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    before = locale.setlocale(locale.LC_NUMERIC)
    monkeypatch.setattr(locale, "localeconv", lambda: {"decimal_point": ","})
    monkeypatch.setenv("LC_ALL", "C")
    assert decimal_sign() == ","
    assert locale.setlocale(locale.LC_NUMERIC) == before
