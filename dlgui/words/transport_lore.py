"""What help says of what plays and of what has played, by names: what it does, what to try."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

_RUNS = (
    QT_TRANSLATE_NOOP(
        "lore",
        "Every run is kept here with its settings and curves until it is removed. It can be shown"
        " on stage again, compared with others, or pinned as a ghost behind the next one.",
    ),
    Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Pin a run, change one setting, and play: what has moved against the ghost?"
        )
    ),
)

TRANSPORT: dict[str, tuple[str, Lore]] = {
    "runs": _RUNS,
    "runs_list": _RUNS,
    "transport_restart": (
        QT_TRANSLATE_NOOP(
            "lore", "Goes back to the beginning; what has run so far stays in the list of runs."
        ),
        Lore(
            trying=QT_TRANSLATE_NOOP(
                "lore", "Change one setting and start anew: the run before stays as a ghost."
            )
        ),
    ),
    "transport_play": (
        QT_TRANSLATE_NOOP(
            "lore", "Plays at the speed at the right, and pauses; what was seen so far stays."
        ),
        Lore(
            trying=QT_TRANSLATE_NOOP(
                "lore", "Pause when the curves part, and go on step by step from there."
            )
        ),
    ),
    "transport_step": (
        QT_TRANSLATE_NOOP(
            "lore", "Goes on by exactly one step: one update of a network, one trial, one node."
        ),
        Lore(
            trying=QT_TRANSLATE_NOOP(
                "lore", "Take one step from the start, and say before it what will change."
            )
        ),
    ),
    "transport_leap": (
        QT_TRANSLATE_NOOP(
            "lore", "Goes on by many steps at once: an epoch where there are epochs."
        ),
        Lore(
            trying=QT_TRANSLATE_NOOP(
                "lore", "Press it ten times: how much does each epoch still bring?"
            )
        ),
    ),
    "transport_timeline": (
        QT_TRANSLATE_NOOP(
            "lore", "Shows which step is seen; dragged to the left it looks back at earlier ones."
        ),
        Lore(
            trying=QT_TRANSLATE_NOOP(
                "lore", "Look back to where test accuracy was best, and compare it with the end."
            )
        ),
    ),
}
"""A text and what belongs to it, for controls that no setting and no picture tells of."""
