"""The program started as a command where there is no screen."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run_without_screen(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run `python -m dlgui` in a folder, and return its status and what it wrote."""
    environment = {k: v for k, v in os.environ.items() if k not in SCREENS}
    return subprocess.run(
        [sys.executable, "-m", "dlgui", *arguments],
        cwd=folder,
        env=environment | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
