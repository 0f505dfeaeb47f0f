"""Cases that are tried in turn: half of the pairs at once, the others with the slow tests."""

from collections.abc import Sequence
from itertools import product
from typing import Any

import pytest

LANGUAGES = ("en", "ja")


def labs_and_languages(labs: Sequence[str]) -> list[Any]:
    """Return every lab with every language; of each lab one is left to the slow tests."""
    pairs = product(enumerate(labs), enumerate(LANGUAGES))
    return [
        pytest.param(lab, language, marks=[pytest.mark.slow] if (i + j) % 2 else [])
        for (i, lab), (j, language) in pairs
    ]
