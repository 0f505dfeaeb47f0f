"""Runs tests on a changed copy of the program, in a process of its own and within a time."""

from __future__ import annotations

import compileall
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any, Final, final

ROOT: Final = Path(__file__).parents[2]
WAITING: Final = 3
"""How many times longer than it may compute a run may take, on a machine that has much to do."""
LEFT_OUT: Final = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", "screenshots")


class Outcome(Enum):
    """What became of the tests."""

    PASSED = "passed"
    FAILED = "failed"
    OUT_OF_TIME = "out of time"


def copy_program(to: Path) -> Path:
    """Copy the program with its tests; what Python compiled goes by the text of a file, not by
    its time, so that a change of the same second is seen.
    """
    root = to / "program"
    shutil.copytree(ROOT, root, ignore=LEFT_OUT)
    for room in ("dlgui", "engine", "tests", "assets"):
        compileall.compile_dir(
            root / room, quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH
        )
    return root


def load_libraries() -> None:
    """Load what every run needs and no change touches: a run begins as a fork of this process.

    (Which must have no threads: a fork that waits for one of them waits for ever.)
    """
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    import msgspec  # noqa: F401
    import numpy  # noqa: F401
    import pyqtgraph  # noqa: F401
    import PySide6.QtTest
    import PySide6.QtWidgets  # noqa: F401
    import pytest  # noqa: F401


@final
class Trial:
    """Tests of the copy in `root`, each run with so many seconds to compute."""

    def __init__(self, root: Path, seconds: int) -> None:
        self._root, self._seconds = root, seconds
        self._failed = root.parent / "failed"

    def is_noticed(self, path: Path, text: str, tests: Sequence[Path]) -> bool:
        """Whether a test fails with another text of a file that passes with its own."""
        broken: list[str] = []
        while True:
            outcome, failed = self._run_with(path, text, tests, broken)
            if outcome is Outcome.PASSED:
                return False
            again = [failed] if failed else list(map(str, tests))
            own = (self._root / path).read_text(encoding="utf-8")
            if self._run_with(path, own, again, broken)[0] is Outcome.PASSED:
                return True
            if not failed:
                return False  # they take too long anyway: nothing can be said
            broken.append(failed)

    def _run_with(
        self, path: Path, text: str, tests: Sequence[Path | str], broken: Sequence[str]
    ) -> tuple[Outcome, str]:
        """Run tests; return the first that failed too. The file is as it was afterwards."""
        file = self._root / path
        before = file.read_text(encoding="utf-8")
        file.write_text(text, encoding="utf-8")
        try:
            self._failed.unlink(missing_ok=True)
            outcome = self._run(tests, broken)
            return outcome, self._failed.read_text() if self._failed.exists() else ""
        finally:
            file.write_text(before, encoding="utf-8")

    def _run(self, tests: Sequence[Path | str], broken: Sequence[str]) -> Outcome:
        child = os.fork()
        if child == 0:
            self._be_the_run(tests, broken)
        until = time.monotonic() + self._seconds * WAITING
        while time.monotonic() < until:
            found, status = os.waitpid(child, os.WNOHANG)
            if found:
                return _outcome(status)
            time.sleep(0.05)
        os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return Outcome.OUT_OF_TIME

    def _be_the_run(self, tests: Sequence[Path | str], broken: Sequence[str]) -> None:
        """Never returns: the process ends with the tests."""
        os.setpgid(0, 0)
        resource.setrlimit(resource.RLIMIT_CPU, (self._seconds, self._seconds + 5))
        silence = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(silence, stream)
        os.chdir(self._root)
        for name in [n for n in sys.modules if n.split(".")[0] in ("dlgui", "engine", "tests")]:
            del sys.modules[name]
        sys.path[:] = [str(self._root), *(p for p in sys.path if p not in ("", str(ROOT)))]
        sys.dont_write_bytecode = True
        os.environ |= {"PYTHONPATH": str(self._root), "PYTHONDONTWRITEBYTECODE": "1"}
        status = 70
        try:
            import pytest

            options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
            options += [part for test in broken for part in ("--deselect", test)]
            teller = _Teller(self._failed)
            status = int(pytest.main([*options, *map(str, tests)], plugins=[teller]))
        finally:  # also when pytest could not even begin
            os._exit(status)


@final
class _Teller:
    """Tells the parent which test failed first."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed and not self._file.exists():
            self._file.write_text(report.nodeid)


def _outcome(status: int) -> Outcome:
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL):
        return Outcome.OUT_OF_TIME
    return Outcome.PASSED if status == 0 else Outcome.FAILED
