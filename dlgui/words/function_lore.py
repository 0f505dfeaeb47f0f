"""What is known of the settings of the lab of functions, by their paths or patterns of these."""

from dlgui.words.choice_lore import ACTIVATIONS
from dlgui.words.learning_function_lore import LEARNING_FUNCTION_LORE
from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

_ACTIVATION_TRIES = {
    "step": QT_TRANSLATE_NOOP(
        "lore", "Look at its slope, 0 almost everywhere: no gradient would ever pass through it."
    ),
    "sigmoid": QT_TRANSLATE_NOOP(
        "lore", "Lead x to 0: its slope is largest there, and no more than 1/4."
    ),
    "tanh": QT_TRANSLATE_NOOP(
        "lore", "Compare it with sigmoid at x = 0: its slope there is 1, four times as much."
    ),
    "relu": QT_TRANSLATE_NOOP(
        "lore",
        "Go to the left of 0: value and slope are 0, and a unit that stays there learns nothing.",
    ),
    "leaky_relu": QT_TRANSLATE_NOOP(
        "lore", "Compare its slope to the left of 0 with that of ReLU: small, but not 0."
    ),
    "elu": QT_TRANSLATE_NOOP(
        "lore", "Lead x far to the left: its value comes near to -1, where that of ReLU is 0."
    ),
    "gelu": QT_TRANSLATE_NOOP(
        "lore",
        "Go to x = -0.75: it is lowest there, and to the left of it the slope is below 0.",
    ),
    "softplus": QT_TRANSLATE_NOOP(
        "lore", "Compare it with ReLU: the corner is round, and its slope is the sigmoid."
    ),
    "swish": QT_TRANSLATE_NOOP("lore", "Go to x = -1.28: it is lowest there, at -0.28."),
    "identity": QT_TRANSLATE_NOOP(
        "lore", "Draw it with ReLU: to the right of 0 the two are the same."
    ),
}

_SOFTMAX_LOGIT = QT_TRANSLATE_NOOP(
    "lore", "Raise it by 1: its probability grows, and all others shrink by the same factor."
)

FUNCTION_LORE: dict[str, Lore] = {
    **{
        f"activation.{name}": Lore(trying=_ACTIVATION_TRIES[name]).over(lore)
        for name, lore in ACTIVATIONS.items()
    },
    "activation.x": Lore(
        r"y = h(x)",
        QT_TRANSLATE_NOOP(
            "lore", "Lead x to the right: whose slope is left beyond 5, and whose is gone?"
        ),
    ),
    "neuron.b": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Make an AND into an OR by moving the bias alone."),
        section="2.3.2",
    ),
    "neuron.w1": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take w1 = w2 = -0.5 and b = 0.7: the neuron is a NAND."),
        section="2.3.3",
    ),
    "neuron.w2": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 0: the line stands upright, and the second input no longer counts."
        ),
        section="2.3",
    ),
    "neuron.gate": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take XOR, and look for a line that parts its full points from the others."
        ),
        section="2.3, 2.4",
        source="Minsky, Papert (1969)",
    ),
    "neuron.activation": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take sigmoid: the edge at the line becomes a slope from 0 to 1."
        )
    ),
    "linear.w1": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Leave Identity between them: whatever you take, two layers draw a straight line.",
        )
    ),
    "linear.b1": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Put a ReLU between them and move it: the bend moves along x."
        )
    ),
    "linear.w2": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 0: nothing is left of the first layer, and the output is b2 everywhere."
        )
    ),
    "linear.b2": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Move it: the line goes up and down, and its slope stays.")
    ),
    "linear.between": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Put a ReLU between them: one layer can no longer do the same."
        ),
        section="3.2.6",
    ),
    "forward.x1": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1 and .5, the textbook's inputs: its outputs are .317 and .696."
        ),
        section="3.4.2",
    ),
    "forward.x2": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1000: with sigmoid the first layer is all 1, and more changes nothing."
        ),
        section="3.4.2",
    ),
    "forward.activation": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take Identity: three layers then do no more than one could."
        ),
        section="3.4.2",
    ),
    "forward.output": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take softmax: the outputs add up to 1, and the larger one stays the larger."
        ),
        section="3.4.3, 3.5.1",
    ),
    "softmax.offset": Lore(
        r"\frac{e^{a_k + c}}{\sum_{i=1}^{n} e^{a_i + c}} = \frac{e^{a_k}}{\sum_{i=1}^{n} e^{a_i}}",
        QT_TRANSLATE_NOOP(
            "lore", "Add 1000, and compare the formula as written with the safe form."
        ),
        "3.5.2",
    ),
    "softmax.temperature": Lore(
        r"y_k = \frac{e^{a_k / T}}{\sum_{i=1}^{n} e^{a_i / T}}",
        QT_TRANSLATE_NOOP("lore", "Take .1 and then 10, and look at the largest probability."),
        source="Hinton, Vinyals, Dean (2015)",
    ),
    "softmax.precision": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take float32 and add 100: as written it overflows, where float64 does not yet."
        ),
        section="3.5.2",
    ),
    "softmax.logit*": Lore(trying=_SOFTMAX_LOGIT, section="3.5.1"),
    "softmax_output": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take the logits: the largest is the same, so for an answer softmax is not needed.",
        ),
        section="3.5.3",
    ),
    **LEARNING_FUNCTION_LORE,
}
"""By the path, or by a pattern of paths."""

FUNCTION_GROUPS: dict[str, Lore] = {
    "activation.*": Lore(section="3.2"),
    "neuron.*": Lore(
        r"y = h(w_1 x_1 + w_2 x_2 + b)", section="2.3, 3.1", source="Rosenblatt (1958)"
    ),
    "linear.*": Lore(r"y = w_2 (w_1 x + b_1) + b_2", section="3.2.6"),
    "forward.*": Lore(r"z = h(x W + b)", section="3.4"),
    "softmax.*": Lore(r"y_k = \frac{e^{a_k}}{\sum_{i=1}^{n} e^{a_i}}", section="3.5"),
    "loss.*": Lore(r"E = -\sum_{k=1}^{K} t_k log y_k", section="4.2"),
    "numerical.*": Lore(r"\frac{df}{dx} ≈ \frac{f(x + h) - f(x - h)}{2 h}", section="4.3"),
    "field.*": Lore(r"∇f = (\frac{∂f}{∂x_0}, \frac{∂f}{∂x_1})", section="4.4"),
    "descent.*": Lore(r"x ← x - η ∇f(x)", section="4.4.1"),
    "training.*": Lore(section="4.5"),
    "check.*": Lore(section="5.7.3"),
}
"""What many of them have in common, by patterns of paths."""
