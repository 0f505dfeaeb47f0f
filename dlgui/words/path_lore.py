"""What is known of the settings of the lab of optimizers' paths."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

PATH_LORE: dict[str, Lore] = {
    "surface": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take the saddle and start at (-2, .01): who gets away from it first?"
        ),
        section="6.1.3",
    ),
    "formula": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Write x**2/20 + y**2 + 2*sin(x): who is caught in the first hollow?"
        ),
        section="6.1.3",
    ),
    "start.x": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take -7 for x and 2 for y, where the textbook starts on the elongated bowl."
        )
    ),
    "start.y": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take .1 on the elongated bowl: SGD still jumps to and fro, but one hardly sees it.",
        )
    ),
    "steps": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take 200: who has arrived, and who still moves?"),
        section="6.1.7",
    ),
    "optimizer.method": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take SGD and AdaGrad on the elongated bowl: which one zigzags?"
        ),
        section="6.1.7",
    ),
    "optimizer.lr": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Raise that of SGD above 1 on the elongated bowl: each step lands higher up."
        )
    ),
    "map_filled": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Draw lines only where paths are hard to tell from the tints."
        )
    ),
    "map_log": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Space the lines evenly: near the lowest point there is none left."
        )
    ),
    "map_equal": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Switch it off on the elongated bowl: the steps no longer look square to the lines.",
        )
    ),
    "value_scale": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take linear: the first steps are seen, and the last ones all lie at the bottom.",
        ),
        section="6.1.7",
    ),
    "paths_tabs": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take “explain this step” and follow the numbers from the gradient to the step."
        ),
        section="6.1",
    ),
    "path_mode": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take the race, and go on step by step: who leads after three, who at the end?"
        ),
        section="6.1.7",
    ),
}
"""By the path, of the control or of its field."""
