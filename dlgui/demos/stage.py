"""What is on stage, written as a demo: lab, preset, what differs from it, and how far it is."""

from typing import Any

import tomli_w
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from dlgui.labs.all_labs import make_lab
from dlgui.labs.shared.lab import Lab
from dlgui.session.session import Session
from dlgui.window.catalogue.controls import settings_of
from dlgui.window.host import Host
from dlgui.window.lecture.lecture import Lecture
from engine.training.study import Study, study_to_toml

Content = dict[str, Any]
STUDY_FILE = "study.toml"
LAST_S = 2.0
"""How long the last picture stays."""


def settings_now(lab: Lab) -> dict[str, str]:
    """Return all that can be set in a lab now, by path, as one would type it."""
    entries = [entry for entry in settings_of(lab) if entry.enabled]
    values = {entry.id: str(entry.value) for entry in entries}
    return {path: value for path, value in values.items() if value not in ("", "None")}


def stage_now(lab: Lab) -> Content:
    """Return the head of a scene that brings about what is on stage: preset, and what differs."""
    names = [name for name, _ in lab.presets()]
    preset = lab.preset if lab.preset in names else names[0]
    fresh = make_lab(lab.key, None)
    try:
        fresh.load_preset(preset)
        before = settings_now(fresh)
    finally:
        put_away(fresh)
    changed = {path: v for path, v in settings_now(lab).items() if before.get(path) != v}
    head: Content = {"lab": lab.key, "preset": preset}
    return head | ({"set": changed} if changed else {})


def put_away(lab: Lab) -> None:
    """End a lab that was made to look something up."""
    inspector: QWidget = lab.inspector
    lab.close_lab()
    delete(lab)
    if inspector.parent() is None:
        delete(inspector)


def film_of_stage(window: Host, lecture: Lecture) -> dict[str, str]:
    """Return the files, name -> text, of a demo that plays what is on stage up to where it is."""
    lab = window.lab
    study = lab.study
    head: Content = {"lab": lab.key, "open": STUDY_FILE} if study else stage_now(lab)
    if study is not None:
        head["enlarge"] = lecture.filled
    scenes = _scenes(window, head)
    title = dict(lab.presets()).get(lab.preset, lab.title)
    demo = {"title": title, "lecture": lecture.active, "scene": scenes}
    files = {"demo.toml": tomli_w.dumps(demo)}
    return files | ({STUDY_FILE: study_to_toml(_as_it_began(window, study))} if study else {})


def _as_it_began(window: Host, study: Study) -> Study:
    """Return the study as its runs began: what was changed live comes at its step."""
    session = next(iter(window.lab.findChildren(Session)), None)
    changes = session.histories[0].changes if session and session.histories else []
    first = {change.field: change.old for change in reversed(changes)}
    return study.replaced(first) if first else study


def _scenes(window: Host, head: Content) -> list[Content]:
    """Play from change to change, then to where it is; what has not begun, to its end."""
    lab, transport = window.lab, window.transport
    if not transport.speeds.is_own:
        speed = transport.speed()
        head["speed"] = "full" if speed == float("inf") else speed
    sessions = lab.findChildren(Session)
    changes = [c for s in sessions[:1] for h in s.histories[:1] for c in h.changes]
    scenes = [head]
    for change in changes:
        if change.step:
            scenes[-1]["play_until"] = {"step": change.step, "at_most": 600}
            scenes.append({})
        scenes[-1].setdefault("set", {})[change.field] = _as_value(change.new)
    player = lab.player
    goal: Content = {"ended": True, "at_most": 600}
    if 0 < player.step < player.total_steps and sessions and sessions[0].histories:
        goal["step"] = player.step
    scenes[-1]["play_until"] = goal
    scenes[-1]["wait"] = LAST_S
    return scenes


def _as_value(value: object) -> object:
    return value if isinstance(value, bool | int | float | str) else str(value)
