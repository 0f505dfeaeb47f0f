"""What is known of the settings of the functions that learning is made of: losses, gradients."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

LEARNING_FUNCTION_LORE: dict[str, Lore] = {
    "loss.y": Lore(
        r"E = -log y",
        QT_TRANSLATE_NOOP("lore", "Go from .05 to .0025: what does each of the losses say of it?"),
        "4.2.2",
    ),
    "loss.classes": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 2 and then 10: cross-entropy stays, the squared error does not."
        ),
        section="4.2.1, 4.2.2",
    ),
    "loss.targets": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Change it: the losses stay, only the way to write the answer is another."
        ),
        section="4.2.4",
    ),
    "loss.batch": Lore(
        r"E = -\frac{1}{N} \sum_{n=1}^{N} \sum_{k=1}^{K} t_{nk} log y_{nk}",
        QT_TRANSLATE_NOOP(
            "lore", "Take 100 instead of 10: the sum is ten times as large, and the mean stays."
        ),
        "4.2.3",
    ),
    "numerical.h": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Make h smaller and smaller, and look at the errors below."
        ),
        section="4.3.1",
    ),
    "numerical.at": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 5 and then 10: the textbook's function has the slopes .2 and .3 there."
        ),
        section="4.3.2",
    ),
    "numerical.function": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Compare the textbook's function, a parabola, with tanh at a large h: only one "
            "errs there.",
        ),
        section="4.3.2",
    ),
    "numerical.formula": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Write x**3: the error of the central difference falls with h², until rounding "
            "takes over.",
        ),
        section="4.3.1",
    ),
    "field.x": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Go to (3, 4) on the round bowl: the gradient there is (6, 8)."
        )
    ),
    "field.y": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 0 on the round bowl: the gradient points along x0 alone."
        )
    ),
    "field.surface": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take the saddle: in its middle the gradient is 0, and yet it is no lowest point.",
        ),
        section="4.4, 4.4.1",
    ),
    "field.formula": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Write x*y: where is the gradient 0, and which ways lead down from there?"
        )
    ),
    "descent.lr": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "On the round bowl take 10 and then 1e-10, as the textbook does."
        )
    ),
    "descent.x": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "On the round bowl with a rate of .1 start ten times as far away: some ten steps more.",
        )
    ),
    "descent.y": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take 0 for both: where the gradient is 0, nothing moves.")
    ),
    "descent.surface": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take the elongated bowl with the same rate: along which axis is it slow?"
        ),
        section="4.4.1, 6.1.3",
    ),
    "descent.formula": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Write x**2 - y**2: it comes nearer along x, and flies off along y."
        )
    ),
    "training.lr": Lore(
        r"W ← W - η \frac{∂L}{∂W}",
        QT_TRANSLATE_NOOP(
            "lore", "Take .1 and then 1: how many steps does each need for the same loss?"
        ),
        "4.5",
    ),
    "training.batch": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1 and then 60: how rough is the curve of the mini-batch's loss?"
        ),
        section="4.2.3, 4.5.2",
    ),
    "training.hidden": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1: all borders between the classes are then straight."
        ),
        section="4.5.1",
    ),
    "training.seed": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Try three: do all of them part the plane as well?"),
        section="4.5",
    ),
    "check.fault": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Choose a fault and find, by the errors alone, the parameter where it sits."
        )
    ),
    "check.h": Lore(
        r"\frac{L(W + h) - L(W - h)}{2 h}",
        QT_TRANSLATE_NOOP("lore", "Take .1 and then 1e-10: the errors grow both ways."),
        "4.3.1, 5.7.3",
    ),
    "check.hidden": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 8: there are more weights to check, each with two passes of its own."
        )
    ),
    "check.seed": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Draw other weights: where nothing is wrong, the errors stay small."
        )
    ),
    "check_weights_plot_scale": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take linear with a fault: all errors but the largest seem to be 0."
        ),
        section="5.7.3",
    ),
    "small_training_loss_plot_scale": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Take log: does the loss still fall where it looks flat?"),
        section="4.5",
    ),
    "descent_value_plot_scale": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take log on the round bowl: a straight line, as each step takes off the same share.",
        ),
        section="4.4.1",
    ),
    "difference_error_plot_scale": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take log: both branches are seen, errors of large h and of rounding."
        ),
        section="4.3.1",
    ),
    "loss_curves_plot_scale": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take log: cross-entropy, -log y, becomes a straight line."
        ),
        section="4.2.2",
    ),
    "slope_plot_scale": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take log: far out the slope of sigmoid falls on a straight line, by a factor "
            "each unit.",
        ),
        section="3.2",
    ),
}
"""By the path."""
