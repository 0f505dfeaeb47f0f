"""Processes that are stopped hold up neither the window nor the end of the program."""

import os
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

from tests.architecture import CHECKOUT

PATIENCE_S = 120
LEAVES_S = 10.0

PROGRAM = """
import multiprocessing, os, signal, sys
from time import monotonic
from PySide6.QtCore import QTimer
from dlgui import app as program
from dlgui.main_window import MainWindow
from dlgui.session.study import shares


def begin(window):
    window.make_labs()
    window.show_lab("comparison")
    player = window.lab.player
    player.progressed.connect(lambda: player.step > 5 and stop(window))
    player.play()


def stop(window):
    if stopped:
        return
    for child in multiprocessing.active_children():
        stopped.append(child.pid)
        os.kill(child.pid, signal.SIGSTOP)
    QTimer.singleShot(0, lambda: leave(window))


def leave(window):
    start = monotonic()
    window.lab.load_preset(window.lab.presets()[1][0])
    window.show_lab("overfitting")
    print(f"left {monotonic() - start:.2f}", flush=True)
    window.close()


stopped = []
if __name__ == "__main__":
    shares.cores = lambda: 2
    shown = MainWindow.show

    def show(window):
        shown(window)
        QTimer.singleShot(0, lambda: begin(window))

    MainWindow.show = show
    status = program.run_window()
    print("stopped", *stopped, flush=True)
    sys.exit(status)
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for the processes in /proc")
def test_the_window_is_left_and_the_program_ends_though_processes_are_stopped(
    tmp_path: Path,
) -> None:
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, encoding="utf-8")
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(CHECKOUT))
    environment |= {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("DATA", "CONFIG", "CACHE")}
    command, pipe = [sys.executable, str(script)], subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, env=environment, text=True) as program:
        assert program.stdout is not None
        left = float(program.stdout.readline().removeprefix("left "))
        start = monotonic()
        said = program.communicate(timeout=PATIENCE_S)[0].split()
        took = monotonic() - start
    assert program.returncode == 0
    assert left < LEAVES_S / 2
    assert took < LEAVES_S
    pids = [int(pid) for pid in said[1:]]
    assert pids
    assert [pid for pid in pids if Path(f"/proc/{pid}").exists()] == []
