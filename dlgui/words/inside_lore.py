"""What is known of how the lab looks into a network."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

INSIDE_LORE: dict[str, Lore] = {
    "inside_run": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look at the same digits in another run: does it mistake the same ones?"
        )
    ),
    "inside_view": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take Confusion: which two digits does it mix up most?"),
        section="7.6",
    ),
    "inside_point_class": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Put one point of another class amid a cloud: how far does the border bend for it?",
        ),
        section="6.4.1",
    ),
    "inside_when": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take the best step: which mistakes of the last step were not made there?"
        ),
        section="4.5.3",
    ),
    "inside_kind": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take shares: of which digit does it miss most?")
    ),
    "inside_weights_when": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take before and then now: what has learning made of noise?"
        ),
        section="7.6.1",
    ),
    "inside_weights_order": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Order them by norm: do the longest show strokes, the shortest noise?"
        ),
        section="7.6.1",
    ),
    "inside_order": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take wrong first: which of these would you have read rightly?"
        ),
        section="3.6.2",
    ),
}
"""By the path, of the control or of its field."""
