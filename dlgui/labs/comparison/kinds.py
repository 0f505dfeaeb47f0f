"""Which curves of the runs a picture shows: test, train, both, the gap between them, the loss."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dlgui.session.history import Curve, RunHistory

BOTH = "both"
"""Train and test accuracy of each run together: the first of `curves_of` is the strong one."""
ACCURACIES = (Curve.TEST_ACCURACY, Curve.TRAIN_ACCURACY, BOTH, Curve.GAP)
SECOND = "second"
"""What stands before a group's number in the name of its thin curve."""
GAPS = (0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)
ABOUT_THE_GAP = ("remedies", "weight-decay", "dropout", "moons-overfit")
"""Presets whose point is how far train and test accuracy part."""


def curves_of(kind: str) -> tuple[Curve, ...]:
    """Return the curves that a choice stands for."""
    if kind == BOTH:
        return Curve.TEST_ACCURACY, Curve.TRAIN_ACCURACY
    return (Curve(kind),)


def kind_choices(kinds: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the keys of the choices, each with a word for its button."""
    translate = QCoreApplication.translate
    words = {
        Curve.TEST_ACCURACY: translate("comparison", "test"),
        Curve.TRAIN_ACCURACY: translate("comparison", "train"),
        BOTH: translate("comparison", "both"),
        Curve.GAP: translate("comparison", "gap"),
        Curve.BATCH_LOSS: translate("comparison", "loss"),
    }
    return [(str(kind), words[kind]) for kind in kinds]


def kind_title(kind: str) -> str:
    """Return what is written over pictures of these curves."""
    translate = QCoreApplication.translate
    return {
        Curve.TEST_ACCURACY: translate("comparison", "Test accuracy"),
        Curve.TRAIN_ACCURACY: translate("comparison", "Train accuracy"),
        BOTH: translate("comparison", "Accuracy"),
        Curve.GAP: translate("comparison", "Gap"),
        Curve.BATCH_LOSS: translate("comparison", "Loss"),
    }[kind]


def axis_title(kind: str) -> str:
    """Return what the y axis counts."""
    translate = QCoreApplication.translate
    if kind == BOTH:
        return translate("comparison", "share right (thick: test, thin: train)")
    if kind == Curve.GAP:
        return translate("comparison", "train accuracy minus test accuracy")
    return translate("comparison", "share that is right")


def gap_range(histories: Sequence[RunHistory]) -> tuple[float, float]:
    """Return a round range for the gaps of these runs."""
    gaps = [values for run in histories if len(values := run.curve(Curve.GAP)[1])]
    low = min((float(values.min()) for values in gaps), default=0.0)
    high = max((float(values.max()) for values in gaps), default=0.0)
    top = next((gap for gap in GAPS if gap >= high), GAPS[-1])
    return (-next((gap for gap in GAPS if gap >= -low), GAPS[-1]) if low < 0 else 0.0), top
