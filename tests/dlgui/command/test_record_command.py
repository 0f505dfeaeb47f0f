"""The command `record`: what it writes, and what it says of wrong input, with its exit status."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dlgui.command.command_line import main

DEMO = """
title = "Mine"
[[scene]]
lab = "paths"
preset = "gradient-descent"
speed = 30
caption = { en = "Racers", ja = "競走" }
play_until = { step = 5 }
[[scene]]
wait = 0.2
"""
PATIENCE_S = 120


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    file = tmp_path / "mine.toml"
    file.write_text(DEMO, encoding="utf-8")
    return file


def record(*words: str | Path, **environment: str) -> subprocess.Popen[str]:
    """Start the command in a process of its own, as a person does."""
    return subprocess.Popen(
        [sys.executable, "-m", "dlgui", "record", *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1"} | environment,
    )


def test_a_demo_is_recorded_whatever_the_desktop_is(demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "film.gif"
    process = record(
        demo, out, "--size", "640x360", "--fps", "20", "--theme", "light", "--language", "ja",
        QT_SCALE_FACTOR="2", QT_QPA_PLATFORM="xcb",
    )  # fmt: skip
    said, complained = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0, complained
    assert "frames of 640x360" in said
    assert "at 20 frames a second" in said
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "film.gif",
        "film.srt",
        "film.vtt",
        "mine.toml",
    ]
    assert "競走" in (tmp_path / "film.srt").read_text(encoding="utf-8")
    assert "100/100" in complained


@pytest.mark.skipif(os.name == "nt", reason="another way to interrupt")
def test_ctrl_c_in_mid_recording_leaves_nothing(demo: Path, tmp_path: Path) -> None:
    demo.write_text(DEMO.replace("wait = 0.2", "wait = 600"), encoding="utf-8")
    process = record(demo, tmp_path / "film.gif", "--size", "640x360")
    assert process.stderr is not None
    while "50/100" not in process.stderr.readline():  # the first scene is over
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, complained = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 130
    assert "nothing is written" in complained
    assert [p.name for p in tmp_path.iterdir()] == ["mine.toml"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("mine.toml", "a.mp4", "--fps", "0"), "--fps: must be from 1 to 60"),
        (("mine.toml", "a.mp4", "--theme", "sepia"), "--theme: must be light or dark, not 'sepia'"),
        (("mine.toml", "a.mp4", "--size", "10x10"), "--size: must be from 640x320"),
        (("mine.toml", "a.avi"), ".mp4, .webm, .gif"),
        (("mine.toml", "no/such/folder/a.mp4"), "name a file in a folder that exists"),
        (("mine.toml", "no/such/folder/frames"), "name a file in a folder that exists"),
        (("mine.toml", "."), "there is something in it already"),
        (("mine.toml", "full.gif"), "it is a folder"),
        (("mine.toml", "a.gif", "--language", "fr"), "en, ja"),
        (("nothing", "a.gif"), "by-heart, initial-values, zigzag"),
        (("nothing.toml", "a.gif"), "by-heart, initial-values, zigzag"),
        (("wrong.toml", "a.gif"), "wrong.toml: scene 1, 'foo'"),
        (("mine.toml",), "OUT.mp4"),
    ],
)
def test_wrong_input_is_told_in_a_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    demo: Path,
    words: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(demo.parent)
    Path("full.gif").mkdir()
    Path("wrong.toml").write_text("[[scene]]\nfoo = 1", encoding="utf-8")
    before = sorted(Path().iterdir())
    try:
        status = main(["record", *words])
    except SystemExit as end:  # what argparse refuses
        status = int(str(end.code))
    assert status == 2
    complained = capsys.readouterr().err
    assert said in complained
    assert complained.count("\n") == 1
    assert sorted(Path().iterdir()) == before
