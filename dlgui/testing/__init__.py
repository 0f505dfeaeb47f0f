"""For those who test networks through the window: `pytest_plugins = ["dlgui.testing"]`.

It brings the fixtures `fresh_settings`, `dlgui_window`, `lab` and `run_steps`; what they give is a
`Desk`, which reads and sets all there is in a lab by name.
"""

from dlgui.testing.desk import Desk as Desk
from dlgui.testing.fixtures import dlgui_window as dlgui_window
from dlgui.testing.fixtures import fresh_settings as fresh_settings
from dlgui.testing.fixtures import lab as lab
from dlgui.testing.fixtures import run_steps as run_steps
