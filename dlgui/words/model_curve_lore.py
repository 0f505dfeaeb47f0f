"""What each curve is that only some models have."""

from typing import NamedTuple, final

from dlgui.words.marking import QT_TRANSLATE_NOOP


@final
class CurveLore(NamedTuple):
    """A curve's name, what it is, its equation, and the textbook's section."""

    title: str
    text: str
    formula: str
    section: str


ACCURACY = r"\frac{1}{N} \sum_{n=1}^{N} [y_n = t_n]"
_FREE_ENERGY = r"F(v) = -b·v - \sum_{j=1}^{n} log(1 + exp(c_j + W_j·v))"
_D_LOSS = r"-\frac{1}{N} \sum_{n=1}^{N} (log D(x_n) + log(1 - D(G(z_n))))"
_G_LOSS = r"-\frac{1}{N} \sum_{n=1}^{N} log D(G(z_n))"
_KL = r"\frac{1}{2} \sum_{k=1}^{K} (μ_k^2 + σ_k^2 - log σ_k^2 - 1)"

_ERROR = r"\frac{1}{N} \sum_{n=1}^{N} ℓ(x_n, \hat{x}_n)"
_ACTIVITY = r"\frac{1}{N} \sum_{n=1}^{N} \bar{c}(x_n)"
_NEAR = r"\sum_{k=1}^{K} [min_n ‖x_n - m_k‖ ≤ 3 σ]"

_DEPTHS = (
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 1"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 2"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 3"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 4"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 5"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 6"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 7"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 8"),
)
_OF_A_DEPTH = QT_TRANSLATE_NOOP(
    "lore", "The share of test trees of this depth whose root is right; deeper ones are harder."
)

TREE_CURVES: dict[str, CurveLore] = {
    f"accuracy_depth_{depth}": CurveLore(title, _OF_A_DEPTH, ACCURACY, "")
    for depth, title in enumerate(_DEPTHS, 1)
}

MODEL_CURVES: dict[str, CurveLore] = {
    "train_reconstruction": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train reconstruction"),
        QT_TRANSLATE_NOOP("lore", "How wrong the rebuilt training digits are, without penalties."),
        _ERROR,
        "",
    ),
    "test_reconstruction": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test reconstruction"),
        QT_TRANSLATE_NOOP("lore", "How wrong the rebuilt test digits are, without penalties."),
        _ERROR,
        "",
    ),
    "train_kl": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train KL"),
        QT_TRANSLATE_NOOP("lore", "How far the codes of training digits are from a normal cloud."),
        _KL,
        "",
    ),
    "test_kl": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test KL"),
        QT_TRANSLATE_NOOP(
            "lore", "How far the codes of test digits are from a normal cloud: what they tell."
        ),
        _KL,
        "",
    ),
    "active_numbers": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Numbers that say something"),
        QT_TRANSLATE_NOOP(
            "lore",
            "The numbers of a variational code of at least .01 nats of KL each, test digits. Fewer"
            " than the code has: the others have collapsed.",
        ),
        r"KL_k ≥ 0.01",
        "",
    ),
    "train_activity": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train activity"),
        QT_TRANSLATE_NOOP("lore", "The mean activity of the units of the code, training digits."),
        _ACTIVITY,
        "",
    ),
    "test_activity": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test activity"),
        QT_TRANSLATE_NOOP("lore", "The mean activity of the units of the code, test digits."),
        _ACTIVITY,
        "",
    ),
    "pca_loss": CurveLore(
        QT_TRANSLATE_NOOP("lore", "PCA"),
        QT_TRANSLATE_NOOP(
            "lore", "The loss of as many principal components as the code has numbers."
        ),
        r"\hat{x} = \bar{x} + V V^T (x - \bar{x})",
        "",
    ),
    "auc": CurveLore(
        QT_TRANSLATE_NOOP("lore", "AUC"),
        QT_TRANSLATE_NOOP(
            "lore",
            "The area under the ROC curve: how often an odd digit has a larger error than a normal"
            " one; .5 is guessing.",
        ),
        r"P(e_{odd} > e_{normal})",
        "",
    ),
    "train_free_energy": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train free energy"),
        QT_TRANSLATE_NOOP("lore", "The mean free energy of training digits: less for likely ones."),
        _FREE_ENERGY,
        "",
    ),
    "test_free_energy": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test free energy"),
        QT_TRANSLATE_NOOP(
            "lore", "The same of test digits: a gap that widens is overfitting, without labels."
        ),
        _FREE_ENERGY,
        "",
    ),
    "log_likelihood": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Log-likelihood"),
        QT_TRANSLATE_NOOP(
            "lore", "How likely the model finds the test digits, exactly: by adding up all states."
        ),
        r"\frac{1}{N} \sum_{n=1}^{N} log p(v_n)",
        "",
    ),
    "pseudo_likelihood": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Pseudo-likelihood"),
        QT_TRANSLATE_NOOP("lore", "How likely each pixel is, the others being known."),
        r"\sum_{i=1}^{n} log P(v_i | v_{-i})",
        "",
    ),
    "discriminator_loss": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Discriminator's loss"),
        QT_TRANSLATE_NOOP(
            "lore",
            "How badly real and generated points are told apart: 2 log 2 where it can only guess,"
            " near 0 where it wins.",
        ),
        _D_LOSS,
        "",
    ),
    "generator_loss": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Generator's loss"),
        QT_TRANSLATE_NOOP(
            "lore",
            "How badly generated points pass for real ones: log 2 where the discriminator can only"
            " guess. Under minimax it is the mean of log(1 - D(G(z))).",
        ),
        _G_LOSS,
        "",
    ),
    "modes": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Modes hit"),
        QT_TRANSLATE_NOOP(
            "lore",
            "How many of the clouds or rings have a generated point within three standard"
            " deviations; one that gets none is missed.",
        ),
        _NEAR,
        "",
    ),
    "quality": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Points of quality"),
        QT_TRANSLATE_NOOP(
            "lore",
            "The share of generated points within three standard deviations of the nearest mode;"
            " of the data themselves it is .989.",
        ),
        r"\frac{1}{N} \sum_{n=1}^{N} [min_k ‖x_n - m_k‖ ≤ 3 σ]",
        "",
    ),
}
"""The curves of models that rebuild their input, of Boltzmann machines and adversarial nets."""
