"""Looks up what a lesson names in the labs of a window: presets, settings, pictures.

That is done at the start, so it makes nothing: values are held against the limits of fields, and
of what is there to set a lab's own; those that a preset would bring are tried in tests, in labs of
their own.
"""

from collections.abc import Mapping
from importlib.util import find_spec
from typing import final

from dlgui.demos.demo import FIGURES, Until, Value
from dlgui.demos.names import as_typed
from dlgui.labs.shared.lab import Lab
from dlgui.lessons.figures import CURVES
from dlgui.lessons.lesson import Figure, Lesson, Page
from dlgui.lessons.stage import scene_at
from dlgui.plot.drawing import drawings_in
from dlgui.plot.plot import PlotWidget
from dlgui.session.session import Session
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.number_text import Fault, parse
from dlgui.widgets.segmented import Segmented
from dlgui.widgets.settable import Settable
from dlgui.widgets.switch_field import SwitchField
from dlgui.window.catalogue.controls import settings_of
from dlgui.window.catalogue.limits_text import number_range
from dlgui.window.speed_texts import SPEEDS
from engine.nearest_names import names_there_are
from engine.training.fields import ConfigError, field_table, quoted
from engine.training.typed_settings import read_value


@final
class LabNames:
    """What there is in a lab, looked up once for all lessons."""

    def __init__(self, lab: Lab) -> None:
        self.presets = tuple(name for name, _ in lab.presets())
        self.controls = {entry.id: entry.control for entry in settings_of(lab)}
        self.settings = tuple(sorted(self.controls))
        drawings = drawings_in(lab)
        self.pictures = tuple(drawing.objectName() for drawing in drawings)
        self.plots = tuple(d.objectName() for d in drawings if isinstance(d, PlotWidget))
        self.learns = bool(lab.findChildren(Session))


def check_names(lesson: Lesson, labs: Mapping[str, Lab], known: dict[str, LabNames]) -> bool:
    """Return whether the window has all labs of a lesson; `known` are those looked up before.

    Raises ConfigError: page, key, name.
    """
    for index, page in enumerate(lesson.pages):
        where, key = f"page {index + 1}, ", scene_at(lesson, index).lab
        if not _is_lab(key):
            there = names_there_are(key, labs)
            raise ConfigError(f"{where}lab", f"there is no lab {quoted(key)}; there is {there}")
        if key not in labs:
            return False
        if key not in known:
            known[key] = LabNames(labs[key])
        _check_page(where, page, known[key])
    return True


def _is_lab(key: str) -> bool:
    """Whether the program has such a lab, be it in this window or not."""
    room = f"dlgui.labs.{key}"
    known = key.isidentifier() and find_spec(room) is not None
    return known and find_spec(f"{room}.page") is not None


def _check_page(where: str, page: Page, names: LabNames) -> None:
    if page.preset:
        _look_up(f"{where}preset", "preset", page.preset, names.presets)
    for key, values in (("set", page.set), ("way", page.way)):
        for name, value in values.items():
            _look_up(f"{where}{key}.{name}", "setting", name, names.settings)
            _check_value(f"{where}{key}.{name}", name, value, names.controls[name])
    if isinstance(page.speed, float) and page.speed not in SPEEDS:
        known = ", ".join(f"{speed:g}" for speed in SPEEDS[:-1])
        raise ConfigError(f"{where}speed", f"must be {known} or full, not {page.speed:g}")
    if page.ask == "draw":
        _look_up(f"{where}picture", "picture to draw on", page.picture, names.plots)
        _look_up(f"{where}curve", "curve", page.curve, CURVES)
    for name, figure in page.figures.items():
        _check_figure(f"{where}figures.{name}", figure, names)
    _check_play(f"{where}play", page.play, names)


def _check_value(where: str, name: str, value: Value, control: Settable | None) -> None:
    """A setting that is a field of a run has the limits of that, others those of their control."""
    info = field_table().get(name)
    if info is None:
        _check_control(where, value, control)
        return
    try:
        info.check(read_value(info, value))
    except ConfigError as error:
        raise ConfigError(where, str(error).removeprefix(f"{name}: ")) from None


def _check_control(where: str, value: Value, control: object) -> None:
    """Numbers have limits, switches and rows of buttons their choices; other lists may grow."""
    typed = as_typed(value)
    if isinstance(control, NumberField) and isinstance(parse(typed, control.limits()), Fault):
        allowed = number_range(control.limits())
    elif isinstance(control, SwitchField) and not control.takes(typed):
        allowed = "on or off"
    elif isinstance(control, Segmented) and typed not in control.choices():
        allowed = names_there_are(typed, control.choices())
    else:
        return
    raise ConfigError(where, f"must be {allowed}, not {quoted(value)}")


def _check_figure(where: str, figure: Figure, names: LabNames) -> None:
    if figure.picture:
        _look_up(f"{where}, picture", "picture", figure.picture, names.pictures)
    else:
        _look_up(f"{where}, curve", "curve", figure.curve, CURVES if names.learns else ())


def _check_play(where: str, play: Until | None, names: LabNames) -> None:
    """In a lab without networks there are no figures of them to wait for."""
    for name in (*FIGURES, "epoch"):
        if play is not None and not names.learns and getattr(play, name) is not None:
            raise ConfigError(f"{where}, {name}", "is not known in this lab")


def _look_up(where: str, kind: str, name: str, known: tuple[str, ...]) -> None:
    if name not in known:
        there = names_there_are(name, known)
        raise ConfigError(where, f"there is no {kind} {quoted(name)}; there is {there}")
