"""A program that is killed at any moment, again and again, loses no run and damages no file."""

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

from dlgui.runs.run_file import SUFFIX, read_run
from dlgui.runs.store import DAMAGED
from tests.architecture import CHECKOUT

FEW, MANY = 1, 50
SETTLED_S = 1.0
"""A run that was there so long ago is in the folder, up to the step that it had then."""
LIVES_S = 2.5

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed like this there")


def live_and_die(folder: Path, seed: int) -> dict[str, int]:
    """Start the program, kill it at a random moment; return what it had when that was settled."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(CHECKOUT))
    environment |= {f"XDG_{kind}_HOME": str(folder) for kind in ("DATA", "CONFIG", "CACHE")}
    command = [sys.executable, "-m", "tests.attack.victim", str(seed)]
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(
        command, stdout=pipe, stderr=nothing, env=environment, text=True, cwd=folder
    ) as victim:
        assert victim.stdout is not None
        told = [(monotonic(), json.loads(victim.stdout.readline()))]
        end = monotonic() + random.Random(seed).uniform(0.0, LIVES_S)
        while monotonic() < end:
            told.append((monotonic(), json.loads(victim.stdout.readline())))
        victim.send_signal(signal.SIGKILL)
    settled = [runs for at, runs in told if at < told[-1][0] - SETTLED_S]
    return dict(settled[-1]) if settled else {}


def check(folder: Path, kills: int) -> None:
    expected: dict[str, int] = {}
    for seed in range(kills):
        settled = live_and_die(folder, seed)
        expected |= {run: max(step, expected.get(run, 0)) for run, step in settled.items()}
        files = {path.name.removesuffix(SUFFIX): path for path in folder.rglob(f"*{SUFFIX}")}
        kept = {run: read_run(path).history.step for run, path in files.items()}
        lost = {run: step for run, step in expected.items() if kept.get(run, -1) < step}
        assert lost == {}, f"after kill {seed}"
        assert list(folder.rglob(f"*{DAMAGED}")) == []
    assert expected


def test_a_kill_loses_no_run(tmp_path: Path) -> None:
    check(tmp_path, FEW)


@pytest.mark.slow
def test_fifty_kills_lose_no_run(tmp_path: Path) -> None:
    check(tmp_path, int(os.environ.get("DLGUI_KILLS", str(MANY))))
