"""What is known of settings in the labs of models that rebuild, dream or read sequences."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

_OTHER_RUN = QT_TRANSLATE_NOOP("lore", "Look at the same digits in another run: what has changed?")

REBUILD_LORE: dict[str, Lore] = {
    "network.hidden": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take none, with Identity and squared error: what is left is the plane of PCA."
        ),
        source="Baldi, Hornik (1989)",
    ),
    "network.activation": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take Identity and squared error: no code then beats as many principal components.",
        )
    ),
    "rebuild_run": Lore(trying=_OTHER_RUN),
    "rebuild_view": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take Maps: do the digits of a class lie together, though no labels were learnt?",
        )
    ),
    "rebuild_weights_layer": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare both: what is looked for in a digit, and what digits are painted with."
        )
    ),
    "rebuild_grid_shown": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take the walk: is each image on the way still a digit?")
    ),
    "rebuild_walk_from": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Begin at a 4 and go to a 9: where does one become the other?"
        )
    ),
    "rebuild_walk_to": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take a digit at the far side of the map: which others does the way lead through?",
        )
    ),
    "rebuild_curve": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take KL of a variational code: how many nats does the code say of a digit?"
        ),
        source="Kingma, Welling (2014)",
    ),
}

DREAM_LORE: dict[str, Lore] = {
    "data.points": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 100: are the generated points spread as the few real ones are?"
        ),
    ),
    "data.classes": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take more: does the generator find all of the groups?")
    ),
    "data.noise": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .02: does the generator hit groups that are so narrow?"
        )
    ),
    "data.points_seed": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Draw other points of the same kind: the generator has to find the same places."
        )
    ),
    "data.train_size": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 500: the free energies of train and test part, which is overfitting."
        )
    ),
    "network.hidden": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take 20 and then 500 units: how sharp do the dreams get?")
    ),
    "network.activation": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take ReLU and then tanh: how do the borders of the discriminator bend?"
        )
    ),
    "network.initial_std": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .01, as Hinton's guide advises, and then 1: how do the filters look?"
        ),
        source="Hinton (2012), A practical guide to training restricted Boltzmann machines",
    ),
    "regularization.l2": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 0 and then .01: which filters are the smoother ones?"
        )
    ),
    "dream_run": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look at the same picture of another run: which one dreams better digits?"
        )
    ),
    "dream_view": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take Slow motion, and say before each stage what comes next."
        )
    ),
    "dream_curve": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Compare error and log-likelihood: the first falls soon, and says little of the "
            "dreams.",
        ),
        source="Hinton (2012), A practical guide to training restricted Boltzmann machines",
    ),
    "dream_start": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Let them begin at noise: how many Gibbs steps until there are digits?"
        )
    ),
    "dream_half": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Paint out the top and then the bottom: which half says more of a digit?"
        )
    ),
    "dream_layer": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Go up layer by layer: do the units look for larger parts of a digit?"
        )
    ),
}

SEQUENCE_LORE: dict[str, Lore] = {
    "network.hidden": Lore(
        r"h_t = f(x_t, h_{t-1})",
        QT_TRANSLATE_NOOP("lore", "Take 8 and then 64 units: how much can they keep in mind?"),
    ),
    "regularization.l1": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take .0001, and look whether the loss still falls.")
    ),
    "sequences_run": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Show the same sequence to another cell: whose gradient reaches further back?"
        )
    ),
    "sequences_sequence": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look for one that it answers wrongly: at which step does it go astray?"
        )
    ),
    "sequences_unit": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Look for a unit that keeps its value over many steps.")
    ),
    "sequences_scale": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take linear and then log: on which does one see the last progress?"
        )
    ),
    "sequences_temperature": Lore(
        r"p(c) = \frac{e^{a_c / T}}{\sum_{k=1}^{K} e^{a_k / T}}",
        QT_TRANSLATE_NOOP(
            "lore", "Take .3 and then 1: which repeats itself, and which makes words of its own?"
        ),
    ),
}
"""By the path, of the control or of its field."""
