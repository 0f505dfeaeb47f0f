"""What every test runs in: no screen, settings of its own, one BLAS thread, and nothing left over.

Python's automatic cycle collection is off, because it would run in whichever thread trips it and
may destroy Qt objects there; a fixture collects in the main thread, between tests.
"""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.own_folders import use_own_folders

OWN_FOLDERS = Path(tempfile.mkdtemp(prefix="dlgui-tests-"))

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
use_own_folders(OWN_FOLDERS)

import numpy  # noqa: E402, F401 - loaded first, or there is no BLAS yet whose threads to limit
import threadpoolctl  # noqa: E402

from tests import leftovers  # noqa: E402

threadpoolctl.threadpool_limits(1)

hypothesis.settings.register_profile(
    "dlgui",
    derandomize=True,  # the same examples on every machine
    database=None,
    deadline=None,  # nothing here is timed
    max_examples=50,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("dlgui")


def pytest_sessionstart() -> None:
    gc.disable()


def pytest_collection_finish() -> None:
    """Set aside what the imports made, so that each collection looks at new objects only."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    shutil.rmtree(OWN_FOLDERS, ignore_errors=True)


@pytest.fixture(autouse=True, scope="module")
def short_collections() -> None:
    """Set aside what modules imported late have left, or collections take ever longer."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_is_left_over(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window, a running timer or a thread behind, or could not paint.

    It is set up before, and so torn down after, the fixtures that a test asks for.
    """
    uses_qt = not {"qtbot", "qapp"}.isdisjoint(request.fixturenames)
    before = leftovers.seen(qt=uses_qt)
    yield
    unforeseen = leftovers.mishaps()
    if uses_qt:
        leftovers.put_the_mouse_away()
        leftovers.let_qt_delete()
    gc.collect() if uses_qt else gc.collect(1)
    if unforeseen:
        pytest.fail("raised while painting: " + "; ".join(unforeseen), pytrace=False)
    if found := leftovers.new_since(before, qt=uses_qt):
        pytest.fail("left over after the test: " + "; ".join(found), pytrace=False)


@pytest.fixture(autouse=True)
def settings_of_its_own() -> Iterator[None]:
    """Let every test start with no settings and no data of an earlier one, nor of the user."""
    if sys.platform != "linux" and (core := sys.modules.get("PySide6.QtCore")):
        core.QStandardPaths.setTestModeEnabled(True)
    yield
    leftovers.undress()
    for folder in OWN_FOLDERS.iterdir():
        shutil.rmtree(folder, ignore_errors=True)
