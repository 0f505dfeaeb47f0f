"""What the pictures of this lab say where the model is none that they can show."""

from PySide6.QtCore import QCoreApplication


def no_machine() -> str:
    """Return what is to be read where the model has no weights that are images."""
    return QCoreApplication.translate("dream", "This model has no filters.")


def no_step() -> str:
    """Return what is to be read where no restricted machine learns at present."""
    return QCoreApplication.translate(
        "dream", "No layer learns by contrastive divergence at this step."
    )


def no_dreams() -> str:
    """Return what is to be read where the model draws nothing by itself."""
    return QCoreApplication.translate("dream", "The model of this run does not dream.")


def too_many_units() -> str:
    """Return what is to be read where a general machine is too large to be gone through."""
    return QCoreApplication.translate(
        "dream", "Only machines of up to 20 units can be gone through state by state."
    )


def unit_name(number: int, visible: int) -> str:
    """Return what a unit of a general machine is called: v1, v2, ..., h1, ..."""
    return f"v{number + 1}" if number < visible else f"h{number - visible + 1}"
