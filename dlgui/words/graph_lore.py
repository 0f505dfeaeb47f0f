"""What is known of the settings of the lab of graphs and normalisation."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

_NORM = r"y = γ \frac{x - μ}{\sqrt{σ^2 + ε}} + β"

GRAPH_LORE: dict[str, Lore] = {
    "shop.apple_count": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 3: a yen more for each apple then costs three yen, and the tax on them."
        ),
        section="5.1.3, 5.3.3",
    ),
    "shop.apple_price": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Add a yen to the price of an apple: by how much does the sum grow, and why?"
        ),
        section="5.1.3, 5.3.3",
    ),
    "shop.orange_count": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 0: the price of an orange no longer matters, its gradient is 0."
        ),
        section="5.3.3, 5.4.2",
    ),
    "shop.orange_price": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Raise it: the gradients of the apples stay, as the two are only added."
        ),
        section="5.3.1, 5.4.2",
    ),
    "shop.tax": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Its gradient is the sum before tax: take 1.11, and see by how much the bill grows.",
        ),
        section="5.1, 5.4.1",
    ),
    "batch.digits": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take a single digit: its mean is itself, and all is 0.")
    ),
    "batch.updates": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take 0 and then 100: what goes in changes, what is normalised keeps mean 0 and "
            "spread 1.",
        )
    ),
    "batch.scale": Lore(
        r"γ \frac{s x - s μ}{s σ} + β = γ \frac{x - μ}{σ} + β",
        QT_TRANSLATE_NOOP("lore", "Take 100: what comes out of batch norm stays as it was."),
    ),
    "norm.gamma": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 0: all digits get the same out of it, and no gradient goes through."
        )
    ),
    "norm.beta": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 3: all outputs move up by 3, and what is normalised stays."
        )
    ),
    "norm.groups": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1 and then 6: group norm becomes layer norm and instance norm."
        ),
        source="Wu, He (2018)",
    ),
    "graph.unit": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Go through the units: do all of them get gradients of about one size?"
        ),
        section="5.6.2, 6.3.1",
    ),
    "graph.digit": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take another digit: its values differ, the gradient of the bias is the sum over all.",
        ),
        section="5.6.2",
    ),
    "graph.first_class": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Find the class of the label: its gradient y - t is the only one below 0."
        ),
        section="5.6.3",
    ),
    "graph.decay": Lore(
        r"\frac{1}{2} λ \sum_{i=1}^{n} W_i^2",
        QT_TRANSLATE_NOOP(
            "lore", "Take 0: nothing comes back from the penalty, and the loss alone is left."
        ),
        "6.4.2",
    ),
    "cube_norm": Lore(
        _NORM,
        QT_TRANSLATE_NOOP(
            "lore", "Go through all four: which values have one colour, and so one mean?"
        ),
        "6.3",
        "Wu, He (2018)",
    ),
    "graph_views": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take pictures: whole matrices are seen at once, large gradients stand out."
        ),
        section="5.6.2",
    ),
    "graph_shades": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take log where all boxes look pale: small numbers are then told apart."
        )
    ),
}
"""By the path, of the control or of its field."""

GRAPH_GROUPS: dict[str, Lore] = {
    "shop.*": Lore(
        r"L = t (n_1 p_1 + n_2 p_2)",
        section="5.1",
        source="Rumelhart, Hinton, Williams (1986)",
    ),
    "batch.*": Lore(_NORM, section="6.3.1", source="Ioffe, Szegedy (2015)"),
    "norm.*": Lore(_NORM, section="6.3.1", source="Ioffe, Szegedy (2015)"),
}
"""What many of them have in common, by patterns of paths."""
