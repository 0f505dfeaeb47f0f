"""A window for the benchmarks: with settings and kept runs of its own, and collected as always."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from dlgui.app import make_application
from dlgui.main_window import MainWindow
from dlgui.window.gui_gc import GuiGarbageCollector


@contextmanager
def own_window() -> Iterator[MainWindow]:
    """Show a window with all labs that leaves no trace in the user's folders."""
    before = os.environ.get("XDG_DATA_HOME")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        for form in QSettings.Format.NativeFormat, QSettings.Format.IniFormat:
            QSettings.setPath(form, QSettings.Scope.UserScope, folder)
        app = QApplication.instance() or make_application()
        collector = GuiGarbageCollector(app)
        window = MainWindow()
        window.resize(1280, 800)
        window.show()
        window.make_labs()
        collector.settle()
        run_events(0.3)
        try:
            yield window
        finally:
            window.close()
            run_events(0.1)
            collector.restore()
            window.deleteLater()  # or what its buttons call would keep it
            collector.deleteLater()
            run_events(0.1)
            if before is None:
                del os.environ["XDG_DATA_HOME"]
            else:
                os.environ["XDG_DATA_HOME"] = before


def run_events(seconds: float) -> None:
    """Let the window work; polling `processEvents` would keep Python's lock from the engine."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
