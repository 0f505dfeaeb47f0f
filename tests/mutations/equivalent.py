"""Changes that make no difference to what can be observed, each with the reason."""

from __future__ import annotations

from typing import Final

from tests.mutations.sites import Site

EQUAL: Final[dict[tuple[str, str, str], str]] = {
    (
        "dlgui/plot/short_numbers.py",
        'return "0" if value == 0 else "NaN" if math.isnan(value) else "∞" if value > 0 else "-∞"',
        "Gt -> GtE",
    ): "0 has been told before",
}
"""(path, line, change) -> why nothing differs. Lines are told by their text, which moves less."""


def why_equal(site: Site) -> str:
    """Return why a change makes no difference; empty if it makes one."""
    return EQUAL.get((site.path.as_posix(), site.source, site.change), "")
