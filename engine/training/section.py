"""A group of settings, checked whenever one is made, and the limits that many settings share."""

from functools import cache
from typing import Annotated

from msgspec import Meta, Struct, ValidationError, convert
from msgspec.structs import FieldInfo, fields, force_setattr

Share = Annotated[float, Meta(ge=0, le=1)]
Decay = Annotated[float, Meta(ge=0, lt=1)]
Strength = Annotated[float, Meta(ge=0, le=100)]
Width = Annotated[int, Meta(ge=1, le=4096)]


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """A group of settings whose every field is checked when an object of it is made."""

    def __post_init__(self) -> None:
        for info in _fields(type(self)):
            try:
                checked = convert(getattr(self, info.name), info.type)
            except ValidationError as error:
                raise ValueError(f"{info.name}: {error}") from None
            force_setattr(self, info.name, checked)  # "adam" becomes OptimizerName.ADAM


@cache
def _fields(section: type[Section]) -> tuple[FieldInfo, ...]:
    """Its fields: found once, for msgspec evaluates the annotations anew each time."""
    return fields(section)
