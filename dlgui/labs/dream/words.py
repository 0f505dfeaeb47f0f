"""What the pictures of this lab say where the model is none that they can show."""

from PySide6.QtCore import QCoreApplication


def no_machine() -> str:
    """Return what is to be read where the model is no restricted Boltzmann machine."""
    return QCoreApplication.translate("dream", "This run trains no restricted Boltzmann machine.")


def no_dreams() -> str:
    """Return what is to be read where the model draws nothing by itself."""
    return QCoreApplication.translate("dream", "The model of this run does not dream.")
