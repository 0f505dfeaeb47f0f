"""Which names there are, where one was written that there is not: the nearest first, never all."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

MOST_LISTED: Final = 8
"""So many names are read; of a longer list only its beginning."""
_LONGEST: Final = 60
_ALIKE: Final = 0.5


def names_there_are(wrong: str, known: Iterable[str], most: int = MOST_LISTED) -> str:
    """Return names to write instead of a wrong one, as "relu, elu and 12 more"; "none" of none."""
    names = list(dict.fromkeys(known))
    near = get_close_matches(wrong[:_LONGEST], names, 3, _ALIKE)
    names = [*near, *(name for name in names if name not in near)]
    if len(names) <= most + 1:  # "and 1 more" is no shorter than a name
        return ", ".join(names) or "none"
    return f"{', '.join(names[:most])} and {len(names) - most} more"
