"""A lab as a test uses it: set, run and read by name; an unknown name lists those there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import Timer
from dlgui.labs.shared.lab import Lab
from dlgui.main_window import MainWindow
from dlgui.plot.drawing import Drawing, Table, drawings_in
from dlgui.plot.function_plot import FunctionPlot
from dlgui.plot.plot import PlotWidget
from dlgui.session.history import Curve, RunHistory
from dlgui.session.session import Session
from dlgui.widgets.message import Message
from dlgui.window.catalogue.entry import Kind
from dlgui.words.known_name import NoSuchNameError, named

PATIENCE_MS: Final = 30_000
Floats = NDArray[np.float64]
Points = Callable[[], tuple[Any, Any]]


@final
class Desk:
    """The lab on stage when it was made. What goes wrong says in words what there is instead."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot
        self.lab: Lab = window.lab

    # What is done ---------------------------------------------------------------------------------

    def load(self, preset: str) -> None:
        """Put a preset of this lab on stage, by its id or its title."""
        self.window.catalogue.run(Kind.PRESET, preset, self.lab.key)
        self.wait()

    def set(self, name: str, value: object) -> None:
        """Set a setting, by its path ("optimizer.lr") or its name, as a person would type it."""
        text = ("on" if value else "off") if isinstance(value, bool) else str(value)
        self.window.catalogue.set(name, text, self.lab.key)

    def read(self, name: str) -> str:
        """Return the value of a setting, as `set` takes it."""
        return self.window.catalogue.read(name, self.lab.key)

    def advance(self, steps: int) -> None:
        """Make exactly so many steps more, or as many as are left, and wait for the last."""
        player = self.lab.player
        target = min(player.step + steps, player.total_steps)
        player.advance(steps)
        self._qtbot.waitUntil(
            lambda: player.step >= target and not player.playing, timeout=PATIENCE_MS
        )
        self.wait()

    def wait(self) -> None:
        """Wait until what was asked for is done, and drawn."""
        clocks = [c for s in self.lab.findChildren(Session) for c in s.findChildren(Timer)]
        self._qtbot.waitUntil(lambda: not any(c.is_active for c in clocks), timeout=PATIENCE_MS)
        QApplication.processEvents()

    def scrub(self, step: int | None) -> None:
        """Look back at a step that was recorded; None looks at the newest again."""
        self.lab.player.scrub(step)
        self.wait()

    @property
    def step(self) -> int:
        """How many steps were made."""
        return self.lab.player.step

    # What is read ---------------------------------------------------------------------------------

    def runs(self) -> Sequence[RunHistory]:
        """Return what was recorded of the runs on stage; nothing where no network learns."""
        session = self.lab.findChild(Session)
        return session.histories if isinstance(session, Session) else ()

    def curves(self) -> list[str]:
        """Return the names of all curves."""
        return [curve.value for curve in Curve] if self.runs() else list(self._drawn())

    def curve(self, name: str, run: int = 0) -> tuple[Floats, Floats]:
        """Return steps (or x) and values of a curve: of a run, or of a picture without runs."""
        if runs := self.runs():
            places = {str(place): history for place, history in enumerate(runs)}
            return named(places, str(run), "run").curve(name)
        x, y = named(self._drawn(), name, "curve")()
        if run:
            raise NoSuchNameError("run", str(run), ["0"])
        return np.asarray(x, np.float64), np.asarray(y, np.float64)

    def pictures(self) -> list[str]:
        """Return the names of all pictures."""
        return [drawing.objectName() for drawing in drawings_in(self.lab)]

    def picture(self, name: str) -> Drawing:
        """Return a picture by its objectName."""
        known = {drawing.objectName(): drawing for drawing in drawings_in(self.lab)}
        return named(known, name, "picture")

    def table(self, picture: str) -> Table:
        """Return the data of a picture: histograms, paths, bars, images, as they are exported."""
        return self.picture(picture).table()

    def image(self, picture: str) -> NDArray[np.uint8]:
        """Return a picture as it is seen: rows, columns, and red, green, blue from 0 to 255."""
        image = self.picture(picture).grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        width, rows = image.width(), image.height()
        flat = np.frombuffer(image.constBits(), np.uint8).reshape(rows, image.bytesPerLine())
        return flat[:, : 3 * width].reshape(rows, width, 3).copy()

    def marks(self, picture: str) -> list[str]:
        """Return what is written at the marks of a plot of curves: changes, the best step."""
        plot = self.picture(picture)
        if not isinstance(plot, PlotWidget):
            plots = [d.objectName() for d in drawings_in(self.lab) if isinstance(d, PlotWidget)]
            raise NoSuchNameError("picture with marks", picture, plots)
        return plot.mark_texts()

    def messages(self) -> list[str]:
        """Return the sentences that the lab says of what is seen."""
        found = [message.text() for message in self.lab.findChildren(Message)]
        return [text for text in found if text]

    @property
    def problem(self) -> str:
        """What the window says went wrong; empty if nothing did."""
        return self.window.problem

    def _drawn(self) -> dict[str, Points]:
        """The curves of pictures by what they are called there, such as "Adam" or "tanh"."""
        found: dict[str, Points] = {}
        for drawing in drawings_in(self.lab):
            if isinstance(drawing, FunctionPlot):
                found |= {title: partial(drawing.curve, title) for title in drawing.titles()}
            elif isinstance(drawing, PlotWidget):
                lines = drawing.picture.lines
                found |= {lines[key].title or key: partial(drawing.curve, key) for key in lines}
        return found
