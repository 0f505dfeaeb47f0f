"""The labs in the order of the list at the left."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from dlgui.labs.shared.lab import Lab
from dlgui.session.worker.blas import use_one_blas_thread


def make_labs(parent: QWidget) -> Iterator[Lab]:
    """Make one page of each, whenever the next is asked for; what only it needs is read then.

    From now on matrix products keep to their thread.
    """
    use_one_blas_thread()
    from dlgui.labs.overfitting.page import OverfittingLab

    yield OverfittingLab(parent)
    from dlgui.labs.activations.page import ActivationsLab

    yield ActivationsLab(parent)
    from dlgui.labs.paths.page import PathsLab

    yield PathsLab(parent)
    from dlgui.labs.comparison.page import ComparisonLab

    yield ComparisonLab(parent)
