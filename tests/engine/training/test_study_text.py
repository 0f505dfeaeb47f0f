"""A study's file as other programs write it, and the folders that it names."""

import os
from pathlib import Path

import pytest

from engine.training.fields import ConfigError
from engine.training.presets import read_study
from engine.training.study import study_from_toml, study_to_toml
from engine.training.study_text import place_of

TEXT = 'title = "表"\r\n[run]\r\nseed = 5\r\n'


def written(folder: Path, content: bytes) -> Path:
    path = folder / "mine.toml"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_byte_order_mark_is_no_part_of_the_study(tmp_path: Path, encoding: str) -> None:
    study = read_study(written(tmp_path, TEXT.encode(encoding)))
    assert (study.title, study.base.seed) == ("表", 5)
    assert study_from_toml("\ufeff" + TEXT) == study


def test_lines_may_end_as_on_an_old_mac(tmp_path: Path) -> None:
    assert read_study(written(tmp_path, b"seed = 5\r[data]\rtrain_size = 9")).base.seed == 5


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (TEXT.encode("utf-16"), "it is not UTF-8 text but UTF-16; save it as UTF-8"),
        (TEXT.encode("utf-16-le"), "but UTF-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "but UTF-16"),
        (TEXT.encode("utf-32"), "but UTF-32"),
        (TEXT.encode("shift-jis"), "it is not UTF-8 text; save it as UTF-8"),
    ],
)
def test_other_encodings_are_named(tmp_path: Path, content: bytes, said: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(ConfigError, match=said) as caught:
        read_study(path)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        '[data]\nfolder = "digits/mnist"',
        '[run.data]\nfolder = "./digits/mnist"',
        'run.data.folder = "digits/../digits/mnist"',
        '[[variant]]\nname = "a"\ndata = { folder = "digits/mnist" }',
        '[[vary]]\nfield = "data.folder"\nvalues = ["digits/mnist"]',
        '[[vary]]\nfield = "data.folder"\nvalues = "digits/mnist"',
    ],
)
def test_a_folder_is_found_from_the_study(tmp_path: Path, text: str) -> None:
    (config,) = read_study(written(tmp_path, text.encode())).configs
    assert config.data.folder == str(tmp_path / "digits" / "mnist")


@pytest.mark.parametrize("name", ["", "~/mnist", os.path.abspath("mnist")])
def test_other_folders_stay_as_they_are(tmp_path: Path, name: str) -> None:
    assert place_of(name, tmp_path) == name


@pytest.mark.parametrize(
    ("text", "seeds"),
    [
        ("seeds = 3", [1, 2, 3]),
        ("seeds = 3.0", [1, 2, 3]),
        ('seeds = "３"', [1, 2, 3]),
        ("seeds = 2\nseed = 5", [5, 6]),
        ("seeds = 2\n[data]\ntrain_size = 9", [1, 2]),
        ("seeds = 2\n[run]\nseed = 7", [7, 8]),
        ('seeds = 2\ntitle = "x"', [1, 2]),
        ("seeds = 1", [1]),
    ],
)
def test_a_number_of_seeds_is_a_study(text: str, seeds: list[int]) -> None:
    study = study_from_toml(text)
    assert [config.seed for config in study.configs] == seeds
    assert study_from_toml(study_to_toml(study)).configs == study.configs


@pytest.mark.parametrize("seeds", ["0", "33", "1.5", '"1.000"', "[1, 2]", "true", "inf"])
def test_other_numbers_of_seeds_are_refused(seeds: str) -> None:
    with pytest.raises(ConfigError, match=r"^seeds: "):
        study_from_toml(f"seeds = {seeds}")


def test_numbers_of_a_study_may_be_typed_as_texts() -> None:
    text = """
    [run]
    training.steps = "1,000"
    [[variant]]
    name = "a"
    optimizer.lr = "０，０５"
    seed = 7.0
    [[variant]]
    name = "b"
    network.hidden = "50、20"
    """
    study = study_from_toml(text)
    assert [c.training.steps for c in study.configs] == [1000, 1000]
    assert study.variants[0].settings == {"optimizer.lr": 0.05, "seed": 7}
    assert study.configs[1].network.hidden == (50, 20)
    assert study_from_toml(study_to_toml(study)).configs == study.configs


def test_values_that_vary_may_be_texts_and_whole_numbers_with_a_point() -> None:
    vary = '[[vary]]\nfield = "training.steps"\nvalues = [1e2, "2,000", 300]'
    configs = study_from_toml(vary).configs
    assert [c.training.steps for c in configs] == [100, 2000, 300]


def test_a_text_file_too_is_found_from_where_the_study_lies(tmp_path: Path) -> None:
    text = '[run.sequence]\ntext = "own.txt"\n[[variant]]\nname = "a"\n'
    study = study_from_toml(text, tmp_path)
    assert study.base.sequence.text == str(tmp_path / "own.txt")
    assert study_from_toml(text).base.sequence.text == "own.txt"
