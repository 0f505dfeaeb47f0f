"""Lectures are tested in the dress of the program: sizes and colours are those of its sheet."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from dlgui import theme
from dlgui.theme import ColorMode


@pytest.fixture(autouse=True)
def colors(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[ColorMode]:
    """The mode that a test asks for by a parameter; dark without one."""
    mode = getattr(request, "param", ColorMode.DARK)
    theme.apply(qapp, mode)
    yield mode
    theme.apply(qapp, ColorMode.LIGHT)
