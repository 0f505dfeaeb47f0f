"""The titles and summaries of the presets, listed for translation; a test compares the files."""

from PySide6.QtCore import QCoreApplication

from dlgui.labels import QT_TRANSLATE_NOOP
from engine.training.presets import presets

TITLES = {
    "overfit": QT_TRANSLATE_NOOP("presets", "Overfit, no remedy"),
    "batch-norm-scales": QT_TRANSLATE_NOOP("presets", "Batch norm at 16 scales (textbook 6.3)"),
    "dropout": QT_TRANSLATE_NOOP("presets", "Dropout (textbook 6.4)"),
    "five-optimizers": QT_TRANSLATE_NOOP("presets", "Five optimizers"),
    "initial-scale": QT_TRANSLATE_NOOP("presets", "Scale of the initial values"),
    "initial-values": QT_TRANSLATE_NOOP("presets", "Std 0.1, Xavier, He"),
    "initial-values-mnist": QT_TRANSLATE_NOOP("presets", "Initial values on MNIST (textbook 6.2)"),
    "label-noise": QT_TRANSLATE_NOOP("presets", "Wrong labels, no remedy"),
    "optimizers-mnist": QT_TRANSLATE_NOOP("presets", "Optimizers on MNIST (textbook 6.1)"),
    "overfit-dropout": QT_TRANSLATE_NOOP("presets", "Overfit + dropout"),
    "overfit-dropout-l1": QT_TRANSLATE_NOOP("presets", "Overfit + dropout + L1"),
    "overfit-l1": QT_TRANSLATE_NOOP("presets", "Overfit + L1"),
    "overfit-l2": QT_TRANSLATE_NOOP("presets", "Overfit + L2"),
    "remedy-wins": QT_TRANSLATE_NOOP("presets", "A remedy that wins"),
    "remedies": QT_TRANSLATE_NOOP("presets", "Four remedies side by side"),
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
    "dropout": QT_TRANSLATE_NOOP(
        "presets", "The textbook's dropout of 0.2 against overfitting, 301 epochs of 300 digits."
    ),
    "five-optimizers": QT_TRANSLATE_NOOP(
        "presets",
        "A sigmoid network with small first weights: which optimizer leaves the plateau, and when.",
    ),
    "initial-scale": QT_TRANSLATE_NOOP(
        "presets", "First weights from N(0, s²) at four scales: too large and too small learn late."
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
    "overfit-dropout": QT_TRANSLATE_NOOP(
        "presets", "Dropout leaves out 15 % of the units of each update: learning is slower."
    ),
    "overfit-dropout-l1": QT_TRANSLATE_NOOP(
        "presets", "A little dropout and a little L1 together."
    ),
    "overfit-l1": QT_TRANSLATE_NOOP(
        "presets", "L1 at a high rate: a wild curve that depends on the random seed."
    ),
    "overfit-l2": QT_TRANSLATE_NOOP(
        "presets",
        "L2 pulls all weights towards 0: the gap narrows, the test accuracy falls a little.",
    ),
    "remedy-wins": QT_TRANSLATE_NOOP(
        "presets", "30 % of the labels are wrong: L2 keeps the network from learning those."
    ),
    "remedies": QT_TRANSLATE_NOOP(
        "presets",
        "300 digits, learnt with no remedy, L2, L1 and dropout, and which closes the gap.",
    ),
    "sgd-rescued": QT_TRANSLATE_NOOP(
        "presets", "SGD does not leave the plateau: ReLU with He's values, or a far higher rate."
    ),
    "weight-decay": QT_TRANSLATE_NOOP(
        "presets", "The textbook's L2 of 0.1 against overfitting, 201 epochs of 300 digits."
    ),
}


def preset_title(name: str) -> str:
    """Return a preset's title."""
    return QCoreApplication.translate("presets", TITLES.get(name) or presets()[name].title)


def preset_summary(name: str) -> str:
    """Return in a sentence what a preset shows; nothing for a study that is none."""
    summary = SUMMARIES.get(name, "")
    return QCoreApplication.translate("presets", summary) if summary else ""
