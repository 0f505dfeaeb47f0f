"""The titles of the presets, listed here for translation; a test holds them equal to the files."""

from PySide6.QtCore import QCoreApplication

from dlgui.labels import QT_TRANSLATE_NOOP
from engine.training.presets import load_preset

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
    "weight-decay": QT_TRANSLATE_NOOP("presets", "Weight decay (textbook 6.4)"),
}


def preset_title(name: str) -> str:
    """Return a preset's title; one without a translation keeps that of its file."""
    return QCoreApplication.translate("presets", TITLES.get(name) or load_preset(name).title)
