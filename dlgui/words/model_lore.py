"""What is known of the settings of models that read sequences, rebuild, dream or compete."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

_HINTON = "Hinton (2012), A practical guide to training restricted Boltzmann machines"
_DEEP = "Salakhutdinov, Hinton (2009)"
_SOCHER = "Socher et al. (2013)"
_SPARSE = r"L + λ \sum_{k=1}^{K} KL(ρ ‖ \bar{c}_k)"

MODEL_LORE: dict[str, Lore] = {
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
    "sequence.items": Lore(source="Hochreiter, Schmidhuber (1997)"),
    "sequence.modulus": Lore(formula=r"y = (x_1 + x_2) mod k"),
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
    "sequence.prompt": Lore(formula=r"p(c) = \frac{e^{a_c / T}}{\sum_{k=1}^{K} e^{a_k / T}}"),
    "sequence.cell": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Exchange tanh for an LSTM and look at the bars of the gradient through time."
        )
    ),
    "sequence.composition": Lore(source=_SOCHER),
    "sequence.forget_gate": Lore(
        formula=r"c_t = f c_{t-1} + i g,  f = σ(x_t W_x + h_{t-1} W_h + b)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Switch it off where one sequence follows the other: the cell grows and grows."
        ),
        source="Gers, Schmidhuber, Cummins (2000)",
    ),
    "sequence.forget_bias": Lore(
        formula=r"f = σ(… + b_f)", source="Jozefowicz, Zaremba, Sutskever (2015)"
    ),
    "sequence.reset": Lore(formula=r"n = tanh(x W_x + (r h) W_h + b)", source="Cho et al. (2014)"),
    "sequence.recurrent_initializer": Lore(
        formula=r"W_h^T W_h = I", source="Saxe, McClelland, Ganguli (2014)"
    ),
    "sequence.recurrent_gain": Lore(
        formula=r"W_h ← g W_h",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .5 and 2 with tanh, and look at the gradient through time before step 1."
        ),
        source="Pascanu, Mikolov, Bengio (2013)",
    ),
    "sequence.truncation": Lore(source="Williams, Peng (1990)"),
    "sequence.layer_norm": Lore(
        formula=r"y = γ \frac{x - μ}{\sqrt{σ^2 + ε}} + β", source="Ba, Kiros, Hinton (2016)"
    ),
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
    "autoencoder.tied": Lore(formula=r"W_{out} = W_{in}^T", source="Vincent et al. (2010)"),
    "autoencoder.noise": Lore(
        formula=r"L = ℓ(x, g(f(\tilde{x})))",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Spoil the input by masking and look at the weights: strokes instead of spots."
        ),
        source="Vincent, Larochelle, Bengio, Manzagol (2008)",
    ),
    "autoencoder.noise_level": Lore(source="Vincent, Larochelle, Bengio, Manzagol (2008)"),
    "autoencoder.beta": Lore(
        formula=r"L = ℓ(x, \hat{x}) + β KL(q(c) ‖ N(0, 1))",
        trying=QT_TRANSLATE_NOOP("lore", "Take 0, 1 and 4, and compare the maps of the codes."),
        source="Kingma, Welling (2014); Higgins et al. (2017)",
    ),
    "autoencoder.sparsity": Lore(formula=_SPARSE, source="Ng (2011), Sparse autoencoder"),
    "autoencoder.sparsity_weight": Lore(formula=_SPARSE, source="Ng (2011), Sparse autoencoder"),
    "autoencoder.sparsity_target": Lore(formula=_SPARSE, source="Ng (2011), Sparse autoencoder"),
    "boltzmann.gibbs_steps": Lore(
        formula=r"ΔW = η (v_0 h_0^T - v_k h_k^T)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1 and 10: an update takes longer, and its gradient is a better estimate."
        ),
        source="Hinton (2002)",
    ),
    "boltzmann.persistent": Lore(source="Tieleman (2008)"),
    "boltzmann.sampled": Lore(formula=r"P(v_i = 1) = x_i", source=_HINTON),
    "boltzmann.patterns": Lore(source="Ackley, Hinton, Sejnowski (1985)"),
    "boltzmann.exact": Lore(
        formula=r"\frac{∂ log p}{∂W} = 〈v h〉_{data} - 〈v h〉_{model}",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Switch it off: how much do estimates by a few Gibbs steps lead astray?"
        ),
        source="Ackley, Hinton, Sejnowski (1985)",
    ),
    "boltzmann.annealing": Lore(
        formula=r"P(s_i = 1) = σ(\frac{a_i}{T})", source="Kirkpatrick, Gelatt, Vecchi (1983)"
    ),
    "boltzmann.pretraining": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 0: the deep layers then begin with weights that were drawn at random."
        ),
        source="Hinton, Osindero, Teh (2006)",
    ),
    "boltzmann.joint": Lore(source=_DEEP),
    "boltzmann.joint_rate": Lore(formula=r"η_{joint} = r η", source=_DEEP),
    "boltzmann.mean_field": Lore(
        formula=r"μ_j ← σ(\sum_{i=1}^{n} W_{ij} v_i + \sum_{k=1}^{m} U_{jk} μ_k)", source=_DEEP
    ),
    "boltzmann.fine_tune": Lore(source="Hinton, Osindero, Teh (2006)"),
    "adversarial.latent_size": Lore(
        formula=r"x = G(z),  z ~ N(0, 1)", source="Goodfellow et al. (2014)"
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
}
"""By the path of a setting."""
