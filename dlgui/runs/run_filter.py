"""The field over the list of kept runs in which one types what is looked for."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from dlgui import theme


def make_filter(parent: QWidget) -> QLineEdit:
    """Return the field, with a button that empties it."""
    translate = QCoreApplication.translate
    find, show_all = translate("RunsList", "Find a run"), translate("RunsList", "Show all runs")
    edit = QLineEdit(parent)
    edit.setObjectName("runs_filter")
    edit.setPlaceholderText(find)
    edit.setAccessibleName(find)
    theme.set_tool_tip(
        edit,
        translate("RunsList", "Show only runs whose name, preset or settings have these letters"),
    )
    edit.setClearButtonEnabled(True)
    for button in edit.findChildren(QToolButton):  # Qt's own, without a name
        button.setObjectName("runs_filter_clear")
        button.setAccessibleName(show_all)
        theme.set_tool_tip(button, show_all)
    return edit
