"""A bar for each of a few named values, one below the other: probabilities of classes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, isfinite
from typing import final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QWidget

from dlgui import theme
from dlgui.plot.drawing import Table
from dlgui.plot.scene_text import SceneText
from dlgui.plot.sheet import Sheet

MOST_ROW_PX = 30.0
LEAST = QSize(120, 100)
BAR_SHARE = 0.72
GAP_PX = 8.0


@final
@dataclass(frozen=True)
class BarRow:
    """A name, the share of the whole width that its bar takes, and what is written behind it."""

    name: str
    share: float
    text: str
    strong: bool = False


@final
class ValueBars(Sheet):
    """Rows of bars, the strong ones in the accent."""

    def __init__(
        self, *, name: str, title: str, parent: QWidget | None = None, least: QSize = LEAST
    ) -> None:
        super().__init__(name=name, title=title, parent=parent)
        self.saying = ""
        self._smallest = least
        self._rows: tuple[BarRow, ...] = ()
        self._texts: list[tuple[SceneText, SceneText]] = []
        self._bars: list[tuple[QGraphicsRectItem, QGraphicsRectItem]] = []
        self.keep_least(least)
        self.dress()

    def set_rows(self, rows: Sequence[BarRow]) -> None:
        """Show these rows and no others."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self.arrange()

    def rows(self) -> tuple[BarRow, ...]:
        """What is shown."""
        return self._rows

    def bar_width(self, row: int) -> float:
        """How long a bar is drawn, as a share of the longest there can be."""
        track, bar = (item.rect().width() for item in self._bars[row])
        return bar / track

    def facts(self) -> list[str]:
        head = self.tr("{0} bars from 0 to 1.").format(len(self._rows))
        return [head, *(f"{row.name}: {row.text}." for row in self._rows), self.saying]

    def table(self) -> Table:
        rows = [[row.name, row.share, row.text] for row in self._rows]
        return Table((self.tr("name"), self.tr("share"), self.tr("text")), rows)

    def arrange(self) -> None:
        while len(self._texts) < len(self._rows):
            scene = self.canvas.scene()
            self._texts.append((SceneText(scene), SceneText(scene)))
            self._bars.append((self._new_rect(), self._new_rect()))
        names = [text for text, _ in self._texts]
        left = max((names[0].width_of(r.name) for r in self._rows), default=0.0) + GAP_PX
        right = max((names[0].width_of(r.text) for r in self._rows), default=0.0) + GAP_PX
        width = max(self.canvas.room().width() - left - right, 8.0)
        line = ceil(names[0].height()) if names else 0
        all_lines = len(self._rows) * line
        self.keep_least(QSize(self._smallest.width(), max(self._smallest.height(), all_lines)))
        room = self.canvas.room().height() / max(len(self._rows), 1)
        height = min(max(room, line), max(MOST_ROW_PX, line))
        for i, texts in enumerate(self._texts):
            row = self._rows[i] if i < len(self._rows) else None
            for item in self._bars[i]:
                item.setVisible(row is not None)
            self._write(texts, row, (left, i * height, width, height))
            if row is not None:
                self._place(self._bars[i], row, (left, i * height, width, height))

    def _place(
        self,
        bars: tuple[QGraphicsRectItem, QGraphicsRectItem],
        row: BarRow,
        room: tuple[float, float, float, float],
    ) -> None:
        left, top, width, height = room
        palette, (track, bar) = theme.current(), bars
        thick = BAR_SHARE * height
        share = min(max(row.share, 0.0), 1.0) if isfinite(row.share) else 0.0
        track.setRect(QRectF(left, top + (height - thick) / 2, width, thick))
        bar.setRect(QRectF(left, top + (height - thick) / 2, share * width, thick))
        track.setBrush(QBrush(QColor(palette.raised)))
        bar.setBrush(QBrush(QColor(palette.accent if row.strong else palette.muted)))

    def _write(
        self,
        texts: tuple[SceneText, SceneText],
        row: BarRow | None,
        room: tuple[float, float, float, float],
    ) -> None:
        left, top, width, height = room
        name, value = texts
        name.set_text(row.name if row else "")
        value.set_text(row.text if row else "")
        strong = row is not None and row.strong
        for text in texts:
            text.set_color(theme.current().text if strong else theme.current().muted)
        name.move(left - GAP_PX - name.width(), top + (height - name.height()) / 2)
        value.move(left + width + GAP_PX, top + (height - value.height()) / 2)

    def _new_rect(self) -> QGraphicsRectItem:
        rect = QGraphicsRectItem()
        rect.setPen(QPen(Qt.PenStyle.NoPen))
        self.canvas.scene().addItem(rect)
        return rect
