"""Brings the fixtures of `dlgui.testing`, as a conftest of one's own does with `pytest_plugins`."""

from dlgui.testing import dlgui_window as dlgui_window
from dlgui.testing import fresh_settings as fresh_settings
from dlgui.testing import lab as lab
from dlgui.testing import run_steps as run_steps
