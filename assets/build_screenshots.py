"""Makes the pictures of the README: `python -m assets.build_screenshots [FOLDER]`.

The window is driven as a person would, off the screen, and grabbed when its run has ended.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSize, QTimer

from dlgui import theme
from dlgui.app import make_application
from dlgui.main_window import MainWindow
from dlgui.theme import ColorMode

FOLDER = Path(__file__).parent / "screenshots"
SIZE = QSize(1280, 800)
SETTLE_MS = 400
PICTURES = (
    ("overfitting-dark", ColorMode.DARK, "overfitting", "overfit", True),
    ("activations-light", ColorMode.LIGHT, "activations", "activation-spread-relu", False),
    ("paths-light", ColorMode.LIGHT, "paths", "contour-paths", True),
    ("comparison-dark", ColorMode.DARK, "comparison", "five-optimizers", True),
    ("search-light", ColorMode.LIGHT, "search", "random-search", True),
    ("functions-dark", ColorMode.DARK, "functions", "numerical-differentiation", False),
    ("normalisation-dark", ColorMode.DARK, "normalisation", "batch-norm-graph", True),
    ("inside-light", ColorMode.LIGHT, "inside", "misclassified", True),
    ("rebuild-light", ColorMode.LIGHT, "rebuild", "vae", True),
    ("dream-dark", ColorMode.DARK, "dream", "rbm", True),
    ("sequences-dark", ColorMode.DARK, "sequences", "adding-problem", True),
)
"""File name, colours, lab and preset of each picture, and whether it is played to its end."""


def main(folder: Path = FOLDER) -> None:
    """Write every picture as a PNG into `folder`."""
    app = make_application()
    folder.mkdir(exist_ok=True)
    for name, mode, lab, preset, plays in PICTURES:
        theme.apply(app, mode)
        with TemporaryDirectory() as own:  # no settings or runs of the user's, nor of the last one
            os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = own
            window = _window(lab, preset)
            if plays:
                _play_to_the_end(window)
            _settle()
            window.grab().save(str(folder / f"{name}.png"))
            window.close()


def _window(lab: str, preset: str) -> MainWindow:
    window = MainWindow()
    window.resize(SIZE)
    window.show()
    window.make_labs()
    window.show_lab(lab)
    window.lab.load_preset(preset)
    return window


def _play_to_the_end(window: MainWindow) -> None:
    loop = QEventLoop()
    player = window.lab.player
    player.progressed.connect(lambda: None if player.playing else loop.quit())
    player.play()
    if player.playing:
        loop.exec()


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
