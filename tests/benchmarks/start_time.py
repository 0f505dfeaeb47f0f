"""How soon something is on screen: process start to the first paint, and to the first plot.

Each round starts a bare Qt window and the program, one after the other. Run as
`python -m tests.benchmarks.start_time`.
"""

import os
import subprocess
import sys
import time
from statistics import median

from tests.benchmarks.rows import Row, table

ROUNDS = 7

BARE = """
import sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.time() - float(sys.argv[1])); app.exit()
window = Window(); window.resize(1280, 800); window.show(); app.exec()
"""

PROGRAM = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from dlgui.app import make_application
from dlgui.main_window import MainWindow
app = make_application()
window = MainWindow()
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            print(time.time() - float(sys.argv[1]))
        return False
first = FirstPaint()
window.transport.installEventFilter(first)
def ready():
    print(time.time() - float(sys.argv[1])); window.close()
window.ready.connect(lambda: QTimer.singleShot(0, ready))
window.show(); app.exec()
"""


def benchmark(rounds: int = ROUNDS) -> list[Row]:
    """Return the times to the shell and to the labs, and the shell's against a bare window's."""
    bare, shell, labs = [], [], []
    for _ in range(rounds):
        bare += _times(BARE)
        painted, ready = _times(PROGRAM)
        shell.append(painted)
        labs.append(ready)
    ratios = [a / b for a, b in zip(shell, bare, strict=True)]
    return [
        Row("start to first painted window", median(shell), 1.5, "s"),
        Row("the same, times that of a bare Qt window", median(ratios), 1.2),
        Row("start to all labs", median(labs), unit="s"),
    ]


def _times(code: str) -> list[float]:
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    command = [sys.executable, "-c", code, str(time.time())]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return [float(line) for line in result.stdout.split()]


if __name__ == "__main__":
    print(table(benchmark()))
