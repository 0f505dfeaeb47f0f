"""Pictures and their numbers on the way out: PNG by pyqtgraph's exporter, SVG, CSV, clipboard."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import final

from pyqtgraph.exporters import ImageExporter
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsItem, QWidget

from dlgui import theme
from dlgui.plot.drawing import Drawing, drawings_in
from dlgui.words.cells import cell

SCALE = 2  # pixels of the file for one of the screen
# What a plot has no data for is written as a path without points, which readers complain of.
EMPTY_PATH = re.compile(rb'<path [^>]*\bd=""[^>]*/>\s*')
FAMILY = re.compile(rb'font-family="([^"]*)"')
NO_CACHE = QGraphicsItem.CacheMode.NoCache
OTHER_FAMILIES = b"'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', Arial, sans-serif"


@final
@dataclass(frozen=True)
class Pose:
    """How a picture is to look in a file; None is as on the screen.

    `size` is in pixels of a PNG, which has `SCALE` of them for each that the picture is laid out
    for: letters are as large as those on a screen of half the size.
    """

    size: QSize | None = None
    mode: theme.ColorMode | None = None

    @property
    def layout(self) -> QSize | None:
        """The size that the picture is laid out for."""
        return None if self.size is None else self.size / SCALE


AS_SEEN = Pose()


def as_png(drawing: Drawing, pose: Pose = AS_SEEN) -> bytes:
    """Return the picture as PNG, drawn anew with `SCALE` pixels for one of the screen."""
    with _posing(drawing, pose):
        image = _image(drawing)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise OSError("the picture could not be drawn")
    return bytes(buffer.data().data())


def as_svg(drawing: Drawing, pose: Pose = AS_SEEN) -> bytes:
    """Return the picture as SVG: its curves are paths, its words are text in fonts at hand."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(drawing.accessibleName())
    with _posing(drawing, pose):
        scene, canvas = drawing.canvas.scene(), drawing.canvas
        generator.setResolution(canvas.logicalDpiX())
        generator.setSize(canvas.size())
        generator.setViewBox(canvas.rect())
        painter = QPainter(generator)
        try:
            painter.fillRect(canvas.rect(), QColor(theme.current().surface))
            # What lies outside the canvas belongs to the scene as well: not its own rectangle.
            scene.render(painter, canvas.rect(), canvas.sceneRect())
        finally:
            painter.end()
    text = EMPTY_PATH.sub(b"", bytes(buffer.data().data()))
    return FAMILY.sub(rb"""font-family="'\1', """ + OTHER_FAMILIES + b'"', text)


def as_csv(drawing: Drawing) -> str:
    """Return the data of the picture, one line a row."""
    return _written(drawing, ",")


def copy_picture(drawing: Drawing) -> None:
    """Put the picture on the clipboard, as it is seen."""
    with _posing(drawing, AS_SEEN):
        QGuiApplication.clipboard().setImage(_image(drawing))


def copy_picture_at(around: QWidget, at: QPoint) -> None:
    """Put the picture of a page that lies at a place of the screen on the clipboard, else the first
    one that is seen.
    """
    seen = [drawing for drawing in drawings_in(around) if drawing.isVisible()]
    there = [one for one in seen if one.rect().contains(one.mapFromGlobal(at))]
    for drawing in (there or seen)[:1]:
        copy_picture(drawing)


def copy_table(drawing: Drawing) -> None:
    """Put the data on the clipboard, as spreadsheets take it."""
    QGuiApplication.clipboard().setText(_written(drawing, "\t"))


def _written(drawing: Drawing, separator: str) -> str:
    text, table = io.StringIO(), drawing.table()
    writer = csv.writer(text, delimiter=separator, lineterminator="\n")
    writer.writerow(map(cell, table.names))
    writer.writerows([cell(value) for value in row] for row in table.rows)
    return text.getvalue()


def _image(drawing: Drawing) -> QImage:
    exporter = ImageExporter(drawing.canvas.scene())
    exporter.parameters()["width"] = SCALE * drawing.canvas.width()
    exporter.parameters()["background"] = QColor(theme.current().surface)
    image: QImage = exporter.export(toBytes=True)
    return image


@contextmanager
def _posing(drawing: Drawing, pose: Pose) -> Iterator[None]:
    """Give a picture another size and other colours for as long as it is drawn."""
    size, least, most = drawing.size(), drawing.minimumSize(), drawing.maximumSize()
    try:
        with theme.borrowed(pose.mode), _uncached(drawing):
            # Neither its own least size nor the area that it is scrolled in is to have a say.
            drawing.setFixedSize(pose.layout or size)
            _lay_out(drawing)
            drawing.dress()
            yield
    finally:
        drawing.setMinimumSize(least)
        drawing.setMaximumSize(most)
        drawing.resize(size)
        _lay_out(drawing)
        drawing.dress()


def _lay_out(drawing: Drawing) -> None:
    """Let a picture that is not seen, and its canvas, be told of their sizes: Qt would wait until
    they are shown, or painted.
    """
    if not drawing.isVisible():
        drawing.grab(QRect(0, 0, 1, 1))


@contextmanager
def _uncached(drawing: Drawing) -> Iterator[None]:
    """Let no item be drawn from the picture that is kept of it for speed."""
    cached = [i for i in drawing.canvas.scene().items() if i.cacheMode() != NO_CACHE]
    modes = [item.cacheMode() for item in cached]
    for item in cached:
        item.setCacheMode(NO_CACHE)
    try:
        yield
    finally:
        for item, mode in zip(cached, modes, strict=True):
            item.setCacheMode(mode)
