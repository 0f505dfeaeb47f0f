"""What a demo is: scenes in their order, each with what is shown, done, said and waited for."""

from math import inf
from typing import Annotated, Final, Literal, TypeAlias, final

from msgspec import Meta, Struct
from msgspec.structs import fields

from dlgui.session.worker.goal import Goal

MOST_SCENES: Final = 100
PATIENCE_S: Final = 60.0
"""A condition that has not come true after this long is given up, unless a scene says otherwise."""

FIGURES: Final = {
    "train_accuracy_above": ("train_accuracy", True),
    "test_accuracy_above": ("test_accuracy", True),
    "gap_above": ("gap", True),
    "loss_below": ("train_loss", False),
}
"""Conditions on what a network that learns is measured by: which figure, and whether above."""

Text: TypeAlias = str | dict[str, str]
"""The same in all languages, or one for each, by its code."""
Value: TypeAlias = str | bool | int | float
Share: TypeAlias = Annotated[float, Meta(ge=0, le=1)]
Seconds: TypeAlias = Annotated[float, Meta(ge=0, le=600)]


@final
class Until(Struct, frozen=True, kw_only=True):
    """When to stop playing: the first of these that comes true. Losses are those of training."""

    step: Annotated[int, Meta(ge=1, le=1_000_000)] | None = None
    epoch: Annotated[float, Meta(gt=0, le=100_000)] | None = None
    train_accuracy_above: Share | None = None
    test_accuracy_above: Share | None = None
    gap_above: Share | None = None
    loss_below: Annotated[float, Meta(gt=0)] | None = None
    ended: bool = False
    seconds: Annotated[float, Meta(gt=0, le=600)] | None = None
    at_most: Annotated[float, Meta(gt=0, le=600)] = PATIENCE_S


@final
class Scene(Struct, frozen=True, kw_only=True):
    """One scene; what is not said stays as it was. Everything happens in the order of the fields.

    `set` has a value for each setting, by its path. An empty `enlarge` or `spotlight` takes back
    what an earlier scene did; `scrub` is a step, or "live".
    """

    title: Text = ""
    theme: Literal["", "light", "dark"] = ""
    lab: str = ""
    preset: str = ""
    open: str = ""
    set: dict[str, Value] = {}
    restart: bool = False
    speed: Annotated[float, Meta(gt=0)] | Literal["full"] | None = None
    enlarge: str | None = None
    spotlight: str | None = None
    pin: bool = False
    scrub: Annotated[int, Meta(ge=0)] | Literal["live"] | None = None
    caption: Text | None = None
    play_until: Until | None = None
    wait: Seconds = 0.0


@final
class Demo(Struct, frozen=True, kw_only=True):
    """A demo; in a `lecture` all around the stage is folded away and captions are large."""

    title: Text = ""
    lecture: bool = True
    scenes: tuple[Scene, ...]


def in_language(text: Text | None, code: str) -> str:
    """Return what is said in a language; in English, or whatever there is, if nothing is."""
    if text is None or isinstance(text, str):
        return text or ""
    return text.get(code) or text.get("en") or next(iter(text.values()), "")


def scene_title(scene: Scene, code: str) -> str:
    """Return what a scene is called: its title, or the first line of its caption."""
    title = in_language(scene.title, code) or in_language(scene.caption, code)
    return title.partition("\n")[0]


def condition_text(until: Until) -> str:
    """Return what is waited for, as it stands in the file: gap_above = 0.2."""
    named = {field.name: getattr(until, field.name) for field in fields(Until)}
    asked = [(name, value) for name, value in named.items() if value and name != "at_most"]
    texts = (f"{name} = {str(value).lower()}" for name, value in asked)
    return ", ".join(texts)


def as_goal(until: Until) -> Goal:
    """Return where a run stops by itself; of several figures the first counts."""
    step = inf if until.step is None else until.step
    epoch = inf if until.epoch is None else until.epoch
    for name, (figure, above) in FIGURES.items():
        if (value := getattr(until, name)) is not None:
            return Goal(step, epoch, figure, value, above)
    return Goal(step, epoch)
