"""Puts a finding into the message below the pictures."""

from dlgui.labs.shared.findings import Finding
from dlgui.widgets.message import Message
from dlgui.widgets.severity import Severity


def say(message: Message, finding: Finding) -> None:
    """Say what a picture shows, and what to try next, in the colour of its mood."""
    message.set_message(
        finding.headline,
        finding.sentence,
        finding.suggestion,
        severity=Severity(finding.mood.value),
    )
