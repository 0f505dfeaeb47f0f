"""Models that feed what they are given on: from layer to layer, or from step to step."""

from typing import Final

from dlgui.window.survey.model import Family, Model, Nature, Purpose
from dlgui.window.survey.shapes import adversarial, forward, recurrent, tree
from dlgui.words.marking import QT_TRANSLATE_NOOP

FEEDING: Final = (
    Model(
        "perceptron",
        QT_TRANSLATE_NOOP("survey", "Perceptron"),
        QT_TRANSLATE_NOOP(
            "survey", "A weighted sum and a threshold: it says which class, and no probability."
        ),
        Family.LAYERED,
        Nature.DETERMINISTIC,
        Purpose.DISCRIMINANT,
        forward(3, 1),
        "functions",
        "neuron",
    ),
    Model(
        "layers",
        QT_TRANSLATE_NOOP("survey", "Multi-layer network"),
        QT_TRANSLATE_NOOP(
            "survey", "Layer feeds layer, softmax gives the probability of each class: p(t | x)."
        ),
        Family.LAYERED,
        Nature.DETERMINISTIC,
        Purpose.DISCRIMINATIVE,
        forward(3, 4, 2),
        "overfitting",
        "overfit",
    ),
    Model(
        "convolution",
        QT_TRANSLATE_NOOP("survey", "Convolutional network"),
        QT_TRANSLATE_NOOP(
            "survey", "A unit sees a small window, and the same weights serve in every place."
        ),
        Family.LAYERED,
        Nature.DETERMINISTIC,
        Purpose.DISCRIMINATIVE,
        forward(6, 4, 2, reach=1),
        "inside",
        "simple-convnet",
    ),
    Model(
        "adversarial-network",
        QT_TRANSLATE_NOOP("survey", "Adversarial network (GAN)"),
        QT_TRANSLATE_NOOP(
            "survey", "A generator makes points of noise, a discriminator tells them from data."
        ),
        Family.LAYERED,
        Nature.PROBABILISTIC,
        Purpose.GENERATIVE,
        adversarial(2, 3, 2, 3, 1),
        "dream",
        "gan-plane",
    ),
    Model(
        "recurrent-networks",
        QT_TRANSLATE_NOOP("survey", "Recurrent network, LSTM, GRU"),
        QT_TRANSLATE_NOOP(
            "survey", "Each step is fed by an input and by the step before: it can remember."
        ),
        Family.RECURRENT,
        Nature.DETERMINISTIC,
        Purpose.DISCRIMINATIVE,
        recurrent(4),
        "sequences",
        "adding-problem",
    ),
    Model(
        "recursive-network",
        QT_TRANSLATE_NOOP("survey", "Recursive network"),
        QT_TRANSLATE_NOOP(
            "survey", "It follows a tree: two children feed their parent, by the same weights."
        ),
        Family.RECURRENT,
        Nature.DETERMINISTIC,
        Purpose.DISCRIMINATIVE,
        tree(),
        "sequences",
        "trees",
    ),
    Model(
        "letters",
        QT_TRANSLATE_NOOP("survey", "Writing letters"),
        QT_TRANSLATE_NOOP(
            "survey", "The next letter is drawn from its probability, and read as the next input."
        ),
        Family.RECURRENT,
        Nature.PROBABILISTIC,
        Purpose.GENERATIVE,
        recurrent(3, drawn=True),
        "sequences",
        "letters",
    ),
)
