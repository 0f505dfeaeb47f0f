"""How serious a message is, and the icon that says so beside the colour."""

from enum import StrEnum
from typing import Final, final

from dlgui.theme import IconRole


@final
class Severity(StrEnum):
    """From a mere remark to something that went wrong."""

    INFO = "info"
    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"


ICONS: Final = {
    Severity.INFO: ("info", IconRole.ACCENT),
    Severity.GOOD: ("circle-check", IconRole.GOOD),
    Severity.WARNING: ("triangle-alert", IconRole.WARNING),
    Severity.ERROR: ("circle-x", IconRole.ERROR),
}
