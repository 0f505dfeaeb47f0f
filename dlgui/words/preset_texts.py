"""The texts of the presets, listed for translation; a test compares the files."""

from PySide6.QtCore import QCoreApplication

from dlgui.words.boltzmann_preset_texts import BOLTZMANN_SUMMARIES, BOLTZMANN_TITLES
from dlgui.words.marking import QT_TRANSLATE_NOOP
from dlgui.words.model_preset_texts import MODEL_SUMMARIES, MODEL_TITLES
from dlgui.words.preset_figures import SEEN as SEEN
from dlgui.words.sequence_preset_texts import SEQUENCE_SUMMARIES, SEQUENCE_TITLES
from engine.training.presets import presets
from engine.training.study import Study

TITLES = {
    "overfit": QT_TRANSLATE_NOOP("presets", "Overfit, no remedy"),
    "batch-norm-scales": QT_TRANSLATE_NOOP("presets", "Batch norm at 16 scales (textbook 6.3)"),
    "dropout": QT_TRANSLATE_NOOP("presets", "Dropout (textbook 6.4)"),
    "five-optimizers": QT_TRANSLATE_NOOP("presets", "Five optimizers"),
    "initial-scale": QT_TRANSLATE_NOOP("presets", "Scale of the initial values"),
    "initial-values": QT_TRANSLATE_NOOP("presets", "Std 0.1, Xavier, He"),
    "initial-values-mnist": QT_TRANSLATE_NOOP("presets", "Initial values on MNIST (textbook 6.2)"),
    "label-noise": QT_TRANSLATE_NOOP("presets", "Wrong labels, no remedy"),
    "light-l2": QT_TRANSLATE_NOOP("presets", "Remedy that wins: L2 .03"),
    "more-digits": QT_TRANSLATE_NOOP("presets", "Remedy that wins: more digits"),
    "optimizers-mnist": QT_TRANSLATE_NOOP("presets", "Optimizers on MNIST (textbook 6.1)"),
    "overfit-dropout": QT_TRANSLATE_NOOP("presets", "Overfit + dropout"),
    "overfit-dropout-l1": QT_TRANSLATE_NOOP("presets", "Overfit + dropout + L1"),
    "overfit-l1": QT_TRANSLATE_NOOP("presets", "Overfit + L1"),
    "overfit-l2": QT_TRANSLATE_NOOP("presets", "Overfit + L2"),
    "remedy-wins": QT_TRANSLATE_NOOP("presets", "A remedy that wins"),
    "remedies": QT_TRANSLATE_NOOP("presets", "Remedies side by side"),
    "sgd-rescued": QT_TRANSLATE_NOOP("presets", "What rescues SGD"),
    "weight-decay": QT_TRANSLATE_NOOP("presets", "Weight decay (textbook 6.4)"),
    "simple-convnet": QT_TRANSLATE_NOOP("presets", "Convolution (textbook 7.5)"),
    "small-convnet": QT_TRANSLATE_NOOP("presets", "Small convolutional network"),
    "misclassified": QT_TRANSLATE_NOOP("presets", "Its few mistakes"),
    "filters": QT_TRANSLATE_NOOP("presets", "Filters before and after (textbook 7.6)"),
    "dense-against-conv": QT_TRANSLATE_NOOP("presets", "Fully connected against convolution"),
    "moons-overfit": QT_TRANSLATE_NOOP("presets", "Two moons: overfitting on a plane"),
    "linear-spirals": QT_TRANSLATE_NOOP("presets", "Linear network on spirals"),
    "norms-by-batch": QT_TRANSLATE_NOOP("presets", "Batch norm and group norm by batch size"),
    "norms-by-updates": QT_TRANSLATE_NOOP("presets", "Both norms by batch size, equal updates"),
    "batch-norm-helps": QT_TRANSLATE_NOOP("presets", "Batch norm and small first weights"),
    **MODEL_TITLES,
    **BOLTZMANN_TITLES,
    **SEQUENCE_TITLES,
}

