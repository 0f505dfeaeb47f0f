"""Where something may be written that is to lie on nothing else."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF


def first_free(places: Iterable[QRectF], taken: Sequence[QRectF]) -> QRectF | None:
    """Return the first place, the best one, that meets nothing that is taken; None if none does."""
    return next((p for p in places if not any(p.intersects(other) for other in taken)), None)
