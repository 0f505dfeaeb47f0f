"""What is known of the settings of models that read sequences, rebuild, dream or compete."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP
from dlgui.words.sequence_lore import SEQUENCE_FIELD_LORE

_HINTON = "Hinton (2012), A practical guide to training restricted Boltzmann machines"
_DEEP = "Salakhutdinov, Hinton (2009)"
_SPARSE = r"L + λ \sum_{k=1}^{K} KL(ρ ‖ \bar{c}_k)"

MODEL_LORE: dict[str, Lore] = {
    "autoencoder.kind": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take plain and then variational, and compare the maps of the codes."
        ),
        source="Hinton, Salakhutdinov (2006); Kingma, Welling (2014)",
    ),
    "autoencoder.code": Lore(
        formula=r"c = f(x),  \hat{x} = g(c)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 2, 10 and 32, and compare each with the dotted line of PCA."
        ),
        source="Hinton, Salakhutdinov (2006)",
    ),
    "autoencoder.tied": Lore(
        formula=r"W_{out} = W_{in}^T",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Switch it off: there are twice as many weights. Does the loss get any lower?"
        ),
        source="Vincent et al. (2010)",
    ),
    "autoencoder.noise": Lore(
        formula=r"L = ℓ(x, g(f(\tilde{x})))",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Spoil the input by masking and look at the weights: strokes instead of spots."
        ),
        source="Vincent, Larochelle, Bengio, Manzagol (2008)",
    ),
    "autoencoder.noise_level": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .1 and then .6, and compare the weights of the first layer."
        ),
        source="Vincent, Larochelle, Bengio, Manzagol (2008)",
    ),
    "autoencoder.beta": Lore(
        formula=r"L = ℓ(x, \hat{x}) + β KL(q(c) ‖ N(0, 1))",
        trying=QT_TRANSLATE_NOOP("lore", "Take 0, 1 and 4, and compare the maps of the codes."),
        source="Kingma, Welling (2014); Higgins et al. (2017)",
    ),
    "autoencoder.sparsity": Lore(
        formula=_SPARSE,
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare both: under which are there units that are never on?"
        ),
        source="Ng (2011), Sparse autoencoder",
    ),
    "autoencoder.sparsity_weight": Lore(
        formula=_SPARSE,
        trying=QT_TRANSLATE_NOOP(
            "lore", "Raise it tenfold: the mean activity falls, and what is rebuilt gets worse."
        ),
        source="Ng (2011), Sparse autoencoder",
    ),
    "autoencoder.sparsity_target": Lore(
        formula=_SPARSE,
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .01 and then .2: how many units are on for one digit?"
        ),
        source="Ng (2011), Sparse autoencoder",
    ),
    "boltzmann.gibbs_steps": Lore(
        formula=r"ΔW = η (v_0 h_0^T - v_k h_k^T)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1 and 10: an update takes longer, and its gradient is a better estimate."
        ),
        source="Hinton (2002)",
    ),
    "boltzmann.persistent": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Switch it on with k = 1 and watch the chains: they move on from update to update.",
        ),
        source="Tieleman (2008)",
    ),
    "boltzmann.sampled": Lore(
        formula=r"P(v_i = 1) = x_i",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Switch it off: greys go in as they are, and every batch of a digit is the same.",
        ),
        source=_HINTON,
    ),
    "boltzmann.patterns": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take parity without hidden units: no machine of that kind can learn it."
        ),
        source="Ackley, Hinton, Sejnowski (1985)",
    ),
    "boltzmann.exact": Lore(
        formula=r"\frac{∂ log p}{∂W} = 〈v h〉_{data} - 〈v h〉_{model}",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Switch it off: how much do estimates by a few Gibbs steps lead astray?"
        ),
        source="Ackley, Hinton, Sejnowski (1985)",
    ),
    "boltzmann.annealing": Lore(
        formula=r"P(s_i = 1) = σ(\frac{a_i}{T})",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take 10 with the encoder: does it find codes more often than from a cold start?",
        ),
        source="Kirkpatrick, Gelatt, Vecchi (1983)",
    ),
    "boltzmann.pretraining": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 0: the deep layers then begin with weights that were drawn at random."
        ),
        source="Hinton, Osindero, Teh (2006)",
    ),
    "boltzmann.joint": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 0: the layers learn one after the other and never together."
        ),
        source=_DEEP,
    ),
    "boltzmann.joint_rate": Lore(
        formula=r"η_{joint} = r η",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1: do the filters learnt layer by layer survive it?"
        ),
        source=_DEEP,
    ),
    "boltzmann.mean_field": Lore(
        formula=r"μ_j ← σ(\sum_{i=1}^{n} W_{ij} v_i + \sum_{k=1}^{m} U_{jk} μ_k)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1 and then 20: from how many sweeps on does no more change?"
        ),
        source=_DEEP,
    ),
    "boltzmann.fine_tune": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Switch it off: the softmax alone learns the classes. How many digits does that cost?",
        ),
        source="Hinton, Osindero, Teh (2006)",
    ),
    "adversarial.latent_size": Lore(
        formula=r"x = G(z),  z ~ N(0, 1)",
        trying=QT_TRANSLATE_NOOP("lore", "Take 1: all that is generated lies on one bent line."),
        source="Goodfellow et al. (2014)",
    ),
    "adversarial.generator_loss": Lore(
        formula=r"-\frac{1}{N} \sum_{n=1}^{N} log D(G(z_n))",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take minimax and five steps of the discriminator: the arrows shrink where its points"
            " are seen through.",
        ),
        source="Goodfellow et al. (2014)",
    ),
    "adversarial.learns": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Let the generator learn alone: all points run to where the field is highest."
        ),
        source="Goodfellow et al. (2014)",
    ),
    "adversarial.discriminator_steps": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Let it be 5: the discriminator gets surer, and its loss falls below that of balance.",
        ),
        source="Goodfellow et al. (2014)",
    ),
    "adversarial.generator_steps": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Let it be 10: the points heap up on one cloud and wander from one to the next.",
        ),
        source="Goodfellow et al. (2014)",
    ),
    "data.kept_classes": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Learn 1 alone: other digits are rebuilt badly, and so they are found."
        )
    ),
    "autoencoder.odd_classes": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Learn 1, and look for 7 and then for 0: which one is harder to find?"
        )
    ),
    "autoencoder.loss": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare the images, not the losses: these are in different units."
        )
    ),
    "boltzmann.rows": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 2 by 3 and then 4 by 4: how many more updates do all bars need?"
        )
    ),
    "boltzmann.columns": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take one more: there are twice as many states for each unit that is added."
        )
    ),
    "adversarial.discriminator_hidden": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 4: a discriminator that sees little has little to teach."
        )
    ),
    **SEQUENCE_FIELD_LORE,
}
"""By the path of a setting."""
