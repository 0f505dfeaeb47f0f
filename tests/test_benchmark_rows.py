"""The table and the file of the benchmarks say the same, also of what could not be measured."""

from tests.benchmarks.rows import Row, as_json, from_json, table

ROWS = [
    Row("a step", 1.25, 1.5),
    Row("a slow step", 1.75, 1.5),
    Row("kept", 0.95, 0.9, lower_is_better=False),
    Row("a frame", 3.0, unit="ms"),
    Row("a peer: not installed", None, 1.8),
]


def test_figures_are_judged_by_their_targets() -> None:
    assert [row.reached for row in ROWS] == [True, False, True, None, None]


def test_rows_come_back_from_their_file() -> None:
    assert from_json(as_json(ROWS)) == ROWS


def test_the_table_marks_what_was_missed_and_what_was_not_measured() -> None:
    lines = table(ROWS).splitlines()
    assert [line.endswith("MISSED") for line in lines] == [False, True, False, False, False]
    assert lines[-1].split() == ["a", "peer:", "not", "installed", "-"]
