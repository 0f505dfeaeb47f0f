"""The labs in the order of the list at the left."""

from collections.abc import Iterator
from importlib import import_module

from PySide6.QtWidgets import QWidget

from dlgui.labs.shared.lab import Lab
from dlgui.session.worker.blas import use_one_blas_thread

LABS = [
    "overfitting",
    "activations",
    "paths",
    "comparison",
    "search",
    "functions",
    "normalisation",
    "inside",
    "rebuild",
    "dream",
    "sequences",
]
"""A lab is a folder here with a `page` that has a `LAB`, and a line in this list: no more."""


def make_labs(parent: QWidget) -> Iterator[Lab]:
    """Make one page of each, whenever the next is asked for; what only it needs is read then.

    From now on matrix products keep to their thread.
    """
    use_one_blas_thread()
    for name in LABS:
        yield make_lab(name, parent)


def make_lab(name: str, parent: QWidget | None) -> Lab:
    """Make one page."""
    page: Lab = import_module(f"dlgui.labs.{name}.page").LAB(parent)
    return page
