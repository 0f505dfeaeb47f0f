"""The labs in the order of the list at the left."""

from PySide6.QtWidgets import QWidget

from dlgui.blas import use_one_blas_thread
from dlgui.labs.activations_lab import ActivationsLab
from dlgui.labs.comparison_lab import ComparisonLab
from dlgui.labs.lab import Lab
from dlgui.labs.overfitting_lab import OverfittingLab
from dlgui.labs.paths_lab import PathsLab

LABS: tuple[type[Lab], ...] = (OverfittingLab, ActivationsLab, PathsLab, ComparisonLab)


def make_labs(parent: QWidget) -> list[Lab]:
    """Make one page of each; from now on matrix products keep to their thread."""
    use_one_blas_thread()
    return [lab(parent) for lab in LABS]
