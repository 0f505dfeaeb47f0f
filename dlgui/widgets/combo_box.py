"""A drop-down list in the look of the program, whose arrow follows the palette."""

from collections.abc import Sequence
from typing import Any, Final, final

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from dlgui import theme
from dlgui.widgets.edits import edits
from dlgui.widgets.settable import same

_ARROW: Final = 16
_AROUND: Final = 52  # what padding, border and arrow take beside the text

_LEAST_TYPE: Final = 10
_WHOLE: Final = QStyle.ComplexControl.CC_ComboBox


@final
class ComboBox(QComboBox):
    """A combo box that a passing wheel does not change, with its own arrow."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.path = name
        self.home: str | None = None
        self._shown = self._before = ""
        self.currentIndexChanged.connect(self._on_changed)
        self.activated.connect(self._on_activated)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        widest = max(
            (self.fontMetrics().horizontalAdvance(text) for text in self.texts()), default=0
        )
        return QSize(widest + theme.scaled(_AROUND), super().sizeHint().height())

    def texts(self) -> list[str]:
        """Return the texts of all entries."""
        return [self.itemText(i) for i in range(self.count())]

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these choices, each a key and a text, and no others."""
        self.clear()
        for key, text in choices:
            self.addItem(text, key)

    def shown_text(self) -> str:
        """Return what is read while the list is closed: that of the choice, or of none."""
        return self.currentText() if self.currentIndex() >= 0 else self.placeholderText()

    def shown_font(self) -> QFont:
        """Return the font of the text that is seen: smaller where that has no room for its usual
        size, as far as it can be read.
        """
        font, text = self.font(), self.shown_text()
        width, room = self.fontMetrics().horizontalAdvance(text), self.text_room()
        if width > room > 0:
            font.setPixelSize(max(self.fontInfo().pixelSize() * room // width, _LEAST_TYPE))
        return font

    def text_room(self) -> int:
        """Return how many pixels a text has."""
        field = QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(_WHOLE, self._option(), field, self).width() - 2

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def value_text(self) -> str:
        """Return the key of the choice shown, as `enter` takes it."""
        return _key(self.currentData())

    def text_of(self, value: str) -> str:
        """Return what is shown for a choice; nothing where nothing is chosen."""
        texts = {_key(self.itemData(i)): self.itemText(i) for i in range(self.count())}
        return texts.get(value, "" if value == _key(None) else value)

    def set_home(self, home: str | None) -> None:
        """Note what value the preset has."""
        self.home = home

    def allowed(self) -> str:
        """Say what there is to choose from."""
        return ", ".join(self.texts())

    def takes(self, text: str) -> bool:
        """Tell whether this is one of the choices, by key or text."""
        return self._index_of(text) >= 0

    def enter(self, text: str) -> str:
        """Choose by key or text as a person does; return what is wrong, or nothing."""
        if (index := self._index_of(text)) >= 0:
            self.setCurrentIndex(index)
            self.activated.emit(index)
            return ""
        return self.tr("Must be one of: {0}.").format(", ".join(self.texts()))

    def _index_of(self, text: str) -> int:
        rows = range(self.count())
        names = ((i, (_key(self.itemData(i)), self.itemText(i))) for i in rows)
        return next((i for i, both in names if any(same(text, name) for name in both)), -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:  # the window's: F4 and Alt+Down open the list
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_changed(self) -> None:
        self._before, self._shown = self._shown, self.value_text()

    @Slot()
    def _on_activated(self) -> None:
        if self._before != self._shown:
            edits().made.emit(self, self._before, 0)
            self._before = self._shown

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        # The list may be wider than the box, so that no entry is cut off.
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + theme.scaled(4 * theme.GRID))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        option: Any = self._option()  # PySide's stubs do not know its fields
        option.currentText = self.shown_text()
        style, font = self.style(), self.shown_font()
        option.fontMetrics = QFontMetrics(font)
        with theme.painter_on(self) as painter:
            painter.setFont(font)
            style.drawComplexControl(_WHOLE, option, painter, self)
            style.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            side = theme.scaled(_ARROW)
            place = QRect(self.width() - side - 8, (self.height() - side) // 2, side, side)
            icon = theme.icon("chevron-down", theme.IconRole.MUTED)
            icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)


def _key(data: object) -> str:
    """The key of a choice as a text: of numbers the shortest one."""
    return f"{data:g}" if isinstance(data, float) else str(data)
