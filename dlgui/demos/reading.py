"""Reads demos: every key and value is checked, and what is wrong is told with its place."""

import tomllib
from pathlib import Path
from typing import Any, Final

from msgspec.structs import fields

import assets
from dlgui.demos.demo import FIGURES, MOST_SCENES, Demo, Scene, Text, Until
from dlgui.demos.tables import checked, refuse_languages, struct_of
from engine.data.regular_file import STUDY_BYTES, read_regular
from engine.training.fields import ConfigError
from engine.training.study_text import decoded

SCENES: Final = "scene"
SUFFIX: Final = ".toml"
CONDITIONS: Final = tuple(f.name for f in fields(Until) if f.name != "at_most")


def built_in() -> dict[str, Path]:
    """Return the demos that come with the program, by their ids."""
    return {path.stem: path for path in sorted(assets.path("demos").glob(f"*{SUFFIX}"))}


def read_demo(path: Path) -> Demo:
    """Read a demo from a TOML file. Raises ConfigError: file, scene, key, and what is allowed."""
    try:
        return demo_from_toml(decoded(read_regular(path, STUDY_BYTES)))
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read: {error.strerror or error}") from None
    except ConfigError as error:
        raise ConfigError(str(path), str(error)) from None


def is_demo(path: Path) -> bool:
    """Whether a TOML file has scenes; one that cannot be read is none, as who opens it will say."""
    try:
        return SCENES in tomllib.loads(decoded(read_regular(path, STUDY_BYTES)))
    except (OSError, ValueError, RecursionError):
        return False


def demo_from_toml(text: str) -> Demo:
    """Return the demo that a text describes. Raises ConfigError naming scene and key."""
    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError("", f"is no TOML: {error}") from None
    scenes = content.pop(SCENES, None)
    if not isinstance(scenes, list) or not 1 <= len(scenes) <= MOST_SCENES:
        raise ConfigError(SCENES, f"must be 1 to {MOST_SCENES} tables, each headed [[scene]]")
    head = {"title": Text, "lecture": bool}
    for key, value in content.items():
        checked("", key, value, head)
    refuse_languages("title", content.get("title", ""))
    read = tuple(_scene(f"scene {i}, ", scene) for i, scene in enumerate(scenes, 1))
    return Demo(scenes=read, **content)


def _scene(where: str, content: Any) -> Scene:
    scene: Scene = struct_of(where, content, Scene)
    for key in ("title", "caption"):
        refuse_languages(where + key, getattr(scene, key) or "")
    if scene.preset and scene.open:
        raise ConfigError(f"{where}open", "takes the place of a preset: one of them only")
    if scene.play_until is not None:
        check_until(f"{where}play_until", scene.play_until)
    return scene


def check_until(where: str, until: Until) -> None:
    """Raise ConfigError if there is nothing to wait for, or more than can be waited for."""
    if not any(getattr(until, name) for name in CONDITIONS):
        allowed = ", ".join(CONDITIONS)
        raise ConfigError(where, f"needs a condition: {allowed}")
    figures = [name for name in FIGURES if getattr(until, name) is not None]
    if len(figures) > 1:
        raise ConfigError(f"{where}, {figures[1]}", f"stands beside {figures[0]}: one of them only")