SUMMARIES = {
    "overfit": QT_TRANSLATE_NOOP(
        "presets", "A deep network learns 300 digits by heart: train and test accuracy part."
    ),
    "batch-norm-scales": QT_TRANSLATE_NOOP(
        "presets", "Sixteen spreads of the first weights, with and without batch norm."
    ),
    "five-optimizers": QT_TRANSLATE_NOOP(
        "presets",
        "A sigmoid network with small first weights: which optimizer leaves the plateau, and when.",
    ),
    "initial-scale": QT_TRANSLATE_NOOP(
        "presets", "First weights of std s at four scales: too large and too small learn late."
    ),
    "initial-values": QT_TRANSLATE_NOOP(
        "presets", "Three rules for the first weights; He's goes with ReLU."
    ),
    "initial-values-mnist": QT_TRANSLATE_NOOP(
        "presets", "Three rules for the first weights of a ReLU network of four hidden layers."
    ),
    "label-noise": QT_TRANSLATE_NOOP(
        "presets", "30 % of the labels are wrong: the test accuracy turns while they are learnt."
    ),
    "optimizers-mnist": QT_TRANSLATE_NOOP(
        "presets", "Four optimizers train a ReLU network of four hidden layers."
    ),
    "remedy-wins": QT_TRANSLATE_NOOP(
        "presets", "30 % of the labels are wrong: L2 keeps the network from learning those."
    ),
    "sgd-rescued": QT_TRANSLATE_NOOP(
        "presets", "SGD does not leave the plateau: ReLU with He's values, or a far higher rate."
    ),
    "more-digits": QT_TRANSLATE_NOOP(
        "presets",
        "1,000 digits instead of 300: the test accuracy rises by about .09, and the gap narrows.",
    ),
    "light-l2": QT_TRANSLATE_NOOP(
        "presets", "L2 of .03 wins by a little: test rises by about .01, and train stays near 1."
    ),
    "overfit-l2": QT_TRANSLATE_NOOP(
        "presets",
        "L2 of .1, as the source has it: the gap narrows because train falls; "
        "test falls a little too.",
    ),
    "overfit-l1": QT_TRANSLATE_NOOP(
        "presets",
        "L1 at a high rate, a wild curve: the gap narrows because train falls; test does not rise.",
    ),
    "overfit-dropout": QT_TRANSLATE_NOOP(
        "presets",
        "15 % of the units are left out: learning is slower, the gap narrows because train falls.",
    ),
    "overfit-dropout-l1": QT_TRANSLATE_NOOP(
        "presets",
        "A little dropout and L1: the gap narrows because train falls; test does not rise.",
    ),
    "weight-decay": QT_TRANSLATE_NOOP(
        "presets",
        "The textbook's L2 of 0.1, 201 epochs of 300 digits: the gap narrows because train falls.",
    ),
    "dropout": QT_TRANSLATE_NOOP(
        "presets",
        "The textbook's dropout of 0.2, 301 epochs: the gap narrows because train falls, "
        "and test too.",
    ),
    "remedies": QT_TRANSLATE_NOOP(
        "presets",
        "300 digits: more of them raise test a lot, L2 .03 a little; "
        "the others narrow the gap by lowering train.",
    ),
    "simple-convnet": QT_TRANSLATE_NOOP(
        "presets",
        "30 filters of 5 by 5, pooling, 100 units: in ten epochs the textbook's network "
        "reads digits it has not seen.",
    ),
    "small-convnet": QT_TRANSLATE_NOOP(
        "presets",
        "Two stages of 3 by 3 filters, a little dropout and a rate that falls: more digits "
        "right than with one stage, with fewer weights.",
    ),
    "misclassified": QT_TRANSLATE_NOOP(
        "presets",
        "About ten of 300 test digits are wrong: look which ones, and whether you would have "
        "read them.",
    ),
    "filters": QT_TRANSLATE_NOOP(
        "presets",
        "What 30 filters of 5 by 5 look for, before and after they have learnt: noise "
        "becomes edges and blobs.",
    ),
    "dense-against-conv": QT_TRANSLATE_NOOP(
        "presets",
        "434,000 parameters each: the network that looks through small windows makes about "
        "half as many mistakes.",
    ),
    "moons-overfit": QT_TRANSLATE_NOOP(
        "presets",
        "100 points of two moons that overlap: the large network bends its boundary around "
        "single points, with L2 it does not.",
    ),
    "linear-spirals": QT_TRANSLATE_NOOP(
        "presets",
        "Two spirals cannot be parted by a straight line: without a hidden layer the network "
        "hardly does better than guessing.",
    ),
    "norms-by-batch": QT_TRANSLATE_NOOP(
        "presets",
        "The same digits in batches of 2, 4, 8 and 32: batch norm breaks down with 2, "
        "group norm hardly minds.",
    ),
    "norms-by-updates": QT_TRANSLATE_NOOP(
        "presets",
        "200 updates each, so that small batches see fewer digits: both norms fall, batch "
        "norm much more.",
    ),
    "batch-norm-helps": QT_TRANSLATE_NOOP(
        "presets",
        "Six layers, first weights far too small, a high rate: with batch norm the "
        "network learns, without it never begins.",
    ),
    **MODEL_SUMMARIES,
    **BOLTZMANN_SUMMARIES,
    **SEQUENCE_SUMMARIES,
}

