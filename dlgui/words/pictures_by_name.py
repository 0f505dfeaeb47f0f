"""What single pictures show, where their kind alone does not say it: those of networks."""

from typing import NamedTuple, final

from dlgui.words.marking import QT_TRANSLATE_NOOP


@final
class PictureLore(NamedTuple):
    """A sentence, the equation of what is shown, the textbook's section, what to try, a paper."""

    text: str = ""
    formula: str = ""
    section: str = ""
    trying: str = ""
    source: str = ""


CROSS_ENTROPY = r"L = -\frac{1}{N} \sum_{n=1}^{N} log p(t_n)"
_STD = r"std = \sqrt{\frac{1}{n} \sum_{i=1}^{n} (x_i - μ)^2}"
SOFTMAX = r"p_k = \frac{e^{a_k}}{\sum_{i=1}^{n} e^{a_i}}"
_LOSS_TEXT = QT_TRANSLATE_NOOP(
    "lore", "The loss over the steps: of training data, and of data it has never learnt from."
)

PICTURES: dict[str, PictureLore] = {
    "accuracy_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "Accuracy over the steps. Where train and test part, overfitting begins."
        ),
        r"\frac{1}{N} \sum_{n=1}^{N} [y_n = t_n]",
        "4.5.3, 6.4.1",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Draw a line through the step where the two part, and look what the loss does there.",
        ),
    ),
    "loss_plot": PictureLore(
        _LOSS_TEXT,
        CROSS_ENTROPY,
        "4.2.2",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Pause where test loss is lowest: what happens to it from there on?"
        ),
    ),
    "learning_loss_plot": PictureLore(
        _LOSS_TEXT,
        CROSS_ENTROPY,
        "4.2.2, 6.2.4",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take a spread of .01: which run stays at 2.3, the loss of guessing?"
        ),
    ),
    "comparison_loss_plot": PictureLore(
        _LOSS_TEXT,
        CROSS_ENTROPY,
        "4.2.2, 6.1.8",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Find the run that falls first and the one that ends lowest: are they the same?"
        ),
    ),
    "learning_accuracy_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How soon each initial value leads to right answers."),
        r"\frac{1}{N} \sum_{n=1}^{N} [y_n = t_n]",
        "6.2.4",
        trying=QT_TRANSLATE_NOOP("lore", "Say before you play which initial value is right first."),
    ),
    "comparison_accuracy_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The accuracy of all runs, from the same step to the same step."),
        r"\frac{1}{N} \sum_{n=1}^{N} [y_n = t_n]",
        "6.1.8",
        trying=QT_TRANSLATE_NOOP("lore", "Show the gap instead: which run has learnt by heart?"),
    ),
    "histogram_sheet": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The activations of each layer: spread out is well."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take a spread of 1 with sigmoid: all values pile up at 0 and 1."
        ),
        section="6.2.2",
    ),
    "forward_chart": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How widely the activations of each layer are spread."),
        _STD,
        "6.2.2",
        trying=QT_TRANSLATE_NOOP("lore", "Take Xavier with tanh: the line is nearly level."),
    ),
    "backward_chart": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How large the gradients of each layer's weights are."),
        r"RMS = \sqrt{\frac{1}{n} \sum_{i=1}^{n} g_i^2}",
        "6.2.2",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .01: are the gradients of the first layer as large as those of the last?"
        ),
    ),
    "contour_map": PictureLore(
        QT_TRANSLATE_NOOP("lore", "Each optimizer's way from one start to where f is lowest."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Drag the ring to another start, and watch all paths change."
        ),
        section="6.1.3, 6.1.7",
    ),
    "value_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How high each optimizer still stands, step by step: f(x, y)."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look for a racer that leads early and is overtaken later."
        ),
        section="6.1.7",
    ),
    "search_map": PictureLore(
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Drag a rectangle round the best points: the next round is drawn there."
        ),
        section="6.5.2",
    ),
    "search_parallel": PictureLore(
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Follow the best lines back: on which axis do they run together?"
        ),
        section="6.5.2",
    ),
    "graph": PictureLore(
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Say a number before its box is filled, then take the step."
        ),
        section="5.1, 5.2",
    ),
    "cube": PictureLore(
        "",
        trying=QT_TRANSLATE_NOOP("lore", "Change the norm: how many values share one mean?"),
        section="6.3",
    ),
    "batch_digits_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The digits of the mini-batch that goes through the graph."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Choose a digit, and compare its numbers with those of another."
        ),
        section="3.6.3",
    ),
    "search_importance": PictureLore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare the two longest bars with what you had believed."
        ),
        section="6.5.2",
        source="Hutter, Hoos, Leyton-Brown (2014)",
    ),
    "comparison_multiples": PictureLore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare where each curve bends: earlier, later, or not at all."
        ),
        section="6.1.8",
    ),
    "heat_map": PictureLore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Play with a spread of 1: do the values leave the edges again?"
        ),
        section="6.2.2",
    ),
}
"""By the name of the picture, without a number at its end."""
