"""What is known of the settings of the lab that searches for good settings."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

SEARCH_LORE: dict[str, Lore] = {
    "search_settings_searched": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Search the batch size as well: does it matter as much as the learning rate?"
        )
    ),
    "range.*.kind": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Draw evenly between 1e-6 and .01: nine in ten trials then lie above .001."
        )
    ),
    "range.*.low": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Where the best trials lie at this end, go further: better ones may lie beyond."
        )
    ),
    "range.*.high": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Where the best trials lie at this end, go further: better ones may lie beyond."
        )
    ),
    "range.*.choices": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Leave out what the best ten trials never use, and run another round."
        )
    ),
    "search_draw": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take a grid of as many trials: how many different learning rates has it tried?"
        )
    ),
    "search_trials": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 20 and then 100: by how much does the best of them get better?"
        ),
        section="6.5.3",
    ),
    "search_epochs": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take 5 and then 50: are the best trials the same ones?")
    ),
    "search_seeds": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 3: does the best trial stay the best, or was it luck?"
        )
    ),
    "search_judge": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Judge by the loss: does another trial come first?"),
        section="6.5.1",
    ),
    "search_halving": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Run a round with it and one without: how long do they take, and is the best as good?",
        ),
        source="Jamieson, Talwalkar (2016)",
    ),
    "search_where": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Stay on this machine first: a cluster pays when a round takes hours."
        )
    ),
    "search_workers": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take one and then as many as the machine has cores: how much sooner is a round over?",
        )
    ),
    "search_cluster": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Start “dask scheduler” on a machine, and write the address that it says."
        )
    ),
    "search_axis_x": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Put the learning rate here and the result along y: how narrow is the good range?",
        )
    ),
    "search_axis_y": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Put the other setting here: does the good range of one depend on the other?"
        )
    ),
    "search_view": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take all: where do the lines of the best trials run together?"
        )
    ),
    "search_scale": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take linear: small rates lie on a heap, which is why they are drawn by factors.",
        )
    ),
}
"""By the path, or by a pattern of paths."""

SEARCH_GROUPS: dict[str, Lore] = {
    "range.*": Lore(section="6.5.2", source="Bergstra, Bengio (2012)"),
    "search_*": Lore(section="6.5.2", source="Bergstra, Bengio (2012)"),
}
"""What many of them have in common, by patterns of paths."""
