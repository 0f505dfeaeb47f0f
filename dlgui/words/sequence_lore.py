"""What is known of the settings of models that read sequences and trees."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

_SOCHER = "Socher et al. (2013)"

SEQUENCE_FIELD_LORE: dict[str, Lore] = {
    "sequence.task": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take the adding problem first: only what lies far back decides the answer."
        ),
        source="Hochreiter, Schmidhuber (1997)",
    ),
    "sequence.length": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 10 and then 50 with tanh: how far back does it remember?"
        ),
        source="Le, Jaitly, Hinton (2015)",
    ),
    "sequence.items": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take 1 and then 5: how many more updates does it need?"),
        source="Hochreiter, Schmidhuber (1997)",
    ),
    "sequence.modulus": Lore(
        formula=r"y = (x_1 + x_2) mod k",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 2 and then 10: with more answers a guess is right less often."
        ),
    ),
    "sequence.depth": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Learn depth 2 and test 6: see how far the rule reaches beyond what was learnt."
        ),
        source=_SOCHER,
    ),
    "sequence.asked": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Ask the root alone: all that a node learns has to come down from there."
        ),
        source=_SOCHER,
    ),
    "sequence.prompt": Lore(
        formula=r"p(c) = \frac{e^{a_c / T}}{\sum_{k=1}^{K} e^{a_k / T}}",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Begin with a word of the text, then with letters that never stand together there.",
        ),
    ),
    "sequence.cell": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Exchange tanh for an LSTM and look at the bars of the gradient through time."
        )
    ),
    "sequence.composition": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take each with three seeds: does the tensor reach deeper trees than those learnt?",
        ),
        source=_SOCHER,
    ),
    "sequence.forget_gate": Lore(
        formula=r"c_t = f c_{t-1} + i g,  f = σ(x_t W_x + h_{t-1} W_h + b)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Switch it off where one sequence follows the other: the cell grows and grows."
        ),
        source="Gers, Schmidhuber, Cummins (2000)",
    ),
    "sequence.forget_bias": Lore(
        formula=r"f = σ(… + b_f)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take -3 and then 3, and look at the bars of the gradient before step 1."
        ),
        source="Jozefowicz, Zaremba, Sutskever (2015)",
    ),
    "sequence.reset": Lore(
        formula=r"n = tanh(x W_x + (r h) W_h + b)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare both: is their difference larger than that between two seeds?"
        ),
        source="Cho et al. (2014)",
    ),
    "sequence.recurrent_initializer": Lore(
        formula=r"W_h^T W_h = I",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take orthogonal and then normal, and look at the gradient through time before step 1.",
        ),
        source="Saxe, McClelland, Ganguli (2014)",
    ),
    "sequence.recurrent_gain": Lore(
        formula=r"W_h ← g W_h",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .5 and 2 with tanh, and look at the gradient through time before step 1."
        ),
        source="Pascanu, Mikolov, Bengio (2013)",
    ),
    "sequence.truncation": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 10 with sequences of 50: nothing further back can be learnt from."
        ),
        source="Williams, Peng (1990)",
    ),
    "sequence.layer_norm": Lore(
        formula=r"y = γ \frac{x - μ}{\sqrt{σ^2 + ε}} + β",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Switch it on with ten times the learning rate: does the loss still fall?"
        ),
        source="Ba, Kiros, Hinton (2016)",
    ),
    "sequence.test_depth": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take the depth learnt and then 8: how fast does accuracy fall with depth?"
        )
    ),
    "sequence.text": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take a text of your own: after how many updates are there words of it?"
        )
    ),
}
"""By the path of a setting."""
