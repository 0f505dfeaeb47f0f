"""The button of a lab that shows where its models stand among all others."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from dlgui import theme
from dlgui.theme import IconRole


def make_survey_button(name: str, parent: QWidget) -> QPushButton:
    """Return a button; connect its `clicked` to `survey_wanted` of the lab."""
    translate = QCoreApplication.translate
    text = translate("SurveyBox", "Map of models")
    button = QPushButton(f" {text}", parent)  # room between icon and text
    button.setObjectName(name)
    button.setAccessibleName(text)
    theme.set_icon(button, "waypoints", IconRole.TEXT)
    theme.set_tool_tip(button, translate("SurveyBox", "This model among all others"))
    return button
