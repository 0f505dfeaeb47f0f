"""What each curve is that only some models have."""

from dlgui.words.curve_entry import CurveLore
from dlgui.words.marking import QT_TRANSLATE_NOOP

_FREE_ENERGY = r"F(v) = -b·v - \sum_{j=1}^{n} log(1 + exp(c_j + W_j·v))"
_D_LOSS = r"-\frac{1}{N} \sum_{n=1}^{N} (log D(x_n) + log(1 - D(G(z_n))))"
_G_LOSS = r"-\frac{1}{N} \sum_{n=1}^{N} log D(G(z_n))"
_KL = r"\frac{1}{2} \sum_{k=1}^{K} (μ_k^2 + σ_k^2 - log σ_k^2 - 1)"

_ERROR = r"\frac{1}{N} \sum_{n=1}^{N} ℓ(x_n, \hat{x}_n)"
_ACTIVITY = r"\frac{1}{N} \sum_{n=1}^{N} \bar{c}(x_n)"
_NEAR = r"\sum_{k=1}^{K} [min_n ‖x_n - m_k‖ ≤ 3 σ]"

MODEL_CURVES: dict[str, CurveLore] = {
    "train_reconstruction": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train reconstruction"),
        QT_TRANSLATE_NOOP("lore", "How wrong the rebuilt training digits are, without penalties."),
        _ERROR,
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Compare it with the one of test digits: how well does it rebuild what it has "
            "never seen?",
        ),
        source="Hinton, Salakhutdinov (2006)",
    ),
    "test_reconstruction": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test reconstruction"),
        QT_TRANSLATE_NOOP("lore", "How wrong the rebuilt test digits are, without penalties."),
        _ERROR,
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Widen the code from 2 to 10 and 32: by how much does it fall each time?"
        ),
        source="Hinton, Salakhutdinov (2006)",
    ),
    "train_kl": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train KL"),
        QT_TRANSLATE_NOOP("lore", "How far the codes of training digits are from a normal cloud."),
        _KL,
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take β = 0 and then 4: a higher price, and the codes say less."
        ),
        source="Kingma, Welling (2014)",
    ),
    "test_kl": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test KL"),
        QT_TRANSLATE_NOOP(
            "lore", "How far the codes of test digits are from a normal cloud: what they tell."
        ),
        _KL,
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Look for the moment when it rises from 0: from then on the code says something.",
        ),
        source="Kingma, Welling (2014)",
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
        trying=QT_TRANSLATE_NOOP("lore", "Raise β until it falls below the width of the code."),
        source="Burda, Grosse, Salakhutdinov (2016)",
    ),
    "train_activity": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train activity"),
        QT_TRANSLATE_NOOP("lore", "The mean activity of the units of the code, training digits."),
        _ACTIVITY,
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take the sparse kind: it comes down to the activity wanted."
        ),
        source="Ng (2011), Sparse autoencoder",
    ),
    "test_activity": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test activity"),
        QT_TRANSLATE_NOOP("lore", "The mean activity of the units of the code, test digits."),
        _ACTIVITY,
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare it with that of training: are the same few units on for new digits?"
        ),
        source="Ng (2011), Sparse autoencoder",
    ),
    "pca_loss": CurveLore(
        QT_TRANSLATE_NOOP("lore", "PCA"),
        QT_TRANSLATE_NOOP(
            "lore", "The loss of as many principal components as the code has numbers."
        ),
        r"\hat{x} = \bar{x} + V V^T (x - \bar{x})",
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take Identity and squared error: learning comes down to this line and no further.",
        ),
        source="Baldi, Hornik (1989)",
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
        trying=QT_TRANSLATE_NOOP(
            "lore", "Learn 1 alone and then 8 alone: of which are the others told apart better?"
        ),
        source="Fawcett (2006)",
    ),
    "train_free_energy": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train free energy"),
        QT_TRANSLATE_NOOP("lore", "The mean free energy of training digits: less for likely ones."),
        _FREE_ENERGY,
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Its height means nothing by itself: compare it with that of test digits."
        ),
        source="Hinton (2012), A practical guide to training restricted Boltzmann machines",
    ),
    "test_free_energy": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test free energy"),
        QT_TRANSLATE_NOOP(
            "lore", "The same of test digits: a gap that widens is overfitting, without labels."
        ),
        _FREE_ENERGY,
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Learn from 500 digits: after how many updates do the two part?"
        ),
        source="Hinton (2012), A practical guide to training restricted Boltzmann machines",
    ),
    "log_likelihood": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Log-likelihood"),
        QT_TRANSLATE_NOOP(
            "lore", "How likely the model finds the test digits, exactly: by adding up all states."
        ),
        r"\frac{1}{N} \sum_{n=1}^{N} log p(v_n)",
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare k = 1 with the exact gradient: how much likelihood do estimates cost?"
        ),
        source="Salakhutdinov, Murray (2008)",
    ),
    "pseudo_likelihood": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Pseudo-likelihood"),
        QT_TRANSLATE_NOOP("lore", "How likely each pixel is, the others being known."),
        r"\sum_{i=1}^{n} log P(v_i | v_{-i})",
        "",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare it with the dreams: it may rise while they still look like nothing."
        ),
        source="Besag (1975)",
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
        trying=QT_TRANSLATE_NOOP(
            "lore", "Let it make five steps a round: it falls below 2 log 2, which is 1.39."
        ),
        source="Goodfellow et al. (2014)",
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
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take both losses of the generator: under minimax it is below 0."
        ),
        source="Goodfellow et al. (2014)",
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
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take several generator's steps a round: how many of the modes are left?"
        ),
        source="Metz, Poole, Pfau, Sohl-Dickstein (2017)",
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
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look at it together with the modes hit: one without the other says little."
        ),
        source="Srivastava, Valkov, Russell, Gutmann, Sutton (2017)",
    ),
}
"""The curves of models that rebuild their input, of Boltzmann machines and adversarial nets."""
