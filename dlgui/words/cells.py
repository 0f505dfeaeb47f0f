"""Cells of tables that other programs open: a text must not become a formula there."""

from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection")."""


def cell(value: Any) -> Any:
    """Return a value as a cell: numbers as they are, a text that looks like a formula quoted.

    The quote is what a spreadsheet itself writes before a text that is to stay one.
    """
    if not isinstance(value, str) or not value.lstrip(" ").startswith(FORMULA) or _is_number(value):
        return value
    return f"'{value}"


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
