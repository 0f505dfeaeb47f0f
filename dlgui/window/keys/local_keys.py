"""The keys that are heard by what has the focus: they stand in the help beside the window's."""

from PySide6.QtCore import QCoreApplication

from dlgui.window.keys.table import KeyTable


def register_local_keys(table: KeyTable) -> None:
    """Add a row for each key that a list, a field, the timeline or a picture listens to."""
    _add_fields(table)
    _add_timeline(table)
    _add_runs(table)
    _add_pictures(table)


def _add_fields(table: KeyTable) -> None:
    translate = QCoreApplication.translate
    subject, where = translate("LocalKeys", "In a setting"), "field"
    for keys, text in (
        (("Return",), translate("LocalKeys", "Take over what was typed")),
        (("Esc",), translate("LocalKeys", "The last value again")),
        (("Up",), translate("LocalKeys", "A notch more, or the choice before")),
        (("Down",), translate("LocalKeys", "A notch less, or the next choice")),
        (("Space",), translate("LocalKeys", "Press a button, turn a switch (else: play or pause)")),
        (("F4", "Alt+Down"), translate("LocalKeys", "Open a list of choices")),
    ):
        table.register(subject, keys, text, where=where)


def _add_timeline(table: KeyTable) -> None:
    translate = QCoreApplication.translate
    subject = translate("LocalKeys", "On the timeline")
    for keys, text in (
        (("PgUp",), translate("LocalKeys", "A twentieth of the run on")),
        (("PgDown",), translate("LocalKeys", "A twentieth of the run back")),
    ):
        table.register(subject, keys, text, where="timeline")


def _add_runs(table: KeyTable) -> None:
    translate = QCoreApplication.translate
    subject = translate("LocalKeys", "In the list of runs")
    for keys, text in (
        (("Return",), translate("LocalKeys", "Show the run")),
        (("C",), translate("LocalKeys", "Compare the chosen runs")),
        (("P",), translate("LocalKeys", "Pin the run as a ghost")),
        (("F2",), translate("LocalKeys", "Rename the run")),
        (("Del",), translate("LocalKeys", "Remove the run")),
        (("Ctrl+Z",), translate("LocalKeys", "Undo the last removal")),
    ):
        table.register(subject, keys, text, where="runs")
    subject = translate("LocalKeys", "In the table of a comparison")
    for keys, text in (
        (("Return",), translate("LocalKeys", "Follow the run")),
        (("H",), translate("LocalKeys", "Hide the run, or show it")),
    ):
        table.register(subject, keys, text, where="comparison table")


def _add_pictures(table: KeyTable) -> None:
    translate = QCoreApplication.translate
    subject = translate("LocalKeys", "In the optimizer paths and in graphs")
    text = translate("LocalKeys", "One step back")
    table.register(subject, ",", text, where="paths")
    subject = translate("LocalKeys", "On the picture of a search")
    for keys, text in (
        (("Right", "Left"), translate("LocalKeys", "The next trial, the best first; and back")),
        (("Return",), translate("LocalKeys", "Open the trial in another lab")),
    ):
        table.register(subject, keys, text, where="search picture")
    subject = translate("LocalKeys", "On a graph with values")
    text = translate("LocalKeys", "How the next node's number, or the last one's, came about")
    table.register(subject, ("Up", "Down"), text, where="graph")
    subject = translate("LocalKeys", "On a picture")
    text = translate("LocalKeys", "Its menu: ranges, log axes, copy, save")
    table.register(subject, ("Menu", "Shift+F10"), text, where="picture")
