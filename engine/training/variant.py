"""One run of a study: its name and the settings in which it differs from the base."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, final


@final
@dataclass(frozen=True)
class Variant:
    """One run of a study: its name and the settings in which it differs from the base."""

    name: str
    settings: Mapping[str, Any] = field(default_factory=dict)
