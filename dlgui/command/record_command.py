"""The command `record`: a demo as a film, by a clock of its own, however slow the machine is."""

import argparse
import os
import signal
from pathlib import Path
from types import FrameType
from typing import Final, final

from PySide6.QtCore import QLocale, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from dlgui import theme
from dlgui.app import LEAVE_S, make_application
from dlgui.command.filming import film_demo
from dlgui.demos.demo import Demo
from dlgui.demos.reading import built_in, read_demo
from dlgui.demos.rehearsal import rehearse
from dlgui.runs.places import refuse_unfit_folder, refuse_unwritable
from dlgui.session.reaper import reaper
from dlgui.start.exit_status import FAILED, INTERRUPTED, OK
from dlgui.start.output import complain, say
from dlgui.start.progress import ProgressBar
from dlgui.theme import ColorMode
from dlgui.video.film import Film, Kind, film_of
from dlgui.video.writer import FilmError
from dlgui.video.writers import encoder
from dlgui.words.languages import LANGUAGES, install_translation, spoken_language
from engine.data.errors import visible
from engine.training.fields import ConfigError, quoted

PERCENT: Final = 100
SCALING: Final = (
    "QT_SCALE_FACTOR",
    "QT_SCREEN_SCALE_FACTORS",
    "QT_FONT_DPI",
    "QT_ENABLE_HIGHDPI_SCALING",
)
"""What a desktop may have set: a film has the pixels that were asked for."""


def record(arguments: argparse.Namespace) -> int:
    """Check everything, then record."""
    film = film_of(arguments.output, arguments.size, arguments.fps)
    file = _demo_file(arguments.demo)
    demo = read_demo(file)
    (refuse_unfit_folder if film.kind is Kind.FRAMES else refuse_unwritable)(film.path)
    language, mode = _language(arguments.language), _mode(arguments.theme)
    try:
        if film.kind in (Kind.MP4, Kind.WEBM):
            encoder(film.kind)
        _kept = _application(language, mode or ColorMode.DARK)
        rehearse(demo, file)
        return _film(demo, file, film, language, mode)
    except FilmError as error:
        complain(visible(f"{film.path}: {error}"))
        return FAILED
    except OSError as error:
        complain(visible(f"{film.path}: cannot be written: {error.strerror or error}"))
        return FAILED
    finally:
        reaper.wait(LEAVE_S)


def _film(demo: Demo, file: Path, film: Film, language: str, mode: ColorMode | None) -> int:
    bar = ProgressBar(PERCENT, visible(file.stem))
    with _Interruption() as interruption:
        try:
            recorded = film_demo(
                demo,
                file,
                film,
                language=language,
                mode=mode,
                notice=lambda text: _tell_under(bar, text),
                watch=lambda frames, share: interruption.look(bar, frames, share),
            )
        except KeyboardInterrupt:
            complain("stopped; nothing is written")
            return INTERRUPTED
        finally:
            bar.close()
    seconds = film.time_of(recorded.frames)
    size, fps = f"{film.width}x{film.height}", float(film.fps)
    about = f"{recorded.frames} frames of {size}, {seconds:.1f} s at {fps:g} frames a second"
    say(visible(f"{film.path}: {about}"))
    for beside in recorded.files[1:]:
        say(visible(f"{beside}: captions"))
    return OK


def _tell_under(bar: ProgressBar, text: str) -> None:
    """Write a line of its own, not behind the bar that stands there."""
    bar.close()
    complain(visible(text))


@final
class _Interruption:
    """Hears Ctrl+C, or that the program is to end, and raises it between two frames.

    Raised in the middle of what Qt has called, it would be written to the terminal and forgotten.
    """

    def __init__(self) -> None:
        self._asked = False

    def __enter__(self) -> "_Interruption":
        numbers = (signal.SIGINT, signal.SIGTERM)
        self._before = [(number, signal.signal(number, self._hear)) for number in numbers]
        return self

    def __exit__(self, *_error: object) -> None:
        for number, handler in self._before:
            signal.signal(number, handler)

    def look(self, bar: ProgressBar, frames: int, share: float) -> None:
        """Show how far it is; raise KeyboardInterrupt if it is to end."""
        bar.update(int(PERCENT * share), f", frame {frames}")
        if self._asked:
            raise KeyboardInterrupt

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        self._asked = True


def _demo_file(name: str) -> Path:
    demos = built_in()
    if name in demos and not os.path.exists(name):
        return demos[name]
    if not os.path.isfile(name):
        known = ", ".join(demos)
        raise ConfigError("demo", f"there is no {quoted(name)}; there is {known}, or name a file")
    return Path(name)


def _language(code: str | None) -> str:
    codes = [known for known in LANGUAGES if known]
    if code is not None and code not in codes:
        fault = f"there is no language {quoted(code)}; there is {', '.join(codes)}"
        raise ConfigError("--language", fault)
    return code or spoken_language()


def _mode(name: str | None) -> ColorMode | None:
    modes = (ColorMode.LIGHT, ColorMode.DARK)
    if name is not None and name not in modes:
        raise ConfigError("--theme", f"must be {' or '.join(modes)}, not {quoted(name)}")
    return None if name is None else ColorMode(name)


def _application(language: str, mode: ColorMode) -> QApplication:
    """Make the application off the screen, whatever desktop it is started from."""
    for name in SCALING:
        os.environ.pop(name, None)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_tell_unless_expected)
    app = make_application()
    QLocale.setDefault(QLocale(language))
    install_translation(app, language)
    theme.apply(app, mode)
    return app


def _tell_unless_expected(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    """Pass on what Qt has to say, except that there are no window borders off the screen."""
    if "propagateSizeHints" not in text:
        complain(visible(text))
