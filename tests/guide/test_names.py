"""The guide's table of names is that of the program, and its example runs."""

from pytestqt.qtbot import QtBot

from tests.guide import names


def test_the_table_of_names_is_up_to_date(qtbot: QtBot) -> None:
    _, written, _ = names.parts(names.GUIDE.read_text("utf-8"))
    assert written == names.table().strip()  # else: python -m tests.guide.names


def test_the_example_of_the_guide_is_one_of_the_tests() -> None:
    text = names.GUIDE.read_text("utf-8")
    example = text.partition("<!-- example -->")[2].partition("<!-- /example -->")[0]
    code = example.strip().removeprefix("```python").removesuffix("```").strip()
    there = (names.GUIDE.parent / "guide" / "test_overfitting.py").read_text("utf-8")
    assert code
    assert code in there
