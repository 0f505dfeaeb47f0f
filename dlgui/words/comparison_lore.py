"""What is known of the settings of the lab that compares runs."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

LOSS_SCALE = Lore(
    trying=QT_TRANSLATE_NOOP(
        "lore", "Take log: does the loss still fall where it looks flat near 0?"
    ),
    section="4.2",
)

COMPARISON_LORE: dict[str, Lore] = {
    "comparison_vary_field_1": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take the learning rate with the values .01, .1, 1: three runs differ in nothing else.",
        ),
        section="6.1.8, 6.2.4",
    ),
    "comparison_vary_values_1": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Write logspace 1e-4 1 5: five values, each ten times the one before."
        )
    ),
    "comparison_vary_field_2": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take the batch size besides the learning rate: does the best rate stay the same?",
        )
    ),
    "comparison_vary_values_2": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Write 10, 100: there are then twice as many runs.")
    ),
    "comparison_vary_seeds": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 5: are the curves further apart than their bands are wide?"
        )
    ),
    "comparison_view": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take side by side where the curves lie over each other.")
    ),
    "comparison_pages": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Read what the source says, and look in the table whether it is so here."
        )
    ),
    "comparison_kind": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take the gap: which of the runs overfits most?"),
        section="6.4.1",
    ),
    "comparison_split": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take train and then test: is it the same run that leads?"
        ),
        section="4.5.3",
    ),
    "comparison_scale": LOSS_SCALE,
}
"""By the path, of the control or of its field."""
