"""The help window: what was asked about, and a search over all there is help for."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any, Final, final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dlgui import theme
from dlgui.theme import TextRole
from dlgui.widgets.formula.table import FormulaTable
from dlgui.window.help.about import About
from dlgui.window.help.code_view import CodeView
from dlgui.window.help.engine_code import explained, name_of, source_of
from dlgui.words.other_languages import other_names

SIZE: Final = QSize(100 * theme.GRID, 64 * theme.GRID)
LIST_PX: Final = 34 * theme.GRID


@final
class HelpBox(QDialog):
    """Stays beside the window while one goes on; another question changes what it shows."""

    def __init__(self, entries: Callable[[], list[About]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("what_is_this")
        self.setWindowTitle(self.tr("What is this?"))
        self._find_entries, self._known = entries, list[About]()
        self._found: list[About] = []
        self._code: Any = None
        self.line = self._make_line()
        self.rows = self._make_rows()
        self.title = self._label("what_is_this_title", TextRole.HEADING)
        self.text = self._label("what_is_this_text", TextRole.BODY)
        self.more = self._label("what_is_this_more", TextRole.BODY)
        self.formula = FormulaTable(name="what_is_this_formula", parent=self)
        self.formula.setAccessibleName(self.tr("Equation"))
        self.show_code = self._make_code_button()
        self._lay_out()
        room = parent.screen().availableSize() - QSize(48, 96)
        self.resize((SIZE * theme.scale()).boundedTo(room))

    def open_at(self, about: About | None) -> None:
        """Show one thing, with all others in the list; nothing at first if nothing was asked."""
        self._known = self._find_entries()
        self.line.clear()
        self._search("")
        if about is not None:
            self.show_about(about)
        self.show()
        self.raise_()
        self.activateWindow()
        self.line.setFocus()

    def show_about(self, about: About) -> None:
        """Show one thing."""
        self._code = about.code
        self.title.setText(about.title)
        self.text.setText(about.text)
        self.formula.set_rows([[about.lore.formula]] if about.lore.formula else [])
        self.formula.setVisible(bool(about.lore.formula))
        self.more.setText("".join(_line(name, text) for name, text in self._facts(about)))
        self.more.setVisible(bool(self.more.text()))
        self.show_code.setVisible(about.code is not None)

    def shown(self) -> str:
        """Return all that is to be read of the thing that is shown, as plain text."""
        return "\n".join((self.title.text(), self.text.text(), self.more.text()))

    def found(self) -> list[About]:
        """Return what is listed."""
        return list(self._found)

    def _facts(self, about: About) -> list[tuple[str, str]]:
        lore = about.lore
        facts = [(self.tr("Where"), about.subject), *about.facts]
        facts.append((self.tr("Try"), _translated(lore.trying)))
        facts.append((self.tr("Textbook, section"), lore.section))
        facts.append((self.tr("Source"), lore.source))
        if about.code is not None:
            facts.append((self.tr("In the engine"), name_of(about.code)))
            facts.append(("", explained(about.code)))
        return [(name, text) for name, text in facts if text]

    @Slot(str)
    def _search(self, typed: str) -> None:
        """List what has all the words that were typed, in any language; names come first."""
        words = typed.casefold().split()
        self.rows.clear()
        found = [a for a in self._known if all(word in _heap(a) for word in words)]
        found.sort(key=lambda a: not all(word in a.title.casefold() for word in words))
        for about in found:
            text = f"{about.title} – {about.subject}" if about.subject else about.title
            item = QListWidgetItem(text, self.rows)
            theme.set_tool_tip(item, f"{text}\n{about.text}")
            item.setData(Qt.ItemDataRole.UserRole, about.id)
        self._found = found
        if words and found:
            self.rows.setCurrentRow(0)
        elif words:
            text = self.tr("No help has all of these words; fewer, or another spelling, may do.")
            self.show_about(About("", self.tr("Nothing found"), text))

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self.show_about(self._found[row])

    @Slot()
    def _on_code(self) -> None:
        try:
            source = source_of(self._code)
        except OSError:
            source = self.tr("# The program was installed without the source of its engine.")
        CodeView(name_of(self._code), source, self).show()

    def _make_line(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName("what_is_this_line")
        line.setAccessibleName(self.tr("Search in the help"))
        line.setPlaceholderText(self.tr("Search: gap, Adam, Xavier"))
        theme.set_tool_tip(line, self.tr("Type words; Down goes to what was found"))
        line.textChanged.connect(self._search)
        return line

    def _make_rows(self) -> QListWidget:
        rows = QListWidget(self)
        rows.setObjectName("what_is_this_rows")
        rows.setAccessibleName(self.tr("What there is help for"))
        theme.set_tool_tip(rows, self.tr("Choose with the arrows or a click"))
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows.currentRowChanged.connect(self._on_row)
        theme.keep_scaled(rows, rows.setFixedWidth, LIST_PX)
        return rows

    def _make_code_button(self) -> QPushButton:
        button = QPushButton(self.tr("Show the code"), self)
        button.setObjectName("what_is_this_code")
        button.setAccessibleName(button.text())
        theme.set_tool_tip(button, self.tr("The engine's source, to read beside the picture"))
        button.clicked.connect(self._on_code)
        button.hide()
        return button

    def _label(self, name: str, role: TextRole) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        rich = Qt.TextFormat.RichText if name.endswith("more") else Qt.TextFormat.PlainText
        label.setTextFormat(rich)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_text_role(label, role)
        return label

    def _lay_out(self) -> None:
        told = QWidget()
        right = QVBoxLayout(told)
        for widget in (self.title, self.text, self.formula, self.more, self.show_code):
            right.addWidget(widget)
        right.addStretch()
        area = QScrollArea(self)
        area.setObjectName("what_is_this_area")
        area.setAccessibleName(self.windowTitle())
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(told)
        left = QVBoxLayout()
        left.addWidget(self.line)
        left.addWidget(self.rows, 1)
        row = QHBoxLayout(self)
        row.addLayout(left)
        row.addWidget(area, 1)


def _line(name: str, text: str) -> str:
    """Return a paragraph; lines and spaces stay as they are."""
    head = f"<b>{escape(name)}</b><br>" if name else ""
    return f'<p style="white-space:pre-wrap">{head}{escape(text)}</p>'


def _heap(about: About) -> str:
    """All that a thing may be found by, in any language."""
    return " ".join((about.words(), *other_names(about.title))).casefold()


def _translated(text: str) -> str:
    return QCoreApplication.translate("lore", text) if text else ""