SAID = {
    "overfit": QT_TRANSLATE_NOOP("presets", "train 1.0, test about .77"),
    "dropout": QT_TRANSLATE_NOOP("presets", "train .67, test .548"),
    "overfit-dropout": QT_TRANSLATE_NOOP("presets", "slower learning"),
    "overfit-dropout-l1": QT_TRANSLATE_NOOP(
        "presets", "faster than dropout alone, the test accuracy does not saturate"
    ),
    "overfit-l1": QT_TRANSLATE_NOOP("presets", "a characteristic curve"),
    "overfit-l2": QT_TRANSLATE_NOOP("presets", "train .94, test .74"),
    "weight-decay": QT_TRANSLATE_NOOP("presets", "train .927, test .721"),
    "simple-convnet": QT_TRANSLATE_NOOP("presets", "train .998, test .989"),
    "moons-overfit": QT_TRANSLATE_NOOP(
        "presets",
        "many parameters and few examples make a network overfit; weight decay restrains it",
    ),
    "batch-norm-helps": QT_TRANSLATE_NOOP(
        "presets",
        "with batch norm the first weights matter less, and higher rates are possible",
    ),
}
"""What the sources say of the presets that are told without claims."""


def preset_title(name: str) -> str:
    """Return a preset's title."""
    title = title_to_keep(name)
    return QCoreApplication.translate("presets", title)


def title_to_keep(name: str) -> str:
    """Return a preset's title as it is written down, in no language but the program's own."""
    return TITLES.get(name) or presets()[name].title


def kept_title(preset: str, title: str) -> str:
    """Return the title of a kept run: that of its preset as it is called now, or its own."""
    is_own = preset not in presets() or title != title_to_keep(preset)
    return title if is_own else preset_title(preset)


def preset_summary(name: str) -> str:
    """Return in a sentence what a preset shows; nothing for a study that is none."""
    summary = SUMMARIES.get(name, "")
    return QCoreApplication.translate("presets", summary) if summary else ""


def preset_said(study: Study) -> str:
    """Return in a sentence what the source of a study found; nothing for one without a source."""
    translate = QCoreApplication.translate
    said = translate("presets", "The source: {0}.")
    return said.format(translate("presets", study.said)) if study.said else ""


def preset_seen(study: Study) -> str:
    """Return what this program found in a study; nothing if that is not known."""
    return QCoreApplication.translate("presets", study.seen) if study.seen else ""
