"""What is known of fields that have no control: those in which sources differ, and of files."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

RARE_LORE: dict[str, Lore] = {
    "training.sampling": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Shuffled epochs use every example once before any comes again: compare the curves "
            "of one epoch.",
        ),
        section="4.2.3",
    ),
    "data.folder": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Give it Fashion-MNIST: the same network gets fewer right."
        )
    ),
    "data.validation_place": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare both: the validation accuracy changes a little, as other digits judge."
        )
    ),
    "data.added_points": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Add one point of the wrong class, and look how far the border bends."
        )
    ),
    "network.batch_norm_eps": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .1: units with a small spread are no longer brought to spread 1."
        ),
        section="6.3.1",
    ),
    "network.batch_norm_momentum": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .5 and then .99: how soon does the test follow what training does?"
        )
    ),
    "network.running_variance": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take a batch size of 4, where the two differ by a third.")
    ),
    "network.running_variance_start": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 0 and then 1, and look at the test curve of the first updates."
        )
    ),
    "network.train_gamma_beta": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Switch it off: how much of the gain comes from normalising alone?"
        ),
        section="6.3.1",
    ),
    "network.train_output_weights": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Switch it off: the layers before have to serve weights drawn at random."
        )
    ),
    "network.train_output_bias": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Switch it off: the network can no longer prefer a class for every input alike."
        )
    ),
    "optimizer.momentum_form": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Compare both with a rate that changes: as long as it stays, they go the same way.",
        ),
        section="6.1.4",
    ),
    "optimizer.eps_place": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take an ε of .1, so that one sees a difference at all.")
    ),
    "optimizer.adam_eps": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look at the first ten updates: later the two hardly differ."
        ),
        section="6.1.6",
    ),
    "optimizer.adagrad_start": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take 0 and then .1: the first updates get shorter."),
        section="6.1.5",
    ),
    "optimizer.adagrad_skip_first": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Switch it on and look how far the first update goes."),
        section="6.1.5",
    ),
    "regularization.l1_form": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Count the weights that are exactly 0: there are many with one form, next to none "
            "with the other.",
        )
    ),
    "regularization.dropout_form": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare both: what is tested is the same network, scaled in another place."
        ),
        section="6.4.3",
    ),
    "early_stopping.min_change": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .01: small progress no longer counts, and the run stops sooner."
        )
    ),
    "training.precision": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take float64: slower, and the curves part only after many updates."
        )
    ),
    "training.evaluation_interval": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take 1 for the first updates: what happens between two measurements is not seen.",
        ),
        section="4.5.3",
    ),
    "training.evaluation_train": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 100 and then 1,000: how rough is the curve for the want of examples?"
        ),
        section="4.5.3",
    ),
    "training.evaluation_test": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 100: a difference of .02 between two runs is then no more than chance."
        ),
        section="4.5.3",
    ),
}
"""By the path of a setting."""
