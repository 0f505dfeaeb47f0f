"""A study that is meant to be a burden is refused at once, and the message stays short."""

from pathlib import Path
from time import perf_counter

import pytest

from engine.training.fields import ConfigError, cut, quoted
from engine.training.presets import read_study
from engine.training.study import LONGEST_TEXT, study_from_toml

SECONDS = 2.0
LETTERS = 2_500  # of a message with the names of all settings
DEEP = ".".join(["a"] * 100)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("seed = " + "9" * 4000, "seed: 999"),
        ("seed = -" + "9" * 4200, "seed: -999"),
        ("seed = " + "9" * 5000, "not TOML"),
        ("seed = 0x" + "f" * 100_000, "seed: int without end is not allowed"),
        ("seeds = 0x" + "f" * 100_000, "seeds: int without end is not allowed"),
        ("format = 0x" + "f" * 100_000, "newer version of the program (int without end"),
        ("[run.optimizer]\nlr = " + "9" * 4000, "optimizer.lr: 999"),
        (f"{DEEP} = 1", "key of too many parts"),
        (f"[run]\n{DEEP} = 1", "key of too many parts"),
        (f"[{DEEP}]\na = 1", "key of too many parts"),
        (".".join(['"a"'] * 100_000) + " = 1", "key of too many parts"),
        (" . ".join(["'a'"] * 100_000) + " = 1", "key of too many parts"),
        (".".join(["a"] * 500_000) + " = 1", "key of too many parts"),
        (".".join(["a"] * 20) + " = 1", "there is no such setting"),
        ("a = " + "{a = " * 100 + "1" + "}" * 100, "there is no such setting"),
        ("a = " + "{a = " * 20_000, "not TOML"),
        ("seed = " + "[" * 100 + "]" * 100, "seed: [[["),
        ("seed = " + "[" * 20_000, "not TOML"),
        ("a" * 400_000 + " = 1", "there is no such setting"),
        ("[run]\n" + "a" * 400_000 + " = 1", "there is no such setting"),
        ('[run.data]\nlabel_noise = "' + "x" * 400_000 + '"', "data.label_noise: 'xxx"),
        ('[run.data]\nfolder = "' + "x" * 400_000 + '"', "data.folder: 'xxx"),
        ('[run.network]\nhidden = "' + "1," * 100_000 + '"', "not a study: it has 100,00"),
        ('[run.network]\nhidden = "' + "1 " * 100_000 + '"', "network.hidden: '1 1"),
        ('[[vary]]\nfield = "seed"\nvalues = "' + "1 " * 100_000 + '"', "seed: '1 1"),
        ("[run]\n" + "".join(f"a{i} = 1\n" for i in range(60_000)), "not a study: it has 60,0"),
        ('[[vary]]\nfield = "' + "a" * 300_000 + '"\nvalues = [1]', "there is no such setting"),
        ('[[vary]]\nfield = "seed"\nvalues = [' + "1," * 100_000 + "]", "not a study: it has 100,"),
        ('[[vary]]\nfield = "seed"\nvalues = [' + "1," * 10_000 + "]", "10000 values"),
        ('[[vary]]\nfield = "optimizer.lr"\nvalues = "logspace ' + "1" * 9000 + ' 1 3"', " to 1"),
        ('title = "' + "x" * 400_000 + '"\n[run]', "title: 400,000 letters; at most 2,000"),
        ('[[variant]]\nname = "' + "x" * 400_000 + '"', "name: 400,000 letters"),
        ("".join(f'[[variant]]\nname = "{i}"\n' for i in range(9_000)), "9000 variants"),
    ],
)
def test_it_is_refused_in_time_and_in_few_words(text: str, said: str) -> None:
    begun = perf_counter()
    with pytest.raises(ConfigError) as caught:
        study_from_toml(text)
    assert perf_counter() - begun < SECONDS
    assert said in str(caught.value)
    assert len(str(caught.value)) < LETTERS
    assert "\n" not in str(caught.value)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"#" * ((1 << 20) + 1))
    with pytest.raises(ConfigError, match="it is too large: 1,048,577 bytes") as caught:
        read_study(path)
    assert str(path) in str(caught.value)
    path.write_bytes(b"#" * (1 << 20))
    assert len(read_study(path).variants) == 1


def test_what_a_study_may_say_has_room(tmp_path: Path) -> None:
    text = "x" * LONGEST_TEXT
    assert study_from_toml(f'title = "{text}"\n[run]').title == text
    dots = "see a.b.c.d, www.example.org/a.b.c and ... " + "1.2.3. " * 10
    assert study_from_toml(f'summary = "{dots}" # {dots}\n[run]').summary == dots


def test_texts_are_cut_in_their_middle() -> None:
    assert cut("abc", 3) == "abc"
    assert cut("abcdefghijk", 9) == "abc … ijk"
    assert quoted("x" * 10, 80) == "'xxxxxxxxxx'"
    assert len(quoted([1] * 1000)) <= 80
    assert quoted(10**5000) == "int without end"
