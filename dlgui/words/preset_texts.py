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
    "weight-decay": QT_TRANSLATE_NOOP(
        "presets",
        "train .84 to .98, test .67 to .75 (8 seeds)",
    ),
    "dropout": QT_TRANSLATE_NOOP(
        "presets",
        "train .45 to .90, test .33 to .75 (7 seeds)",
    ),
    "remedies": QT_TRANSLATE_NOOP(
        "presets",
        "test: none .67 to .82, 1,000 digits .80 to .89, L2 .03 .69 to .84; train and test: "
        "L2 .1 .78 to 1.00 and .63 to .78, L1 .82 to .96 and .64 to .76, dropout .86 to 1.00 "
        "and .65 to .78 (8 seeds)",
    ),
    "five-optimizers": QT_TRANSLATE_NOOP(
        "presets",
        "test at 1000: SGD .07 to .12, Momentum .87 to .93, AdaGrad .84 to .93, RMSProp .88 "
        "to .94, Adam .89 to .95 (10 seeds, 8,000 digits); with 60,000: SGD .1135, Momentum "
        ".934 ± .006, Adam .946 ± .003 (5 seeds)",
    ),
    "sgd-rescued": QT_TRANSLATE_NOOP(
        "presets",
        "test at 1000: as in the notes .07 to .12, rate 0.3 .07 to .12, ReLU + He .81 to .90,"
        " rate 3 .86 to .95 (7 seeds, 8,000 digits)",
    ),
    "initial-scale": QT_TRANSLATE_NOOP(
        "presets",
        "test at 600 for s = 1, .1, .01, .001: .61 to .73, .81 to .88, .73 to .80, .53 to .63"
        " (7 seeds, 8,000 digits); with 60,000: .693, .868, .788, .591 (5 seeds)",
    ),
    "initial-values": QT_TRANSLATE_NOOP(
        "presets",
        "test at 600: std .1 .81 to .88, Xavier .85 to .87, He .87 to .91 (7 seeds, 8,000 "
        "digits); with 60,000: .868, .878, .922 (5 seeds)",
    ),
    "optimizers-mnist": QT_TRANSLATE_NOOP(
        "presets",
        "mean loss of batches 1901-2000, before their updates: SGD .132 to .174, Momentum "
        ".001 to .005, AdaGrad .001 to .003, Adam .000 to .060 (7 seeds, 8,000 digits); after"
        " them, with 60,000: .203, .063, .031, .038 (5 seeds)",
    ),
    "initial-values-mnist": QT_TRANSLATE_NOOP(
        "presets",
        "mean loss of batches 1901-2000, before their updates: std .01 2.298 to 2.303, Xavier"
        " .223 to .280, He .132 to .174 (7 seeds, 8,000 digits); after them, with 60,000: "
        "2.301, .295, .203 (5 seeds)",
    ),
    "batch-norm-scales": QT_TRANSLATE_NOOP(
        "presets",
        "scale .0136 after 20 epochs, train accuracy: with batch norm .98 to 1.00, without "
        ".06 to .16 (7 seeds)",
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
