"""How soon something is on screen: process start to the shell, to controls, first plot, all labs.

The shell is the window's first picture, once Qt has handed it to the screen: its surfaces in the
colours of the theme, with nothing on them yet. Menus and controls are the first paint of the bar
below; from then on everything outside of the labs can be used. The program is started as its
installed command starts it; in a checkout, it first asks whether what it needs is installed.

Each round starts a bare Qt window and the program, one after the other, with compiled files at
hand as on any start but the first. Run as `python -m tests.benchmarks.start_time [ROUNDS]`.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from statistics import median

from tests.benchmarks.rows import Row, table

ROUNDS = 7
SHELL_RATIO, FIRST_PLOT_S = 1.2, 0.6
PACKAGES = ("PySide6", "shiboken6", "shibokensupport", "numpy", "dlgui", "engine", "msgspec")
HEAVY = ("numpy", "pyqtgraph", "contourpy", "msgspec", "engine")

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        print("painted", time.time() - float(sys.argv[1])); app.exit()
window = Window(); window.resize(1280, 800); window.show(); app.exec()
"""

PROGRAM = """
import sys, time
import dlgui.command.command_line
from dlgui import app
def tell(what):
    print(what, time.time() - float(sys.argv[1]))
def fill(application, window):
    tell("shell")
    for name in sys.argv[2:]:
        print("loaded", int(name in sys.modules))
    original(application, window)
    from PySide6.QtCore import QEvent, QObject, QTimer
    class Paints(QObject):
        awaited = {"transport": "controls", "accuracy_plot_canvas": "plot"}
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                for each in (watched, watched.parent()):
                    if each is not None and (what := self.awaited.pop(each.objectName(), "")):
                        tell(what)
            return False
    window.paints = Paints()
    application.installEventFilter(window.paints)
    def ready():
        tell("labs"); window.close()
    window.ready.connect(lambda: QTimer.singleShot(0, ready))
original, app.fill = app.fill, fill
app.fit_to_screen = lambda window: None  # without a display the screen is smaller than the window
dlgui.command.command_line.main([])
"""

FROM_A_CHECKOUT = """
from dlgui.start.bootstrap import prepare
prepare()
"""

SHELL_IMPORTS = "import dlgui.app"
LAB_IMPORTS = (
    "import dlgui.window.parts, dlgui.window.workspace, dlgui.labs.all_labs, "
    "dlgui.labs.overfitting.page"
)


def benchmark(rounds: int = ROUNDS) -> list[Row]:
    """Return the times to shell, first plot and labs, and how much of them is imports."""
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(folder)
        _times(PROGRAM, environment)  # writes the compiled files
        found = defaultdict[str, list[float]](list)
        for _ in range(rounds):
            bare = _times(BARE, environment)["painted"]
            program = _times(PROGRAM, environment)
            found["bare"] += bare
            found["ratio"].append(program["shell"][0] / bare[0])
            checkout = _times(FROM_A_CHECKOUT + PROGRAM, environment)
            found["ratio of a checkout"].append(checkout["shell"][0] / bare[0])
            for what, values in program.items():
                found[what] += values
        imports = _imports(environment)
    middle = {what: median(values) for what, values in found.items()}
    return [
        Row("start to a bare Qt window", middle["bare"], unit="s"),
        Row("start to the window's shell", middle["shell"], 1.5, "s"),
        Row("the same, times that of a bare Qt window", middle["ratio"], SHELL_RATIO),
        Row(
            "the same in a checkout, which asks what is installed",
            middle["ratio of a checkout"],
            SHELL_RATIO,
        ),
        Row("start to menus and controls", middle["controls"], unit="s"),
        Row("start to the first plot", middle["plot"], FIRST_PLOT_S, "s"),
        Row("start to all labs", middle["labs"], unit="s"),
        Row("of NumPy and the like, loaded before the shell", max(found["loaded"]), 0, "modules"),
        *(Row(f"imports: {name}", share, unit="s") for name, share in imports),
    ]


def _environment(folder: str) -> dict[str, str]:
    """Settings, kept runs and compiled files in a folder of their own."""
    own = dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "PYTHONPYCACHEPREFIX"), folder)
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return kept | own | {"QT_QPA_PLATFORM": platform}


def _times(code: str, environment: dict[str, str]) -> dict[str, list[float]]:
    """Run a program; return the numbers that it prints, by the word before them."""
    command = [sys.executable, "-c", code, str(time.time()), *HEAVY]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found = defaultdict[str, list[float]](list)
    for line in result.stdout.splitlines():
        what, number = line.split()
        found[what].append(float(number))
    return found


def _imports(environment: dict[str, str]) -> list[tuple[str, float]]:
    """Return the seconds of importing each package, the dearest first."""
    code = f"{SHELL_IMPORTS}; {LAB_IMPORTS}"
    command = [sys.executable, "-X", "importtime", "-c", code]
    for _ in range(2):  # the first writes the compiled files
        result = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=True
        )
    shares = defaultdict[str, float](float)
    for line in result.stderr.splitlines():
        own, _, name = line.removeprefix("import time:").partition("|")
        if own.strip().isdigit():
            package = name.rpartition("|")[2].strip().split(".")[0]
            shares[package if package in PACKAGES else "the rest"] += int(own) / 1e6
    return sorted(shares.items(), key=lambda item: -item[1])


if __name__ == "__main__":
    print(table(benchmark(*map(int, sys.argv[1:2]))))
