"""A text in a table never becomes a formula; numbers stay numbers."""

import csv
import io

import numpy as np
import pytest

from dlgui.files.curve_files import losses_as_csv, study_as_csv
from dlgui.session.history import RunHistory
from dlgui.words.cells import cell
from tests.kept_runs import recorded_history


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝１", "-"],
)
def test_what_looks_like_a_formula_is_quoted(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("value", ["lr 0.1", "", "-0.5", "+1e-3", "a=b", "'=1", -0.5, None, 3])
def test_all_else_stays_as_it_is(value: object) -> None:
    assert cell(value) is value


def test_numbers_of_numpy_stay_numbers() -> None:
    assert cell(np.float64(-1.5)) == -1.5


def test_tables_of_runs_have_no_formulas() -> None:
    history: RunHistory = recorded_history()
    history.name = "=HYPERLINK(1)"
    for text in (study_as_csv([history]), losses_as_csv([history])):
        _, *rows = csv.reader(io.StringIO(text))
        assert {row[0] for row in rows} == {"'=HYPERLINK(1)"}
        assert all(float(value) == float(value) for row in rows for value in row[1:])
