"""Classes as people name them in a setting: "1", or "0, 2, 3"."""

import re

from engine.training.fields import ConfigError, quoted


def read_classes(text: str, count: int, field: str) -> tuple[int, ...]:
    """Return the classes that `text` names, in ascending order; none if it is empty.

    Raises ConfigError, which names the `field`, for what is no class from 0 to count - 1.
    """
    words = [word for word in re.split(r"[\s,;、，]+", text.strip()) if word]
    if not all(word.isdecimal() and int(word) < count for word in words):
        allowed = f"allowed are classes from 0 to {count - 1}, as in 1 or 0, 2, 3"
        raise ConfigError(field, f"{quoted(text)} is not allowed; {allowed}")
    return tuple(sorted({int(word) for word in words}))
