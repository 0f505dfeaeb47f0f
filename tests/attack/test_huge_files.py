"""A film, a bomb or an empty promise is refused within moments, and takes hardly any memory."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import CHECKOUT
from tests.spoilt_files import MOST_SECONDS

MOST_MEGABYTES = 300


def program(*words: str) -> str:
    command = [sys.executable, "-m", "tests.attack.huge_files", *words]
    environment = dict(os.environ, PYTHONPATH=str(CHECKOUT))
    done = subprocess.run(
        command, env=environment, cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux does")
def test_huge_files_are_refused_in_time_with_their_names(tmp_path: Path) -> None:
    program("make", str(tmp_path))
    rows = [row.split("\t") for row in program("read", str(tmp_path)).splitlines()]
    assert len({path for path, *_ in rows}) >= len(list(tmp_path.iterdir()))
    for path, seconds, megabytes, said in rows:
        assert Path(path).name in said, said
        assert float(seconds) < MOST_SECONDS, rows
        assert float(megabytes) < MOST_MEGABYTES, rows
