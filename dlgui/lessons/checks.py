"""Looks up what a lesson names in the labs of a window: presets, settings, pictures.

That is done at the start, so it makes nothing: settings that a preset would bring are tried in
tests, in labs of their own.
"""

from collections.abc import Mapping
from importlib.util import find_spec

from PySide6.QtWidgets import QWidget

from dlgui.demos.demo import FIGURES, Until
from dlgui.labs.shared.lab import Lab
from dlgui.lessons.figures import CURVES
from dlgui.lessons.lesson import Figure, Lesson, Page
from dlgui.lessons.stage import scene_at
from dlgui.plot.drawing import drawings_in
from dlgui.plot.plot import PlotWidget
from dlgui.session.session import Session
from dlgui.window.catalogue.controls import settings_of
from engine.training.fields import ConfigError, quoted


def check_names(lesson: Lesson, labs: Mapping[str, Lab]) -> bool:
    """Return whether the window has all labs of a lesson. Raises ConfigError: page, key, name."""
    for index, page in enumerate(lesson.pages):
        where, key = f"page {index + 1}, ", scene_at(lesson, index).lab
        if not _is_lab(key):
            known = ", ".join(labs)
            raise ConfigError(f"{where}lab", f"there is no lab {quoted(key)}; there is {known}")
        if key not in labs:
            return False
        _check_page(where, page, labs[key])
    return True


def _is_lab(key: str) -> bool:
    """Whether the program has such a lab, be it in this window or not."""
    room = f"dlgui.labs.{key}"
    known = key.isidentifier() and find_spec(room) is not None
    return known and find_spec(f"{room}.page") is not None


def _check_page(where: str, page: Page, lab: Lab) -> None:
    presets = [name for name, _ in lab.presets()]
    if page.preset:
        _look_up(f"{where}preset", "preset", page.preset, presets)
    settings = {entry.id for entry in settings_of(lab)} if page.set or page.way else set()
    for key, names in (("set", page.set), ("way", page.way)):
        for name in names:
            _look_up(f"{where}{key}.{name}", "setting", name, sorted(settings))
    pictures = [drawing.objectName() for drawing in drawings_in(lab)]
    if page.ask == "draw":
        _look_up(f"{where}picture", "picture", page.picture, pictures)
        if not isinstance(lab.findChild(QWidget, page.picture), PlotWidget):
            raise ConfigError(f"{where}picture", f"{quoted(page.picture)} cannot be drawn on")
        _look_up(f"{where}curve", "curve", page.curve, CURVES)
    for name, figure in page.figures.items():
        _check_figure(f"{where}figures.{name}", figure, pictures, lab)
    _check_play(f"{where}play", page.play, lab)


def _check_figure(where: str, figure: Figure, pictures: list[str], lab: Lab) -> None:
    if figure.picture:
        _look_up(f"{where}, picture", "picture", figure.picture, pictures)
    else:
        learns = bool(lab.findChildren(Session))
        _look_up(f"{where}, curve", "curve", figure.curve, CURVES if learns else ())


def _check_play(where: str, play: Until | None, lab: Lab) -> None:
    """In a lab without networks there are no figures of them to wait for."""
    if play is not None and not lab.findChildren(Session):
        for name in (*FIGURES, "epoch"):
            if getattr(play, name) is not None:
                raise ConfigError(f"{where}, {name}", "is not known in this lab")


def _look_up(where: str, kind: str, name: str, known: tuple[str, ...] | list[str]) -> None:
    if name not in known:
        there = ", ".join(known) or "none"
        raise ConfigError(where, f"there is no {kind} {quoted(name)}; there is {there}")
