"""What single pictures show of models that rebuild, dream or read sequences."""

from dlgui.words.marking import QT_TRANSLATE_NOOP
from dlgui.words.pictures_by_name import PictureLore

_ENERGY = r"F(v) = -b·v - \sum_{j=1}^{n} log(1 + exp(c_j + W_j·v))"
_KL = r"\frac{1}{2} \sum_{k=1}^{K} (μ_k^2 + σ_k^2 - log σ_k^2 - 1)"
_CD = r"ΔW = η (v_0 h_0^T - v_k h_k^T)"

MODEL_PICTURES: dict[str, PictureLore] = {
    "rebuild_loss_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore",
            "The error of rebuilding a digit; dotted what as many principal components have.",
        ),
        r"L = ℓ(x, g(f(x)))",
    ),
    "rebuild_kl_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How much the code says of a digit, in nats."), _KL
    ),
    "rebuild_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "Test digits above, and below each what is rebuilt of it."),
        r"\hat{x} = g(f(x))",
    ),
    "rebuild_map": PictureLore("", r"c = f(x)"),
    "rebuild_decoded": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What the decoder makes of the place or places of the map."),
        r"\hat{x} = g(c)",
    ),
    "rebuild_grid_wall": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "What the decoder makes of places in even steps over the map, or on a walk."
        ),
        r"\hat{x} = g(c)",
    ),
    "rebuild_near": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The test digits whose codes lie nearest to the place.")
    ),
    "rebuild_weights_wall": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "What the first units look for, or what the last ones paint: weights as images."
        )
    ),
    "rebuild_errors": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The errors of normal and of odd digits: what lies apart can be told apart."
        ),
        r"ℓ(x, \hat{x})",
    ),
    "rebuild_roc": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore",
            "The ROC curve: for every threshold the share of odd digits found, over the share of"
            " normal ones that are taken for odd.",
        )
    ),
    "rebuild_mistaken": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The digits that lie on the wrong side of the threshold.")
    ),
    "dream_energy_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The free energies of train and test: where they part, it overfits."
        ),
        _ENERGY,
    ),
    "dream_likelihood_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How likely the machine finds the data."),
        r"log p(v) = -F(v) - log Z",
    ),
    "dream_error_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How far rebuilt data are off."), r"‖v - v_1‖^2"
    ),
    "dream_rebuilt_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How far data are off that went through all layers and back."),
        r"‖v - \hat{v}‖^2",
    ),
    "dream_accuracy_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The share of digits whose class is told rightly."),
        r"\frac{1}{N} \sum_{n=1}^{N} [y_n = t_n]",
    ),
    "dream_bars_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The probability of every state, exactly: those of the patterns shall grow."
        ),
        r"p(v) = \frac{1}{Z} \sum_{h} e^{-E(v, h)}",
    ),
    "dream_patterns": PictureLore(QT_TRANSLATE_NOOP("lore", "The patterns that are learnt.")),
    "dream_step_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "One update by contrastive divergence, from the data to ΔW."),
        _CD,
    ),
    "dream_slow_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The same update, one stage after the other."), _CD
    ),
    "dream_phases_wall": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore",
            "How often two units are on together: with the data, in the dream, and the difference,"
            " which is the update.",
        ),
        r"ΔW_{ij} = η (〈s_i s_j〉_{data} - 〈s_i s_j〉_{model})",
    ),
    "dream_filters_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The weights of each hidden unit as an image."),
        r"P(h_j = 1) = σ(c_j + W_j·v)",
    ),
    "dream_completed_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "Digits of which a part is painted out, and how it is completed.")
    ),
    "dream_fantasy_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What chains of Gibbs steps dream that no data hold."),
        r"P(v_i = 1) = σ(b_i + W_i·h)",
    ),
    "sequences_loss_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The loss of every run; a line says what a constant guess has.")
    ),
    "sequences_depth_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The share of trees of each depth whose root is right."),
        r"\frac{1}{N} \sum_{n=1}^{N} [y_n = t_n]",
    ),
    "sequences_reading_sheet": PictureLore("", r"h_t = f(x_t, h_{t-1})"),
    "sequences_tree_sheet": PictureLore("", r"h = tanh([l; r] W + b)"),
    "sequences_vectors": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The vectors of a node and of its two children."),
        r"h = tanh([l; r] W + b)",
    ),
    "sequences_answers": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How likely each answer is at the node."),
        r"p_k = \frac{e^{a_k}}{\sum_{i=1}^{n} e^{a_i}}",
    ),
}
"""By the name of the picture, without a number at its end."""
