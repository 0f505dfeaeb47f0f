"""Lesson files: what is wrong is told with file, page and key; those shipped name what there is."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dlgui.demos.rehearsal import Rehearsal
from dlgui.lessons.lesson import PageKind
from dlgui.lessons.reading import built_in, lesson_from_toml, read_lesson
from engine.training.fields import ConfigError
from tests.guide.lesson_times import times_of

GOOD = """
section = "6.4"
minutes = 3
title = { en = "One", ja = "一" }
source = { en = "Here", ja = "ここ" }
[[page]]
title = { en = "Which?", ja = "どれ" }
lab = "overfitting"
preset = "overfit"
ask = "choose"
options = [
    { text = { en = "a", ja = "あ" }, when = "test > 0.5" },
    { text = { en = "b", ja = "い" } },
]
[[page]]
title = { en = "Seen?", ja = "見えたか" }
ask = "choose"
play = { ended = true }
options = [
    { text = { en = "a", ja = "あ" }, when = "test > 0.5" },
    { text = { en = "b", ja = "い" } },
]
figures = { test = { curve = "test_accuracy" } }
[[page]]
title = { en = "Why", ja = "なぜ" }
case = [
    { when = "test > 0.5", text = { en = "It is {test}.", ja = "{test} です。" } },
    { text = { en = "Otherwise.", ja = "ほか。" } },
]
[[page]]
title = { en = "Do it", ja = "課題" }
goal = "reached > 0.8"
way = { "optimizer.lr" = 0.1 }
figures = { reached = { curve = "test_accuracy", at = "max" } }
"""

FAULTS = [
    ('ask = "choose"', 'ask = "sing"', ["page 1, ask", "sing"]),
    ('minutes = 3', 'minutes = 30', ["minutes"]),
    ('section = "6.4"', "", ["section", "missing"]),
    ('preset = "overfit"', 'presett = "overfit"', ["page 1", "presett", "preset"]),
    ('ja = "一"', 'fr = "un"', ["title", "fr", "en, ja"]),
    ('en = "One", ja = "一"', 'en = "One"', ["title", "ja"]),
    ('{ en = "b", ja = "い" }', '{ en = "b" }', ["page 1, options 2, text", "ja"]),
    ('when = "test > 0.5" },\n    { text = { en = "b"', 'when = "" },\n    { text = { en = "b"',
     ["page 1, options", "no answer"]),
    ('when = "test > 0.5"', 'when = "tset > 0.5"', ["page 1, options 1, when", "tset", "test"]),
    ('when = "test > 0.5"', 'when = "test +"', ["page 1, options 1, when", "no condition"]),
    ('when = "test > 0.5"', 'when = "open(1) > 2"', ["page 1, options 1, when", "calls"]),
    ("It is {test}.", "It is {tset}.", ["page 3, case 1, text.en", "tset"]),
    ('play = { ended = true }', "play = {}", ["page 2, play", "condition"]),
    ('play = { ended = true }', 'play = { endd = true }', ["page 2, play", "endd"]),
    ('{ curve = "test_accuracy" }', "{}", ["page 2, figures.test", "curve or a picture"]),
    ('way = { "optimizer.lr" = 0.1 }', "", ["page 4, way", "missing"]),
    ('    { text = { en = "Otherwise.", ja = "ほか。" } },\n', "", ["page 3, case", "last one"]),
    ('lab = "overfitting"\n', "", ["page 1", "lab"]),
    ("reached = { curve", "test = { curve", ["page 4, figures", "twice"]),
    ('title = { en = "Which?", ja = "どれ" }', "", ["page 1, title", "missing"]),
    ("[[page]]", "[[pages]]", ["pages", "no such key"]),
    ("minutes = 3", "minutes = ", ["TOML"]),
]  # fmt: skip


def test_a_good_lesson_is_read() -> None:
    lesson = lesson_from_toml("6-4-one", GOOD)
    kinds = [PageKind.PREDICT, PageKind.SEE, PageKind.EXPLAIN, PageKind.TASK]
    assert [page.kind for page in lesson.pages] == kinds
    assert lesson.rounds(1) == range(3)
    assert lesson.rounds(3) == range(3, 4)


@pytest.mark.parametrize(("before", "after", "told"), FAULTS)
def test_a_wrong_lesson_is_refused_with_page_and_key(
    before: str, after: str, told: list[str]
) -> None:
    assert before in GOOD
    with pytest.raises(ConfigError) as error:
        lesson_from_toml("mine", GOOD.replace(before, after, 1))
    assert [word for word in told if word not in str(error.value)] == []


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "none.toml"
    with pytest.raises(ConfigError, match=r"none\.toml"):
        read_lesson(missing)
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(GOOD.replace('ask = "choose"', 'ask = "sing"'), encoding="utf-8")
    with pytest.raises(ConfigError, match=r"wrong\.toml.*page 1, ask"):
        read_lesson(wrong)


@pytest.mark.parametrize("path", built_in(), ids=lambda path: path.stem)
def test_all_that_a_lesson_names_can_be_had_in_the_time_that_it_says(
    qtbot: QtBot, path: Path
) -> None:
    lesson, rehearsal = read_lesson(path), Rehearsal(path.parent)
    try:
        seconds = times_of(lesson, rehearsal).all
    finally:
        rehearsal.close()
    assert seconds <= 60 * lesson.minutes <= seconds + 90
    assert lesson.minutes < 10
