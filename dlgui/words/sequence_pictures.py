"""What single pictures show of models that read sequences and trees."""

from dlgui.words.marking import QT_TRANSLATE_NOOP
from dlgui.words.pictures_by_name import SOFTMAX, PictureLore

SEQUENCE_PICTURES: dict[str, PictureLore] = {
    "sequences_loss_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The loss of every run; a line says what a constant guess has."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Find the step where a run falls below the line of a constant guess."
        ),
        source="Hochreiter, Schmidhuber (1997)",
    ),
    "sequences_depth_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The share of trees of each depth whose root is right."),
        r"\frac{1}{N} \sum_{n=1}^{N} [y_n = t_n]",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare the depths that were learnt with those that were not."
        ),
        source="Socher et al. (2013)",
    ),
    "sequences_reading_sheet": PictureLore(
        "",
        r"h_t = f(x_t, h_{t-1})",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Move the cursor to a marked number: which units change there?"
        ),
        source="Elman (1990)",
    ),
    "sequences_tree_sheet": PictureLore(
        "",
        r"h = tanh([l; r] W + b)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Click the lowest node that is wrong: are its children right?"
        ),
        source="Socher et al. (2013)",
    ),
    "sequences_vectors": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The vectors of a node and of its two children."),
        r"h = tanh([l; r] W + b)",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Look for a unit that differs between the two children and survives in the node.",
        ),
        source="Socher et al. (2013)",
    ),
    "sequences_answers": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How likely each answer is at the node."),
        SOFTMAX,
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look for a node at which two answers are about as likely."
        ),
        section="3.5",
    ),
    "sequences_reach_bars": PictureLore(
        trying=QT_TRANSLATE_NOOP("lore", "Compare tanh with LSTM before and after learning."),
        source="Pascanu, Mikolov, Bengio (2013)",
    ),
    "sequences_cell_diagram": PictureLore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Go step by step: when does the gate open, and what comes in?"
        )
    ),
}
"""By the name of the picture, without a number at its end."""
