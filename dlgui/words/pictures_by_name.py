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
_SOFTMAX = r"p_k = \frac{e^{a_k}}{\sum_{i=1}^{n} e^{a_i}}"
_CENTRAL = r"\frac{f(x + h) - f(x - h)}{2 h}"
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
    "activation_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The value y = h(x) of every activation function chosen."),
        r"y = h(x)",
        "3.2",
    ),
    "slope_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The slopes of the same functions: what a gradient is multiplied by on its way."
        ),
        r"\frac{dy}{dx} = h'(x)",
        "3.2, 5.5",
    ),
    "neuron_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "What the neuron answers to every pair of inputs; on the line its sum is 0."
        ),
        r"y = h(w_1 x_1 + w_2 x_2 + b)",
        "2.3",
    ),
    "neuron_sum_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What the activation function makes of the sum a."),
        r"y = h(a)",
        "3.1.3",
    ),
    "linear_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The output of two layers, and of the one layer that equals it."),
        r"w_2 (w_1 x + b_1) + b_2 = w_2 w_1 x + w_2 b_1 + b_2",
        "3.2.5",
    ),
    "linear_rest_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The two layers' output less the one layer's: 0 if they agree."),
        section="3.2.5",
    ),
    "forward_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The numbers of one pass from the inputs to the outputs."),
        r"z = h(x W + b)",
        "3.4",
    ),
    "softmax_safe": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The probabilities when the largest logit is taken away from all of them first."
        ),
        r"p_k = \frac{e^{a_k - a_{max}}}{\sum_{i=1}^{n} e^{a_i - a_{max}}}",
        "3.5.2",
    ),
    "softmax_naive": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The probabilities by the formula as it is written."),
        _SOFTMAX,
        "3.5.1",
    ),
    "loss_curves_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What each loss says of the probability of the right class."),
        r"-log y,  \frac{1}{2} \sum_{k=1}^{K} (y_k - t_k)^2",
        "4.2",
    ),
    "loss_slopes_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "Their slopes: where one is 0, nothing tells the weights which way to go."
        ),
        r"\frac{dE}{dy}",
        "4.2.5",
    ),
    "difference_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The function, and straight lines with the slopes found at x."),
        _CENTRAL,
        "4.3.2",
    ),
    "difference_error_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore",
            "How far the slopes found are off, for every h: rounding on the left, h itself"
            " on the right.",
        ),
        "|" + _CENTRAL + r" - \frac{df}{dx}|",
        "4.3.1",
    ),
    "field_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "An arrow against the gradient at each place of the map."),
        r"-∇f = (-\frac{∂f}{∂x_0}, -\frac{∂f}{∂x_1})",
        "4.4",
    ),
    "descent_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The way of gradient descent over the map, step by step."),
        r"x ← x - η ∇f(x)",
        "4.4.1",
    ),
    "descent_value_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How high the point still stands after each step."),
        section="4.4.1",
    ),
    "small_training_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How a small network of one hidden layer parts the plane."),
        section="4.5",
    ),
    "small_training_loss_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The loss of each update's mini-batch, and of all points."),
        CROSS_ENTROPY,
        "4.5",
    ),
    "check_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The largest error of each parameter; a mistake in backward sticks out."
        ),
        r"\frac{|g - g_{num}|}{max(|g|, |g_{num}|)}",
        "5.7.4",
    ),
    "check_weights_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The error of each weight by itself, in the order of the array."),
        r"\frac{|g - g_{num}|}{max(|g|, |g_{num}|)}",
        "5.7.4",
    ),
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
        _SOFTMAX,
        "3.5",
    ),
    "inside_draw_earlier": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What networks of earlier runs make of the same drawing."),
        _SOFTMAX,
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
        _SOFTMAX,
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
        _SOFTMAX,
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
