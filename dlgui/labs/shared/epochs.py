"""How many steps an epoch has, where all runs agree on it."""

from collections.abc import Sequence

from dlgui.session.history import RunHistory


def shared_epoch(histories: Sequence[RunHistory]) -> int | None:
    """Return the steps of an epoch; None without runs, or if theirs differ: no axis fits all."""
    lengths = {history.steps_per_epoch for history in histories}
    return lengths.pop() if len(lengths) == 1 else None
