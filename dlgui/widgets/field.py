"""What all fields of a form share: a label with an optional tag, the control, and an error line."""

from typing import Final

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.theme import TextRole
from dlgui.widgets.edits import edits
from dlgui.widgets.home_mark import HomeMark

CONTROL_WIDTH: Final = 12 * theme.GRID
ROW_HEIGHT: Final = 3 * theme.GRID + 4


class Field(QWidget):
    """A label at the left, a control at the right, and below them what is wrong, if anything.

    Subclasses give the control to `place`. `name` becomes the objectName, and with `_label`,
    `_tag`, `_error` and `_note` behind it that of the parts, made when they have something to say:
    a window has some 400 fields, and a style sheet costs by the widget. `path` is how others call
    the setting, and `acts_at_once` whether what goes on changes with it, or only what begins next.
    """

    error_changed = Signal(str)
    value_changed: SignalInstance

    def __init__(
        self, label: str, *, name: str, tool_tip: str = "", tag: str = "", parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.path = name
        self.acts_at_once = True
        self._home: str | None = None
        self._before = ""
        self._mark = HomeMark(name, self.go_home, self)
        theme.set_tool_tip(self, tool_tip)
        self._label = _text(self, label, f"{name}_label", TextRole.BODY)
        self._label.setWordWrap(" " in label)  # Japanese would break within a word
        self._tag: QLabel | None = None
        self._error: QLabel | None = None
        self._note: QLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._row, self._lines = QHBoxLayout(), QVBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GRID - 2)
        self._row.addWidget(self._label)
        self.set_tag(tag)

    def value_text(self) -> str:
        """Return the value as `enter` takes it."""
        raise NotImplementedError

    def enter(self, text: str) -> str:
        """Set the value as if it had been typed or chosen; return what is wrong, or nothing."""
        raise NotImplementedError

    def text_of(self, value: str) -> str:
        """Return what is shown for a value, as `value_text` has it."""
        return value

    @property
    def home(self) -> str | None:
        """The value that the preset has; None if it is not known."""
        return self._home

    def set_home(self, home: str | None) -> None:
        """Say what value the preset has."""
        self._home = home
        self._show_mark()

    def go_home(self) -> None:
        """Set the value that the preset has, as if it had been typed."""
        if self._home is not None:
            self.enter(self._home)

    def gesture(self) -> int:
        """Return a number that changes share which are one movement; 0 for one that is alone."""
        return 0

    def note_value(self) -> None:
        """Remember what is shown; subclasses call it when they show a value without telling."""
        self._before = self.value_text()
        self._show_mark()

    @Slot()
    def _on_handled(self) -> None:
        before = self._before
        self.note_value()
        edits().made.emit(self, before, self.gesture())

    def _show_mark(self) -> None:
        home = self._home
        self._mark.show_home(self.text_of(home or ""), away=home not in (None, self._before))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._mark.pop_up(self, event)

    def label(self) -> str:
        """Return the text of the label."""
        return self._label.text()

    def tag(self) -> str:
        """Return the text of the tag, empty if there is none."""
        return self._tag.text() if self._tag is not None else ""

    def set_tag(self, tag: str, *, role: TextRole = TextRole.TAG) -> None:
        """Show a small word behind the label: in the accent, or quiet with `TextRole.SMALL`."""
        if self._tag is None:
            if not tag:
                return
            self._tag = _text(self, "", f"{self.objectName()}_tag", role)
            self._row.insertWidget(1, self._tag)
        self._tag.setText(tag)
        self._tag.setVisible(bool(tag))
        theme.set_text_role(self._tag, role)

    def error(self) -> str:
        """Return what is wrong, empty if nothing is."""
        return self._error.text() if self._error is not None else ""

    def set_error(self, error: str) -> None:
        """Show what is wrong under the field; an empty text takes it away."""
        if error == self.error():
            return
        if self._error is None:
            self._error = self._line("error", TextRole.ERROR)
        self._show_line(self._error, error)
        self.error_changed.emit(error)

    def note(self) -> str:
        """Return how what was typed was understood, empty if there is nothing to tell."""
        return self._note.text() if self._note is not None else ""

    def set_note(self, note: str) -> None:
        """Say under the field how what was typed was understood; an empty text takes it away."""
        if self._note is None and note:
            self._note = self._line("note", TextRole.SMALL)
        if self._note is not None:
            self._show_line(self._note, note)
        if (control := self.focusProxy()) is not None:
            control.setAccessibleDescription(note)

    def place(self, control: QWidget, *, stretch: int = 0, below: bool = False) -> None:
        """Lay out the field around its control, which takes the label as its spoken name.

        A control `below` the label has the whole width, for what is long.
        """
        control.setAccessibleName(self._label.text())
        theme.set_tool_tip(control, self.toolTip())
        self._label.setBuddy(control)
        self.setFocusProxy(control)
        self._mark.watch(control)
        self.value_changed.connect(self._on_handled)  # before anybody who acts on it
        self._row.addStretch(1)
        if not below:
            self._row.addWidget(control, stretch)
        self._column.addLayout(self._row)
        if below:
            self._column.addWidget(control)
        self._column.addLayout(self._lines)

    def put_below(self, control: QWidget, below: bool) -> None:
        """Put a control that stands beside the label under it, or beside it again."""
        if below and self._row.indexOf(control) >= 0:
            self._row.removeWidget(control)
            self._column.insertWidget(1, control, 0, Qt.AlignmentFlag.AlignRight)
        elif not below and self._row.indexOf(control) < 0:
            self._column.removeWidget(control)
            self._row.addWidget(control)

    def room_beside_label(self) -> int:
        """Return how wide a control beside the label can be, which then may break at each word."""
        tag = self._tag.sizeHint().width() + theme.GRID if self._tag and self.tag() else 0
        return self.width() - self._label.minimumSizeHint().width() - tag - theme.GRID

    def _show_line(self, line: QLabel, text: str) -> None:
        line.setText(text)
        line.setVisible(bool(text))
        self._lines.invalidate()  # a widget that is hidden tells its parent's layout alone

    def _line(self, part: str, role: TextRole) -> QLabel:
        """Make a line of text under the field."""
        line = _text(self, "", f"{self.objectName()}_{part}", role)
        line.setWordWrap(True)
        line.hide()
        self._lines.insertWidget(0 if role is TextRole.ERROR else -1, line)
        return line


def _text(parent: QWidget, text: str, name: str, role: TextRole) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    if role is TextRole.BODY:
        theme.keep_scaled(label, label.setMinimumHeight, ROW_HEIGHT)
    theme.set_text_role(label, role)
    return label
