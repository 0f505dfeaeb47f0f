"""Makes the pictures of the README: `python -m assets.build_screenshots [FOLDER]`.

The window is driven as a person would, off the screen, and grabbed when its run has ended.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSize, QStandardPaths, QTimer

from dlgui import theme
from dlgui.app import make_application
from dlgui.main_window import MainWindow
from dlgui.theme import ColorMode

FOLDER = Path(__file__).parent / "screenshots"
SIZE = QSize(1280, 800)
SETTLE_MS = 400
PICTURES = (
    ("overfitting-dark", ColorMode.DARK, "overfitting", "overfit"),
    ("activations-light", ColorMode.LIGHT, "activations", "activation-spread-relu"),
    ("paths-light", ColorMode.LIGHT, "paths", "contour-paths"),
    ("comparison-dark", ColorMode.DARK, "comparison", "five-optimizers"),
)
"""File name, colours, lab and preset of each picture."""


def main(folder: Path = FOLDER) -> None:
    """Write every picture as a PNG into `folder`."""
    QStandardPaths.setTestModeEnabled(True)  # no settings or runs of the user's own
    app = make_application()
    folder.mkdir(exist_ok=True)
    for name, mode, lab, preset in PICTURES:
        theme.apply(app, mode)
        window = MainWindow()
        window.resize(SIZE)
        window.show()
        window.make_labs()
        window.show_lab(lab)
        window.lab.load_preset(preset)
        _play_to_the_end(window)
        window.grab().save(str(folder / f"{name}.png"))
        window.close()


def _play_to_the_end(window: MainWindow) -> None:
    loop = QEventLoop()
    player = window.lab.player
    player.progressed.connect(lambda: None if player.playing else loop.quit())
    player.play()
    if player.playing:
        loop.exec()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
