"""What single pictures of the lab of functions show."""

from dlgui.words.marking import QT_TRANSLATE_NOOP
from dlgui.words.pictures_by_name import CROSS_ENTROPY, SOFTMAX, PictureLore

_CENTRAL = r"\frac{f(x + h) - f(x - h)}{2 h}"

FUNCTION_PICTURES: dict[str, PictureLore] = {
    "activation_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The value y = h(x) of every activation function chosen."),
        r"y = h(x)",
        "3.2",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Draw sigmoid and step together: how wide is the slope between 0 and 1?"
        ),
    ),
    "slope_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The slopes of the same functions: what a gradient is multiplied by on its way."
        ),
        r"\frac{dy}{dx} = h'(x)",
        "3.2, 5.5",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Find the largest slope of each: what is left after five layers of sigmoid?"
        ),
    ),
    "neuron_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "What the neuron answers to every pair of inputs; on the line its sum is 0."
        ),
        r"y = h(w_1 x_1 + w_2 x_2 + b)",
        "2.3",
        trying=QT_TRANSLATE_NOOP("lore", "Try to part the four points of XOR with this one line."),
    ),
    "neuron_sum_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What the activation function makes of the sum a."),
        r"y = h(a)",
        "3.1.3",
        trying=QT_TRANSLATE_NOOP("lore", "Change the activation: what becomes of the same sum?"),
    ),
    "linear_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The output of two layers, and of the one layer that equals it."),
        r"w_2 (w_1 x + b_1) + b_2 = w_2 w_1 x + w_2 b_1 + b_2",
        "3.2.6",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Put a ReLU between the layers: where does the line bend?"
        ),
    ),
    "linear_rest_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The two layers' output less the one layer's: 0 if they agree."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Leave Identity between: it stays 0, whatever the weights."
        ),
        section="3.2.6",
    ),
    "forward_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The numbers of one pass from the inputs to the outputs."),
        r"z = h(x W + b)",
        "3.4.2",
        trying=QT_TRANSLATE_NOOP("lore", "Click a unit, and work its sum out by hand."),
    ),
    "softmax_safe": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The probabilities when the largest logit is taken away from all of them first."
        ),
        r"p_k = \frac{e^{a_k - a_{max}}}{\sum_{i=1}^{n} e^{a_i - a_{max}}}",
        "3.5.2",
        trying=QT_TRANSLATE_NOOP("lore", "Add 1000 to all logits: nothing changes here."),
    ),
    "softmax_naive": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The probabilities by the formula as it is written."),
        SOFTMAX,
        "3.5.1, 3.5.2",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Add 1000 to all logits: e^1000 is too large for any number here."
        ),
    ),
    "loss_curves_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What each loss says of the probability of the right class."),
        r"-log y,  \frac{1}{2} \sum_{k=1}^{K} (y_k - t_k)^2",
        "4.2.1, 4.2.2",
        trying=QT_TRANSLATE_NOOP("lore", "Go near 0: which of the losses grows beyond all bounds?"),
    ),
    "loss_slopes_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "Their slopes: where one is 0, nothing tells the weights which way to go."
        ),
        r"\frac{dE}{dy}",
        "4.2.5",
        trying=QT_TRANSLATE_NOOP("lore", "Compare the slopes at .01: which loss pushes harder?"),
    ),
    "difference_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The function, and straight lines with the slopes found at x."),
        _CENTRAL,
        "4.3.2",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take h = 1: which line lies nearer to the tangent, forward or central?"
        ),
    ),
    "difference_error_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How far the slopes found are off, for every h."),
        "|" + _CENTRAL + r" - \frac{df}{dx}|",
        "4.3.1",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Find the h with the least error: smaller is not always better."
        ),
    ),
    "field_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "An arrow against the gradient at each place of the map."),
        r"-∇f = (-\frac{∂f}{∂x_0}, -\frac{∂f}{∂x_1})",
        "4.4",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Move the ring about: the arrow is always at right angles to the lines of height.",
        ),
    ),
    "descent_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The way of gradient descent over the map, step by step."),
        r"x ← x - η ∇f(x)",
        "4.4.1",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take a rate of 1 on the round bowl: it jumps to and fro for ever."
        ),
    ),
    "descent_value_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How high the point still stands after each step."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take rates of .1 and .9 on the round bowl: both fall at the same pace."
        ),
        section="4.4.1",
    ),
    "small_training_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How a small network of one hidden layer parts the plane."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Play, and count the borders: there are no more bends than hidden units allow."
        ),
        section="4.5",
    ),
    "small_training_loss_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The loss of each update's mini-batch, and of all points."),
        CROSS_ENTROPY,
        "4.5",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take a batch of all points: the rough curve comes near to the smooth one."
        ),
    ),
    "check_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The largest error of each parameter; a mistake in backward sticks out."
        ),
        r"\frac{|g - g_{num}|}{max(|g|, |g_{num}|)}",
        "5.7.3",
        trying=QT_TRANSLATE_NOOP("lore", "Choose a fault: which bar stands out?"),
    ),
    "check_weights_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The error of each weight by itself, in the order of the array."),
        r"\frac{|g - g_{num}|}{max(|g|, |g_{num}|)}",
        "5.7.3",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Choose “kink at zero”: is every weight wrong, or some of them?"
        ),
    ),
}
"""By the name of the picture."""
