"""What the pictures of this lab say where the model is none that they can show."""

from PySide6.QtCore import QCoreApplication


def no_autoencoder() -> str:
    """Return what is to be read where the model rebuilds nothing."""
    return QCoreApplication.translate("rebuild", "This run trains no autoencoder.")
