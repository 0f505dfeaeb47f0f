"""The window in a language; layouts of every other lab are tried in one of the two in turn."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.speaking import speaking


@pytest.fixture
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Speak the language that a test is parametrized with, then the one of before."""
    with speaking(request.param):
        yield request.param
