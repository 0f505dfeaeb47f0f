"""The texts of the presets, listed for translation; a test compares the files."""

from PySide6.QtCore import QCoreApplication

from dlgui.words.labels import QT_TRANSLATE_NOOP
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
}
"""What the sources say of the presets that are told without claims."""

SEEN = {
    "weight-decay": QT_TRANSLATE_NOOP("presets", "train .893, test .715 (5 seeds)"),
    "dropout": QT_TRANSLATE_NOOP("presets", "train .635, test .524 (5 seeds)"),
    "batch-norm-scales": QT_TRANSLATE_NOOP(
        "presets", "scale .0136 after 20 epochs, train accuracy: 1.00 with, .117 without (5 seeds)"
    ),
    "five-optimizers": QT_TRANSLATE_NOOP(
        "presets",
        "test at 1000: SGD .1135, Momentum .934 ± .006, Adam .946 ± .003;"
        " first at .90: Momentum 590-670, Adam 310-400 (5 seeds, 60,000 digits)",
    ),
    "initial-scale": QT_TRANSLATE_NOOP(
        "presets",
        "accuracy at 600: .693, .868, .788, .591 for s = 1, .1, .01, .001 (5 seeds, 60,000 digits)",
    ),
    "initial-values": QT_TRANSLATE_NOOP(
        "presets", "accuracy at 600: .868, .878, .922 (5 seeds, 60,000 digits)"
    ),
    "initial-values-mnist": QT_TRANSLATE_NOOP(
        "presets", "mean loss of updates 1901-2000: 2.301, .295, .203 (5 seeds, 60,000 digits)"
    ),
    "optimizers-mnist": QT_TRANSLATE_NOOP(
        "presets", "mean loss of updates 1901-2000: .203, .063, .031, .038 (5 seeds, 60,000 digits)"
    ),
    "remedies": QT_TRANSLATE_NOOP(
        "presets",
        "train and test: none 1.00, .746 ± .010; L2 .887, .681 ± .012; L1 .857, .672 ± .017;"
        " dropout .825, .642 ± .040 (5 seeds)",
    ),
    "sgd-rescued": QT_TRANSLATE_NOOP(
        "presets",
        "test at 1000: as in the notes .117, ReLU + He .849 ± .011, rate 0.3 .117 at most,"
        " rate 3 .910 ± .002 (5 seeds)",
    ),
}
"""What this program found of the presets that have claims."""


def preset_title(name: str) -> str:
    """Return a preset's title."""
    return QCoreApplication.translate("presets", TITLES.get(name) or presets()[name].title)


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
