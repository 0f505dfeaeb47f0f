"""Goes through a demo behind the stage: every name is looked up and every value tried, unseen.

The labs are the real ones, made for this and put away: what is refused here would be refused there.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import final

from shiboken6 import delete

from dlgui.demos.demo import FIGURES, Demo, Scene, Until, Value
from dlgui.demos.names import (
    UnknownNameError,
    picture_called,
    set_value,
    setting_called,
    thing_called,
)
from dlgui.demos.reading import CONDITIONS
from dlgui.files.study_files import read_any
from dlgui.labs.all_labs import LABS, make_lab
from dlgui.labs.shared.lab import Lab
from dlgui.session.session import Session
from dlgui.window.catalogue.entry import CatalogueError
from dlgui.window.speed_texts import SPEEDS
from engine.training.fields import ConfigError, quoted
from engine.training.study import Study


def rehearse(demo: Demo, file: Path) -> None:
    """Try all that a demo names. Raises ConfigError: file, scene, key, and what there is."""
    rehearsal = Rehearsal(file.parent)
    try:
        for number, scene in enumerate(demo.scenes, 1):
            rehearsal.play(number, scene)
    except ConfigError as error:
        raise ConfigError(str(file), str(error)) from None
    finally:
        rehearsal.close()


@final
class Rehearsal:
    """Labs that nobody sees, in the state in which each scene would find them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._labs: dict[str, Lab] = {}
        self._lab: Lab | None = None

    def play(self, number: int, scene: Scene) -> None:
        """Do what a scene does, except to play. Raises ConfigError naming scene and key."""
        place = f"scene {number}, "
        if scene.lab:
            self._lab = self._lab_called(f"{place}lab", scene.lab)
        if (lab := self._lab) is None:
            raise ConfigError(f"scene {number}", f"names no lab; there is {', '.join(LABS)}")
        self._load(place, lab, scene)
        for name, value in scene.set.items():
            _try(f"{place}set.{name}", partial(_set, lab, name, value))
        if scene.enlarge:
            _try(f"{place}enlarge", lambda: picture_called(lab, scene.enlarge or ""))
        if scene.spotlight:
            _try(f"{place}spotlight", lambda: thing_called(lab, scene.spotlight or ""))
        _check_speed(f"{place}speed", scene)
        if scene.play_until is not None:
            _check_until(f"{place}play_until", lab, scene.play_until)

    @property
    def lab(self) -> Lab:
        """The lab that the last scene found on stage. Raises ValueError before the first."""
        if self._lab is None:
            raise ValueError("no scene was played")
        return self._lab

    def close(self) -> None:
        """End the labs."""
        for lab in self._labs.values():
            lab.close_lab()
            inspector = lab.inspector
            delete(lab)
            if inspector.parent() is None:
                delete(inspector)

    def _lab_called(self, place: str, key: str) -> Lab:
        if key not in LABS:
            fault = f"there is no lab {quoted(key)}; there is {', '.join(LABS)}"
            raise ConfigError(place, fault)
        if key not in self._labs:
            self._labs[key] = make_lab(key, None)
        return self._labs[key]

    def _load(self, place: str, lab: Lab, scene: Scene) -> None:
        names = [name for name, _ in lab.presets()]
        if scene.preset and scene.preset not in names:
            known = ", ".join(names)
            fault = f"there is no preset {quoted(scene.preset)} in this lab; there is {known}"
            raise ConfigError(f"{place}preset", fault)
        if scene.preset:
            lab.load_preset(scene.preset)
        if scene.open and not lab.show_study(study_at(self._folder, scene.open, place)):
            raise ConfigError(f"{place}open", "this lab cannot show a study")


def study_at(folder: Path, name: str, place: str = "") -> Study:
    """Read the study that a demo opens, found from where the demo lies."""
    try:
        found = read_any(folder / name)
    except ConfigError as error:
        raise ConfigError(f"{place}open", str(error)) from None
    if not isinstance(found, Study):
        raise ConfigError(f"{place}open", f"{name} is no study")
    return found


def _set(lab: Lab, name: str, value: Value) -> None:
    set_value(setting_called(lab, name), value)


def _try(place: str, job: Callable[[], object]) -> None:
    try:
        job()
    except (UnknownNameError, CatalogueError) as error:
        raise ConfigError(place, str(error)) from None


def _check_speed(place: str, scene: Scene) -> None:
    if isinstance(scene.speed, float) and scene.speed not in SPEEDS:
        known = ", ".join(f"{speed:g}" for speed in SPEEDS[:-1])
        raise ConfigError(place, f"must be {known} or full, not {scene.speed:g}")


def _check_until(place: str, lab: Lab, until: Until) -> None:
    study, learns = lab.study, bool(lab.findChildren(Session))
    alone = learns and (study is None or len(study.variants) == 1)
    refused = () if alone else (*FIGURES,) if learns else (*FIGURES, "epoch")
    for name in refused:
        if getattr(until, name) is not None:
            allowed = ", ".join(one for one in CONDITIONS if one not in refused)
            raise ConfigError(f"{place}.{name}", f"is not known in this lab; there is {allowed}")
