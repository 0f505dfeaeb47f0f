"""The field's words, each with a sentence; their Japanese is the textbook's."""

from typing import NamedTuple, final

from dlgui.words.marking import QT_TRANSLATE_NOOP


@final
class Word(NamedTuple):
    """A word, other words for it, what it means, and the textbook's section."""

    title: str
    others: str
    text: str
    section: str


WORDS: dict[str, Word] = {
    "weight": Word(
        QT_TRANSLATE_NOOP("lore", "Weight"),
        "parameter, coefficient",
        QT_TRANSLATE_NOOP("lore", "A number that an input is multiplied by, and that is learnt."),
        "2.3, 3.1",
    ),
    "bias": Word(
        QT_TRANSLATE_NOOP("lore", "Bias"),
        "offset",
        QT_TRANSLATE_NOOP("lore", "A number added to the weighted sum: how easily a unit fires."),
        "2.3.2",
    ),
    "linear": Word(
        QT_TRANSLATE_NOOP("lore", "Linear layer"),
        "Affine, fully connected, dense",
        QT_TRANSLATE_NOOP("lore", "A layer that multiplies by a matrix and adds a bias."),
        "5.6",
    ),
    "activation": Word(
        QT_TRANSLATE_NOOP("lore", "Activation function"),
        "nonlinearity",
        QT_TRANSLATE_NOOP(
            "lore", "What a unit makes of its weighted sum; without one, two layers are but one."
        ),
        "3.2",
    ),
    "epoch": Word(
        QT_TRANSLATE_NOOP("lore", "Epoch"),
        "pass",
        QT_TRANSLATE_NOOP(
            "lore", "As many updates as it takes to look at as many examples as there are."
        ),
        "4.5.3",
    ),
    "step": Word(
        QT_TRANSLATE_NOOP("lore", "Update"),
        "step, iteration",
        QT_TRANSLATE_NOOP("lore", "One change of all weights, made from one mini-batch."),
        "4.5",
    ),
    "mini-batch": Word(
        QT_TRANSLATE_NOOP("lore", "Mini-batch"),
        "batch",
        QT_TRANSLATE_NOOP("lore", "The few examples that one update looks at."),
        "4.2.3",
    ),
    "loss": Word(
        QT_TRANSLATE_NOOP("lore", "Loss"),
        "cost, objective, error",
        QT_TRANSLATE_NOOP("lore", "One number for how bad the answers are: learning lowers it."),
        "4.2",
    ),
    "gradient": Word(
        QT_TRANSLATE_NOOP("lore", "Gradient"),
        "slope, derivative",
        QT_TRANSLATE_NOOP(
            "lore", "How much the loss changes with each weight: it points uphill, updates go down."
        ),
        "4.4",
    ),
    "learning-rate": Word(
        QT_TRANSLATE_NOOP("lore", "Learning rate"),
        "step size, η",
        QT_TRANSLATE_NOOP("lore", "What the gradient is multiplied by in an update."),
        "4.4.1",
    ),
    "backpropagation": Word(
        QT_TRANSLATE_NOOP("lore", "Backpropagation"),
        "backward pass",
        QT_TRANSLATE_NOOP("lore", "The chain rule, from the loss back through every layer."),
        "5",
    ),
    "overfitting": Word(
        QT_TRANSLATE_NOOP("lore", "Overfitting"),
        "learning by heart",
        QT_TRANSLATE_NOOP(
            "lore", "It gets right what it learns from, and new examples much less often."
        ),
        "6.4.1",
    ),
    "weight-decay": Word(
        QT_TRANSLATE_NOOP("lore", "Weight decay"),
        "L2, ridge, Tikhonov",
        QT_TRANSLATE_NOOP(
            "lore",
            "A penalty on large weights: with SGD the same as L2, with Adam not.",
        ),
        "6.4.2",
    ),
    "dropout": Word(
        QT_TRANSLATE_NOOP("lore", "Dropout"),
        "",
        QT_TRANSLATE_NOOP("lore", "In each update other hidden units, drawn by lot, are left out."),
        "6.4.3",
    ),
    "batch-norm": Word(
        QT_TRANSLATE_NOOP("lore", "Batch norm"),
        "batch normalization",
        QT_TRANSLATE_NOOP(
            "lore", "In each mini-batch every unit's sums are brought to mean 0 and spread 1."
        ),
        "6.3",
    ),
    "initial-values": Word(
        QT_TRANSLATE_NOOP("lore", "Initial values"),
        "initialization, Xavier, He",
        QT_TRANSLATE_NOOP("lore", "The weights before the first update, drawn at random."),
        "6.2",
    ),
    "saturation": Word(
        QT_TRANSLATE_NOOP("lore", "Saturation"),
        "",
        QT_TRANSLATE_NOOP(
            "lore",
            "An activation at the flat ends of its function, where the slope is almost 0.",
        ),
        "6.2.2",
    ),
    "vanishing-gradient": Word(
        QT_TRANSLATE_NOOP("lore", "Vanishing gradient"),
        "",
        QT_TRANSLATE_NOOP(
            "lore", "Each layer makes the gradient smaller, until the first ones learn nothing."
        ),
        "6.2.2",
    ),
    "divergence": Word(
        QT_TRANSLATE_NOOP("lore", "Divergence"),
        "blow-up",
        QT_TRANSLATE_NOOP("lore", "The loss grows beyond all numbers: the steps are too long."),
        "4.4.1",
    ),
    "hyperparameter": Word(
        QT_TRANSLATE_NOOP("lore", "Hyperparameter"),
        "setting",
        QT_TRANSLATE_NOOP("lore", "What a person chooses and the network does not learn."),
        "6.5",
    ),
    "convolution": Word(
        QT_TRANSLATE_NOOP("lore", "Convolution"),
        "filter, kernel",
        QT_TRANSLATE_NOOP(
            "lore", "A small window of weights that is moved over the image, the same everywhere."
        ),
        "7.2",
    ),
    "pooling": Word(
        QT_TRANSLATE_NOOP("lore", "Pooling"),
        "subsampling",
        QT_TRANSLATE_NOOP("lore", "Of each small window only the largest value or the mean stays."),
        "7.3",
    ),
    "softmax": Word(
        QT_TRANSLATE_NOOP("lore", "Softmax"),
        "",
        QT_TRANSLATE_NOOP("lore", "Makes probabilities, which add up to 1, of any numbers."),
        "3.5",
    ),
    "seed": Word(
        QT_TRANSLATE_NOOP("lore", "Seed"),
        "random state",
        QT_TRANSLATE_NOOP("lore", "The number from which all random numbers of a run follow."),
        "",
    ),
}
"""By an id that does not change."""
