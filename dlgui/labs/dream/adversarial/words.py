"""What the pictures of an adversarial net say in short."""

from PySide6.QtCore import QCoreApplication


def kinds() -> tuple[str, str]:
    """Return what the discriminator tells apart: real points, and generated ones."""
    translate = QCoreApplication.translate
    return translate("adversarial", "real"), translate("adversarial", "generated")


def no_net() -> str:
    """Return what is to be read where the model is no adversarial net."""
    return QCoreApplication.translate("adversarial", "This run trains no adversarial net.")


def modes_text(hit: int, modes: int, quality: float) -> str:
    """Return how many modes are hit, and which share of points is of high quality."""
    text = QCoreApplication.translate(
        "adversarial", "{0} of {1} modes hit, {2} of the points near."
    )
    return text.format(hit, modes, f"{quality:.0%}")
