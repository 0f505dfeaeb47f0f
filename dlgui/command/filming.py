"""Films a demo: plays it in a window of its own, off the screen, by a clock that is driven."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from dlgui.clock.clock import put_on
from dlgui.clock.virtual import VirtualClock
from dlgui.demos.demo import Demo
from dlgui.demos.hands import Hands
from dlgui.demos.runner import DemoRunner
from dlgui.main_window import MainWindow
from dlgui.start import settings
from dlgui.theme import ColorMode
from dlgui.video.film import Film
from dlgui.video.recording import Recorded, Watch, record

Notice = Callable[[str], object]


def film_demo(
    demo: Demo,
    file: Path,
    film: Film,
    *,
    language: str,
    watch: Watch,
    notice: Notice = lambda _text: None,
    mode: ColorMode | None = None,
) -> Recorded:
    """Write the film of a demo that was read from `file`; `notice` is told what did not come true.

    Raises FilmError or OSError for what cannot be written, and whatever `watch` raises.
    """
    clock = VirtualClock()
    with TemporaryDirectory(prefix="dlgui-film-") as folder, settings.apart(Path(folder)):
        window = open_for_film(clock, QSize(film.width, film.height))
        try:
            runner = runner_in(window, demo, file, language=language, mode=mode)
            runner.noticed.connect(notice)
            runner.start()
            try:
                return record(window, clock, runner, film, watch)
            finally:
                runner.release()
        finally:
            window.close()
            window.deleteLater()


def open_for_film(clock: VirtualClock, size: QSize) -> MainWindow:
    """Open a window that goes by this clock, all of its labs made; nothing in it blinks."""
    QApplication.setCursorFlashTime(0)
    window = MainWindow()
    put_on(window, clock)
    window.resize(size)
    window.show()
    window.make_labs()
    return window


def runner_in(
    window: MainWindow, demo: Demo, file: Path, *, language: str, mode: ColorMode | None = None
) -> DemoRunner:
    """Return what plays a demo in a window; with a `mode` the colours stay as they are."""
    assert window.workspace is not None  # it is made with the first lab
    hands = Hands(window, window.lecture, window.workspace.keeper, window)
    hands.folder, hands.fixed_colors = file.parent, mode is not None
    hands.begin(lecture=demo.lecture)
    return DemoRunner(demo, hands, language, window)
