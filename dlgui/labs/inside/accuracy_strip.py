"""Train and test accuracy beside every view: a small line of each, and the figures."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from dlgui import theme
from dlgui.session.history import Curve, Points, RunHistory
from dlgui.words.looks import TEST, TRAIN

LINE_SIZE = (110, 36)
WIDTH_PX = 1.6


@final
class AccuracyStrip(QWidget):
    """Shows the accuracies of a run up to a step; says them to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inside_accuracy")
        self._names = {TRAIN: self.tr("train"), TEST: self.tr("test")}
        self._figures = {series: QLabel(self) for series in self._names}
        self._lines = _Lines(self)
        self._seen: object = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GRID)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._lines, 0, 0, 2, 1)
        for row, (series, label) in enumerate(self._figures.items()):
            label.setObjectName(f"inside_{'train' if series == TRAIN else 'test'}_accuracy")
            theme.set_text_role(label, theme.TextRole.SMALL)
            grid.addWidget(label, row, 1)
        theme.set_tool_tip(self, self.tr("Accuracy on training digits and on test digits"))
        theme.notifier().changed.connect(self._dress)
        self._dress()

    def show_run(self, history: RunHistory, cursor: int | None) -> None:
        """Show what was measured up to a step; between two measurements nothing is done."""
        seen = (id(history), len(history.evaluations) + len(history.looks), cursor)
        if seen == self._seen:
            return
        self._seen = seen
        then = history.until(cursor)
        curves = {TRAIN: then.curve(Curve.TRAIN_ACCURACY), TEST: then.curve(Curve.TEST_ACCURACY)}
        said = []
        for series, (_, values) in curves.items():
            figure = f"{values[-1]:.3f}" if len(values) else "–"
            said.append(f"{self._names[series]} {figure}")
            self._figures[series].setText(said[-1])
        self.setAccessibleName(", ".join(said))
        self._lines.show_curves(curves, history.config.training.steps)

    def text(self) -> str:
        """What is written."""
        return self.accessibleName()

    def _dress(self) -> None:
        for series, label in self._figures.items():
            palette = theme.current()
            color = palette.ink(palette.series_style(series).color, palette.background)
            label.setStyleSheet(f"color: {color}")


@final
class _Lines(QWidget):
    """Both curves, without axes: from 0 to 1 over the steps of the run."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(LINE_SIZE[1])
        self.setMaximumWidth(LINE_SIZE[0])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._curves: dict[int, tuple[Points, Points]] = {}
        self._total = 1

    def sizeHint(self) -> QSize:
        return QSize(*LINE_SIZE)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, LINE_SIZE[1])  # where there is no room, the figures are enough

    def show_curves(self, curves: dict[int, tuple[Points, Points]], total: int) -> None:
        self._curves, self._total = curves, max(total, 1)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with theme.painter_on(self) as painter:
            painter.setPen(QPen(QColor(theme.current().grid), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
            for series, (steps, values) in self._curves.items():
                style = theme.current().series_style(series)
                pen = QPen(QColor(style.color), WIDTH_PX)
                if style.dash:
                    pen.setDashPattern(list(style.dash))
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                painter.setPen(pen)
                painter.drawPolyline(QPolygonF(self._points(steps, values)))

    def _points(self, steps: Points, values: Points) -> list[QPointF]:
        x = steps / self._total * (self.width() - 2) + 1
        y = (1 - np.clip(np.nan_to_num(values), 0, 1)) * (self.height() - 4) + 2
        return [QPointF(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]
