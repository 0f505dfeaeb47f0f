"""What is known of a thing beyond its sentence."""

from typing import NamedTuple, final


@final
class Lore(NamedTuple):
    """An equation, what to try, where to read of it; empty where there is nothing to tell.

    Equations are written as `dlgui.widgets.formula.markup` reads them.
    """

    formula: str = ""
    trying: str = ""
    section: str = ""
    """Of the textbook."""
    source: str = ""
    """The paper, which is called the same in all languages."""

    def over(self, other: "Lore") -> "Lore":
        """Return this, and where it has nothing to tell what the other one says."""
        return Lore(*(own or its for own, its in zip(self, other, strict=True)))
