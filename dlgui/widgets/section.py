"""A group of fields under a small heading, which may be folded away."""

from typing import Final, final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.theme import IconRole, TextRole
from dlgui.widgets.surfaces import Hairline

_ICON: Final = 16
_TOGGLE: Final = 24


@final
class Section(QWidget):
    """A heading in spaced capitals, a hairline, and the widgets given to `add`.

    With `collapsible`, a button at the heading folds the group; `folded` tells of it.
    """

    folded = Signal(bool)

    def __init__(
        self, title: str, *, name: str, collapsible: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._title = QLabel(title.upper(), self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setObjectName(f"{name}_title")
        theme.keep_scaled(self._title, self._title.setMinimumHeight, _TOGGLE)
        theme.set_text_role(self._title, TextRole.SECTION)
        self._header = QHBoxLayout()
        self._header.setSpacing(theme.GRID)
        self._header.addWidget(self._title)
        self._header.addStretch(1)
        self._toggle = self._make_toggle(name) if collapsible else None
        self._body = QWidget(self)
        self._fields = QVBoxLayout(self._body)
        self._fields.setContentsMargins(0, theme.HALF, 0, 0)
        self._fields.setSpacing(theme.HALF // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HALF // 2)
        column.addLayout(self._header)
        column.addWidget(Hairline(self))
        column.addWidget(self._body)

    def add(self, widget: QWidget) -> None:
        """Put `widget` below what is there already."""
        self._fields.addWidget(widget)

    def add_action(self, widget: QWidget) -> None:
        """Put a small control at the right end of the heading."""
        self._header.addWidget(widget)

    def is_folded(self) -> bool:
        """Tell whether the group is folded away."""
        return self._body.isHidden()

    def set_folded(self, folded: bool) -> None:
        """Fold the group away or show it again."""
        if folded == self.is_folded():
            return
        self._body.setVisible(not folded)
        self._update_toggle()
        self.folded.emit(folded)

    def _make_toggle(self, name: str) -> QToolButton:
        toggle = QToolButton(self)
        toggle.setObjectName(f"{name}_toggle")
        toggle.setProperty("flat", True)
        theme.keep_scaled(toggle, toggle.setIconSize, QSize(_ICON, _ICON))
        theme.keep_scaled(toggle, toggle.setFixedSize, _TOGGLE, _TOGGLE)
        toggle.setCursor(Qt.CursorShape.PointingHandCursor)
        toggle.clicked.connect(self._on_toggle)
        theme.set_icon(toggle, "chevron-down", IconRole.MUTED)
        self._header.addWidget(toggle)
        self._name_toggle(toggle, folded=False)
        return toggle

    @Slot()
    def _on_toggle(self) -> None:
        self.set_folded(not self.is_folded())

    def _update_toggle(self) -> None:
        if self._toggle is not None:
            folded = self.is_folded()
            theme.set_icon(
                self._toggle, "chevron-right" if folded else "chevron-down", IconRole.MUTED
            )
            self._name_toggle(self._toggle, folded=folded)

    def _name_toggle(self, toggle: QToolButton, *, folded: bool) -> None:
        pattern = self.tr("Show {0}") if folded else self.tr("Hide {0}")
        toggle.setAccessibleName(pattern.format(self.accessibleName()))
        theme.set_tool_tip(toggle, toggle.accessibleName())
