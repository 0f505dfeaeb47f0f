"""The button of a lab that shows where its models stand among all others."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from dlgui import theme
from dlgui.labs.shared.controls import make_button
from dlgui.theme import IconRole


def make_survey_button(name: str, parent: QWidget) -> QPushButton:
    """Return a button; connect its `clicked` to `survey_wanted` of the lab."""
    translate = QCoreApplication.translate
    text = translate("SurveyBox", "Map of models")
    tip = translate("SurveyBox", "This model among all others")
    spaced = f" {text}"  # room between icon and text
    button = make_button(spaced, name=name, spoken=text, tip=tip, parent=parent)
    theme.set_icon(button, "waypoints", IconRole.TEXT)
    return button
