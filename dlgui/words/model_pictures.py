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
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take a linear autoencoder: it comes down to the dotted line and stays there."
        ),
        source="Baldi, Hornik (1989)",
    ),
    "rebuild_kl_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How much the code says of a digit, in nats."),
        _KL,
        trying=QT_TRANSLATE_NOOP("lore", "Compare β = 0, 1 and 4: which code says most?"),
        source="Kingma, Welling (2014)",
    ),
    "rebuild_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "Test digits above, and below each what is rebuilt of it."),
        r"\hat{x} = g(f(x))",
        trying=QT_TRANSLATE_NOOP("lore", "Look for digits that come back as another one."),
        source="Hinton, Salakhutdinov (2006)",
    ),
    "rebuild_map": PictureLore(
        "",
        r"c = f(x)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Click between two clouds: what lies between a 4 and a 9?"
        ),
        source="Kingma, Welling (2014)",
    ),
    "rebuild_decoded": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What the decoder makes of the place or places of the map."),
        r"\hat{x} = g(c)",
        trying=QT_TRANSLATE_NOOP("lore", "Go out to where no digits lie: what is decoded there?"),
        source="Kingma, Welling (2014)",
    ),
    "rebuild_grid_wall": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "What the decoder makes of places in even steps over the map, or on a walk."
        ),
        r"\hat{x} = g(c)",
        trying=QT_TRANSLATE_NOOP("lore", "Go along a row: where does one digit become the next?"),
        source="Kingma, Welling (2014)",
    ),
    "rebuild_near": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The test digits whose codes lie nearest to the place."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Choose a place on a border: of how many classes are they?"
        ),
    ),
    "rebuild_weights_wall": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "What the first units look for, or what the last ones paint: weights as images."
        ),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Spoil the input and learn again: do the spots become strokes?"
        ),
        source="Vincent, Larochelle, Bengio, Manzagol (2008)",
    ),
    "rebuild_errors": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The errors of normal and of odd digits: what lies apart can be told apart."
        ),
        r"ℓ(x, \hat{x})",
        trying=QT_TRANSLATE_NOOP("lore", "Move the threshold to where the two hills meet."),
    ),
    "rebuild_roc": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore",
            "The ROC curve: for every threshold the share of odd digits found, over the share of"
            " normal ones that are taken for odd.",
        ),
        trying=QT_TRANSLATE_NOOP("lore", "Move the threshold: its point runs along this curve."),
        source="Fawcett (2006)",
    ),
    "rebuild_mistaken": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The digits that lie on the wrong side of the threshold."),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Would you call these odd yourself? Some are badly written."
        ),
    ),
    "dream_energy_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The free energies of train and test: where they part, it overfits."
        ),
        _ENERGY,
        trying=QT_TRANSLATE_NOOP("lore", "Learn from 500 digits: where do the two part?"),
        source="Hinton (2012), A practical guide to training restricted Boltzmann machines",
    ),
    "dream_likelihood_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How likely the machine finds the data."),
        r"log p(v) = -F(v) - log Z",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look at the dreams when it stops rising: are they digits by then?"
        ),
        source="Salakhutdinov, Murray (2008)",
    ),
    "dream_error_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How far rebuilt data are off."),
        r"‖v - v_1‖^2",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare it with the likelihood: it falls soon, and then says little."
        ),
        source="Hinton (2012), A practical guide to training restricted Boltzmann machines",
    ),
    "dream_rebuilt_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "How far data are off that went through all layers and back."),
        r"‖v - \hat{v}‖^2",
        trying=QT_TRANSLATE_NOOP("lore", "Look how it jumps where the next layer begins to learn."),
        source="Hinton, Salakhutdinov (2006)",
    ),
    "dream_accuracy_plot": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The share of digits whose class is told rightly."),
        r"\frac{1}{N} \sum_{n=1}^{N} [y_n = t_n]",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take no layers learnt beforehand: how many updates later does it rise?"
        ),
        source="Hinton, Osindero, Teh (2006)",
    ),
    "dream_bars_plot": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "The probability of every state, exactly: those of the patterns shall grow."
        ),
        r"p(v) = \frac{1}{Z} \sum_{h} e^{-E(v, h)}",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Count the bars that stand out: there is one for each pattern."
        ),
        source="Ackley, Hinton, Sejnowski (1985)",
    ),
    "dream_patterns": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The patterns that are learnt."),
        trying=QT_TRANSLATE_NOOP("lore", "Say which pairs of units are always on together."),
        source="Ackley, Hinton, Sejnowski (1985)",
    ),
    "dream_step_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "One update by contrastive divergence, from the data to ΔW."),
        _CD,
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look at the last image: where is the weight raised, where is it lowered?"
        ),
        source="Hinton (2002)",
    ),
    "dream_slow_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The same update, one stage after the other."),
        _CD,
        trying=QT_TRANSLATE_NOOP("lore", "Say before each stage what comes next, and why."),
        source="Hinton (2002)",
    ),
    "dream_phases_wall": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore",
            "How often two units are on together: with the data, in the dream, and the difference,"
            " which is the update.",
        ),
        r"ΔW_{ij} = η (〈s_i s_j〉_{data} - 〈s_i s_j〉_{model})",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Play until the difference is pale: data and dream then agree."
        ),
        source="Ackley, Hinton, Sejnowski (1985)",
    ),
    "dream_filters_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "The weights of each hidden unit as an image."),
        r"P(h_j = 1) = σ(c_j + W_j·v)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look for filters that are strokes, and for some that learnt nothing."
        ),
        source="Hinton (2012), A practical guide to training restricted Boltzmann machines",
    ),
    "dream_completed_wall": PictureLore(
        QT_TRANSLATE_NOOP(
            "lore", "Digits of which a part is painted out, and how it is completed."
        ),
        trying=QT_TRANSLATE_NOOP(
            "lore", "Paint out the half that tells a 4 from a 9: which one does it choose?"
        ),
        source="Salakhutdinov, Hinton (2009)",
    ),
    "dream_fantasy_wall": PictureLore(
        QT_TRANSLATE_NOOP("lore", "What chains of Gibbs steps dream that no data hold."),
        r"P(v_i = 1) = σ(b_i + W_i·h)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Let the chains go on for many steps: do they change from one digit to another?"
        ),
        source="Tieleman (2008)",
    ),
    "dream_edge_sheet": PictureLore(
        trying=QT_TRANSLATE_NOOP("lore", "Play, and say which edges learn in the next phase."),
        source="Hinton, Osindero, Teh (2006)",
    ),
}
"""By the name of the picture, without a number at its end."""
