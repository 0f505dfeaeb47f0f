"""What single pictures show, where their kind alone does not say it: those of networks."""

from typing import NamedTuple, final

from dlgui.words.marking import QT_TRANSLATE_NOOP


@final
class PictureLore(NamedTuple):
    """A sentence, the equation of what is shown, the textbook's section."""

    text: str
    formula: str = ""
    section: str = ""


CROSS_ENTROPY = r"L = -\frac{1}{N} \sum_{n=1}^{N} log p(t_n)"
_STD = r"std = \sqrt{\frac{1}{n} \sum_{i=1}^{n} (x_i - μ)^2}"
SOFTMAX = r"p_k = \frac{e^{a_k}}{\sum_{i=1}^{n} e^{a_i}}"
_CONVOLUTION = r"y_{ij} = \sum_{p} \sum_{q} w_{pq} x_{i+p, j+q} + b"
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
    ),
    "loss_plot": PictureLore(_LOSS_TEXT, CROSS_ENTROPY, "4.2.2"),
    "learning_loss_plot": PictureLore(_LOSS_TEXT, CROSS_ENTROPY, "4.2.2"),
    "comparison_loss_plot": PictureLore(_LOSS_TEXT, CROSS_ENTROPY, "4.2.2, 6.1.8"),
    "learning_accuracy_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How soon each initial value leads to right answers."),
        r"\frac{1}{N} \sum_{n=1}^{N} [y_n = t_n]",
        "6.2.4",
    ),
    "comparison_accuracy_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The accuracy of all runs, from the same step to the same step."),
        r"\frac{1}{N} \sum_{n=1}^{N} [y_n = t_n]",
        "6.1.8",
    ),
    "histogram_sheet": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The activations of each layer: spread out is well."),
        section="6.2.2",
    ),
    "forward_chart": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How widely the activations of each layer are spread."),
        _STD,
        "6.2.2",
    ),
    "backward_chart": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How large the gradients of each layer's weights are."),
        r"RMS = \sqrt{\frac{1}{n} \sum_{i=1}^{n} g_i^2}",
        "6.2.2",
    ),
    "contour_map": PictureLore(
        QT_TRANSLATE_NOOP("lore", "Each optimizer's way from one start to where f is lowest."),
        section="6.1.3, 6.1.7",
    ),
    "value_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How high each optimizer still stands, step by step: f(x, y)."),
        section="6.1.7",
    ),
    "search_map": PictureLore("", section="6.5.2"),
    "search_parallel": PictureLore("", section="6.5.2"),
    "graph": PictureLore("", section="5.1, 5.2"),
    "cube": PictureLore("", section="6.3"),
    "batch_digits_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The digits of the mini-batch that goes through the graph."),
        section="3.6.3",
    ),
    "inside_map": PictureLore("", section="6.4"),
    "inside_units": PictureLore(
        QT_TRANSLATE_NOOP("lore", "Where in the plane each hidden unit is on, and where it is off.")
    ),
    "inside_gets": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What you drew, as the network gets it: 28 x 28 pixels.")
    ),
    "inside_draw_probabilities": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How likely the network finds each class for what you drew."),
        SOFTMAX,
        "3.5",
    ),
    "inside_draw_earlier": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What networks of earlier runs make of the same drawing."),
        SOFTMAX,
        "3.5",
    ),
    "inside_matrix": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The confusion matrix: a row for what a digit is, a column for the answer."
        )
    ),
    "inside_cell": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The test digits that are counted in the chosen cell.")
    ),
    "inside_input": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The digit as it enters the network."), section="3.6.1"
    ),
    "inside_choice": PictureLore(
        QT_TRANSLATE_NOOP("lore", "Test digits to choose from: one of them is led through.")
    ),
    "inside_maps": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What a layer makes of the digit: an image a filter or unit."),
        _CONVOLUTION,
        "7.2",
    ),
    "inside_maps_probabilities": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What comes out at the end: a probability for each class."),
        SOFTMAX,
        "3.5",
    ),
    "inside_patch": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The part of the input under the filter, in numbers."),
        section="7.2.2",
    ),
    "inside_kernel": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The weights of the filter, in numbers."), section="7.2.2"
    ),
    "inside_products": PictureLore(
        QT_TRANSLATE_NOOP("lore", "Their products, pixel by pixel: added up they give one number."),
        _CONVOLUTION,
        "7.2.2",
    ),
    "inside_weights_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The weights of the first layer, one image a unit or filter."),
        section="7.6.1",
    ),
    "inside_weights_one": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The weights of the chosen unit or filter."), section="7.6.1"
    ),
    "inside_weights_histogram": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How large the weights of the chosen unit or filter are.")
    ),
    "inside_exciting": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The test digits for which the chosen unit is on most strongly.")
    ),
    "inside_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "Test digits, framed by whether the answer is right."),
        section="3.6.2",
    ),
    "inside_digit_probabilities": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How likely the network finds each class for this digit."),
        SOFTMAX,
        "3.5",
    ),
    "inside_digit_digit": PictureLore(QT_TRANSLATE_NOOP("lore", "The digit that was chosen.")),
    "inside_digit_spoken": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "Gradient times input: which pixels speak for the answer, and which against it."
        ),
        r"x_i \frac{∂a_k}{∂x_i}",
    ),
    "inside_digit_alike": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The training digits that are nearest to it, pixel by pixel."),
        r"‖x - x_n‖",
    ),
}
"""By the name of the picture, without a number at its end."""
