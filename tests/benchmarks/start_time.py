"""How soon something is on screen: process start to the first paint, the first plot, all labs.

The first paint is that of the whole window with its menus and controls; the labs come after it. It
is measured against the least program that shows a plot with pyqtgraph. The program is started as
its installed command starts it; in a checkout, it first asks whether what it needs is installed.

Each round starts the least program and this one, one after the other, with compiled files at hand
as on any start but the first. Run as `python -m tests.benchmarks.start_time [ROUNDS]`.
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
PAINT_RATIO, PLOT_RATIO = 1.3, 1.5
PACKAGES = (
    *("PySide6", "shiboken6", "shibokensupport", "numpy", "pyqtgraph", "contourpy"),
    *("dlgui", "engine", "msgspec"),
)
HEAVY = ("numpy", "pyqtgraph", "contourpy", "msgspec", "engine")

PAINTS = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QGraphicsView
def tell(what):
    print(what, time.time() - float(sys.argv[1]))
class Paints(QObject):
    told = set()
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            is_plot = isinstance(watched.parent(), QGraphicsView)
            what = "plot" if is_plot else "paint" if watched.objectName() == "transport" else ""
            if what and what not in self.told:
                self.told.add(what)
                self.seen(what)
                QTimer.singleShot(0, lambda: tell(what))  # by then it is on the screen
        return False
"""

LEAST = (
    PAINTS
    + """
import pyqtgraph
from PySide6.QtWidgets import QApplication
app = QApplication([])
Paints.seen = lambda self, what: QTimer.singleShot(20, app.quit)
paints = Paints()
plot = pyqtgraph.PlotWidget()
plot.resize(1280, 800)
plot.viewport().installEventFilter(paints)
plot.show()
app.exec()
"""
)

PROGRAM = (
    """
import dlgui.command.command_line
from dlgui import app
"""
    + PAINTS
    + """
from dlgui.main_window import MainWindow
def seen(self, what):
    if what == "paint":
        for name in sys.argv[2:]:
            print("loaded", int(name in sys.modules))
Paints.seen = seen
class Window(MainWindow):
    def showEvent(self, event):
        self.paints = Paints()
        app.QApplication.instance().installEventFilter(self.paints)
        self.ready.connect(lambda: QTimer.singleShot(0, self.end))
        super().showEvent(event)
    def end(self):
        tell("labs")
        self.close()
app.MainWindow = Window
app.fit_to_screen = lambda window: None  # without a display the screen is smaller than the window
dlgui.command.command_line.main([])
"""
)

FROM_A_CHECKOUT = """
from dlgui.start.bootstrap import prepare
prepare()
"""

PAINT_IMPORTS = "import dlgui.app"
LAB_IMPORTS = "import dlgui.window.workspace, dlgui.labs.all_labs, dlgui.labs.overfitting.page"


def benchmark(rounds: int = ROUNDS) -> list[Row]:
    """Return the times to first paint, first plot and labs, and how much of them is imports."""
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(folder)
        for code in (LEAST, PROGRAM):  # writes the compiled files
            _times(code, environment)
        found = defaultdict[str, list[float]](list)
        for _ in range(rounds):
            least = _times(LEAST, environment)["plot"]
            program = _times(PROGRAM, environment)
            checkout = _times(FROM_A_CHECKOUT + PROGRAM, environment)
            found["least"] += least
            found["paint ratio"].append(program["paint"][0] / least[0])
            found["plot ratio"].append(program["plot"][0] / least[0])
            found["ratio of a checkout"].append(checkout["paint"][0] / least[0])
            for what, values in program.items():
                found[what] += values
        imports = _imports(environment)
    middle = {what: median(values) for what, values in found.items()}
    return [
        Row("start to the plot of the least pyqtgraph program", middle["least"], unit="s"),
        Row("start to the first paint, menus and controls", middle["paint"], unit="s"),
        Row("the same, times the least program", middle["paint ratio"], PAINT_RATIO),
        Row(
            "the same in a checkout, which asks what is installed",
            middle["ratio of a checkout"],
            PAINT_RATIO,
        ),
        Row("start to the first plot", middle["plot"], unit="s"),
        Row("the same, times the least program", middle["plot ratio"], PLOT_RATIO),
        Row("start to all labs", middle["labs"], unit="s"),
        Row(
            "of NumPy and the like, loaded before the first paint",
            max(found["loaded"]),
            0,
            "modules",
        ),
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
    code = f"{PAINT_IMPORTS}; {LAB_IMPORTS}"
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
