"""Demos are read key by key; what is wrong is told with file, scene, key, and what there is."""

from pathlib import Path

import pytest

from dlgui.demos.demo import as_goal, in_language, scene_title
from dlgui.demos.reading import built_in, demo_from_toml, is_demo, read_demo
from dlgui.words.languages import LANGUAGES
from engine.training.fields import ConfigError

GOOD = """
title = "A demo"
[[scene]]
lab = "overfitting"
preset = "overfit"
caption = { en = "Look", ja = "見て" }
set = { "optimizer.lr" = 0.05, "network.batch_norm" = true }
speed = "full"
play_until = { gap_above = 0.2, step = 500, at_most = 20 }
scrub = "live"
"""


def test_a_scene_is_read() -> None:
    (scene,) = demo_from_toml(GOOD).scenes
    assert scene.set == {"optimizer.lr": 0.05, "network.batch_norm": True}
    assert scene.play_until is not None
    goal = as_goal(scene.play_until)
    assert (goal.step, goal.figure, goal.value, goal.above) == (500, "gap", 0.2, True)
    assert scene.play_until.at_most == 20


def test_texts_fall_back_to_english_and_a_scene_to_its_caption() -> None:
    (scene,) = demo_from_toml(GOOD).scenes
    assert in_language(scene.caption, "ja") == "見て"
    assert in_language(scene.caption, "") == "Look"
    assert in_language({"ja": "見て"}, "en") == "見て"
    assert scene_title(scene, "en") == "Look"


@pytest.mark.parametrize(
    ("scene", "said"),
    [
        ('prset = "overfit"', ("scene 2, 'prset'", "preset")),
        ('wait = "long"', ("scene 2, wait", "long")),
        ("wait = -1", ("scene 2, wait", "must be a number from 0 to 600, not -1")),
        ("wait = inf", ("scene 2, wait", "600")),
        ("wait = nan", ("scene 2, wait",)),
        ('theme = "blue"', ("scene 2, theme", "must be light or dark, not 'blue'")),
        ("speed = 0", ("scene 2, speed",)),
        ('speed = "fast"', ("scene 2, speed", "a number above 0 or full, not 'fast'")),
        ("play_until = {}", ("scene 2, play_until", "gap_above")),
        ("play_until = { at_most = 5 }", ("needs a condition", "ended")),
        ("play_until = { gap = 0.2 }", ("scene 2, play_until, 'gap'", "gap_above")),
        (
            "play_until = { gap_above = 2 }",
            ("scene 2, play_until, gap_above", "from 0 to 1, not 2"),
        ),
        ("play_until = { step = 0 }", ("scene 2, play_until, step",)),
        ("play_until = { gap_above = 0.1, loss_below = 1 }", ("loss_below", "one of them")),
        ("play_until = 5", ("scene 2, play_until", "table")),
        ('caption = { fr = "Voici" }', ("scene 2, caption", "'fr'", "en, ja")),
        ("caption = 5", ("scene 2, caption",)),
        ('set = { "optimizer.lr" = [1] }', ("scene 2, set",)),
        ('preset = "overfit"\nopen = "study.toml"', ("scene 2, open", "one of them")),
        ("enlarge = true", ("scene 2, enlarge",)),
        ("scrub = -5", ("scene 2, scrub", "a whole number of at least 0 or live, not -5")),
    ],
)
def test_what_is_wrong_is_told_with_its_place(scene: str, said: tuple[str, ...]) -> None:
    with pytest.raises(ConfigError) as caught:
        demo_from_toml(f'[[scene]]\nlab = "overfitting"\n[[scene]]\n{scene}\n')
    for part in said:
        assert part in str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1 to 100"),
        ("scene = 5", "1 to 100"),
        ("scene = []", "1 to 100"),
        ("scene = [5]", "table"),
        ("[[scene]]\n" * 101, "1 to 100"),
        ("subject = 5\n[[scene]]", "'subject'"),
        ("title = { xx = 'a' }\n[[scene]]", "'xx'"),
        ("not toml at all", "TOML"),
        ("[[scene]]\ncaption = 'a", "TOML"),
        ("scene = " + "[" * 5000, "TOML"),
    ],
)
def test_what_is_no_demo_is_refused(text: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        demo_from_toml(text)
    assert said in str(caught.value)


def test_the_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    with pytest.raises(ConfigError, match=r"mine\.toml"):
        read_demo(file)
    file.write_text("[[scene]]\nfoo = 1", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"mine\.toml: scene 1, 'foo'"):
        read_demo(file)
    file.write_bytes(b"\xff\xfe\x00")
    assert not is_demo(file)
    with pytest.raises(ConfigError, match=r"mine\.toml"):
        read_demo(file)
    file.write_text("[[scene]]", encoding="utf-8")
    assert is_demo(file)
    assert not is_demo(tmp_path)


def test_three_demos_come_with_the_program_in_both_languages() -> None:
    codes = {code for code in LANGUAGES if code}
    assert set(built_in()) == {"by-heart", "initial-values", "zigzag"}
    for file in built_in().values():
        demo = read_demo(file)
        for text in (
            demo.title,
            *(s.title for s in demo.scenes),
            *(s.caption for s in demo.scenes),
        ):
            assert isinstance(text, dict), file
            assert set(text) == codes
            assert all(text.values())
