"""Starting without a screen: the opening preset in the terminal, and a picture of the window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from dlgui.app import has_screen

ROOT = Path(__file__).parents[2]
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
def test_a_screen_is_known_by_its_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    assert not has_screen()
    for name in SCREENS:
        monkeypatch.setenv(name, ":0")
        assert has_screen()
        monkeypatch.delenv(name)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
def test_without_a_screen_the_run_goes_on_in_the_terminal(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in SCREENS}
    run = subprocess.run(
        [sys.executable, "-m", "dlgui"],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("There is no screen here")
    assert "1000/1000" in run.stderr
    assert "Traceback" not in run.stderr
    picture = QImage(str(tmp_path / "dlgui.png"))
    assert (picture.width(), picture.height()) == (1280, 800)
    colours = {picture.pixel(x, y) for x in range(0, 1280, 7) for y in range(0, 800, 7)}
    assert len(colours) > 20
