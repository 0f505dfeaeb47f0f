"""What is known of the settings that only one lab has: by their path, or by how that begins."""

from dlgui.words.choice_lore import ACTIVATIONS
from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

_NORM = r"y = γ \frac{x - μ}{\sqrt{σ^2 + ε}} + β"
_SEARCH = Lore(section="6.5.2", source="Bergstra, Bengio (2012)")

LAB_LORE: dict[str, Lore] = {
    **{f"activation.{name}": lore for name, lore in ACTIVATIONS.items()},
    "activation.x": Lore(
        r"y = h(x)",
        QT_TRANSLATE_NOOP(
            "lore", "Lead x to the right: whose slope is left beyond 5, and whose is gone?"
        ),
    ),
    "neuron.b": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Make an AND into an OR by moving the bias alone.")
    ),
    "neuron.gate": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take XOR, and look for a line that parts its full points from the others."
        ),
        section="2.3, 2.4",
        source="Minsky, Papert (1969)",
    ),
    "linear.between": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Put a ReLU between them: one layer can no longer do the same."
        )
    ),
    "forward.output": Lore(section="3.5"),
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
    ),
    "loss.y": Lore(
        r"E = -log y",
        QT_TRANSLATE_NOOP("lore", "Go from .05 to .0025: what does each of the losses say of it?"),
    ),
    "loss.batch": Lore(
        r"E = -\frac{1}{N} \sum_{n=1}^{N} \sum_{k=1}^{K} t_{nk} log y_{nk}", section="4.2.3"
    ),
    "numerical.h": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Make h smaller and smaller, and look at the errors below."
        ),
        section="4.3.1",
    ),
    "training.hidden": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1: all borders between the classes are then straight."
        )
    ),
    "check.h": Lore(r"\frac{L(W + h) - L(W - h)}{2 h}"),
    "check.fault": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Choose a fault and find, by the errors alone, the parameter where it sits."
        )
    ),
    "shop.tax": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Add a yen to the price of an apple: by how much does the sum grow, and why?"
        ),
        section="5.1, 5.4.1",
    ),
    "batch.scale": Lore(
        r"γ \frac{s x - s μ}{s σ} + β = γ \frac{x - μ}{σ} + β",
        QT_TRANSLATE_NOOP("lore", "Take 100: what comes out of batch norm stays as it was."),
    ),
    "batch.digits": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take a single digit: its mean is itself, and all is 0.")
    ),
    "graph.decay": Lore(r"\frac{1}{2} λ \sum_{i=1}^{n} W_i^2", section="6.4.2"),
    "cube_norm": Lore(_NORM, section="6.3", source="Wu, He (2018)"),
    "setting.input": Lore(section="6.2.2"),
    "search_settings_searched": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Draw rates on a log scale: they matter by their powers of ten."
        )
    ),
    "search_halving": Lore(source="Jamieson, Talwalkar (2016)"),
    "sequences_temperature": Lore(r"p(c) = \frac{e^{a_c / T}}{\sum_{k=1}^{K} e^{a_k / T}}"),
}

BEGINNINGS: dict[str, Lore] = {
    "activation.": Lore(section="3.2"),
    "neuron.": Lore(
        r"y = h(w_1 x_1 + w_2 x_2 + b)", section="2.3, 3.1", source="Rosenblatt (1958)"
    ),
    "linear.": Lore(r"y = w_2 (w_1 x + b_1) + b_2", section="3.2.5"),
    "forward.": Lore(r"z = h(x W + b)", section="3.4"),
    "softmax.": Lore(r"y_k = \frac{e^{a_k}}{\sum_{i=1}^{n} e^{a_i}}", section="3.5"),
    "loss.": Lore(r"E = -\sum_{k=1}^{K} t_k log y_k", section="4.2"),
    "numerical.": Lore(r"\frac{df}{dx} ≈ \frac{f(x + h) - f(x - h)}{2 h}", section="4.3"),
    "field.": Lore(r"∇f = (\frac{∂f}{∂x_0}, \frac{∂f}{∂x_1})", section="4.4"),
    "descent.": Lore(r"x ← x - η ∇f(x)", section="4.4.1"),
    "training.": Lore(section="4.5"),
    "check.": Lore(section="5.7.4"),
    "shop.": Lore(
        r"L = t (n_1 p_1 + n_2 p_2)",
        section="5.1",
        source="Rumelhart, Hinton, Williams (1986)",
    ),
    "batch.": Lore(_NORM, section="6.3", source="Ioffe, Szegedy (2015)"),
    "norm.": Lore(_NORM, section="6.3", source="Ioffe, Szegedy (2015)"),
    "graph.": Lore(r"\frac{∂L}{∂x} = \frac{∂L}{∂y} \frac{∂y}{∂x}", section="5.2"),
    "start.": Lore(section="6.1.3"),
    "range.": _SEARCH,
    "search_": _SEARCH,
}
"""By how a path begins; `LAB_LORE` goes before."""


def lore_of_lab(path: str) -> Lore:
    """Return what is known of a setting by its path in a lab."""
    own = LAB_LORE.get(path, Lore())
    begun = (lore for begin, lore in BEGINNINGS.items() if path.startswith(begin))
    return own.over(next(begun, Lore()))
