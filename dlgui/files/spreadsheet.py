"""CSV as spreadsheets open it with a double click: a byte order mark, and the locale's signs.

A spreadsheet takes a file without the mark for the system's old encoding, and where numbers have a
decimal comma it wants semicolons between cells.
"""

import csv
import io
import locale
import os
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final, final

MARK: Final = "\ufeff"
_NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE)

# Languages whose numbers have a decimal comma, and their countries that write a point (CLDR).
_COMMA: Final = re.compile(
    "af|az|be|bg|bs|ca|cs|da|de|el|es|et|eu|fi|fo|fr|gl|hr|hu|hy|id|is|it|ka|kk|lt|lv|mk|nb|nl|nn"
    "|no|pl|pt|ro|ru|sk|sl|sq|sr|sv|tr|uk|uz|vi"
)
_POINT: Final = re.compile("(de|it)_(CH|LI)|es_(CR|DO|GT|HN|MX|NI|PA|PE|PR|SV|US)")


@final
class CsvFor(StrEnum):
    """Who is to read a CSV file."""

    PROGRAMS = "programs"
    SPREADSHEET = "spreadsheet"


def for_spreadsheet(text: str, decimal: str) -> str:
    """Return CSV text with a byte order mark, numbers with this decimal sign, lines ending in CRLF.

    Cells stand between semicolons where the decimal sign is a comma.
    """
    rows = csv.reader(io.StringIO(text, newline=""))
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";" if decimal == "," else ",", lineterminator="\r\n")
    writer.writerows([_cell(cell, decimal) for cell in row] for row in rows)
    return MARK + written.getvalue()


def _cell(cell: str, decimal: str) -> str:
    return cell.replace(".", decimal) if _NUMBER.fullmatch(cell) else cell


def decimal_sign(environment: Mapping[str, str] = os.environ) -> str:
    """Return the decimal sign of the user's locale, "." or ",".

    A locale that is named but not installed is known by its language.
    """
    before = locale.setlocale(locale.LC_NUMERIC)
    try:
        locale.setlocale(locale.LC_NUMERIC, "")
        sign = str(locale.localeconv()["decimal_point"])
    except locale.Error:
        sign = _sign_of_name(environment)
    finally:
        locale.setlocale(locale.LC_NUMERIC, before)
    return "," if sign == "," else "."


def _sign_of_name(environment: Mapping[str, str]) -> str:
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_NUMERIC", "LANG"))
    name = re.split(r"[.@]", next(filter(None, names), ""))[0]
    return "," if _COMMA.fullmatch(name.split("_")[0]) and not _POINT.fullmatch(name) else "."
