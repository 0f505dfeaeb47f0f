"""What is known of the settings of the lab of activations."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

ACTIVATION_LORE: dict[str, Lore] = {
    "setting.normalization": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take a spread of .01, where the last layers die out, and switch batch norm on."
        )
    ),
    "setting.place": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare both with ReLU: where do the activations of each layer lie?"
        )
    ),
    "setting.depth": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 12 with a spread of .01: in which layer is nothing left?"
        ),
        section="6.2.2",
    ),
    "setting.width": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take 10 and then 500: Xavier keeps the spread, a fixed standard deviation does not.",
        ),
        section="6.2.2",
    ),
    "setting.input": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take digits: most of their pixels are 0. What does the first layer make of them?",
        ),
        section="6.2.2",
    ),
    "setting.seed": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Draw the weights anew: the single bars change, the shape of the histograms stays.",
        ),
        section="6.2.2",
    ),
    "training.digits": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 300 and then 8,000: does the order of the initial values stay?"
        ),
        section="6.2.4",
    ),
    "training.steps": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 200: which of the initial values have hardly begun to learn by then?"
        ),
        section="6.2.4",
    ),
    "grid": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Let the rows differ in the activation: which of them keeps its spread from "
            "layer to layer?",
        ),
        section="6.2.2",
    ),
    "activations_mode": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take learning: the histograms move while the network learns digits."
        ),
        section="6.2.2, 6.2.4",
    ),
    "activations_view": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take compare: two initial values, one over the other in each layer."
        ),
        section="6.2.2",
    ),
    "activations_quantity": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take gradients, and go from the last layer to the first: do they keep their size?",
        ),
        section="6.2.2",
    ),
    "activations_layer": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take the first and then the last layer: in which do the values move further?"
        ),
        section="6.2.2",
    ),
    "activations_axis": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take shared: layers with small values are then seen to have small ones."
        ),
        section="6.2.2",
    ),
    "activations_counts": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take log: the few values far out are seen too."),
        section="6.2.2",
    ),
}
"""By the path, of the control or of its field."""
