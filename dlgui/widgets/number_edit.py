"""A line to type a number into; it checks what is typed and keeps the last good number."""

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from dlgui import theme
from dlgui.widgets.line_undo import has_nothing_to_undo
from dlgui.widgets.number_text import Fault, Limits, parse, shown
from dlgui.widgets.plain_label import plain_label
from engine.typed_numbers import is_usual, may_go_on_after_a_space


@final
class NumberEdit(QLineEdit):
    """Holds a number within `limits`. Enter or leaving commits, Esc restores.

    `changed` carries a number the user committed, `fault_changed` what is wrong (or None), and
    `understood` what was typed where it reads otherwise than it is shown ("" when that is past).
    A space is typed where it may group digits, as in 2 000; anywhere else it is the window's.
    Arrow keys and the wheel (only with focus) go one step, as `moved` says.
    """

    changed = Signal(float)
    fault_changed = Signal(object)
    understood = Signal(str)

    def __init__(
        self,
        *,
        value: float,
        limits: Limits,
        moved: Callable[[float, int], float],
        name: str,
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._number = value
        self._limits = limits
        self._moved = moved
        self._fault: Fault | None = None
        self.setObjectName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._unit: QLabel | None = None
        if unit:
            self._unit = plain_label(self, unit, f"{name}_unit", theme.TextRole.MUTED)
            self.setTextMargins(0, 0, self._unit.sizeHint().width() + theme.HALF, 0)
        self.textEdited.connect(self._check)
        self._show()

    def number(self) -> float:
        """Return the last good number."""
        return self._number

    def set_number(self, number: float) -> None:
        """Show `number` and forget what was being typed; nobody is told."""
        if number != self._number or self.isModified():  # a lab that shows it again leaves the note
            self.understood.emit("")
        self._number = number
        self._show()
        self._set_fault(None)

    def set_limits(self, limits: Limits) -> None:
        """Allow other numbers from now on; what stands there stays."""
        self._limits = limits

    def commit(self) -> bool:
        """Take over what is typed, if it is a good number; tell whether it was."""
        typed = self.text().strip()
        number = parse(typed, self._limits)
        if isinstance(number, Fault):
            self._set_fault(number)
            return False
        self._take(number)
        if not is_usual(typed):
            self.understood.emit(typed)
        return True

    def type_in(self, text: str) -> bool:
        """Replace what stands there, and commit it; tell whether it was a good number."""
        self.setText(text)
        self.setModified(True)
        return self.commit()

    def event(self, event: QEvent) -> bool:
        # A space that groups no digits is the window's, with the number taken over, and so is K,
        # which is in no number: both play and pause.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Space and self._groups():
                event.accept()
                return True
            if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_K) and not event.modifiers():
                self.commit()
                event.ignore()
                return False
            if event.key() == Qt.Key.Key_Escape and self.isModified():
                event.accept()
                return True
            if has_nothing_to_undo(self, event):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.selectAll()
        elif key == Qt.Key.Key_Escape and (self.isModified() or self._fault):
            self.set_number(self._number)
            self.selectAll()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Up else -1)
        elif key == Qt.Key.Key_Space and not self._groups():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and event.angleDelta().y():
            self._step(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isModified() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._unit is None:
            return
        size = self._unit.sizeHint()
        self._unit.setGeometry(
            self.width() - size.width() - theme.GRID,
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def _groups(self) -> bool:
        """Whether a space typed now may stand between thousands and hundreds, as in 2 000.

        In every field: where 2000 is too large, 2 should not be taken for it. A second space ends
        the number.
        """
        at_end = self.cursorPosition() == len(self.text())
        return self.isModified() and at_end and may_go_on_after_a_space(self.text())

    @Slot()
    def _check(self) -> None:
        self.understood.emit("")
        number = parse(self.text(), self._limits)
        # While typing, "-", "1e", "1.000" and an empty line are on their way: wait for Enter.
        typing = number in (Fault.EMPTY, Fault.NOT_A_NUMBER, Fault.AMBIGUOUS)
        self._set_fault(number if isinstance(number, Fault) and not typing else None)

    def _step(self, steps: int) -> None:
        if not self.isModified() or self.commit():
            number = self._moved(self._number, steps)
            if self._limits.allows(number):
                self._take(number)

    def _take(self, number: float) -> None:
        changed = number != self._number
        self.set_number(number)
        if changed:
            self.changed.emit(number)

    def _show(self) -> None:
        self.setText(shown(self._number))
        self.setModified(False)
        self.setCursorPosition(0)

    def _set_fault(self, fault: Fault | None) -> None:
        if fault is self._fault:
            return
        self._fault = fault
        self.setProperty("invalid", fault is not None)
        self.style().unpolish(self)
        self.style().polish(self)
        self.fault_changed.emit(fault)
